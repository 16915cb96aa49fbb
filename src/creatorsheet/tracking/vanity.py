"""Codes that people choose, such as ANNA15: what a shop refuses and what a spreadsheet would change."""

from __future__ import annotations

import re

MONTHS = frozenset(
    # English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Polish: short and long names in capitals
    """JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER
    NOVEMBER DECEMBER MRZ MAI OKT DEZ JANUAR FEBRUAR JUNI JULI OKTOBER DEZEMBER JANV FEVR AVR JUIN JUIL AOUT JANVIER FEVRIER
    MARS AVRIL JUILLET SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE ENE ABR AGO DIC ENERO FEBRERO MARZO ABRIL MAYO JUNIO JULIO AGOSTO
    SEPTIEMBRE OCTUBRE NOVIEMBRE DICIEMBRE GEN MAG GIU LUG SET OTT GENNAIO FEBBRAIO APRILE MAGGIO GIUGNO LUGLIO SETTEMBRE
    OTTOBRE DICEMBRE FEV OUT DEZ JANEIRO FEVEREIRO MARCO MAIO JUNHO JULHO SETEMBRO OUTUBRO NOVEMBRO DEZEMBRO MRT MEI MAART
    JANUARI FEBRUARI AUGUSTUS MAJ DES AUGUSTI DESEMBER STY LUT KWI CZE LIP SIE WRZ PAZ LIS GRU""".split()
)
TRUTHS = frozenset(
    "TRUE FALSE WAHR FALSCH VRAI FAUX VERDADERO FALSO VERO VERDADEIRO WAAR ONWAAR SANN SANT SAND FALSK PRAWDA".split()
)
SHORTEST = 2


def sheet_fault(code: str) -> str:
    """What a spreadsheet would make of a code typed or opened from CSV, or "" when it stays as it is.

    >>> sheet_fault("MAR15"), sheet_fault("1E5"), sheet_fault("0815"), sheet_fault("ANNA15")
    ('is read as a date by Excel', 'is read as a number by Excel', 'loses its leading 0 in Excel', '')
    """
    text = code.upper()
    month = re.fullmatch(r"(\d{0,4})([A-Z]+)(\d{0,4})", text)
    if re.fullmatch(r"0\d+", text):
        return "loses its leading 0 in Excel"
    if re.fullmatch(r"\d+(E\d+)?", text):
        return "is read as a number by Excel"
    if month and month[2] in MONTHS and (month[1] or month[3]):
        return "is read as a date by Excel"
    if text in TRUTHS:
        return "is read as true or false by Excel"
    return ""


def shop_fault(code: str, limit: int) -> str:
    """Why a shop would not take a code of letters and digits up to `limit`, or "".

    >>> shop_fault("ANNA-15", 8), shop_fault("ANNASKIN15", 8)
    ('holds signs other than letters A-Z and digits', 'has 10 characters; the shop takes 2 to 8')
    """
    if re.fullmatch(r"[A-Z0-9]+", code.upper()) is None:
        return "holds signs other than letters A-Z and digits"
    if not SHORTEST <= len(code) <= limit:
        return f"has {len(code)} character{'' if len(code) == 1 else 's'}; the shop takes {SHORTEST} to {limit}"
    return ""
