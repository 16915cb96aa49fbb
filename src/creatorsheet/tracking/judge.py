"""Findings on codes and links as they stand in Tracking."""

from __future__ import annotations

from collections.abc import Iterator

from creatorsheet.catalogue.problems.codes import (
    CODE_FAILS_ITS_CHECK_CHARACTER,
    CODE_OR_LINK_HAS_TWO_OWNERS,
    CODE_WILL_NOT_SURVIVE_SHOP_OR_SHEET,
    LINK_IS_WRONGLY_TAGGED,
)
from creatorsheet.catalogue.results.choices import CodeState
from creatorsheet.catalogue.results.tracking import TrackingRow
from creatorsheet.kernel.finding import Finding
from creatorsheet.tracking.codes import bare, check_sign, code_ok, is_ours, look_alike
from creatorsheet.tracking.links import link_fault, page_fault, tags_of
from creatorsheet.tracking.trail import Trail
from creatorsheet.tracking.vanity import sheet_fault, shop_fault


def judged(trail: Trail) -> list[Finding]:
    """Everything wrong with codes (CS-C01 to C03) and links (C01, C06), in the order of the rows."""
    owners = _Owners(trail)
    findings: list[Finding] = []
    for row in trail.tracking:
        if row.promo_code:
            findings += owners.code(row)
            findings += _code(trail, owners, row)
        findings += owners.link(row)
        findings += _link(trail, row)
    return findings


def slipped(trail: Trail, row: TrackingRow) -> bool:
    """Whether a row's code looks like a made one that was copied wrongly: its pattern, never given out, check fails."""
    code = bare(row.promo_code or "")
    patterned = any(is_ours(code, length) for length in trail.made_lengths)
    return patterned and code not in trail.ledger_codes and not code_ok(code)


class _Owners:
    """Who was given which code and link first: the ledger's word, else the upper row's."""

    def __init__(self, trail: Trail) -> None:
        self._trail = trail
        self._codes = {one.id: (one.campaign, one.creator, one.issued_on) for one in trail.ledger}
        self._links: dict[tuple[str, str, str], TrackingRow] = {}
        self._likes: dict[str, list[str]] = {}
        for one in trail.ledger:
            self._likes.setdefault(look_alike(one.id), []).append(one.id)

    def code(self, row: TrackingRow) -> Iterator[Finding]:
        code = bare(row.promo_code or "")
        campaign, creator, day = self._codes.setdefault(code, (row.campaign, row.creator, row.issued_at))
        if (campaign, creator) != (row.campaign, row.creator):
            other = self._trail.said(row.creator)
            yield CODE_OR_LINK_HAS_TWO_OWNERS.at(
                self._trail.tracking.place(row, "promo_code"),
                kind="code",
                value=row.promo_code,
                creator=self._trail.said(creator),
                date=day or "an unknown day",
                other=other if creator != row.creator else f"{other} in another campaign",
            )

    def link(self, row: TrackingRow) -> Iterator[Finding]:
        tags = tags_of(row.tracked_link) if row.tracked_link and not page_fault(row.tracked_link) else {}
        if not tags.get("utm_content"):
            return
        key = (tags.get("utm_campaign", ""), tags["utm_content"], row.affiliate_id or "")
        first = self._links.setdefault(key, row)
        if first.creator != row.creator:
            yield CODE_OR_LINK_HAS_TWO_OWNERS.at(
                self._trail.tracking.place(row, "tracked_link"),
                kind="link",
                value=f"with utm_content {tags['utm_content']}",
                creator=self._trail.said(first.creator),
                date=first.issued_at or "an unknown day",
                other=self._trail.said(row.creator),
            )

    def earlier_look_alike(self, code: str) -> str:
        """A code given out before this one that people would read as the same, or ""."""
        if not set(code) & set("0O1IL"):
            return ""
        alike = self._likes.get(look_alike(code), [])
        first = alike[0] if alike else code
        return first if first != code else ""


def _code(trail: Trail, owners: _Owners, row: TrackingRow) -> Iterator[Finding]:
    place, written = trail.tracking.place(row, "promo_code"), row.promo_code or ""
    code = bare(written)
    if slipped(trail, row):
        yield CODE_FAILS_ITS_CHECK_CHARACTER.at(place, value=written, found=code[-1], need=check_sign(code[:-1]))
        return
    alike = owners.earlier_look_alike(code)
    refused = row.code_state is CodeState.REJECTED and not row.replaced_by
    reason = (
        shop_fault(written, trail.settings.code_limit)
        or sheet_fault(written)
        or (f"is easily read as {alike}, which was given out before" if alike else "")
        or ("was refused by the shop and has no replacement" if refused else "")
    )
    if reason:
        yield CODE_WILL_NOT_SURVIVE_SHOP_OR_SHEET.at(
            place, value=written, reason=reason, creator=trail.said(row.creator)
        )


def _link(trail: Trail, row: TrackingRow) -> Iterator[Finding]:
    fault = page_fault(row.target_url) if row.target_url else ""
    fault = fault or (link_fault(row.tracked_link) if row.tracked_link else "")
    if fault:
        place = trail.tracking.place(row, "target_url")
        yield LINK_IS_WRONGLY_TAGGED.at(place, creator=trail.said(row.creator), reason=fault)
