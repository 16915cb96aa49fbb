"""Attention beside the results: reused videos on the brand's own channels, and earned media value where it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from creatorsheet.app.scoring.gather import Plan
from creatorsheet.app.scoring.prepared import Tables
from creatorsheet.catalogue.problems.cells import TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS
from creatorsheet.catalogue.results.choices import ResultScope
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.setup.choices import SettingKey
from creatorsheet.kernel.finding import Finding, Place
from creatorsheet.kernel.words import counted, listed
from creatorsheet.results.emv import SAMPLE, WARNING, earned, rate_card
from creatorsheet.results.newest import newest
from creatorsheet.results.reused import reused


class Attention:
    """Looked up by campaign. `findings` tell where the rates of earned media value cannot be read; it is off then."""

    def __init__(self, tables: Tables, settings: Settings) -> None:
        rows = tables["Results"].rows
        self.findings: list[Finding] = []
        self._brand = newest(rows, ResultScope.BRAND_ORGANIC)
        self._whole = newest(rows, ResultScope.CREATOR_TOTAL)
        self._own = newest(rows, ResultScope.CREATOR_ORGANIC)
        self._card = rate_card(settings.emv_rates)
        self._currency = settings.home_currency
        if settings.emv_rates and not self._card:
            self.findings.append(self._unreadable(tables, settings.emv_rates))

    def figures(self, plan: Plan) -> dict[str, Any]:
        """What is added to a campaign's figures; nothing where neither is there."""
        posts = [row.id for member in plan.members.values() for row in member.posts]
        count, told = reused(self._brand.get(post, {}) for post in posts)
        own = {"videos": count, "metrics": {key: figure.as_json() for key, figure in told.items()}}
        value = self._earned(posts)
        return {**({"own_channels": own} if count else {}), **({"earned_media_value": value} if value else {})}

    def _earned(self, posts: Sequence[str]) -> dict[str, Any] | None:
        """In home currency, of the creator's posts without boosts; not split from boosts where exports cannot tell them."""
        found = (
            earned(self._card, [self._own.get(post) or self._whole.get(post, {}) for post in posts])
            if self._card
            else None
        )
        if found is None or self._card is None:
            return None
        return {
            "value": round(found.value, 2),
            "currency": self._currency,
            "videos": found.videos,
            "of": len(posts),
            "not_reported": list(found.missing),
            "not_split": sum(post not in self._own and post in self._whole for post in posts),
            "rates": dict(self._card.rates),
            "rates_of": self._card.day,
            "rate_card": str(self._card),
            "warning": WARNING,
        }

    def _unreadable(self, tables: Tables, text: str) -> Finding:
        table = tables["Settings"]
        row = next((one for one in table if one.setting_key is SettingKey.EMV_RATES), None)
        return TEXT_WHERE_A_NUMBER_OR_DATE_BELONGS.at(
            table.place(row, "value") if row else Place(sheet="Settings"),
            column=str(SettingKey.EMV_RATES),
            value=f"'{text}'",
            kind="day and five rates",
            sample=SAMPLE,
        )


def says(name: str, figures: dict[str, Any]) -> list[str]:
    """Lines for people about a campaign's figures."""
    lines = []
    own, value = figures.get("own_channels"), figures.get("earned_media_value")
    if own and "views" in own["metrics"]:
        rate = own["metrics"].get("engagement_rate")
        engaged = f", engagement rate {100 * rate['value']:.1f} %{_range(rate)}" if rate else ""
        lines.append(
            f"{name}: on your own channels {counted(own['videos'], 'reused video')} had"
            f" {own['metrics']['views']['value']:,.0f} views without ads{engaged}."
        )
    if value:
        lacking = f" Not reported everywhere: {listed(value['not_reported'])}." if value["not_reported"] else ""
        lines.append(
            f"{name}: earned media value {value['currency']} {value['value']:,.2f} of {value['videos']} of"
            f" {counted(value['of'], 'video')}, at {value['rate_card']}. {value['warning']}{lacking}"
        )
    return lines


def _range(figure: dict[str, Any]) -> str:
    if "low" not in figure or "high" not in figure:
        return ", too few for a range"
    return f" ({100 * figure['low']:.1f}–{100 * figure['high']:.1f} %)"
