"""Files that are not what they are called, and text that is hard to read as a table."""

from __future__ import annotations

from tests.files.hostile.sound import Hostile, made_of, zipped

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504

KINDS = (
    Hostile("kind_nothing.csv", "CS-F01", "0 bytes", made_of(b"")),
    Hostile("kind_pdf.xlsx", "CS-F06", "a PDF", made_of(b"%PDF-1.7\n")),
    Hostile("kind_picture.csv", "CS-F06", "a picture", made_of(b"\x89PNG\r\n\x1a\n")),
    Hostile("kind_page.xls", "CS-F06", "a web page called .xls, as some shops export", made_of("<html><table><tr><td>1</td></tr></table>")),
    Hostile("kind_page_after_a_comment.csv", "CS-F06", "a page behind a comment", made_of("<!-- x --><!DOCTYPE html><html>")),
    Hostile("kind_xml_2003.xls", "CS-F06", "a workbook of 2003 in XML", made_of('<?xml version="1.0"?><Workbook/>')),
    Hostile("kind_excel_97.xlsx", "CS-F06", "an old workbook under a new name", made_of(OLD + "Workbook".encode("utf-16-le"))),
    Hostile("kind_old_office.xlsx", "CS-F06", "a container of nothing", made_of(OLD)),
    Hostile("kind_binary_workbook.xlsx", "CS-F06", "an .xlsb", lambda _: zipped({"[Content_Types].xml": b"<T/>", "xl/workbook.bin": b"x"})),
    Hostile("kind_word.xlsx", "CS-F06", "a letter", lambda _: zipped({"[Content_Types].xml": b"<T/>", "word/document.xml": b"<w/>"})),
    Hostile("kind_slides.xlsx", "CS-F06", "slides", lambda _: zipped({"[Content_Types].xml": b"<T/>", "ppt/presentation.xml": b"<p/>"})),
    Hostile("kind_open_document.xlsx", "CS-F06", "an .ods", lambda _: zipped({"content.xml": b"<o/>"})),
    Hostile("kind_numbers.xlsx", "CS-F06", "Apple Numbers", lambda _: zipped({"Index/Document.iwa": b"x"})),
    Hostile("kind_gzip.csv", "CS-F06", "a .gz", made_of(b"\x1f\x8b\x08\0")),
    Hostile("kind_7z.zip", "CS-F06", "a .7z", made_of(b"7z\xbc\xaf\x27\x1c")),
    Hostile("kind_rar.zip", "CS-F06", "a .rar", made_of(b"Rar!\x1a\x07\0")),
    Hostile("kind_parquet.csv", "CS-F06", "a Parquet file", made_of(b"PAR1\x15\0")),
    Hostile("kind_database.csv", "CS-F06", "a database", made_of(b"SQLite format 3\0")),
    Hostile("kind_program.csv", "CS-F06", "a program", made_of(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff" + b"\0\x01" * 200)),
    Hostile("kind_shortcut.csv", "CS-F06", "a shortcut to a page", made_of("[InternetShortcut]\nURL=http://127.0.0.1:9/\n")),
    Hostile("kind_online_sheet.csv", "CS-F06", "a shortcut to an online sheet", made_of('{"url": "https://example.com/d/1", "doc_id": "1"}')),
    Hostile("text_10_million_lines.csv", "CS-F04", "lines of nothing", made_of(b"\n" * 10_000_000)),
    Hostile("text_100k_columns.csv", "CS-F04", "wider than any sheet", made_of(b"a," * 100_000 + b"\n")),
    Hostile("text_endless_cell.csv", "CS-F04", "one cell of 11 MB", made_of(b"a,b\n1," + b"x" * 11_000_000)),
    Hostile("text_open_quote.csv", "20002 rows", "a quote left open swallows one line, not the file", made_of(b'a,b\n1,"open\n' + b"2,3\n" * 20_000)),
    Hostile("text_open_quote_of_12_mb.csv", "240002 rows", "the same over more than a cell may hold",
            made_of(b'a,b\n1,"open\n' + (b"2" * 48 + b",3\n") * 240_000)),
    Hostile("text_many_open_quotes.csv", "2000 rows", "an open quote in every other line", made_of(b'a,"x\nb,c\n' * 2_000)),
    Hostile("text_only_quotes.csv", "1 rows", "a million quotes", made_of(b'"' * 1_000_001)),
    Hostile("text_quote_as_delimiter.csv", "3 rows", "sep= names the quote, which it cannot be", made_of('sep="\na"b\n1"2\n')),
    Hostile("text_line_end_as_delimiter.csv", "3 rows", "sep= names nothing", made_of("sep=\r\na,b\r\n1,2\r\n")),
    Hostile("text_null_bytes.csv", "3 rows", "a few null bytes in text", made_of("a,b\n1,\0\n" + "two,three and some more words so that it is text\n")),
    Hostile("text_half_utf16.csv", "CS-F06", "UTF-16 cut inside a letter", made_of("a;b\n1;2\n".encode("utf-16")[:-1])),
    Hostile("text_lone_surrogate.csv", "CS-F06", "half a letter", made_of(b"\xff\xfe\x00\xd8a\x00")),
    Hostile("text_utf32.csv", "CS-F06", "four bytes a letter", made_of("a,b\n1,2\n".encode("utf-32"))),
    Hostile("text_two_marks.csv", "2 rows", "a byte order mark twice", made_of(b"\xef\xbb\xbf" * 2 + b"a,b\n1,2\n")),
    Hostile("text_formulas.csv", "5 rows", "text that a spreadsheet would run", made_of("a\n=1+1\n+2\n-3\n@x\n")),
    Hostile("text_dde.csv", "1 rows", "a program behind a formula", made_of("=cmd|'/c calc'!A0\n")),
    Hostile("text_sylk.csv", "2 rows", "an old format in which formulas run", made_of("ID;PWXL\nC;Y1;X1;K1\n")),
    Hostile("text_right_to_left.csv", "2 rows", "letters that turn the line around", made_of("handle,fee\nanna\u202efdp.exe,5\n")),
    Hostile("text_escape_codes.csv", "2 rows", "codes that would paint on the terminal", made_of("handle,fee\n\x1b[2J\x1b[31manna of the north who lives far away in a town with a very long name and a longer street,5\n")),
)  # fmt: skip
