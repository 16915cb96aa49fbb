"""Workbooks: the port every adapter keeps, the template, the file adapter and its lossless editor."""
