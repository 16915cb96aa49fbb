"""Tracking: links, codes, channels, captions."""

from __future__ import annotations

from creatorsheet.catalogue.function import Function, Gives, Input, Reads, example

PAGE = "https://shop.test/serum"
TAGGED = f"{PAGE}?utm_source=tiktok&utm_medium=influencer&utm_campaign=barrier_serum"

FUNCTIONS: tuple[Function, ...] = (
    Function(
        key="UTM",
        title="Tracked link",
        does="A page's link with utm keys for analytics: lower case, _ for blanks. What stood in the link stays; utm keys "
        "it had are replaced.",
        inputs=(
            Input("url", "The page to open, with https://.", Reads.TEXT),
            Input("source", "utm_source: where the click comes from, such as tiktok.", Reads.TEXT),
            Input("medium", "utm_medium: the kind of marketing, such as influencer or affiliate.", Reads.TEXT),
            Input("campaign", "utm_campaign: the campaign's name.", Reads.TEXT),
            Input("content", "utm_content: creator or video. May be left out.", Reads.TEXT, otherwise=""),
            Input("term", "utm_term. May be left out.", Reads.TEXT, otherwise=""),
        ),
        gives=Gives.TEXT,
        subject="tracking",
        examples=(
            example(
                "words become tags",
                TAGGED,
                url=PAGE,
                source="TikTok",
                medium="influencer",
                campaign="Barrier Serum",
            ),
            example(
                "what stood in the link stays",
                "https://shop.test/p?a=1&utm_source=tiktok&utm_medium=affiliate&utm_campaign=x&utm_content=anna_1#top",
                url="https://shop.test/p?a=1&utm_source=old#top",
                source="tiktok",
                medium="affiliate",
                campaign="x",
                content="anna 1",
            ),
            example("no address", "#VALUE!", url="our shop", source="tiktok", medium="influencer", campaign="x"),
            example("blank stays blank", None, url=PAGE, source="tiktok", medium="influencer", campaign=None),
        ),
        source="https://support.google.com/analytics/answer/10917952",
    ),
    Function(
        key="CODE_OK",
        title="Code check",
        does="Whether a promo code made by the Codes button was copied without a slip, by its check character. Codes that "
        "people chose, such as ANNA15, have none and give #N/A.",
        inputs=(Input("code", "The code as it was received.", Reads.TEXT),),
        gives=Gives.YES,
        subject="tracking",
        examples=(
            example("as it was made", True, code="QC3KT9ZT"),
            example("upper and lower case, blanks and dashes do not matter", True, code=" qc3k-t9zt "),
            example("two signs swapped", False, code="CQ3KT9ZT"),
            example("a code somebody chose", "#N/A", code="ANNA15"),
            example("blank stays blank", None, code=None),
        ),
        source="Weighted sum modulo 23: finds every changed sign and every two signs swapped",
    ),
    Function(
        key="CHANNEL",
        title="Channel of a link",
        does="The default channel in which Google Analytics 4 counts visits from a link, by its utm keys. Channels a "
        "property defined for itself are not known here.",
        inputs=(Input("link", "A link with utm keys.", Reads.TEXT),),
        gives=Gives.TEXT,
        subject="tracking",
        examples=(
            example("tiktok is on the list of social sources", "Organic Social", link=TAGGED),
            example(
                "an affiliate medium counts as such", "Affiliates", link=f"{PAGE}?utm_source=anna&utm_medium=affiliate"
            ),
            example("a link without utm keys", "#N/A", link=PAGE),
            example("no address", "#VALUE!", link="our shop"),
            example("blank stays blank", None, link=None),
        ),
        source="https://support.google.com/analytics/answer/9756891",
    ),
    Function(
        key="CAPTION_CHECK",
        title="Caption check",
        does="Whether a caption's words disclose that a post is paid for, as its market wants: OK, Doubtful, Not enough, "
        "Missing or Not verified. It sees neither TikTok's label nor the video. No legal advice.",
        inputs=(
            Input("caption", "The caption of the post.", Reads.TEXT),
            Input("market", "The country whose viewers it is for, by name or two letters.", Reads.TEXT),
        ),
        gives=Gives.TEXT,
        subject="tracking",
        examples=(
            example("accepted in the United States", "OK: #sponsored", caption="My skin #sponsored", market="US"),
            example(
                "the same word in the United Kingdom",
                "Not enough in the United Kingdom: sponsored. Use ad.",
                caption="My skin #sponsored",
                market="UK",
            ),
            example("not verified is said", "OK: #ad (not verified for Peru)", caption="#ad serum", market="Peru"),
            example(
                "not verified never says missing",
                "Not verified for Peru: no word known to disclose, such as #ad.",
                caption="serum",
                market="Peru",
            ),
            example("a slip in the market", "#N/A", caption="#ad serum", market="Germny"),
            example("no caption yet stays blank", None, caption=None, market="US"),
        ),
        source="The rules of each market with source and date: catalogue/rules/markets.toml",
    ),
)
