"""Where the rows of an export belong in the workbook: records in, rows to add or renew out. Nothing is written here."""
