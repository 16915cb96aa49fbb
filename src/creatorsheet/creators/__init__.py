"""Who creators are, how steady their views are, whom they reach."""
