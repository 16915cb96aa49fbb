"""The help page of the ribbon, read from the XML that Excel reads, so that it shows what Excel will show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from defusedxml.ElementTree import fromstring

UI = "{http://schemas.microsoft.com/office/2009/07/customui}"


@dataclass(frozen=True)
class Shown:
    """A button as the XML has it."""

    id: str
    label: str
    icon: str
    large: bool
    keys: tuple[str, ...]
    tip: str
    always: bool


@dataclass(frozen=True)
class Shelf:
    """A group of buttons."""

    label: str
    buttons: tuple[Shown, ...]


def shelves(xml: str) -> tuple[str, tuple[Shelf, ...]]:
    """The tab's title and its groups, from left to right."""
    tab = next(iter(fromstring(xml.encode()).iter(f"{UI}tab")))
    groups = (
        Shelf(
            group.get("label", ""),
            tuple(
                Shown(
                    button.get("id", ""),
                    button.get("label", ""),
                    button.get("imageMso", ""),
                    button.get("size") == "large",
                    ("Alt", *tab.get("keytip", ""), *button.get("keytip", "")),
                    button.get("supertip", ""),
                    button.get("getEnabled") is None,
                )
                for button in group.iter(f"{UI}button")
            ),
        )
        for group in tab.iter(f"{UI}group")
    )
    return tab.get("label", ""), tuple(groups)


def page(xml: str) -> str:
    """The tab drawn in letters, then each button with its keys and what its tip says."""
    title, groups = shelves(xml)
    lines = [f"# Ribbon: the tab {title}", "", "```", *_drawn(groups), "```", ""]
    lines += [
        "A group's large button stands in capitals. Buttons are grey while no workbook is open, but for those marked"
        " “always”. Keys are pressed one after another.",
        "",
    ]
    for group in groups:
        lines += [f"## {group.label}", ""]
        lines += [_line(button) for button in group.buttons]
        lines.append("")
    return "\n".join(lines)


def _line(button: Shown) -> str:
    facts = f"keys {', '.join(button.keys)}; picture {button.icon}" + ("; always" if button.always else "")
    return f"- **{button.label}** ({facts}). {button.tip}"


def _drawn(groups: tuple[Shelf, ...]) -> Iterator[str]:
    """Groups side by side, each as wide as its longest word."""
    cells = [[_name(button) for button in group.buttons] for group in groups]
    widths = [max(map(len, [*names, group.label])) for names, group in zip(cells, groups, strict=True)]
    rule = "+".join("-" * (width + 2) for width in widths)
    yield f"+{rule}+"
    for row in range(max(map(len, cells))):
        names = (column[row] if row < len(column) else "" for column in cells)
        yield f"| {' | '.join(name.ljust(width) for name, width in zip(names, widths, strict=True))} |"
    yield f"+{rule}+"
    yield f"| {' | '.join(group.label.center(width) for group, width in zip(groups, widths, strict=True))} |"
    yield f"+{rule}+"


def _name(button: Shown) -> str:
    return button.label.upper() if button.large else button.label
