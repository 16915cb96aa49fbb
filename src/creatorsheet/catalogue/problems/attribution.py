"""Orders whose credit is in doubt."""
