"""Parts of the action that tells how far creators are."""
