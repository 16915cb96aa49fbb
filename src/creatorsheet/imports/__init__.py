"""Exports: one module per source turns a raw file into records and findings. Nothing here knows the workbook."""
