"""Planning: texts for creators, filled from the rows that belong together."""
