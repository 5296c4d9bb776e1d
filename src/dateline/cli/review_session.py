"""The work of a review at the terminal: one record after the other, one key for each thing that can be said."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import typer
from rich.console import Console
from rich.text import Text

from dateline.cli.overruled import contradicted_by
from dateline.cli.review_card import print_card
from dateline.cli.review_pairs import candidates, chosen, print_candidates
from dateline.cli.talk import complain
from dateline.errors import QueryError
from dateline.ledger import Judgement, Ledger, Review
from dateline.ledger.corrections import FIELDS
from dateline.records import Coding
from dateline.reviewing.queue import Item

NONE = "-"
"""What is typed where the text does not say."""

HELP = (
    ("a", "accept"),
    ("c", "correct a field"),
    ("r", "reject"),
    ("n", "note"),
    ("m", "merge with another event"),
    ("s", "split from another event"),
    ("z", "take the last word back"),
    ("space", "skip"),
    ("b", "back"),
    ("q", "quit"),
)


@dataclass(slots=True)
class Session:
    """A reviewer at work. Every word is kept at once, so that leaving at any moment loses nothing.

    `blind`: records are shown as the machine made them, without what others said, so that reviewers agree or not by
    themselves.
    """

    ledger: Ledger
    by: str
    items: Sequence[Item]
    console: Console
    blind: bool = False
    at: int = 0
    taken: list[tuple[int, Callable[[], None]]] = field(default_factory=list)
    said: int = 0
    complaint: str | None = None

    def run(self) -> None:
        """Go through the items until the last one, or until the reviewer leaves."""
        while 0 <= self.at < len(self.items):
            self._show()
            if not self._obey(_key()):
                return

    @property
    def _item(self) -> Item:
        return self.items[self.at]

    def _codings(self) -> Iterator[Coding]:
        """The coding as reviewed, unless the review is blind, then the machine's, which alone has what was rejected."""
        for reviewed in (False,) if self.blind else (True, False):
            yield self.ledger.coding(self._item.record.partition(":")[0], reviewed=reviewed)

    def _show(self) -> None:
        said = [] if self.blind else self._words()
        print_card(self.console, self._codings(), self._item, said, f"{self.at + 1} of {len(self.items)}")
        self.console.print(Text("  ".join(f"{key} {what}" for key, what in HELP), style="dim"))
        if self.complaint:  # below the record, which would push it off the screen
            complain(self.complaint)

    def _words(self) -> list[Review | Judgement]:
        """What people say of the record, alone and beside others."""
        record = self._item.record
        reviews = [review for review in self.ledger.reviews(record) if review.undone is None]
        return [*reviews, *(said for said in self.ledger.judgements() if record in (said.one, said.other))]

    def _obey(self, key: str) -> bool:
        """Do what a key asks for; False: leave."""
        actions: dict[str, Callable[[], None]] = {
            "a": self._accept,
            "c": self._correct,
            "r": self._reject,
            "n": self._note,
            "m": lambda: self._judge("same", "Same happening as"),
            "s": lambda: self._judge("different", "Another happening than"),
            "z": self._take_back,
            " ": self._next,
            "b": self._back,
        }
        if key in ("q", "", "\x04"):
            return False
        if key == "\x03":
            raise KeyboardInterrupt
        self.complaint = None
        try:
            actions.get(key, self._unknown)()
        except QueryError as error:
            self.complaint = str(error)
        return True

    def _unknown(self) -> None:
        self.complaint = "this key does nothing here: " + ", ".join(key for key, _ in HELP)

    def _next(self) -> None:
        self.at += 1

    def _back(self) -> None:
        self.at = max(0, self.at - 1)

    def _accept(self) -> None:
        self._say("accept")
        self._next()

    def _reject(self) -> None:
        self._say("reject", why=_ask("Why is it wrong (Enter: not said)"))
        self._next()

    def _note(self) -> None:
        if note := _ask("Note"):
            self._say("note", why=note)

    def _correct(self) -> None:
        """One field at a time; the record stays, so that others can follow."""
        fields = list(FIELDS[self._item.kind])
        name = _ask(f"Field ({', '.join(fields)})")
        if name and name not in fields:
            self.complaint = f"{name!r}: there is no such field. Known: {', '.join(fields)}"
        elif name:
            self._list_mentions(name)
            value = _ask(f"Right {name} ({NONE}: the text does not say)")
            if value:
                why = _ask("Why (Enter: not said)")
                self._say("correct", field=name, value=None if value == NONE else value, why=why)

    def _list_mentions(self, name: str) -> None:
        """What can be named, where a field holds mentions."""
        if FIELDS[self._item.kind][name].names_mentions:
            coding = next(self._codings())
            named = {m.name or m.span.of(coding.document.text): m for m in reversed(coding.mentions)}
            lines = (f"{m.id} {called}" for called, m in reversed(named.items()) if m.time is None and not m.quantity)
            self.console.print(Text("  ".join(lines), style="cyan"))

    def _judge(self, verdict: str, question: str) -> None:
        if self._item.kind != "event":
            self.complaint = "only events are merged and split"
            return
        near = candidates(self.ledger, self._item.record, together=verdict == "different")
        print_candidates(self.console, near)
        answer = _ask(f"{question} ({'a number, or ' if near else ''}the id of an event)")
        other = chosen(near, answer) if answer else None
        if other:
            number = self.ledger.judge(self._item.record, other, verdict, by=self.by, why=_ask("Why (Enter: not said)"))
            self._remember(lambda: self.ledger.undo_judgement(number, by=self.by))
            self.complaint = " ".join(contradicted_by(self.ledger, number)) or None

    def _say(self, verdict: str, *, why: str | None = None, field: str | None = None, value: object = None) -> None:
        number = self.ledger.review(self._item.record, verdict, by=self.by, why=why, field=field, value=value)
        self._remember(lambda: self.ledger.undo_review(number, by=self.by))

    def _remember(self, undo: Callable[[], None]) -> None:
        self.taken.append((self.at, undo))
        self.said += 1

    def _take_back(self) -> None:
        if not self.taken:
            self.complaint = "nothing was said yet"
            return
        self.at, undo = self.taken.pop()
        undo()
        self.said -= 1


def _key() -> str:
    """The key that the reviewer presses."""
    try:
        return typer.getchar()
    except OSError as error:
        raise QueryError("there is no keyboard to answer with", "review", "Run it in a terminal") from error


def _ask(question: str) -> str | None:
    """A line from the reviewer; None where nothing is typed."""
    answer: str = typer.prompt(question, default="", show_default=False)
    return answer.strip() or None
