"""GA4: any report downloaded as CSV, with the tables it holds."""

from creatorsheet.catalogue.shapes import Kind
from creatorsheet.catalogue.source import Field, Source

REPORT = Source(
    key="ga4_report",
    title="GA4 report",
    system="Google Analytics 4",
    get_it="GA4: open the report, such as Acquisition > Traffic acquisition > Share this report > Download file > CSV.",
    becomes="Sessions by channel as a comparison in Results; by session manual ad content, the sessions of each link.",
    fields=(
        Field(
            "channel",
            (
                "Session primary channel group",
                "Session default channel group",
                "Default channel group",
                "Primary channel group",
                "Grupo de canales predeterminado de la sesión",
                "Grupo de canales principal de la sesión",
                "Groupe de canaux par défaut de la session",
                "Groupe de canaux principal de la session",
                "Standard-Channelgruppe der Sitzung",
                "Primäre Channelgruppe der Sitzung",
                "Grupo de canais padrão da sessão",
                "Grupo principal de canais da sessão",
            ),
            telling=False,
        ),
        Field("content", ("Session manual ad content", "Manual ad content"), telling=False),
        Field("source", ("Session source / medium", "Session source", "Source / medium", "Source"), telling=False),
        Field(
            "page",
            ("Landing page", "Landing page + query string", "Página de destino", "Page de destination", "Landingpage"),
            telling=False,
        ),
        Field("date", ("Date", "Day", "Fecha", "Datum", "Data", "Jour"), Kind.DAY, telling=False),
        Field("hour", ("Date + hour",), Kind.MOMENT, telling=False),
        Field("nth_day", ("Nth day", "Día N", "Nième jour", "N-ter Tag"), Kind.DAY, telling=False),
        Field("nth_week", ("Nth week", "Semana N"), Kind.DAY, telling=False),
        Field("week", ("Week", "Semana", "Semaine", "Woche"), Kind.DAY, telling=False),
        Field("sessions", ("Sessions", "Sesiones", "Sitzungen", "Sessões"), Kind.WHOLE, telling=False),
        Field(
            "orders",
            (
                "Ecommerce purchases",
                "Transactions",
                "Purchases",
                "Transacciones",
                "Transaktionen",
                "Transações",
                "Achats",
                "Compras de comercio electrónico",
            ),
            Kind.WHOLE,
            telling=False,
        ),
    ),
)

STARTS = ("start date", "fecha de inicio", "date de début", "startdatum", "data de início")
"""What comes before the report's first day, in the languages of the preamble."""

ENDS = ("end date", "fecha de finalización", "date de fin", "enddatum", "data de término", "data final")

TOTALS = ("grand total", "total", "totals", "total general", "total général", "gesamt", "gesamtsumme", "total geral")
"""What a row of sums is called; some exports leave it without a name."""

SOURCES = (REPORT,)
