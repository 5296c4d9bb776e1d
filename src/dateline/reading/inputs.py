"""What a run reads: files, folders, standard input, each to documents; what can't be used is passed over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from dateline.errors import EmptyInput, InputError
from dateline.reading.documents import About, make_document
from dateline.reading.encoding import decode
from dateline.reading.files import HTML, MARKDOWN, ROWS, STDIN, TEXT, files_in, format_of, opened
from dateline.reading.markdown import read_markdown
from dateline.reading.pages import read_page
from dateline.reading.rows import read_row
from dateline.records import Document

_HTML_HEAD = re.compile(r"\s*<(?:!doctype\s+html|html|\?xml|head|body|meta|article|div|p|h1)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Input:
    """A document that was read; `origin` is its file, with the line where it is a row of one ("a.jsonl:3")."""

    origin: str
    document: Document


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be used, and why."""

    origin: str
    error: InputError


def read(source: str | Path | bytes) -> Document:
    """Read one report: a path, a page's or text's bytes, or the text itself.

    A string that names a file is that file; any other string with a line break or a blank followed by more than a file
    name can hold is the report. Raises an `InputError`: `MissingInput` for a path that is not there.
    """
    if isinstance(source, bytes):
        return _read_bytes(source, "", None)
    if isinstance(source, str) and _is_text(source):
        return _read_text(source, "", None)
    for item in _read_file(source):
        if isinstance(item, Failure):
            raise item.error
        return item.document
    raise EmptyInput("the file holds no row", str(source), "Give a report")


def read_all(sources: Sequence[str | Path]) -> Iterator[Input | Failure]:
    """Read every report of files, folders and "-" (standard input), one after the other, in order."""
    return chain.from_iterable(map(_read_source, sources))


def _is_text(source: str) -> bool:
    """Is the string the report itself, not a path?"""
    return "\n" in source or "\r" in source


def _read_source(source: str | Path) -> Iterator[Input | Failure]:
    if source != STDIN and Path(source).is_dir():
        for file in files_in(Path(source)):
            if isinstance(file, InputError):
                yield Failure(file.where, file)
            else:
                yield from _read_file(file)
    else:
        yield from _read_file(source)


def _read_file(source: str | Path) -> Iterator[Input | Failure]:
    """The documents of one file: its rows, or the one report that it is."""
    origin = str(source)
    form = None if source == STDIN else format_of(Path(source))
    try:
        with opened(source) as stream:
            first = stream.readline() if form in (ROWS, None) else b""
            if form == ROWS or (form is None and _is_row(first)):
                yield from _read_rows(chain([first], stream), origin)
            else:
                name = Path(source).name
                yield Input(origin, _read_bytes(first + stream.read(), name, form, origin))
    except InputError as error:
        yield Failure(origin, error)


def _is_row(line: bytes) -> bool:
    return line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{") and line.rstrip().endswith(b"}")


def _read_rows(lines: Iterator[bytes], origin: str) -> Iterator[Input | Failure]:
    """A document or a failure a line; blank lines are passed over."""
    any_row = False
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        any_row = True
        where = f"{origin}:{number}"
        try:
            yield Input(where, read_row(line, where))
        except InputError as error:
            yield Failure(where, error)
    if not any_row:
        raise EmptyInput("the file is empty", origin, "Give a file with one article a line")


def _read_bytes(data: bytes, name: str, form: str | None, where: str = "") -> Document:
    return _read_text(decode(data, where), name, form, where)


def _read_text(text: str, name: str, form: str | None, where: str = "") -> Document:
    """The text as a page, as Markdown or plain, as its name or else its beginning tells."""
    form = form or (HTML if _HTML_HEAD.match(text) else TEXT)
    if form == HTML:
        return read_page(text, name, where)
    if form == MARKDOWN:
        return read_markdown(text, name)
    if not text.strip():
        raise EmptyInput("the input is empty", where, "Give a report's text or page")
    return make_document(text, About(name))
