"""Sharing: what an agency may see, what a pack held when it left, and how its entries come back."""
