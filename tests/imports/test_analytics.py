"""GA4: several tables in a file, languages, damaged preambles, days that are counted."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from creatorsheet.kernel.refusal import Refused

RULE = "# ----------------------------------------"
SAID = f"{RULE}\n# Traffic acquisition\n# Account: B\n{RULE}\n#\n# Start date: 20260201\n# End date: 20260228\n"
CHANNEL = "Session primary channel group (Default Channel Group)"


def test_channels_of_a_period(read):
    record = read(f"{SAID}{CHANNEL},Sessions,Engaged sessions\nOrganic Social,120,80\nDirect,30,9\n")[0].records[0]
    assert (record.dimension, record.value, record.figures) == ("channel", "Organic Social", {"sessions": 120})
    assert (record.first_day, record.last_day) == (date(2026, 2, 1), date(2026, 2, 28))


def test_weeks_begin_on_sunday_and_are_cut_by_the_period(read):
    records = read(f"{SAID}{CHANNEL},Week,Sessions\nDirect,06,5\nDirect,09,7\n")[0].records
    assert [(one.first_day, one.last_day) for one in records] == [
        (date(2026, 2, 1), date(2026, 2, 7)),
        (date(2026, 2, 22), date(2026, 2, 28)),
    ]


def test_days_counted_from_the_start(read):
    records = read(f"{SAID}{CHANNEL},Nth day,Sessions\nDirect,0000,5\nDirect,0003,7\n")[0].records
    assert [one.first_day for one in records] == [date(2026, 2, 1), date(2026, 2, 4)]


def test_days_counted_from_no_start_are_held_back(read):
    export = read(f"{RULE}\n{CHANNEL},Nth day,Sessions\nDirect,0003,7\n")[0]
    assert [str(one) for one in export.findings] == [
        "export.csv row 3 CS-I03: 1 dates such as 0003 have no start date, and nothing in the file supplies it. "
        "Import the original export.csv under its own name, or add --from with the first day."
    ]
    assert [one.line for one in export.left] == [3]


def test_from_supplies_the_start(read):
    text = f"{RULE}\n{CHANNEL},Nth day,Sessions\nDirect,0003,7\n"
    assert read(text, first_day=date(2026, 3, 1))[0].records[0].first_day == date(2026, 3, 4)


def test_a_preamble_excel_padded_and_cut(read):
    text = f"{RULE},,,\n{CHANNEL},Date + hour (YYYYMMDDHH),Users,Sessions\nDirect,2024041623,237,300\n"
    assert read(text)[0].records[0].first_day == date(2024, 4, 16)


def test_no_preamble_at_all(read):
    assert read(f"{CHANNEL},Date,Sessions\nDirect,20240416,3\n")[0].source == "ga4_report"


def test_several_tables_each_with_its_own_days(read):
    text = (
        f"{SAID}Nth day,Active users\n0000,9\n0001,7\n\n"
        f"#\n# Start date: 20260301\n# End date: 20260302\n{CHANNEL},Sessions\nDirect,4\n\n"
        "# Start date: 20260301\n# End date: 20260302\nEvent name,Event count\n"
    )
    exports = read(text.replace("\n", "\r\n"))
    assert [(one.rows, one.used) for one in exports] == [(2, 0), (1, 1)]
    assert {one.reason for one in exports[0].left} == {"no column of the workbook holds Active users by Nth day"}
    assert exports[1].records[0].line == 16
    assert exports[1].records[0].first_day == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("start", "end", "channel", "sessions"),
    [
        ("Fecha de inicio", "Fecha de finalización", "Grupo de canales predeterminado de la sesión", "Sesiones"),
        ("Date de début", "Date de fin", "Groupe de canaux par défaut de la session", "Sessions"),
        ("Startdatum", "Enddatum", "Standard-Channelgruppe der Sitzung", "Sitzungen"),
        ("Data de início", "Data de término", "Grupo de canais padrão da sessão", "Sessões"),
    ],
)
def test_languages(read, start, end, channel, sessions):
    record = read(f"{RULE}\n# {start}: 20230424\n# {end}: 20230521\n{channel},{sessions}\nDirect,27\n")[0].records[0]
    assert (record.first_day, record.last_day) == (date(2023, 4, 24), date(2023, 5, 21))
    assert record.figures == {"sessions": 27}


def test_rows_of_totals_are_left_out_and_said(read):
    export = read(f"{SAID}{CHANNEL},Sessions\n,150,\nDirect,100\nGrand total,150\n")[0]
    assert [one.line for one in export.left] == [9, 11]
    assert [one.code for one in export.findings] == ["CS-I06"]


def test_visits_of_a_link_and_of_a_landing_page(read):
    link = read(f"{SAID}Session manual ad content,Sessions,Transactions\nanna_1,40,3\n")[0].records[0]
    assert (link.dimension, link.figures) == ("content", {"sessions": 40, "orders": 3})
    page = read(f"{SAID}Landing page + query string,Sessions\n/serum?x=1,40\n")[0].records[0]
    assert page.figures == {"landing_visits": 40}


def test_orders_that_begin_with_a_hash_are_no_preamble(read):
    with pytest.raises(Refused):
        read("Order,Amount\n#1001,5\n#1002,6\n")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.sampled_from(["Direct,1", "Email,", ",9", "Total,3", "x,-"]), max_size=4), max_size=4))
def test_every_row_is_used_or_left(read, bodies):
    tables = [
        "\n".join([f"# Start date: 20260301\n# End date: 20260302\n{CHANNEL},Sessions", *rows]) for rows in bodies
    ]
    if tables:
        exports = read("\n\n".join(tables))
        assert sum(one.rows for one in exports) == sum(map(len, bodies))
