"""What the ribbon runs."""
