"""The workbook as it is made new: all tabs, empty or with rows."""
