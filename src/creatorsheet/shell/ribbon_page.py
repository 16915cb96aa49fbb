"""The help page of the ribbon, read from the XML that Excel reads, so that it shows what Excel will show."""

from __future__ import annotations

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
    """The picture of the tab, then each button with its keys and what its tip says."""
    title, groups = shelves(xml)
    lines = [
        f"# Ribbon: the tab {title}",
        "",
        f"![The groups and buttons of the tab {title}](ribbon.svg)",
        "",
        "Buttons are grey while no workbook is open, but for those marked “always”. Keys are pressed one after another;"
        " pictures are Office's own, by their names.",
        "",
    ]
    for group in groups:
        lines += [f"## {group.label}", "", *map(_line, group.buttons), ""]
    return "\n".join(lines)


def _line(button: Shown) -> str:
    size, always = ("large, " if button.large else ""), (", always" if button.always else "")
    return f"- **{button.label}** ({size}keys {' '.join(button.keys)}, picture {button.icon}{always}). {button.tip}"
