"""The Excel add-in: built, put in its place, looked over, and taken away again."""
