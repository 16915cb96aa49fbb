"""Findings: one row per problem an action met in this workbook."""

from creatorsheet.catalogue.choice import Choice
from creatorsheet.catalogue.shapes import SOFTWARE, Day, Group, Link, Money, Row, Sheet, Text, Whole, column


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
    problem: Text | None = column("Problem", "What it is, in few words.", by=SOFTWARE, width=30)
    campaign: Text | None = column("Campaign ID", "The campaign it is about.", by=SOFTWARE)
    who: Text | None = column("Creator", "The creator it is about.", by=SOFTWARE)
    due: Day | None = column("By", "The day by which it has to be solved, as far as there is one.", by=SOFTWARE)
    stake: Money | None = column(
        "At stake",
        "The fee, payment or budget that hangs on it; not what it is bound to cost.",
        by=SOFTWARE,
        unit="campaign currency",
        number_format="#,##0",
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
    on_home: Text | None = column("On Home", "How Home's to-do list calls it.", by=SOFTWARE)
    home_order: Whole | None = column(
        "Home order",
        "Its rank in Home's list: more money at stake first; of equal money the earlier day, so that late things lead; what "
        "has no day last. 0: another line of Home tells it.",
        by=SOFTWARE,
    )
