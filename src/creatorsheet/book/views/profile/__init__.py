"""A creator on one page."""
