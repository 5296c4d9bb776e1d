"""Proper names of people and organisations: stretches in capitals, weighed over the whole document.

The language pipeline's own labels are weak on reports of war: it takes towns for people and groups for places. So a
name is what the whole document makes of it: a title before it once, a label in most sentences, a longer name that it is
a part of, all count for every place where it stands.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.knowledge.agents import Agents
from dateline.knowledge.known_names import KnownKind
from dateline.knowledge.phrases import Phrases, plain
from dateline.parsing.phrases import first_joined, joined
from dateline.parsing.tree import Word
from dateline.records import BlockKind, MentionType
from dateline.resolving.draft import Draft
from dateline.resolving.name_runs import COMPLETING, HYPHENS, NEVER, is_headline, name_runs
from dateline.resolving.sighted import Sighted

_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BEING = frozenset({"is", "was"})
_INITIALS_LIMIT = 6
"""Letters of the longest acronym."""


@dataclass(slots=True, eq=False)
class ProperName:
    """A stretch that may name somebody: the name itself, and where its titles begin."""

    first: int
    last: int
    key: str
    titled: bool = False
    opens: int = 0
    """Index of the first word of titles and nationality before the name, or `first`."""


@dataclass(slots=True)
class Votes:
    """What speaks for a name's being a person's, an organisation's or a place's."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    state: bool = False
    """Is it a country's, capital's or people's name?"""
    names: list[ProperName] = field(default_factory=list)

    @property
    def type(self) -> MentionType | None:
        """What the name is, None where nothing speaks for a person or an organisation."""
        if self.person >= 1.0 and self.person >= self.organisation and self.person > self.place:
            return MentionType.PERSON
        if self.organisation >= 1.0 and self.organisation > self.place:
            return MentionType.ORGANISATION
        return None


def proper_names(draft: Draft) -> list[tuple[ProperName, MentionType]]:
    """The proper names of people and organisations in the order of the text."""
    votes: dict[str, Votes] = defaultdict(Votes)
    for sentence in draft.parse.sentences:
        words = draft.parse.words_of(sentence)
        if sentence.kind is not BlockKind.UPDATED and not is_headline(words):
            for run in name_runs(words, draft.knowledge):
                _weigh(draft, run, votes)
    _share(votes)
    types = {key: vote.type for key, vote in votes.items()}
    found = [(name, type_) for key, vote in votes.items() if (type_ := types[key]) for name in vote.names]
    found.extend(_elsewhere(draft, found))
    return sorted(found, key=lambda pair: (pair[0].first, pair[0].last))


def _weigh(draft: Draft, run: list[Word], votes: dict[str, Votes]) -> None:
    """Split a run into titles and name, and count what speaks for its type."""
    agents = draft.knowledge.agents
    while len(run) > 1 and run[0].lower in draft.knowledge.actor_words.locatives:
        run = run[1:]
    if _is_happening(draft, run):
        return
    start = _after_titles(draft, run, agents)
    name = run[start:]
    if not name or (len(name) == 1 and name[0].ent != "PERSON" and agents.title(name[0].lower)):
        return
    known = draft.sighted.at(name[-1])
    if known is not None and (
        known.of(KnownKind.WEAPON, KnownKind.PLATFORM) or known.first < name[0].i or known.last > name[-1].i
    ):
        return
    key = " ".join(plain(word.text) for word in name if word.text not in HYPHENS)
    proper = ProperName(name[0].i, name[-1].i, key, opens=name[0].i)
    is_body = agents.ends_name(name[-1].lower) or any(word.lower in COMPLETING for word in name)
    if len(name) == 2 and is_body and _is_division(draft, name):
        return
    if start and _ends_office(draft, run[0], agents):
        proper.titled, proper.opens = True, run[0].i - 2
    if not is_body:
        _titles_before(draft, proper, agents)
    vote = votes[key]
    vote.names.append(proper)
    _count(draft, proper, name, vote, is_body)


def _is_happening(draft: Draft, run: list[Word]) -> bool:
    """Does a name say what happens: "Operation Desert Storm", "the Geneva Conference", "Cessation of Hostilities"?"""
    inner = next((at for at, word in enumerate(run) if at and word.lower in COMPLETING), len(run))
    return run[0].lower == "operation" or run[inner - 1].lemma in draft.knowledge.actor_words.happenings


def _after_titles(draft: Draft, run: list[Word], agents: Agents) -> int:
    """Index in the run of the first word of the name itself: behind the last title, or behind a nationality."""
    if agents.ends_name(run[-1].lower) or any(word.lower in COMPLETING for word in run):
        return 0
    last = 1 if len(run) > 1 and _ends_office(draft, run[0], agents) else 0
    for at, word in enumerate(run[:-1]):
        known = draft.sighted.at(word)
        if known is not None and known.first == word.i and known.of(KnownKind.LEADER):
            return at
        if known is not None and known.last > word.i and known.of(KnownKind.LEADER, KnownKind.ORGANISATION):
            continue
        in_office = last and agents.ends_name(word.lower) and len(run) > at + 2
        if (
            in_office
            or agents.title(word.lower)
            or (
                at == last
                and known is not None
                and known.of(KnownKind.PEOPLE, KnownKind.COUNTRY)
                and known.last == word.i
                and not _is_given_name(word, run[at + 1])
            )
        ):
            last = at + 1
    return last


def _is_given_name(word: Word, surname: Word) -> bool:
    """Is a country's name a person's here, as the pipeline reads it: "Chad Johnson"?"""
    return word.ent == surname.ent == "PERSON" and word.head is surname and word.text.istitle()


def _is_division(draft: Draft, name: list[Word]) -> bool:
    """Is it a place with the kind of place it is: "Cuscatlan Department"?"""
    toponyms = draft.knowledge.toponyms
    return name[1].lower == "department" and bool(
        toponyms.candidates(f"{name[0].text} {name[1].text}") or toponyms.candidates(name[0].text)
    )


def _ends_office(draft: Draft, word: Word, agents: Agents) -> bool:
    """Is it the last word of an office: State in "Secretary of State"?"""
    words, at = draft.parse.words, word.i
    if at - 2 < word.sentence.first or words[at - 1].lower != "of" or not word.text[0].isupper():
        return False
    office = agents.noun(words[at - 2].lower)
    return agents.title(words[at - 2].lower) and not (office is not None and office.private)


def _titles_before(draft: Draft, name: ProperName, agents: Agents) -> None:
    """Walk left over titles, ranks, offices and nationalities: "the Russian deputy foreign minister"."""
    words, at = draft.parse.words, name.opens - 1
    first_of_sentence = words[name.first].sentence.first
    while at >= first_of_sentence:
        word = words[at]
        known = draft.sighted.at(word)
        if word.pos == "VERB":  # "will press Putin"
            return
        if agents.title(word.lower):
            name.titled, name.opens = True, at
        elif known is not None and known.of(
            KnownKind.PEOPLE, KnownKind.COUNTRY, KnownKind.ORGANISATION, KnownKind.SEAT
        ):
            at = max(known.first, first_of_sentence)
            name.opens = at if name.titled else name.opens
        elif _ends_office(draft, word, agents):
            name.titled, name.opens, at = True, at - 2, at - 2
        elif name.titled and word.lower in ("the", "a", "an"):
            name.opens = at
            return
        elif not (word.text in HYPHENS or word.lower == "." or agents.modifier(word.lower)):
            return
        at -= 1


def _count(draft: Draft, proper: ProperName, name: list[Word], vote: Votes, is_body: bool) -> None:
    last = name[-1]
    if is_body:
        vote.organisation += 3.0
    if proper.titled and _is_among_places(draft, proper, name):
        vote.place += 3.0
    elif proper.titled:
        vote.person += 3.0
    known = draft.sighted.at(last)
    namesake = known is not None and (_is_namesake(draft, known, name) or _is_addressed(draft, proper, name))
    if known is not None and not namesake and not _is_surname(draft, known, name):
        _count_known(known, proper, vote)
    labels = [word.ent for word in name if word.ent]
    if labels:
        label = max(sorted(set(labels)), key=labels.count)
        vote.person += label == "PERSON"
        vote.organisation += label == "ORG"
        vote.place += 1.2 * (label in _PLACES)
    if len(name) == 1 and last.text.isupper() and 1 < len(last.text) <= _INITIALS_LIMIT:
        vote.organisation += 0.6
    _count_context(draft, proper, name, vote)


def _is_among_places(draft: Draft, proper: ProperName, name: list[Word]) -> bool:
    """Is the title rather the beginning of a place's name: "in Sheikh Zayed", "Sheikh Saeed and Salaheddin"?"""
    small = draft.knowledge.actor_words
    if len(name) > 1 or draft.parse.words[proper.opens].lower not in small.hallowed:
        return False
    others = [word for word in joined(first_joined(name[0])) if word is not name[0]]
    return (name[0].dep == "pobj" and name[0].head.lower in small.locatives) or any(
        draft.knowledge.toponyms.candidates(word.text) for word in others
    )


def _count_known(known: Sighted, proper: ProperName, vote: Votes) -> None:
    if known.first != proper.first:
        vote.place += 3.0 * (known.of(KnownKind.COUNTRY, KnownKind.CAPITAL) is not None)
        return
    if known.of(KnownKind.LEADER):
        vote.person += 5.0
    elif known.of(KnownKind.SURNAME):
        vote.person += 1.5
    elif known.of(KnownKind.ORGANISATION, KnownKind.SEAT):
        vote.organisation += 4.0
    elif known.of(KnownKind.COUNTRY, KnownKind.CAPITAL, KnownKind.PEOPLE):
        vote.place += 5.0
        vote.state = True


def _count_context(draft: Draft, proper: ProperName, name: list[Word], vote: Votes) -> None:
    words, last, small = draft.parse.words, name[-1], draft.knowledge.actor_words
    before = words[proper.first - 1] if proper.first > last.sentence.first else None
    noun = draft.knowledge.agents.noun(before.lemma) if before is not None and before.pos != "VERB" else None
    if noun is not None and noun.kind != "person":
        vote.organisation += 3.0 * (not noun.private)
    if before is not None and before.lower in small.locatives:
        vote.place += 0.7
    if before is not None and before.lower == "of" and before.head.lower in small.regions:
        vote.place += 3.0
    if any(child.dep == "relcl" and words[child.left].lower == "who" for child in last.children):
        vote.person += 1.5
    if _gives_age(words, last):
        vote.person += 2.0
    for child in last.children:
        if child.dep == "appos" and (agent := draft.knowledge.agents.noun(child.lemma, child.lower)):
            vote.person += 1.5 * (agent.kind == "person" and child.tag != "NNS")
    if last.dep == "appos" and (agent := draft.knowledge.agents.noun(last.head.lemma)) and last.head.tag == "NN":
        vote.person += 2.0 * (agent.kind == "person")
    if not vote.organisation and _opens_as_person(draft, name):
        vote.person += 1.5
    if _acts_in_person(draft, proper, name):
        vote.person += 1.5
    if last.dep == "nsubj" and last.head.lemma in small.saying:
        vote.person += 0.5
        vote.organisation += 0.2
    if len(name) == 1 and draft.knowledge.toponyms.candidates(last.text):
        vote.place += 1.0


def _acts_in_person(draft: Draft, proper: ProperName, name: list[Word]) -> bool:
    """Does a first name with a surname do what people do: "Paris Hilton visited", not "the Red Cross visited"?

    To be somewhere or something is enough for what is a given name.
    """
    before = draft.parse.words[proper.first - 1] if proper.first > name[0].sentence.first else None
    if len(name) != 2 or (before is not None and before.pos == "DET") or draft.sighted.at(name[-1]) is not None:
        return False
    spelt = all(word.text.isalpha() and not word.text.isupper() for word in name)
    if not spelt or draft.knowledge.agents.noun(name[1].lower):
        return False
    if name[1].dep not in ("nsubj", "nsubjpass"):
        return False
    verb = name[1].head
    personal = verb.lemma in draft.knowledge.actor_words.personal
    return personal or (_opens_as_person(draft, name) and _is_singular_be(verb))


def _opens_as_person(draft: Draft, name: list[Word]) -> bool:
    """Does a name open with a given name, which can be a town's too: Paris Hilton, not Sydney Airport?"""
    toponyms, last = draft.knowledge.toponyms, name[-1].lower
    built = last in toponyms.sites or last in toponyms.divisions
    return not built and draft.knowledge.given_names.gender(name[0].text) is not None


def _is_singular_be(verb: Word) -> bool:
    """Is it said to be, or to be done something to: "was at the party", "is held"?"""
    return verb.lower in _BEING or any(aux.lower in _BEING for aux in verb.children_in("auxpass", "aux"))


def _is_namesake(draft: Draft, known: Sighted, name: list[Word]) -> bool:
    """Does somebody bear the name of an organisation, by what stands behind: "Amal, a teacher", "Amal, 35,"?"""
    if len(name) > 1 or not known.of(KnownKind.ORGANISATION):
        return False
    others = [child for child in name[0].children if child.dep == "appos" and child.tag == "NN"]
    agents = [draft.knowledge.agents.noun(other.lemma, other.lower) for other in others]
    human = any(agent is not None and agent.kind == "person" and not agent.other for agent in agents)
    return human or _gives_age(draft.parse.words, name[0])


def _is_addressed(draft: Draft, proper: ProperName, name: list[Word]) -> bool:
    """Does a title in capitals stand right before a single name: "Ms. London", "President Washington"?"""
    before = draft.parse.words[proper.first - 1] if proper.titled else None
    if before is None or len(name) > 1 or not before.text[0].isupper():
        return False
    return draft.knowledge.agents.title(before.lower) and name[0].dep not in ("compound", "poss")


def _is_surname(draft: Draft, known: Sighted, name: list[Word]) -> bool:
    """Is a country's or capital's name a surname behind a given name: "Michael Jordan"?"""
    whole = known.first > name[0].i and known.of(KnownKind.COUNTRY, KnownKind.CAPITAL) is not None
    return whole and name[-1].ent == "PERSON" and draft.knowledge.given_names.gender(name[0].text) is not None


def _gives_age(words: list[Word], last: Word) -> bool:
    """Is an age set off behind the name: "Ahmed, 34,"?"""
    after = words[last.i + 1 : last.i + 4]
    return len(after) == 3 and after[0].text == "," and after[1].text.isdigit() and after[2].text in (",", ".")


def _share(votes: dict[str, Votes]) -> None:
    """A part of a person's full name is the person's name too."""
    for key in list(votes):
        parts = key.split()
        if len(parts) > 1 and votes[key].type is MentionType.PERSON:
            for part in (parts[-1], parts[0], " ".join(parts[-2:])):
                if part in votes and part != key and not votes[part].state:
                    votes[part].person += 4.0 + votes[part].place


def _surfaces(draft: Draft, name: ProperName, type_: MentionType) -> Iterator[tuple[str, tuple[str, MentionType]]]:
    """How a name may be written: in full, a person's by the surname too, where that is no title ("Sheikh")."""
    words = draft.parse.words[name.first : name.last + 1]
    yield " ".join(word.text for word in words), (name.key, type_)
    surname = words[-1]
    if type_ is MentionType.PERSON and len(words) > 1 and len(surname.text) > 2:
        if not draft.knowledge.agents.title(surname.lower):
            yield surname.text, (plain(surname.text), type_)


def _elsewhere(draft: Draft, found: list[tuple[ProperName, MentionType]]) -> Iterator[tuple[ProperName, MentionType]]:
    """The same names where the words around did not show them: in headlines, or mistagged."""
    words, agents = draft.parse.words, draft.knowledge.agents
    covered = {i for name, _ in found for i in range(name.first, name.last + 1)}
    table = Phrases(pair for name, type_ in found for pair in _surfaces(draft, name, type_))
    texts = [word.text for word in words]
    plains = [plain(text) for text in texts]
    for word in words:
        if word.i in covered or not word.text[0].isupper() or word.ent in NEVER or _ends_office(draft, word, agents):
            continue
        longest = table.longest(plains, texts, word.i)
        if longest is not None and not covered.intersection(range(word.i, longest[0])):
            covered.update(range(word.i, longest[0]))
            key, type_ = longest[1][0]
            yield ProperName(word.i, longest[0] - 1, key, opens=word.i), type_
