"""The page of the creator comparison."""
