"""Who talks with how many creators."""

from __future__ import annotations

from dataclasses import dataclass

from creatorsheet.app.progress.gather import Way
from creatorsheet.creators.talks import Talk

NOBODY = "nobody named"


@dataclass
class Desk:
    """The talks of one colleague: those that are open, those in which an answer is awaited, and those in which the next message is
    due today or was due before."""

    owner: str
    open: int = 0
    waiting: int = 0
    due: int = 0


def desks(way: Way) -> list[Desk]:
    """Open talks by who sent the last message, else who keeps in touch with the creator, else who owns the campaign; most first."""
    found: dict[str, Desk] = {}
    for talk in way.talks.values():
        if way.open(talk):
            name = owner(way, talk)
            desk = found.setdefault(name, Desk(name))
            again = talk.write_again(way.settings.follow_up_days)
            desk.open += 1
            desk.waiting += talk.waiting
            desk.due += again is not None and again <= way.day
    return sorted(found.values(), key=lambda one: (-one.open, one.owner))


def owner(way: Way, talk: Talk) -> str:
    """Who leads a talk, by name."""
    creator = way.standing.rows.get(talk.creator)
    named = talk.last.sent_by or (creator and creator.owner) or way.campaigns[talk.campaign].owner or ""
    member = way.team.get(named)
    return (member and member.name) or named or NOBODY
