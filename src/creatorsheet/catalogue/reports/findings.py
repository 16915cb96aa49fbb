"""Findings: one row per problem an action met in this workbook."""

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.shapes import SOFTWARE, Group, Link, Row, Sheet, Text, column


class Sign(Choice):
    """How much a finding matters, with its sign."""

    ERROR = "■ Error", "Forbids paying or publishing until it is solved."
    WARNING = "▲ Warning", "Can wait, but not for ever."
    NOTE = "○ Note", "Needs nothing from you."


class FindingRow(Row):
    """One problem an action met."""

    sheet = Sheet("Findings", Group.REPORTS, key="number", holds="problem an action met", frozen=0)

    number: Text | None = column("No.", "Counts the findings of the last run.", by=SOFTWARE)
    severity: Sign | None = column(
        "Severity",
        "Errors forbid paying or publishing; warnings can wait.",
        by=SOFTWARE,
        alarm="■ Error",
    )
    tab: Text | None = column("Tab", "The tab, or the file, it was found in.", by=SOFTWARE)
    column_title: Text | None = column("Column", "The column it is about.", by=SOFTWARE)
    cell: Text | None = column("Cell", "The address of the cell.", by=SOFTWARE)
    place: Link | None = column(
        "Place",
        "Click to go there.",
        by=SOFTWARE,
        formula="""=IF([@Cell]="",[@Tab],HYPERLINK("#'"&[@Tab]&"'!"&[@Cell],[@Tab]&"!"&[@Cell]))""",
        width=18,
    )
    fact: Text | None = column(
        "What is so",
        "What was found.",
        by=SOFTWARE,
        width=60,
    )
    remedy: Text | None = column(
        "What to do",
        "What solves it.",
        by=SOFTWARE,
        width=52,
    )
    code: Text | None = column("Code", "The problem's name in the help pages.", by=SOFTWARE)
    action: Text | None = column("Found by", "The action that met it; running it again renews its lines.", by=SOFTWARE)
