"""Problems met while a report is written."""

from creatorsheet.catalogue.problem import Problem
from creatorsheet.kernel.finding import Severity

PDF_NEEDS_LIBREOFFICE = Problem(
    code="CS-W12",
    severity=Severity.ERROR,
    title="PDF cannot be made here",
    fact="{file} was not turned into a PDF: {reason}.",
    remedy="Install LibreOffice (libreoffice.org), or open {file} in Excel and choose File, Export, PDF.",
    when="A PDF is asked for and no soffice program is found, or it fails or takes too long. The report file itself is complete.",
)
REPORT_CANNOT_BE_CALCULATED = Problem(
    code="CS-W13",
    severity=Severity.ERROR,
    title="Report cannot be calculated",
    fact="{book} could not be calculated for {campaign}; no report was written.",
    remedy="Pick {campaign} on Home in Excel, save, and run the command again.",
    when="The calculation engine fails or takes too long on this workbook, or its sheet calc is gone. A report never shows figures of an earlier calculation.",
)
