"""Tricks with the container: what stands where, how often, how large, and under which name."""

from __future__ import annotations

import io
import struct
import zipfile

from tests.files.hostile.sound import (
    BOOK,
    SHEET,
    TEXTS,
    TYPES,
    Hostile,
    Make,
    Parts,
    made_of,
    patched,
    sound,
    with_part,
    zipped,
)


def twice(name: str) -> Make:
    return lambda parts: zipped([*parts.items(), (name, parts[SHEET])])


def renamed(old: str, new: str) -> Make:
    return lambda parts: zipped({new if name == old else name: content for name, content in parts.items()})


def overlapping(parts: Parts) -> bytes:
    """A part whose stored bytes are another whole part, header and all, which has an entry of its own."""
    inner = zipped({"b.csv": b"a,b\n1,2\n"}, zipfile.ZIP_STORED)
    local = inner[: inner.index(b"PK\x01\x02")]
    outer = bytearray(zipped({"a.csv": local}, zipfile.ZIP_STORED))
    start = outer.index(local, 30)
    directory = outer.index(b"PK\x01\x02", start + len(local))
    entry = bytearray(inner[inner.index(b"PK\x01\x02") : inner.index(b"PK\x05\x06")])
    struct.pack_into("<I", entry, 42, start)
    end = outer.index(b"PK\x05\x06")
    both = bytes(outer[directory:end]) + bytes(entry)
    return bytes(outer[:directory]) + both + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 2, 2, len(both), directory, 0)


def two_directories(parts: Parts) -> bytes:
    one, other = zipped(parts), zipped({"a.csv": b"a\n"})
    return one + other


def commented(parts: Parts) -> bytes:
    made = io.BytesIO(zipped(parts))
    with zipfile.ZipFile(made, "a") as package:
        package.comment = b"x" * 60_000
    return made.getvalue()


def inside(name: str, content: bytes) -> Make:
    return lambda _: zipped({name: content})


def many(count: int) -> Make:
    return lambda _: zipped({f"{at}.csv": b"a,b\n1,2\n" for at in range(count)})


def bomb(parts: Parts) -> bytes:
    return zipped({**parts, SHEET: parts[SHEET].replace(b"<sheetData", b" " * 20_000_000 + b"<sheetData")})


def bomb_of_text(_: Parts) -> bytes:
    return zipped({"orders.csv": b"a,b\n" + b"1,2\n" * 5_000_000})


ZIPS = (
    Hostile("zip_empty.xlsx", "CS-F06", "a directory of nothing", made_of(b"PK\x05\x06" + b"\0" * 18), ours="CS-W09"),
    Hostile("zip_one_signature.xlsx", "CS-F01", "four bytes", made_of(b"PK\x03\x04")),
    Hostile("zip_cut_in_half.xlsx", "CS-F01", "a broken download", lambda parts: zipped(parts)[: len(zipped(parts)) // 2]),
    Hostile("zip_cut_by_a_byte.xlsx", "CS-F01", "its end is cut", lambda parts: zipped(parts)[:-1]),
    Hostile("zip_only_zeros_at_end.xlsx", "CS-F01", "a disk that was full", lambda parts: zipped(parts)[:-600] + b"\0" * 600),
    Hostile("zip_shell_in_front.xlsx", "CS-F05", "a program and a workbook in one", lambda parts: b"PK#!/bin/sh\n" + zipped(parts)),
    Hostile("zip_page_in_front.xlsx", "CS-F06", "a page and a workbook in one", lambda parts: b"<html>x</html>" + zipped(parts)),
    Hostile("zip_two_directories.xlsx", "CS-F05", "readers disagree which counts", two_directories),
    Hostile("zip_overlap_inner.zip", "CS-F05", "one part inside another", overlapping),
    Hostile("zip_comment.xlsx", "2 rows", "a long comment harms nobody", commented, ours="read"),
    Hostile("zip_part_twice.xlsx", "CS-F05", "readers disagree which sheet counts", twice(SHEET)),
    Hostile("zip_part_twice_by_case.xlsx", "CS-F05", "Excel knows no case", twice("XL/Worksheets/Sheet1.XML")),
    Hostile("zip_part_twice_by_slash.xlsx", "CS-F05", "Windows knows two slashes", twice("xl\\worksheets\\sheet1.xml")),
    Hostile("zip_null_in_name.xlsx", "CS-F05", "names end at a null byte for some",
            lambda parts: zipped({**parts, "xl/a.xml_.png": b"x"}).replace(b"xl/a.xml_.png", b"xl/a.xml\0.png")),
    Hostile("zip_up_and_out.xlsx", "CS-F05", "unpacks over other files", twice("xl/../../../.bashrc")),
    Hostile("zip_up_by_backslash.xlsx", "CS-F05", "the same on Windows", twice("xl\\..\\..\\run.bat")),
    Hostile("zip_absolute.xlsx", "CS-F05", "an absolute path", twice("/etc/cron.d/x")),
    Hostile("zip_drive.xlsx", "CS-F05", "a drive of Windows", twice("C:\\Windows\\x.dll")),
    Hostile("zip_share.xlsx", "CS-F05", "a path on a server", twice("\\\\server\\share\\x")),
    Hostile("zip_two_names.xlsx", "CS-F05", "a part called otherwise in its own header",
            patched(b"xl/styles.xml", -30, "<4s", b"xx/s")),
    Hostile("zip_locked_part.xlsx", "CS-F06", "a part with a ZIP password", patched(SHEET.encode(), 8, "<H", 1)),
    Hostile("zip_unknown_method.xlsx", "CS-F01", "packed in no known way", patched(SHEET.encode(), 10, "<H", 99)),
    Hostile("zip_wrong_checksum.xlsx", "CS-F01", "a part fails its checksum", patched(SHEET.encode(), 16, "<I", 7)),
    Hostile("zip_says_smaller.xlsx", "CS-F01", "a part is longer than announced", patched(SHEET.encode(), 24, "<I", 20)),
    Hostile("zip_says_4_gb.xlsx", "CS-F04", "a part announced as 4 GB", patched(SHEET.encode(), 24, "<I", 0xFFFFFFF0)),
    Hostile("zip_offset_outside.xlsx", "CS-F01", "a part beyond the end", patched(SHEET.encode(), 42, "<I", 0x7FFFFFFF)),
    Hostile("zip_offset_wrong.xlsx", "CS-F01", "a part that begins in another", patched(SHEET.encode(), 42, "<I", 9)),
    Hostile("zip_3001_parts.xlsx", "CS-F04", "more parts than anybody has",
            lambda parts: zipped({**parts, **{f"xl/x{at}.xml": b"<a/>" for at in range(3_001)}})),
    Hostile("zip_bomb_of_blanks.xlsx", "CS-F04", "20 MB in 20 kB", bomb),
    Hostile("zip_bomb_of_text.zip", "CS-F04", "20 MB in 20 kB", bomb_of_text),
    Hostile("zip_in_zip.zip", "CS-F06", "a zip in a zip", inside("in.zip", zipped({"a.csv": b"a\n"})), ours="CS-W09"),
    Hostile("zip_in_zip_by_another_name.zip", "CS-F06", "the same under another name", inside("in.csv", zipped({"a.csv": b"a\n"})), ours="CS-W09"),
    Hostile("zip_of_101.zip", "CS-F04", "more tables than an export has", many(101), ours="CS-W09"),
    Hostile("zip_with_hostile_inside.zip", "CS-F05", "the trick is one level down",
            inside("in.xlsx", zipped({**sound(), TEXTS: b'<?xml version="1.0"?><!DOCTYPE a><sst/>'})), ours="CS-W09"),
    Hostile("zip_no_types.xlsx", "CS-F01", "the list of kinds is missing",
            lambda parts: zipped({name: xml for name, xml in parts.items() if name != TYPES})),
    Hostile("zip_no_book.xlsx", "CS-F01", "the workbook part is missing",
            lambda parts: zipped({name: xml for name, xml in parts.items() if name != BOOK})),
    Hostile("zip_no_sheet.xlsx", "CS-F01", "the sheet part is missing",
            lambda parts: zipped({name: xml for name, xml in parts.items() if name != SHEET})),
    Hostile("zip_macro_in_xlsx.xlsx", "CS-F03", "a macro where none belongs", with_part("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")),
    Hostile("zip_macro_by_another_name.xlsx", "CS-F03", "named so that few look", with_part("xl/x/VBAProject1.BIN", b"x")),
    Hostile("zip_program_inside.xlsx", "CS-F03", "a program as an attachment", with_part("xl/embeddings/setup.exe", b"MZ")),
    Hostile("zip_active_control.xlsx", "CS-F03", "an ActiveX control", with_part("xl/activeX/activeX1.bin", b"x")),
)  # fmt: skip
