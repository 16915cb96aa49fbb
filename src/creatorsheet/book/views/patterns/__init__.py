"""The patterns page: what worked beside other videos of the same creators, creator and creative apart, what to test next."""
