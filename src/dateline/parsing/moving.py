"""Moving words in a parse: what every mend is made of. Edges are not noted yet, and are read off the children."""

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.parsing.tree import Word


def move(word: "Word", head: "Word", dep: str) -> None:
    """Hang a word, with all below it, on another."""
    word.head.children.remove(word)
    word.head, word.dep = head, dep
    head.children.append(word)
    head.children.sort(key=lambda child: child.i)


def make_root(verb: "Word", dep: str) -> None:
    """Make a verb the sentence's own, and hang on it, as `dep`, what was the root."""
    root = root_above(verb)
    verb.head.children.remove(verb)
    verb.head, verb.dep = verb, "ROOT"
    root.head, root.dep = verb, dep
    verb.children.append(root)
    verb.children.sort(key=lambda child: child.i)


def take_place(word: "Word", dep: str, kept: Collection["Word"] = ()) -> None:
    """Put a word in the place of the one that it hangs on, which then hangs on it as `dep`.

    The word gets all children of the other but those that are `kept`.
    """
    over = word.head
    if over.is_root:
        make_root(word, dep)
    else:
        move(word, over.head, over.dep)
        move(over, word, dep)
    for child in [child for child in over.children if child not in kept]:
        move(child, word, child.dep)


def root_above(word: "Word") -> "Word":
    """The root of the sentence that a word stands in."""
    while not word.is_root:
        word = word.head
    return word


def first_below(word: "Word") -> int:
    """The index of the first word below a word, before edges are noted."""
    return word.subtree()[0].i
