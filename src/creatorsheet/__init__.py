"""creatorsheet: TikTok creator campaigns in one Excel workbook."""

__version__ = "0.1.0"
