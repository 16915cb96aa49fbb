"""The pages that ship with the program."""
