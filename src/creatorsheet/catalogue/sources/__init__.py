"""Export layouts, by system."""
