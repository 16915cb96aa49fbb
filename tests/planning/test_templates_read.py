"""Templates taken apart: what is taken, what is refused, and that nothing a template says can run or take for ever."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.catalogue.templates import TEMPLATES
from creatorsheet.planning.syntax import Each, When, parsed
from creatorsheet.planning.tags import Field, pieces


def words(nodes):
    return "".join(one for one in nodes if isinstance(one, str))


def test_words_and_fields_stay_in_their_order():
    hi, name, rest = parsed("Hi { creators.NAME }, how are you?\n").nodes
    assert (hi, rest) == ("Hi ", ", how are you?\n")
    assert (name.tab, name.key) == ("Creators", "name")


def test_two_pairs_of_braces_are_a_field_too():
    [field] = parsed("{{ Deals.Brand cancels: fee }}").nodes
    assert (field.tab, field.key) == ("Deals", "cancel_fee_brand")


def test_a_line_of_tags_alone_leaves_no_line():
    [before, part, after] = parsed("a\n  {% if Creators.Agency %}\nb\n{% endif %}\nc").nodes
    assert (before, part.branches[0][1], after) == ("a\n", ("b\n",), "c")


def test_a_tag_inside_a_line_keeps_the_end_of_the_line():
    [part, after] = parsed("{% if Creators.Agency %}b{% endif %}\nc").nodes
    assert isinstance(part, When)
    assert after == "\nc"


def test_a_loop_with_a_condition_and_an_else():
    [each] = parsed("{% for each Rights where Rights.Kind is “Usage” %}a{% else %}b{% endfor %}").nodes
    assert isinstance(each, Each)
    assert (each.tab, each.body, each.otherwise) == ("Rights", ("a",), ("b",))
    assert (each.only.sign, each.only.words) == ("==", ("usage",))


def test_remarks_are_dropped():
    assert parsed("a{# {% if %} #}b").nodes == ("ab",)


@pytest.mark.parametrize(
    ("condition", "sign"),
    [
        ('Deals.Compensation model is "Retainer"', "=="),
        ('Deals.Compensation model is not "Retainer"', "!="),
        ("Deals.Deposit = 0", "=="),
        ("{Deals.Commission rate} >= 12,5 %", ">="),
        ('"US" in Campaigns.Countries to reach', "in"),
        ('Deals.Currency not in ("EUR", "USD")', "not in"),
        ("not Deals.Signed on", "not"),
        ("Deals.Deposit and (Deals.Gift or Deals.Starts)", "and"),
    ],
)
def test_conditions(condition, sign):
    [part] = parsed(f"{{% if {condition} %}}x{{% endif %}}").nodes
    assert part.branches[0][0].sign == sign


@pytest.mark.parametrize(
    "text",
    [
        "{% if Deals.Name %}",
        "{% endif %}",
        "{% else %}",
        "{% elif Deals.Name %}{% endif %}",
        "{% for each Deals %}{% endif %}",
        "{% for each Lists %}x{% endfor %}",
        "{% for each Settings %}x{% endfor %}",
        "{% for x in Deals %}x{% endfor %}",
        "{% if %}x{% endif %}",
        "{% if 1 %}x{% endif %}",
        "{% if Deals.Name | upper %}x{% endif %}",
        "{% if Deals.Name() %}x{% endif %}",
        "{% if Deals.Name == Deals.Handle %}x{% endif %}",
        "{% if Deals.Name.__class__ %}x{% endif %}",
        "{% if range(9) %}x{% endif %}",
        "{% if F0 %}x{% endif %}",
        "{% if [1] %}x{% endif %}",
        "{% if Deals.Deposit > 9 ** 9 %}x{% endif %}",
        "{% if Deals.Deposit == 1 == 1 %}x{% endif %}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
        "{% macro x() %}{% endmacro %}",
        "{% raw %}{% endraw %}",
        "{% extends 'x' %}",
        "{% call x() %}{% endcall %}",
        "{% filter upper %}x{% endfilter %}",
        "a {% if",
        "{{ Creators.Name",
        "%}",
    ],
)
def test_what_no_text_needs_is_refused_in_words(text):
    found = parsed(text)
    assert found.trouble
    assert found.nodes == ()
    assert "jinja" not in found.trouble.casefold()


@pytest.mark.parametrize(
    "field", ["{x}", "{}", "{{ x.y }}", "{Deals.__class__}", "{Settings.x}", "{Lists.Label}", "{Deals}"]
)
def test_what_no_column_is_called_is_unknown_and_nothing_else(field):
    found = parsed(f"a {field} b")
    assert len(found.unknown) == 1
    assert not found.trouble
    assert all(isinstance(one, str | Field) for one in found.nodes)


def test_of_a_condition_the_unknown_field_is_named_whole():
    assert parsed('{% if Deals.Nick name is "x" and Deals.Deposit %}a{% endif %}').unknown == ["Deals.Nick name"]


@pytest.mark.parametrize(
    "text",
    [
        "{%" * 16_000,
        "{" * 32_000,
        "{# " * 10_000,
        "{% if Deals.Name %}" * 1_700 + "{% endif %}" * 1_000,
        "{% if " + "(" * 380 + " %}",
        "{% if " + "not " * 90 + "Deals.Name %}x{% endif %}",
        "{Deals.Name}" * 2_700,
        "{% if Deals." + "x" * 390 + " %}x{% endif %}",
    ],
)
def test_a_cell_full_of_tags_is_answered(text):
    """Without bounds each of them would keep the parser busy for hours, or end it."""
    found = parsed(text)
    assert found.trouble or found.nodes


@given(st.text(alphabet='ab {}%#\n.is"(),<>=!0123456789', max_size=80))
def test_whatever_is_typed_is_read_or_refused(text):
    found = parsed(text)
    assert bool(found.trouble) or isinstance(found.nodes, tuple)


@given(st.text(alphabet=st.characters(blacklist_characters="{}%#", blacklist_categories=["Cs"]), max_size=60))
def test_a_text_without_braces_stays_as_it_is(text):
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert words(parsed(text).nodes) == expected
    assert "".join(pieces(text)) == expected


def test_the_built_in_texts_can_be_read():
    for one in TEMPLATES:
        for text in (one.body, one.subject):
            assert parsed(text).trouble == ""
            assert parsed(text).unknown == []


@pytest.mark.parametrize(
    ("condition", "numbers"),
    [
        ("Deals.Revision rounds in (1,2)", ["1", "2"]),
        ("Deals.Commission rate > 7,5 %", ["0.075"]),
        ("Deals.Commission rate is 0.125", ["0.125"]),
        ("Deals.Total compensation < 5000.50", ["5000.50"]),
    ],
)
def test_numbers_with_a_comma(condition, numbers):
    [when] = parsed(f"{{% if {condition} %}}x{{% endif %}}").nodes
    assert [str(one) for one in when.branches[0][0].numbers] == numbers


@pytest.mark.parametrize("number", ["5,000", "5.000", "1,000,000", "1.000,50"])
def test_a_number_that_some_read_otherwise_is_refused(number):
    assert "without a sign" in parsed(f"{{% if Deals.Total compensation > {number} %}}x{{% endif %}}").trouble
