"""Where an export goes: written beside its place under another name, and put there when it is whole.

Whatever stops an export, a file or folder of the asked name is complete, or is not there.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from dateline.errors import ExportError

README = "README.md"
SIGNATURE = "<!-- Written by dateline export -->"
"""The first line of every README: a folder that holds it may be replaced."""


def check_target(path: Path, *, folder: bool, force: bool) -> None:
    """Raise `ExportError` where nothing can or may be written at `path`."""
    where = str(path)
    if not path.absolute().parent.is_dir():
        raise ExportError("its folder is not there", where, f"Make the folder first: mkdir -p {path.parent}")
    with _said(path):
        is_there = path.exists()
    page = page_beside(path, folder=folder)
    if page.is_file() and not folder and not _is_signed(page):
        raise ExportError("this is there already, and was not written by an export", str(page), "Give another path")
    if not is_there:
        return
    if not force:
        raise ExportError("this is there already", where, "Give another path, or --force to replace it")
    if path.is_dir() != folder:
        kinds = ("a file", "a folder") if path.is_dir() else ("a folder", "a file")
        raise ExportError(f"{kinds[1]} is there, and {kinds[0]} is to be written", where, "Give another path")
    if folder and not _is_ours(path):
        raise ExportError("this folder holds other things than an export", where, "Give another path")


def _is_ours(folder: Path) -> bool:
    """Is the folder empty, or an export of ours?"""
    return not any(folder.iterdir()) or _is_signed(folder / README)


def _is_signed(page: Path) -> bool:
    with suppress(OSError):
        return page.read_bytes().startswith(SIGNATURE.encode())
    return False


def page_beside(path: Path, *, folder: bool) -> Path:
    """Where the page lies that tells of an export: in its folder, or beside its file."""
    return path / README if folder else path.with_name(f"{path.name}.{README}")


@contextmanager
def new_file(path: Path) -> Iterator[TextIO]:
    """A text file to write; it takes its place when the block ends well."""
    part = path.with_name(f".{path.name}.part")
    with _said(path):
        try:
            with part.open("w", encoding="utf-8", newline="") as stream:
                yield stream
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """A folder to fill; it takes its place, and that of an older export, when the block ends well."""
    part = path.with_name(f".{path.name}.part")
    with _said(path):
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        try:
            yield part
            if path.exists():
                shutil.rmtree(path)
            part.replace(path)
        finally:
            with suppress(OSError):
                shutil.rmtree(part)


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """Say of the export, not of its parts, that it can't be written."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(
            f"it can't be written ({reason})", str(path), "Choose a place that you may write to"
        ) from error
