"""One use case per action: it reads a workbook, asks the areas, and answers with a plan and findings. It writes nothing."""
