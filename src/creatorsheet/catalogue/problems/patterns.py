"""What cannot be told apart."""
