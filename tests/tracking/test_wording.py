"""What a caption was to contain, read from what people write into the cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from creatorsheet.kernel.captions import folded
from creatorsheet.tracking.wording import of_caption, of_tags


@pytest.mark.parametrize(
    ("cell", "items", "unclear"),
    [
        (None, (), False),
        ("None.", (), False),
        ("#GlowSpring; @lumen", ("#GlowSpring", "@lumen"), False),
        ("#GlowSpring @lumen\nbarrier serum", ("#GlowSpring", "@lumen", "barrier serum"), False),
        ("use #GlowSpring early and mention @lumen.", ("#GlowSpring", "@lumen"), False),
        ('say "my barrier serum" somewhere', ("my barrier serum",), False),
        ("tell in your own words why you like the serum", (), True),
        ("#GlowSpring, #GlowSpring", ("#GlowSpring",), False),
    ],
)
def test_words_of_a_cell(cell, items, unclear):
    found = of_caption(cell)
    assert (found.items, found.unclear) == (items, unclear)


@pytest.mark.parametrize(
    ("cell", "items", "unclear"),
    [
        ("@lumen", ("@lumen",), False),
        ("@lumen in the caption; @lumen.shop in your bio", ("@lumen",), True),
        ("@lumen on screen", (), True),
        ("link in bio", (), False),
        ("mail@lumen.test", (), False),
    ],
)
def test_accounts_of_a_cell(cell, items, unclear):
    found = of_tags(cell)
    assert (found.items, found.unclear) == (items, unclear)


@pytest.mark.parametrize(
    ("cell", "caption", "missing"),
    [
        ("#Glow", "#glow", []),
        ("#Glow", "#GlowSpring", ["#Glow"]),
        ("#Glow", "glow", ["#Glow"]),
        ("@lumen", "by @Lumen.", []),
        ("@lumen", "by @lumen.shop", ["@lumen"]),
        ("barrier serum", "Barrier - Serum!", []),
        ("barrier serum", "#barrier #serum", []),
        ("barrier serum", "barriers serum", ["barrier serum"]),
        ("crème", "CREME", []),
    ],
)
def test_what_a_caption_lacks(cell, caption, missing):
    assert of_caption(cell).missing(folded(caption)) == missing


tags = st.lists(st.from_regex(r"[#@][a-z]{3,9}", fullmatch=True), max_size=5)


@given(tags, st.sampled_from([" ", ", ", "; ", "\n"]))
def test_a_caption_that_repeats_the_cell_lacks_nothing(some, between):
    cell = between.join(some)
    assert of_caption(cell).missing(folded(cell)) == []
