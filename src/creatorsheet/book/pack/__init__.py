"""The pack: a workbook built new from what an agency may see, and searched before it leaves."""
