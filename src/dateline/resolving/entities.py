"""Keys of entities: what all mentions of one thing in a document share."""

import re
import unicodedata

JOINT = "+"
"""What joins the keys of several for whom one mention stands: "the two men"."""


def person(name: str) -> str:
    """The key of a person by name."""
    return f"per:{slug(name)}"


def organisation(id: str) -> str:
    """The key of an organisation by its id in the lexicon, or its name as a slug."""
    return f"org:{id}"


def description(id: str) -> str:
    """The key of somebody who is only described, by the mention's id: "a Turkish man"."""
    return f"dsc:{id}"


def government(country: str) -> str:
    """The key of a country's government."""
    return f"gov:{country}"


def slug(name: str) -> str:
    """A name as a key: lower case, without accents, words joined by hyphens."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", "-", bare).strip("-") or "unnamed"
