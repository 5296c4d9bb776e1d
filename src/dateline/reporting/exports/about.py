"""What is said beside an export: what it holds, whose shape it has, and that its records are dateline's."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from dateline.reporting.exports.files import SIGNATURE
from dateline.reporting.exports.selection import Selection

VERSION = version("dateline")


def origin() -> str:
    """Who made a file, for fields that say so."""
    return f"dateline {VERSION}; records read off news reports by a program"


@dataclass(frozen=True, slots=True)
class About:
    """A format in words: its title, one row of it, whose shape it is (empty: nobody's), and what to know."""

    title: str
    holds: str
    shape: str
    notes: tuple[str, ...]


@cache
def abouts() -> dict[str, About]:
    """All formats in words, by name; they are in `about.toml`."""
    text = (files(__package__) / "about.toml").read_text(encoding="utf-8")
    return {
        name: About(said["title"], said["holds"], said.get("shape", ""), tuple(said.get("notes", ())))
        for name, said in tomllib.loads(text).items()
    }


def readme(format: str, selection: Selection) -> str:
    """The page that lies beside an export."""
    about = abouts()[format]
    parts = [f"{SIGNATURE}\n# {about.title}", f"{about.holds} {_whose(about)}", _scope(selection), _private(selection)]
    notes = "\n".join(f"- {note}" for note in about.notes)
    return "\n\n".join(filter(None, (*parts, notes))) + "\n"


def _whose(about: About) -> str:
    made = f"The records were made by dateline {VERSION}, a program that reads news reports."
    if not about.shape:
        return made
    return f"{made} **This is not {about.shape} data**: it only has the shape of {about.shape}'s files."


def _scope(selection: Selection) -> str:
    asked = selection.asked.words
    return f"Only what was asked for: {asked}." if asked else "All of the ledger."


def _private(selection: Selection) -> str:
    if selection.keep_private:
        return "Private persons are **named**: not for publication."
    return (
        "The names of private persons, as far as dateline knows them as such, are **left out**: a name of its own reads"
        " [private person], letters of a name in a text read █. Read it through before you publish it."
    )
