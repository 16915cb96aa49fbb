"""The page of a debrief."""
