"""What a cell formula asks: raw values in, the same shape out. Neither Excel nor xlwings is known here."""
