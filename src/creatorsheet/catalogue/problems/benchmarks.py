"""What stands against a benchmark."""
