"""Word files: made from Markdown, or a file of the marketer's own with fields."""
