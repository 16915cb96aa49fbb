"""How a study of patterns is gathered, told and given as figures."""
