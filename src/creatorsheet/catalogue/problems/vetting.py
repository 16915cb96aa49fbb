"""What speaks for and against creators on a shortlist."""
