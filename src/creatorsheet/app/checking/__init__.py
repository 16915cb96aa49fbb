"""What the check looks for across rows and tabs."""
