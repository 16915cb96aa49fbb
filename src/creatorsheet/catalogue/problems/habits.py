"""Recent videos of creators: too few, one hit, unusual figures."""
