"""Bytes to text: byte order marks, declared and detected encodings; what is no text is refused."""

import codecs
import re

from charset_normalizer import from_bytes

from dateline.errors import EmptyInput, UnreadableInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,80}?encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE
)
_BINARY = {
    b"%PDF": "a PDF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP file or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"SQLite format 3": "an SQLite file",
    b"BZh": "a bzip2 file",
    b"\xfd7zXZ": "an xz file",
    b"\x7fELF": "a program",
}
_FEW = 0.06
"""Western texts have fewer bytes above ASCII than this: curly quotes, dashes and accents of Windows' code page."""
_COMMON = [
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp874", "koi8_r", "koi8_u",
    "big5", "gb18030", "euc_jp", "euc_kr", "shift_jis", "utf_16", "utf_32",
]  # fmt: skip
_UNSOUND = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, where: str) -> str:
    """The text of the bytes without a byte order mark; raises `EmptyInput` or `UnreadableInput`."""
    if not data.strip():
        raise EmptyInput("the input is empty", where, "Give a report's text or page")
    for head, what in _BINARY.items():
        if data.startswith(head):
            raise UnreadableInput(f"this is {what}, not text", where, "Save the report as text or HTML first")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding, where)
    return _text(_by_declaration(data) or _by_looks(data, where), where)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, where the byte order mark says so."""
    return next((encoding for mark, encoding in _MARKS[1:] if data.startswith(mark)), None)


def sound(text: str) -> str:
    """The text with the replacement character for what no text can hold: half surrogate pairs, NUL."""
    return _UNSOUND.sub("\ufffd", text)


def _decoded(data: bytes, encoding: str, where: str) -> str:
    try:
        return _text(data.decode(encoding), where)
    except UnicodeDecodeError as error:
        what = f"its byte order mark says {encoding}, but the bytes are not (byte {error.start})"
        raise UnreadableInput(what, where, "Save it again as UTF-8") from error


def _by_declaration(data: bytes) -> str | None:
    """As UTF-8 where that fits, else as the page's own charset; None where neither does."""
    declared = _DECLARED.search(data[:4096])
    named = declared.group(1).decode("ascii", "replace") if declared else "utf-8"
    for encoding in ("utf-8", named):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return None


def _by_looks(data: bytes, where: str) -> str:
    if sum(byte > 0x7F for byte in data) < _FEW * len(data):
        return data.decode("cp1252", "replace")
    best = from_bytes(data, cp_isolation=_COMMON).best()
    if best is None:
        raise UnreadableInput("its encoding can't be told", where, "Save it again as UTF-8")
    return str(best)


def _text(text: str, where: str) -> str:
    """The text, unless control characters show that it is none."""
    head = text[:20_000]
    if "\x00" in head or len(_CONTROL.findall(head)) > 0.02 * len(head):
        raise UnreadableInput("this is binary data, not text", where, "Save the report as text or HTML first")
    return sound(text.removeprefix("\ufeff"))
