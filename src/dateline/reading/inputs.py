"""What a run reads: files, folders, standard input, each to documents; what can't be used is passed over."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from dateline.errors import EmptyInput, InputError, UnreadableInput
from dateline.reading.documents import About, make_document
from dateline.reading.encoding import decode, sound, wide_encoding
from dateline.reading.files import HTML, MARKDOWN, ROWS, STDIN, files_in, format_of, is_folder, opened, passed_over
from dateline.reading.markdown import read_markdown
from dateline.reading.pages import read_page
from dateline.reading.rows import not_utf8, read_row
from dateline.records import Document

_PAGE = re.compile(r"\s*<(?:!doctype\s+html|html|\?xml|head|body|meta|article|div|p|h1)\b", re.IGNORECASE)
_JSON = re.compile(r"""\s*[\[{]\s*(?:[\[{]\s*)?"[^"\n]*"\s*:""")
_REMEDY = "Give a report's text or page"
_ROWS_REMEDY = "Save it as JSONL: every article one object on a line of its own"


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
    """Read one report: a path, or the bytes or the text of a report itself.

    A string with a line break in it is the report, any other a path ("-": standard input). Of a file of rows the first
    is read. Raises an `InputError`: `MissingInput` for a path that is not there.
    """
    if isinstance(source, str) and ("\n" in source or "\r" in source):
        return _read_text(sound(source), "", None)
    item = next(_read_file(source), None)
    if item is None:
        raise EmptyInput("the input is empty", _origin(source), _REMEDY)
    if isinstance(item, Failure):
        raise item.error
    return item.document


def read_all(sources: Iterable[str | Path]) -> Iterator[Input | Failure]:
    """Read every report of files, folders and "-" (standard input), one after the other, in order."""
    return chain.from_iterable(map(_read_source, sources))


def count_passed_over(sources: Iterable[str | Path]) -> int:
    """How many files in folders are of formats that can't be read, and are passed over."""
    return sum(passed_over(Path(source)) for source in sources if is_folder(source))


def _read_source(source: str | Path) -> Iterator[Input | Failure]:
    if not is_folder(source):
        yield from _read_file(source)
        return
    for file in files_in(Path(source)):
        if isinstance(file, InputError):
            yield Failure(file.where, file)
        else:
            yield from _read_file(file)


def _read_file(source: str | Path | bytes) -> Iterator[Input | Failure]:
    """The documents of one file: its rows, or the one report that it is."""
    origin = _origin(source)
    nameless = isinstance(source, bytes) or source == STDIN
    form = None if nameless else format_of(Path(origin))
    try:
        with opened(source) as stream:
            first = stream.readline() if form in (ROWS, None) else b""
            if form == ROWS or (form is None and _is_row(first)):
                yield from _read_rows(chain([first], stream), origin)
            else:
                text = decode(first + stream.read(), origin)
                yield Input(origin, _read_text(text, "" if nameless else Path(origin).name, form, origin))
    except InputError as error:
        yield Failure(origin, error)


def _origin(source: str | Path | bytes) -> str:
    return "" if isinstance(source, bytes) else str(source)


def _is_row(line: bytes) -> bool:
    return line.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{") and line.rstrip().endswith(b"}")


def _read_rows(lines: Iterable[bytes], origin: str) -> Iterator[Input | Failure]:
    """A document or a failure a line; blank lines are passed over."""
    empty = True
    for number, line in enumerate(lines, 1):
        if number == 1 and (encoding := wide_encoding(line)):
            raise not_utf8(encoding, origin)
        if line.strip():
            empty = False
            where = f"{origin}:{number}" if origin else f"row {number}"
            try:
                yield Input(where, read_row(line, where))
            except InputError as error:
                yield Failure(where, error)
    if empty:
        raise EmptyInput("the file is empty", origin, "Give a file with one article a line")


def _read_text(text: str, name: str, form: str | None, where: str = "") -> Document:
    """The text as a page, as Markdown or plain, as its name or else its beginning tells."""
    if form == HTML or (form is None and _PAGE.match(text)):
        return read_page(text, name, where)
    if form == MARKDOWN:
        return read_markdown(text, name, where)
    if _JSON.match(text):
        raise UnreadableInput("this is JSON, but not one article a line", where, _ROWS_REMEDY)
    if not any(map(str.isalnum, text)):
        raise EmptyInput("the input holds no words", where, _REMEDY)
    return make_document(text, About(name))
