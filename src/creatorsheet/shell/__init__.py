"""The doors: the command line, and what is generated from the catalogue."""
