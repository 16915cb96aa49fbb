"""Comments and what was made of them."""
