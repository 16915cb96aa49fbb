"""Terms of agreements: what is missing, what contradicts."""
