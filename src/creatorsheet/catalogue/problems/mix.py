"""The best set of creators for a budget."""
