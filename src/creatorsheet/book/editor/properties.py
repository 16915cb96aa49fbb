"""Custom properties of a workbook: what it says about itself, such as its id and revision."""

from __future__ import annotations

from html import escape

from creatorsheet.book.editor.markup import attribute, elements, splice
from creatorsheet.book.editor.package import Package, relations_part

PART = "docProps/custom.xml"
KINDS = ("custom-properties", "customProperties")  # the second in strict packages
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/"
STRICT = "http://purl.oclc.org/ooxml/officeDocument/"
SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
EMPTY = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="{family}{kind}" xmlns:vt="{family}docPropsVTypes"></Properties>'
)
TYPES = ("lpwstr", "lpstr", "bstr", "i1", "i2", "i4", "i8", "int", "uint", "r4", "r8", "decimal", "bool", "filetime")


def _part(package: Package) -> str | None:
    return next((part for kind in KINDS if (part := package.related("", kind)) is not None), None)


def get_property(package: Package, name: str) -> str:
    """A custom property as text, or ""."""
    part = _part(package)
    if part is None:
        return ""
    wanted = False
    for one in elements(package.read(part), "property", *TYPES):
        if one.name == "property":
            wanted = one.attribute("name") == name
        elif wanted:
            return one.text
    return ""


def set_property(package: Package, name: str, value: str) -> None:
    """Write a custom property as text; a workbook without any gets the part they live in."""
    part = _part(package)
    strict = STRICT.encode() in package.read(relations_part(""))
    family, kind = (STRICT, KINDS[1]) if strict else (TRANSITIONAL, KINDS[0])
    if part is None:
        part = PART
        empty = EMPTY.format(family=family, kind=kind).encode()
        package.add(part, empty, CONTENT_TYPE, "", f"{family}relationships/{kind}")
    xml = package.read(part)
    found = elements(xml, "Properties", "property")
    root = found[0]
    own = next((one for one in found[1:] if one.attribute("name") == name), None)
    text = f'<vt:lpwstr xmlns:vt="{family}docPropsVTypes">{escape(value, quote=False)}</vt:lpwstr>'.encode()
    if own is not None and own.inside < own.end:
        package.write(part, splice(xml, [(own.inside, own.close, text)]))
        return
    number = max((int(one.attribute("pid") or 1) for one in found[1:]), default=1) + 1
    tag = root.prefix.decode() + "property"
    head = f'<{tag} fmtid="{SET}" pid="{number}" name="{attribute(name)}">'
    new = head.encode() + text + f"</{tag}>".encode()
    if root.close == root.end:
        opened = xml[root.start : root.inside].removesuffix(b"/>") + b">" + new
        closing = b"</" + root.prefix + b"Properties>"
        package.write(part, splice(xml, [(root.start, root.end, opened + closing)]))
    else:
        package.write(part, splice(xml, [(root.close, root.close, new)]))
