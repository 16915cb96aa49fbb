"""What a workbook knows of finished work, put together once for comparison, benchmarks, patterns and debrief."""
