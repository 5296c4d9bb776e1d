"""The lexicon of figures: what becomes of people that a report counts, and the nouns for people that can be counted."""

from dataclasses import dataclass

from dateline.knowledge.files import DataFiles, Entry

_LISTS = (
    "does",
    "lasting",
    "suffers",
    "states",
    "deeds",
    "people_only",
    "doers",
    "remains",
    "counts",
    "tolls",
    "wants",
    "told",
    "borne",
    "wars",
    "diseases",
    "moves",
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun for people: the figure's name where nothing became of them, and whether it is one noun for several."""

    what: str
    group: bool


class FigureLexicon:
    """Words to figures' names, a table for each grammatical place. Keys are lemmas in lower case."""

    def __init__(self, files: DataFiles) -> None:
        """Read `figures.toml` and `counted_people.toml`."""
        self.entries = files.entries("figures.toml")
        for entry in self.entries:
            entry.only("id", "what", "examples", "counterexamples", *_LISTS)
        self.does = self._table("does")
        """Verbs that do it to their object, with their particle ("gun down")."""
        self.people_only = frozenset(self._table("people_only"))
        """Verbs and nouns of what is done to people only, so that whatever noun is counted names people."""
        self.suffers = self._table("suffers")
        """Verbs whose subject it happens to."""
        self.states = self._table("states")
        """Adjectives and participles."""
        self.deeds = self._table("deeds")
        """Nouns for the deed."""
        self.doers = self._table("doers")
        """Nouns for who did the deed."""
        self.remains = self._table("remains")
        """Nouns for what is left of a victim."""
        self.counts = self._table("counts")
        """Nouns that count the victims themselves."""
        self.tolls = self._table("tolls")
        """Nouns for a running count."""
        self.borne = self._table("borne")
        """Verbs that do it in the passive only."""
        self.wars = frozenset(self._table("wars"))
        """Nouns for what goes on for months: all that it has cost is a total."""
        self.lasting = frozenset(self._table("lasting"))
        """Nouns for what goes on for weeks: what it has cost up to now is a total."""
        self.diseases = frozenset(self._table("diseases"))
        """Nouns for what kills case by case: those it has killed are a total."""
        self.moves = frozenset(self._table("moves"))
        """Verbs of a number of cases that goes up or down."""
        self.wants = frozenset(self._table("wants"))
        """Verbs under which it is only wanted or feared."""
        self.told = frozenset(self._table("told"))
        """Verbs under which an infinitive has happened, or is told as having happened."""
        nouns = dict(pair for entry in files.entries("counted_people.toml") for pair in _people(entry))
        self.people = {word: counted for word, counted in nouns.items() if counted.what}
        self.no_people = frozenset(word for word, counted in nouns.items() if not counted.what)
        """Nouns for what else is killed, dies or is counted."""

    def _table(self, name: str) -> dict[str, str]:
        return {word: entry.text("what") for entry in self.entries for word in entry.texts(name)}


def _people(entry: Entry) -> list[tuple[str, Counted]]:
    entry.only("id", "what", "group", "words")
    return [(word, Counted(entry.text("what"), entry.flag("group"))) for word in entry.texts("words")]
