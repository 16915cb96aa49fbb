"""How a budget is gathered, told and given as figures."""
