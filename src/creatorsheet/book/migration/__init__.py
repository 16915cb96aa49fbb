"""Workbooks of older layouts: what each layout added, and how it comes into a workbook that people have worked in."""
