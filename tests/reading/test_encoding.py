import codecs

import pytest

from dateline.errors import EmptyInput, UnreadableInput
from dateline.reading.encoding import decode

WORDS = "“Rebels left,” the mayor of Saltwick said – and smiled. The town's café had reopened by noon, he added."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        WORDS.encode("utf-32"),
        WORDS.encode("cp1252"),
    ],
)
def test_encodings(data: bytes) -> None:
    assert decode(data, "x") == WORDS


def test_a_declared_charset_is_used() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body>Мир</body></html>'
    assert "Мир" in decode(page.encode("koi8-r"), "x")


def test_an_unknown_charset_is_passed_over() -> None:
    assert decode(b'<meta charset="none-such">caf\xe9 and so on, at some length for once', "x").endswith("once")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.4 ...", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\x00\x01\x02\x03" * 50, "binary data"),
        (codecs.BOM_UTF16_LE + b"abc", "utf-16-le"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableInput, match=what):
        decode(data, "x.bin")


def test_nothing_is_empty() -> None:
    with pytest.raises(EmptyInput, match="empty"):
        decode(b" \n", "x")
