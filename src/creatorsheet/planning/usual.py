"""What a blank cell stands for, where its column says so: the campaign's words, Tracking's code, the market's rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from creatorsheet.catalogue.regions import members, reached
from creatorsheet.catalogue.settings import Settings
from creatorsheet.catalogue.shapes import Column, Kind
from creatorsheet.catalogue.terms import JUDGED_TABS
from creatorsheet.planning.together import About, Together
from creatorsheet.planning.wording import Language, day


class Usual:
    """The usual values of one workbook."""

    def __init__(self, together: Together, settings: Settings) -> None:
        self._together, self._settings = together, settings
        self._known: Mapping[tuple[str, str], Callable[[About, Language], Any]] = {
            ("Briefs", "objective_text"): lambda about, _: self._campaign(about, "objective"),
            ("Briefs", "audience_text"): self._audience,
            ("Briefs", "call_to_action"): lambda about, _: self._campaign(about, "call_to_action"),
            ("Briefs", "tracking_text"): lambda about, _: self._codes(about),
            ("Briefs", "disclosure"): self._disclosure,
            ("Briefs", "deadlines"): self._deadlines,
            ("Outreach", "proposed_timeline"): self._timeline,
            ("Deliverables", "disclosure_text"): self._disclosure,
            ("Deliverables", "offer_kind"): lambda about, _: self._campaign(about, "offer_kind"),
            ("Deliverables", "cta_kind"): lambda about, _: self._campaign(about, "cta_kind"),
            ("Tracking", "target_url"): lambda about, _: self._campaign(about, "landing_page"),
            ("Payments", "method"): lambda about, _: self._first("Deals", "payment_method", about),
            ("Deals", "currency"): lambda about, _: self.currency(about),
            ("Campaigns", "currency"): lambda _about, _: settings.home_currency,
            ("Campaigns", "test_share"): lambda _about, _: settings.test_share,
            ("Campaigns", "attribution_days"): lambda _about, _: settings.attribution_days,
            ("Deals", "payment_days"): lambda _about, _: settings.payment_days,
            ("Deals", "feedback_days"): lambda _about, _: settings.feedback_days,
            ("Deals", "return_days"): lambda _about, _: settings.return_window,
        }

    def knows(self, column: Column) -> bool:
        """Whether a blank cell of a column may stand for something."""
        return bool(column.default) and (column.table not in JUDGED_TABS or (column.table, column.key) in self._known)

    def value(self, column: Column, about: About, language: Language) -> Any:
        """What a blank cell of a column stands for; None where it stands for nothing."""
        known = self._known.get((column.table, column.key))
        if known:
            return known(about, language) or None
        if not column.default or column.table in JUDGED_TABS:
            return None
        if column.kind is Kind.CHOICE and column.choice:
            return column.choice.named(column.default)
        return {"Yes": True, "No": False}.get(column.default) if column.kind is Kind.YES_NO else None

    def _first(self, tab: str, key: str, about: About) -> Any:
        values = (getattr(row, key) for row in self._together.rows(tab, about))
        return next((one for one in values if one is not None), None)

    def _campaign(self, about: About, key: str) -> Any:
        return self._first("Campaigns", key, about)

    def currency(self, about: About) -> str:
        """The currency of a campaign, else of the workbook."""
        return str(self._campaign(about, "currency") or self._settings.home_currency).upper()

    def _audience(self, about: About, language: Language) -> str:
        """Who is to be reached, in the words of the campaign's columns."""
        rows = self._together.rows("Campaigns", about)
        columns = rows[0].sheet.columns if rows else {}
        ages = "–".join(str(one) for key in ("age_from", "age_to") if (one := self._campaign(about, key)) is not None)
        parts = [
            language.say(value, columns[key])
            for key in ("audience_type", "audience_countries", "interests", "problems")
            if (value := self._campaign(about, key))
        ]
        return "; ".join(filter(None, [*parts[:1], ages if parts and ages not in parts[0] else "", *parts[1:]]))

    def _codes(self, about: About) -> str:
        """The code and the link that are in use, one per line."""
        rows: list[Any] = self._together.rows("Tracking", about)
        found = [value for row in rows for value in (row.promo_code, row.tracked_link or row.landing_page) if value]
        return "\n".join(dict.fromkeys(found))

    def _disclosure(self, about: About, _: Language) -> str:
        """Words that the campaign's countries accept. Those of a rule that nobody read are said to need a look."""
        lists = self._together.tables.get("Lists", ())
        regions, _strange = reached(self._campaign(about, "audience_countries"), partial(members, lists))
        words = {one.name: f"{one.market.sample}{'' if one.market.verified else ' (not verified)'}" for one in regions}
        if len(set(words.values())) == 1:
            return next(iter(words.values()))
        return "; ".join(f"{name}: {word}" for name, word in words.items())

    def _deadlines(self, about: About, language: Language) -> str:
        """Draft and posting day of each video, one per line."""
        lines = []
        rows: list[Any] = self._together.rows("Deliverables", about)
        for row in rows:
            columns = row.sheet.columns
            days = [
                f"{columns[key].title} {day(value, language.code)}"
                for key in ("draft_due", "publish_due")
                if (value := getattr(row, key))
            ]
            if days:
                name = " ".join(str(part) for part in (row.kind or "Video", row.number) if part is not None)
                lines.append(f"{name}: {', '.join(days)}")
        return "\n".join(lines)

    def _timeline(self, about: About, language: Language) -> str:
        days = [self._campaign(about, key) for key in ("starts", "ends")]
        return " – ".join(day(one, language.code) for one in days if one)
