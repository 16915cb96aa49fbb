"""Cell functions of the chapter 'tracking', written by `creatorsheet gen` from catalogue/functions."""

from __future__ import annotations

from xlwings import arg, func, ret

from creatorsheet.app.cells.answer import answer


@func(category="CreatorSheet")
@arg("url", "raw", doc="The page to open, with https://.")
@arg("source", "raw", doc="utm_source: where the click comes from, such as tiktok.")
@arg("medium", "raw", doc="utm_medium: the kind of marketing, such as influencer or affiliate.")
@arg("campaign", "raw", doc="utm_campaign: the campaign's name.")
@arg("content", "raw", doc="utm_content: creator or video. May be left out.")
@arg("term", "raw", doc="utm_term. May be left out.")
@ret("raw")
def CS_UTM(url, source, medium, campaign, content=None, term=None):
    """A page's link with utm keys for analytics: lower case, _ for blanks. What stood in the link stays; utm keys it had are replaced."""
    return answer("UTM", url, source, medium, campaign, content, term)


@func(category="CreatorSheet")
@arg("code", "raw", doc="The code as it was received.")
@ret("raw")
def CS_CODE_OK(code):
    """Whether a promo code made by the Codes button was copied without a slip, by its check character. Codes that people chose, such as ANNA15, have none and give #N/A."""
    return answer("CODE_OK", code)


@func(category="CreatorSheet")
@arg("link", "raw", doc="A link with utm keys.")
@ret("raw")
def CS_CHANNEL(link):
    """The default channel in which Google Analytics 4 counts visits from a link, by its utm keys. Channels a property defined for itself are not known here."""
    return answer("CHANNEL", link)


@func(category="CreatorSheet")
@arg("caption", "raw", doc="The caption of the post.")
@arg("market", "raw", doc="The country whose viewers it is for, by name or two letters.")
@ret("raw")
def CS_CAPTION_CHECK(caption, market):
    """Whether a caption's words disclose that a post is paid for, as its market wants: OK, Doubtful, Not enough, Missing or Not verified. It sees neither TikTok's label nor the video. No legal advice."""
    return answer("CAPTION_CHECK", caption, market)
