"""The button of the benchmarks, in the fake Excel."""

from __future__ import annotations

from tests.excel.live.pressing import CAMPAIGN


def test_the_benchmarks_come_as_a_sheet_of_the_workbook(press, demo, tmp_path):
    names = [one._name for one in demo._sheets]
    [(_, told)] = press("csBenchmarks")
    assert "Which creator tier generates the strongest conversions?" in told
    assert "The benchmarks are on the tab Benchmarks" in told
    assert (tmp_path / f"{CAMPAIGN}, benchmarks.xlsx").exists()
    new = demo._sheets[len(names) :]
    assert [one._visible for one in new] == [-1, 0, 0]
    [(_, told)] = press("csBenchmarks")
    assert ", in place of its earlier one," in told
    assert len(demo._sheets) == len(names) + 3
