"""From without all doubtful orders to with all: never a guess between."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.results.doubt import bounds

ORDERS = st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.tuples(st.integers(0, 9), st.integers(-99, 999)))


@given(ORDERS, st.sets(st.text("abcdef", min_size=1, max_size=2)))
def test_the_ends_lie_around_what_was_counted(orders, doubtful):
    events = {name: many for name, (many, _) in orders.items()}
    amounts = {name: Decimal(amount) for name, (_, amount) in orders.items()}
    found = bounds(events, amounts, doubtful)
    assert 0 <= found.fewest <= found.orders == sum(events.values())
    assert found.lowest <= found.revenue <= found.highest
    assert found.revenue == sum(amounts.values())
    for out in (set(), doubtful, set(events)):
        kept = [amount for name, amount in amounts.items() if name not in (out & doubtful)]
        assert found.lowest <= sum(kept) <= found.highest
    assert bounds(events, amounts, ()).doubtful == 0
    assert bounds(events, amounts, set(events)).fewest == 0


def test_the_cost_of_an_order_grows_as_doubtful_ones_go():
    found = bounds({"a": 1, "b": 1, "c": 2}, {"a": Decimal(40)}, {"c"})
    assert found.cost_per_order(Decimal(200)) == (Decimal(50), Decimal(100))
    assert bounds({"a": 1}, {}, {"a"}).cost_per_order(Decimal(200)) == (Decimal(200), None)
