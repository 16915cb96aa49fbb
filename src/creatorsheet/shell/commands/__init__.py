"""The commands, by the groups of the ribbon: what each takes, and the use case it calls."""
