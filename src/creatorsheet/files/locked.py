"""Workbooks locked with a password."""

from __future__ import annotations

import io
import zipfile

from creatorsheet.catalogue.problems import files as problems
from creatorsheet.kernel.finding import Place


def unlocked(data: bytes, name: str, password: str | None) -> bytes:
    """The workbook inside an encrypted container; refuses (CS-F02) without the right password, or when it was altered."""

    def refusal(state: str) -> Exception:
        return problems.FILE_IS_LOCKED_BY_A_PASSWORD.refuse(Place(file=name), state=state)

    if password is None:
        raise refusal("no password was given")
    try:
        import msoffcrypto  # noqa: PLC0415  an extra that few need
        from msoffcrypto.exceptions import DecryptionError, FileFormatError, InvalidKeyError  # noqa: PLC0415
    except ImportError as missing:
        raise refusal("opening it needs: pip install 'creatorsheet[locked]'") from missing
    opened = io.BytesIO()
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(data))
        file.load_key(password=password, verify_password=True)
        file.decrypt(opened, verify_integrity=True)
    except InvalidKeyError as wrong:
        altered = "integrity" in str(wrong).lower()
        raise refusal("its content was altered after it was locked" if altered else "the password is wrong") from wrong
    except (DecryptionError, FileFormatError, ValueError, zipfile.BadZipFile, OSError) as wrong:
        raise refusal("its lock is of a kind that is not known") from wrong
    return opened.getvalue()
