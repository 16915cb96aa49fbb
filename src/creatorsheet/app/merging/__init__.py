"""Two creators made one, and taken apart again."""
