"""Parts of the action that finds creators."""
