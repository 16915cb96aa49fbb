"""The screen of attribution, and its help page: every sign has its paragraph, in the words of the screen."""

from __future__ import annotations

from importlib.resources import files

import pytest
from tests.app.test_attribute import LEAK, PLAIN, book, order, ran
from typer.testing import CliRunner

from creatorsheet.catalogue.problems.attribution import CODE_LOOKS_LEAKED
from creatorsheet.results import leaks, lift
from creatorsheet.results.leaks import Sign
from creatorsheet.shell import attribute, screen
from creatorsheet.shell.cli import app

PAGE = (files("creatorsheet") / "help" / "attribution.md").read_text("utf-8")


@pytest.fixture
def shown(monkeypatch):
    """What the tables say at a width at which nothing is cut."""
    monkeypatch.setattr(screen.console, "width", 160)

    def show(held) -> str:
        with screen.console.capture() as taken:
            attribute.show(ran(held).figures)
        return taken.get()

    return show


def test_the_tables_tell_evidence_and_both_ends_of_a_doubtful_code(shown):
    rows = [" ".join(line.split()) for line in shown(book([*PLAIN, *LEAK])).splitlines()]
    assert "Spring 26 26 – –" in rows, "the shop does not say who is new"
    assert "ANNA15 anna 12–20 600–1,000 ▲ orders from coupon sites" in rows
    assert "BEN15 ben 6 300 nothing unusual" in rows


def test_new_and_returning_customers_are_counted_where_the_shop_tells_them(shown):
    told = [
        row | {"new_customer": answer} for row, answer in zip(PLAIN, ["Yes", "Yes", "No", *[None] * 15], strict=True)
    ]
    rows = [" ".join(line.split()) for line in shown(book(told)).splitlines()]
    assert "Spring 18 18 2 1" in rows


def test_no_figure_is_cut_where_the_screen_is_narrow(monkeypatch):
    monkeypatch.setattr(screen.console, "width", 80)
    large = [row | {"gross": 987_654} for row in PLAIN]
    large += [order(60, None, gross=987_654, link_key="BEN_1"), order(61, None, gross=987_654, credited_by="Decided by a person", tracking="G-BEN")]  # fmt: skip
    with screen.console.capture() as taken:
        attribute.show(ran(book(large, campaign={"name": "A long name of a campaign in the summer of 2026"})).figures)
    assert "17,777,772" in taken.get()
    assert "nothing unusual" in taken.get()
    assert max(map(len, taken.get().splitlines())) <= 80
    assert taken.get().count("…") == 1, "the name alone is shortened"


def test_without_orders_there_is_no_table(shown):
    assert shown(book([])) == ""


def test_names_that_look_like_markup_are_shown_as_they_are(shown):
    assert "[red]Spring[/]" in shown(book(PLAIN, campaign={"name": "[red]Spring[/]"}))


def test_the_command_reads_a_workbook_file(tmp_path):
    path = tmp_path / "spring.xlsx"
    runner = CliRunner()
    runner.invoke(app, ["new", str(path)], catch_exceptions=False)
    answer = runner.invoke(app, ["attribute", str(path)], catch_exceptions=False)
    assert answer.exit_code == 0
    assert "No campaign is past Draft" in answer.output
    assert "Nothing had to change" in answer.output


@pytest.mark.parametrize("sign", Sign)
def test_the_page_explains_every_sign(sign):
    assert f"**{sign.value}**".casefold() in PAGE.casefold()


def test_the_page_names_the_limits_that_hold():
    known = {
        "TIMES": f"{leaks.TIMES:.0f} times",
        "SOME": f"at least {leaks.SOME} orders",
        "FEW": f"at least {leaks.FEW}",
        "ODD": f"{leaks.ODD:.0%}".replace("%", " %"),
        "POINTS": f"{leaks.POINTS * 100:.0f} points",
        "KNOWN": f"{leaks.KNOWN} buyers",
        "PEERS_KNOWN": f"{leaks.PEERS_KNOWN} of peers",
        "AROUND": f"{leaks.AROUND} days",
        "EVENTS": f"{lift.LEAST_EVENTS} events",
    }
    assert {key: words for key, words in known.items() if words not in PAGE} == {}
    assert CODE_LOOKS_LEAKED.code in PAGE
