"""Templates: one row per text."""

from creatorsheet.catalogue.plan.choices import CampaignModel
from creatorsheet.catalogue.setup.choices import TemplateKind
from creatorsheet.catalogue.shapes import (
    ALWAYS,
    SOFTWARE,
    Entry,
    Group,
    Id,
    Ref,
    Row,
    Sheet,
    Text,
    Whole,
    YesNo,
    column,
    when,
)


class Template(Row):
    """One text."""

    sheet = Sheet("Templates", Group.SETUP, key="template_id", prefix="E", holds="text")

    template_id: Id | None = column(
        "Template ID", "Written by the software.", band="Template", by=SOFTWARE, need=ALWAYS
    )
    kind: TemplateKind | None = column("Kind", "What it produces.", need=ALWAYS)
    name: Text | None = column(
        "Name",
        "How the team tells two apart.",
        need=ALWAYS,
        width=22,
    )
    language: Entry | None = column(
        "Language", "Language of the text.", need=ALWAYS, of="language", unit="ISO 639", default="home language"
    )
    market: Entry | None = column(
        "Market", "Only for wording that one country needs.", of="country", unit="ISO 3166", default="all"
    )
    campaign_model: CampaignModel | None = column(
        "Campaign model", "Only for wording that suits one model.", default="all"
    )
    subject: Text | None = column(
        "Subject line",
        "Shown as the subject of the email.",
        need=when(
            "Kind is Outreach message or Payment request", "kind", TemplateKind.OUTREACH, TemplateKind.PAYMENT_REQUEST
        ),
        width=30,
    )
    body: Text | None = column(
        "Text",
        "Fields in braces, such as {Creators.Name}, are filled from the tabs; {% if … %} and {% for each … %} leave parts out or repeat them.",
        need=ALWAYS,
        unit="Markdown with {fields}",
        default="built-in text",
        width=60,
    )
    approved_by: Ref | None = column(
        "Approved by",
        "Agreements need someone from legal.",
        need=when("Kind is Creator agreement and it goes out"),
        to="Team",
    )
    active: YesNo | None = column("In use", "No keeps it for old documents only.", need=ALWAYS, default="Yes")
    version: Whole | None = column("Version", "Goes up with each change.", by=SOFTWARE, need=ALWAYS, low=0, default="1")
