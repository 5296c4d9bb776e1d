"""The lexicons of actors: their examples, and what a user's own files change."""

import re
from pathlib import Path

import pytest

import dateline
from dateline.errors import KnowledgeError
from dateline.knowledge import Knowledge
from dateline.knowledge.agents import AgentKind
from dateline.knowledge.files import DataFiles, Entry
from dateline.knowledge.known_names import KnownKind
from dateline.knowledge.phrases import Phrases, plain
from dateline.records import MentionType

KNOWLEDGE = Knowledge()
AGENTS = DataFiles().entries("agents.toml")


def _agent(phrase: str) -> str | None:
    """The id of the agent that a phrase's words name, looked for from the last."""
    words = phrase.lower().split()
    for at in reversed(range(len(words))):
        before = words[at - 1] if at else ""
        for lemma in (
            words[at].removesuffix("s"),
            words[at],
            re.sub("ies$", "y", words[at]),
            re.sub("men$", "man", words[at]),
        ):
            if found := KNOWLEDGE.agents.noun(lemma, words[at], before):
                return found.id
    return None


@pytest.mark.parametrize("entry", AGENTS, ids=lambda entry: entry.id)
def test_examples_name_their_agent(entry: Entry) -> None:
    for example in entry.texts("examples"):
        assert _agent(example) == entry.id or entry.id in {_agent(part) for part in re.split(" of | for ", example)}
    for example in entry.texts("counterexamples"):
        assert _agent(example) != entry.id


@pytest.mark.parametrize("entry", AGENTS, ids=lambda entry: entry.id)
def test_no_word_is_in_two_entries(entry: Entry) -> None:
    others = {word for other in AGENTS if other.id != entry.id for word in other.texts("words")}
    assert not others & set(entry.texts("words"))
    assert len(entry.texts("words")) == len(set(entry.texts("words")))


@pytest.mark.parametrize(
    ("lemma", "form", "before", "id_"),
    [
        ("force", "forces", "", "forces"),
        ("force", "force", "air", "troops"),
        ("force", "force", "", "vague"),
        ("officer", "officer", "police", "police-officer"),
        ("agency", "agencies", "aid", "ngo"),
    ],
)
def test_the_word_before_and_the_form_decide(lemma: str, form: str, before: str, id_: str) -> None:
    agent = KNOWLEDGE.agents.noun(lemma, form, before)
    assert agent is not None
    assert agent.id == id_


def test_table_finds_the_longest_phrase() -> None:
    table = Phrases([("al-Qaida", 1), ("al-Qaida in Iraq", 2), ("US", 3), ("LeT", 4), ("Workers' Party", 5)])

    def find(words: str, at: int = 0) -> tuple[int, list[int]] | None:
        texts = words.split()
        return table.longest([plain(text) for text in texts], texts, at)

    assert find("Al - Qaeda") is None
    assert find("Al - Qa'ida in Iraq") == (5, [2])
    assert find("Al Qaida in Syria") == (2, [1])
    assert find("U.S. troops") == (1, [3])
    assert find("tell us", 1) is None
    assert find("Let us") is None
    assert find("Workers ' Party") == (3, [5])


@pytest.mark.parametrize("code", ["SYR", "USA", "GBR", "COD"])
def test_countries_are_whole(code: str) -> None:
    country = KNOWLEDGE.countries.all[code]
    assert country.demonyms
    assert country.capitals


def test_terms_of_office_do_not_run_backwards() -> None:
    for leader in KNOWLEDGE.actors.leaders:
        assert leader.until is None or leader.since is None or leader.since <= leader.until, leader.id
        assert leader.country in KNOWLEDGE.countries.all or leader.country in ("IGO", "NGO", "MNC"), leader.id


def test_organisations_countries_are_known() -> None:
    for organisation in KNOWLEDGE.actors.organisations:
        country = organisation.country
        assert country is None or country in KNOWLEDGE.countries.all or country in ("IGO", "NGO", "MNC"), (
            organisation.id
        )


def test_a_user_adds_an_organisation_and_drops_another(tmp_path: Path) -> None:
    table = tmp_path / "organisations.csv"
    table.write_text(
        "id,name,aliases,country,sectors,kind,remove\n"
        "river-front,River Front,RF,TCD,REB,armed,\n"
        "hamas,Hamas,,PSE,REB,armed,true\n"
    )
    names = Knowledge([tmp_path]).known_names
    found = names.longest(["river", "front"], ["River", "Front"], 0)
    assert found is not None
    assert [(known.kind, known.country) for known in found[1]] == [(KnownKind.ORGANISATION, "TCD")]
    assert names.longest(["hamas"], ["Hamas"], 0) is None


def test_an_unknown_sector_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "organisations.csv").write_text("id,name,aliases,country,sectors,kind\nx,X Front,,TCD,ARMY,armed\n")
    with pytest.raises(KnowledgeError, match=r"organisations\.csv:2"):
        Knowledge([tmp_path]).known_names  # noqa: B018


def test_kinds() -> None:
    soldier = KNOWLEDGE.agents.noun("soldier")
    assert soldier is not None
    assert soldier.kind is AgentKind.PERSON


@pytest.mark.parametrize("entry", DataFiles().entries("acting_verbs.toml"), ids=lambda entry: entry.id)
def test_verbs_tell_parties_from_places(coder: dateline.Coder, entry: Entry) -> None:
    for example in entry.texts("examples"):
        found = [m for m in coder.code(dateline.read(example.encode())).mentions if m.place is not None]
        party = entry.text("use") != "idle"
        assert found
        assert all((m.type is MentionType.ORGANISATION) == party for m in found)
