"""The workbook as it is made new: all tabs, empty or with rows."""

from creatorsheet.book.template.workbook import build, content

__all__ = ["build", "content"]
