"""Logs that outgrow a sheet: the same questions, asked of an engine."""
