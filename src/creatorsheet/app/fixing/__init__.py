"""What the check can repair for certain."""
