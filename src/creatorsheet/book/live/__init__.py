"""The workbook that is open in Excel: read through a copy, written cell block by cell block, all or nothing."""
