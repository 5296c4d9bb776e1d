"""Files, folders and streams: what is there to be read, and its bytes, compressed or not."""

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from dateline.errors import EmptyInput, InputError, MissingInput, UnreadableInput

TEXT, MARKDOWN, HTML, ROWS = "text", "markdown", "html", "rows"
_FORMATS = {
    ".txt": TEXT, ".text": TEXT, ".md": MARKDOWN, ".markdown": MARKDOWN, ".html": HTML, ".htm": HTML, ".xhtml": HTML,
    ".jsonl": ROWS, ".ndjson": ROWS,
}  # fmt: skip
STDIN = "-"


def format_of(path: Path) -> str | None:
    """The format that the file's name tells, ".gz" left aside; None where it tells none."""
    suffixes = [suffix.lower() for suffix in path.suffixes]
    if suffixes[-1:] == [".gz"]:
        suffixes.pop()
    return _FORMATS.get(suffixes[-1]) if suffixes else None


def is_folder(source: str | Path) -> bool:
    """Is it a folder? What can't be looked at is none: opening it tells why."""
    try:
        return source != STDIN and Path(source).is_dir()
    except (OSError, ValueError):
        return False


def files_in(folder: Path) -> Iterator[Path | InputError]:
    """The readable files below a folder, sorted, hidden ones and other formats left out; errors in their place."""
    errors: list[OSError] = []
    found = 0
    for place, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and _is_readable(Path(place, name)):
                found += 1
                yield Path(place, name)
    yield from (unreadable(error, error.filename or str(folder)) for error in errors)
    if not found and not errors:
        yield EmptyInput(
            "the folder holds nothing to read",
            str(folder),
            "Reports end in .txt, .md, .html or .jsonl (or these and .gz)",
        )


def passed_over(folder: Path) -> int:
    """How many files below a folder are of other formats; hidden ones are not counted."""
    return sum(
        not name.startswith(".") and not _is_readable(Path(place, name))
        for place, folders, names in os.walk(folder)
        if not any(part.startswith(".") for part in Path(place).relative_to(folder).parts)
        for name in names
    )


def _is_readable(path: Path) -> bool:
    """By its name: a known format, or no suffix at all."""
    return format_of(path) is not None or not path.suffix


@contextmanager
def opened(source: str | Path | bytes) -> Iterator[IO[bytes]]:
    """A file, standard input ("-") or bytes as a stream, uncompressed; every failure comes as an `InputError`."""
    where = "" if isinstance(source, bytes) else str(source)
    try:
        with _raw(source) as raw:
            packed = raw.peek(2)[:2] == b"\x1f\x8b"
            with gzip.open(raw) if packed else raw as stream:
                yield stream  # type: ignore[misc]
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise UnreadableInput(f"the gzip file is damaged or cut off ({error})", where, "Fetch it again") from error
    except OSError as error:
        raise unreadable(error, where) from error


def _raw(source: str | Path | bytes) -> io.BufferedReader:
    if isinstance(source, bytes):
        return io.BufferedReader(io.BytesIO(source))
    if source == STDIN:
        return io.BufferedReader(io.FileIO(sys.stdin.fileno(), closefd=False))
    try:
        return Path(source).open("rb")
    except ValueError as error:
        raise MissingInput("no file can have this name", repr(str(source)[:80]), "Check the name") from error


def unreadable(error: OSError, where: str) -> InputError:
    """The operating system's error as ours."""
    if isinstance(error, FileNotFoundError):
        remedy = "Check the name"
        if " " in where:
            remedy += "; a report's text itself needs a line break"
        return MissingInput("there is no such file or folder", where, remedy)
    if isinstance(error, PermissionError):
        return UnreadableInput("permission denied", where, "Make it readable, or run as a user who may read it")
    return UnreadableInput(f"it can't be read ({error.strerror or error})", where, "Check the disk and the name")
