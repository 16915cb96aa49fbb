"""Live posts against what was agreed."""
