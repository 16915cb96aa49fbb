"""The lossless editor of .xlsx and .xlsm files: only the bytes of what changes are touched, all else is copied."""
