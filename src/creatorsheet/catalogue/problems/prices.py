"""What rights and exclusivity usually cost."""
