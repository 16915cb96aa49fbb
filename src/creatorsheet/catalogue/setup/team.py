"""Team: one row per person."""

from creatorsheet.catalogue.plan.choices import TeamRole
from creatorsheet.catalogue.setup.choices import TaskShare
from creatorsheet.catalogue.shapes import ALWAYS, SOFTWARE, THEIRS, Entry, Group, Id, Row, Sheet, Text, YesNo, column


class Member(Row):
    """One person."""

    sheet = Sheet("Team", Group.SETUP, key="member_id", prefix="TM", holds="person")

    member_id: Id | None = column(
        "Member ID", "Written by the software.", band="Person", by=SOFTWARE, see=THEIRS, need=ALWAYS
    )
    name: Text | None = column(
        "Name",
        "As colleagues know them.",
        see=THEIRS,
        need=ALWAYS,
        width=22,
    )
    role: TeamRole | None = column(
        "Role", "Main role. In a small team one person may hold several tasks below.", see=THEIRS, need=ALWAYS
    )
    second_role: TeamRole | None = column("Second role", "When one person covers two roles.")
    organisation: Entry | None = column(
        "Organisation", "An agency here may be given a shared copy.", see=THEIRS, of="agency", default="own company"
    )
    email: Text | None = column(
        "Email",
        "Where approvals and reminders go.",
        see=THEIRS,
        unit="email",
        width=26,
    )
    active: YesNo | None = column(
        "Active", "No for people who left; their old decisions keep their name.", need=ALWAYS, default="Yes"
    )
    task_research: TaskShare | None = column(
        "Research and vetting", "Finds and checks creators. Exactly one person owns each task.", band="Tasks"
    )
    task_outreach: TaskShare | None = column("Outreach", "Writes to creators and follows up.")
    task_contracts: TaskShare | None = column("Rates and contracts", "Agrees prices and terms and keeps the papers.")
    task_briefs: TaskShare | None = column("Briefs", "Writes and sends the briefs.")
    task_shipments: TaskShare | None = column("Product shipments", "Sends parcels and sees them arrive.")
    task_approvals: TaskShare | None = column("Content approvals", "Collects feedback and gives the answer in time.")
    task_tracking: TaskShare | None = column("Affiliate tracking", "Sets up codes, links and affiliate reports.")
    task_reporting: TaskShare | None = column("Reporting", "Imports results and prepares reports.")
    task_relations: TaskShare | None = column("Creator relations", "Keeps in touch between campaigns.")
    task_paid: TaskShare | None = column("Paid content", "Boosts posts and keeps ad permissions in order.")
