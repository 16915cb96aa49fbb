"""The budget page: where the money stands, when it does its work, and a table to try changes in."""
