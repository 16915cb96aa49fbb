"""The shortlist as a page to decide on: how it is drawn, and how its decisions are read back."""
