"""Dictionaries in PETRARCH's forms, and CSV, become lexicons that are sound and are used; what can't be is listed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dateline
from dateline.errors import KnowledgeError
from dateline.knowledge import Knowledge
from dateline.knowledge.check import problems
from dateline.knowledge.importing import Overlay, add_dictionaries
from dateline.knowledge.importing.names import spelled

KNOWLEDGE = Knowledge()

ACTORS = """\
# A made-up dictionary.
<!-- of a made-up
valley -->
LORVAN_RIVER_FRONT_ [TCDREB] ; the front
+LRF_
+FRONT_OF_LORVAN_
ORLA_TENNACK_
+TENNACK_
\t[TCDELI 19980101-010305]
\t[TCDGOV 010305-20090100]
LORVANIA_ [TCD]
GREY_GUARD_OF_LORVAN_ [TCDREBQQQ]
LORVAN_MARKET_BOARD_ [IGO]
\t[TCDGOV >20050101]
"""

AGENTS = """\
!PERSON! = MAN, WOMAN
WATER_WARDEN {} [~COP]
GRANGEMASTER {GRANGEMASTERS} [~AGR]
RIVER!PERSON! [~CVL]
KEEPER_OF_THE_SEAL [~GOV]
"""

VERBS = """\
&WARES
+BRASSWARE
+LAMP_OIL

&TOSET_
+TO
+WITH

--- HAGGLE [040] ---
HAGGLE {HAGGLED HAGGLING}
- * (WITH +) [040]
- * (OVER &WARES) [057]

--- BESMIRCH [110] ---
BESMIRCH
VEX_OUT [---]
- * {THE HONOUR} [112]
- * PASTRY [---]
- * (&TOSET +) [130]
- * {LONG SPEECHES} [111]
- * SPEECH [010]
- CONFIRMED * OF RAIDS [190]
- * $ OF [120]
- * SON DAUGHTER [120]
"""

TABLE = """\
id,name,aliases,country,sectors,type,start,end,colour
,Vesna Orlik,Orlik,TCD,GOV,person,2001,2005-03,red
hill-league,Hill League,HLG;League of the Hills,TCD,PTY,party,,,
,Nowhere Bund,,Narnia,PTY,party,,,
,Odd Bund,,TCD,ODD,party,,,
"""


def add(tmp_path: Path, **files: str) -> tuple[Path, Overlay]:
    """Add dictionaries (`name=text`; a name with "table" is CSV) to a folder."""
    paths = []
    for name, text in files.items():
        path = tmp_path / f"{name}{'.csv' if 'table' in name else '.txt'}"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return tmp_path / "mine", add_dictionaries(tmp_path / "mine", paths, KNOWLEDGE)


def skipped(overlay: Overlay) -> dict[int, str]:
    """Why, by line."""
    return {int(found.where.rpartition(":")[2]): found.why for found in overlay.skipped}


def test_what_is_added_is_sound(tmp_path: Path) -> None:
    folder, _ = add(tmp_path, actors=ACTORS, agents=AGENTS, verbs=VERBS, table=TABLE)
    assert list(problems(Knowledge([folder]))) == []


def test_actors_have_names_codes_and_dates(tmp_path: Path) -> None:
    folder, overlay = add(tmp_path, actors=ACTORS)
    actors = Knowledge([folder]).actors
    front = next(body for body in actors.organisations if body.name == "Lorvan River Front")
    assert (front.aliases, front.country, front.sectors, front.kind) == (
        ("LRF", "Front of Lorvan"), "TCD", ("REB",), "armed",
    )  # fmt: skip
    roles = [(one.sectors, one.since, one.until) for one in actors.leaders if one.name == "Orla Tennack"]
    assert roles == [(("ELI",), "1998-01-01", "2001-03-05"), (("GOV",), "2001-03-05", "2009-01")]
    assert {line: why.partition(":")[0] for line, why in skipped(overlay).items()} == {
        11: "a country's code or none",
        12: "no counterpart for QQQ; the rest of the code is kept",
        13: "an organisation has one code here, without dates",
    }


def test_a_code_without_dates_holds_where_no_other_does(tmp_path: Path) -> None:
    text = "ORLA_TENNACK_ [TCDELI]\n\t[TCDGOV 20010101-20020101]\n\t[TCDMIL 20030101-20040101]\n"
    folder, _ = add(tmp_path, actors=text)
    leaders = [one for one in Knowledge([folder]).actors.leaders if one.name == "Orla Tennack"]
    assert {(one.sectors[0], one.since, one.until) for one in leaders} == {
        ("ELI", None, "2001-01-01"), ("GOV", "2001-01-01", "2002-01-01"), ("ELI", "2002-01-01", "2003-01-01"),
        ("MIL", "2003-01-01", "2004-01-01"), ("ELI", "2004-01-01", None),
    }  # fmt: skip


def test_an_organisation_that_is_known_keeps_its_other_names(tmp_path: Path) -> None:
    folder, _ = add(tmp_path, actors="BOKO_HARAM_ [NGAREB]\n+LAKE_FIGHTERS_\n")
    found = [body for body in Knowledge([folder]).actors.organisations if body.name == "Boko Haram"]
    known = [body for body in KNOWLEDGE.actors.organisations if body.name == "Boko Haram"]
    assert len(found) == len(known) == 1
    assert set(found[0].aliases) == {*known[0].aliases, "Lake Fighters"}


def test_agents_are_nouns(tmp_path: Path) -> None:
    folder, overlay = add(tmp_path, agents=AGENTS)
    agents = Knowledge([folder]).agents
    sectors = [agents.noun("warden", "warden", "water"), agents.noun("grangemaster"), agents.noun("riverwoman")]
    assert [agent.sectors if agent else None for agent in sectors] == [("COP",), ("AGR",), ("CVL",)]
    assert skipped(overlay) == {5: "nouns are known by one word and the word before it"}


def test_a_noun_without_a_counterpart_is_listed(tmp_path: Path) -> None:
    _, overlay = add(tmp_path, agents="FERRYMAN [~LAB]\nFERRYMAN [~GOV]\nWANDERER [~INT]\nPOTHOLER [~QQQ]\n")
    assert [entry["words"] for entry in overlay.agents["agents"]] == [["ferryman"]]
    assert skipped(overlay) == {
        2: "the noun is there already: its first code is kept",
        3: "the code gives neither sector nor country",
        4: "the code gives neither sector nor country",
    }


def test_verbs_are_frames_and_the_rest_is_listed(tmp_path: Path) -> None:
    folder, overlay = add(tmp_path, verbs=VERBS)
    book = Knowledge([folder]).codebook
    own = [frame for frame in book.frames.values() if frame.id.startswith("verbs.")]
    read = {(frame.id, frame.type and frame.type.value, frame.mode) for frame in own}
    assert read == {
        ("verbs.040", "CONSULT", None), ("verbs.040-with", "CONSULT", None), ("verbs.057-over", "SUPPORT", None),
        ("verbs.110", "ACCUSE", "disapprove"), ("verbs.112", "ACCUSE", "allege"), ("verbs.112-out", "ACCUSE", "allege"),
        ("verbs.none", None, None), ("verbs.130-to-with", "THREATEN", None),
        ("verbs.130-out-to-with", "THREATEN", None),
    }  # fmt: skip
    assert sorted(skipped(overlay)) == [3, 20, 21, 22, 23, 24]
    assert all(found.why and found.text for found in overlay.skipped)


def test_verbs_of_several_words_and_codes_for_both_sides(tmp_path: Path) -> None:
    verbs = "--- FIX [---] ---\n+PATCH_UP {+PATCHED_UP}\nWIRE_+UP\n- * QUARREL [057:057]\n- * LADDER [042:043]\n"
    _, overlay = add(tmp_path, verbs=verbs)
    assert [(frame["verbs"], frame.get("reciprocal")) for frame in overlay.frames["verbs"]] == [
        (["patch up quarrel"], True)
    ]
    assert skipped(overlay) == {
        3: "not in the form VERB {FORMS} [CODE], or not the first word inflected",
        5: "no event type for the code 042:043",
    }


def test_what_stands_twice_is_kept_twice_or_listed(tmp_path: Path) -> None:
    actors = "LORVAN_FRONT_ [TCDREB]\nLORVAN_FRONT_ [NERREB]\nLORVAN_GUARD_ [TCDREB]\n\t[TCDGOV]\n"
    table = "id,name,country\na,Hill League,TCD\na,Dale League,NER\n"
    _, overlay = add(tmp_path, actors=actors, table=table)
    assert [(row["id"], row["country"]) for row in overlay.organisations] == [
        ("actors-lorvan-front", "TCD"),
        ("actors-lorvan-front-2", "NER"),
        ("actors-lorvan-guard", "TCD"),
        ("a", "TCD"),
    ]
    assert ["one code here" in found.why or "there twice" in found.why for found in overlay.skipped] == [True, True]


def test_who_is_called_by_an_office_with_dates_is_a_person(tmp_path: Path) -> None:
    _, overlay = add(tmp_path, actors="MINISTER_TENNACK_\n\t[TCDGOV <010305]\nLORVAN_FRONT_ {FRONTS} [TCDREB]\n+\n")
    assert [(row["name"], row["until"]) for row in overlay.leaders] == [("Minister Tennack", "2001-03-05")]
    assert sorted(skipped(overlay)) == [3, 4]


def test_a_table_is_read_and_its_faults_are_listed(tmp_path: Path) -> None:
    folder, overlay = add(tmp_path, table=TABLE)
    actors = Knowledge([folder]).actors
    leader = next(one for one in actors.leaders if one.name == "Vesna Orlik")
    assert (leader.short, leader.since, leader.until) == (("Orlik",), "2001", "2005-03")
    assert "hill-league" in {body.id for body in actors.organisations}
    assert sorted(skipped(overlay)) == [1, 4, 5]


def test_actors_agents_and_verbs_are_coded_in_a_sentence(tmp_path: Path, coder: dateline.Coder) -> None:
    folder, _ = add(tmp_path, actors=ACTORS, agents=AGENTS, verbs=VERBS)
    own = dateline.Coder(pipeline=coder.pipeline, overlays=[folder])
    text = "N'DJAMENA, 7 May 2004 - Orla Tennack besmirched the grangemasters. The LRF haggled with France.\n"
    coding = own.code(dateline.read(text))
    mentions = {mention.id: mention for mention in coding.mentions}
    codes = [
        (event.type.value, event.rule, *(mentions[key].sectors for key in (*event.actors, *event.recipients)))
        for event in coding.events
    ]
    assert ("ACCUSE", "verbs.110", ("GOV",), ("AGR",)) in codes
    assert ("CONSULT", "verbs.040-with", ("REB",), ("GOV",)) in codes


def test_added_again_a_file_takes_the_place_of_what_it_gave_before(tmp_path: Path) -> None:
    folder, _ = add(tmp_path, actors=ACTORS, agents=AGENTS, verbs=VERBS)
    own = '[[entry]]\nid = "ferryman"\nkind = "person"\nsectors = ["LAB"]\nwords = ["ferryman"]\n'
    agents = folder / "agents.toml"
    agents.write_text(own + agents.read_text(encoding="utf-8"), encoding="utf-8")
    before = {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.*") if path.is_file()}
    add(tmp_path, actors=ACTORS, agents=AGENTS, verbs=VERBS)
    assert before == {path: path.read_text(encoding="utf-8") for path in folder.rglob("*.*") if path.is_file()}
    add(tmp_path, agents="FORDKEEPER [~COP]\n")
    nouns = Knowledge([folder]).agents
    assert [nouns.noun(word) is not None for word in ("ferryman", "fordkeeper", "grangemaster")] == [True, True, False]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("odd", "Nothing that is a dictionary.\n", "no dictionary"),
        ("table", "who,what\nA,B\n", "no column 'name'"),
    ],
)
def test_what_is_no_dictionary_is_an_error(tmp_path: Path, name: str, text: str, message: str) -> None:
    with pytest.raises(KnowledgeError, match=message):
        add(tmp_path, **{name: text})


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("FRONT_OF_THE_HILLS_", "Front of the Hills"),
        ("ABU_AL-SEKKAR", "Abu al-Sekkar"),
        ("WHO_", "WHO"),
        ("Mixed", "Mixed"),
    ],
)
def test_names_are_spelled_as_reports_spell_them(phrase: str, name: str) -> None:
    assert spelled(phrase) == name


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.text(alphabet="AB_+-&*[]{}()~!$=#;01 \t", max_size=14)
        | st.sampled_from(["--- A [040] ---", "AB {C} [111]", "- * &A [040]", "&A", "+B", "A_B [TCDGOV]", "A [~COP]"]),
        max_size=8,
    )
)
def test_whatever_is_added_is_sound_or_an_error(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    path = tmp_path_factory.mktemp("any") / "any.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    try:
        add_dictionaries(path.parent, [path], KNOWLEDGE)
    except KnowledgeError as error:
        assert "no dictionary" in str(error)  # noqa: PT017 - what is added is as good as what is refused
    else:
        own = Knowledge([path.parent])
        assert own.codebook.frames
        assert own.agents.noun("soldier")
        assert own.actors.leaders
