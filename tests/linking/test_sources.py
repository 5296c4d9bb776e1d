from typing import Any

import pytest
from reported import reported

from dateline.linking.accounts import accounts
from dateline.linking.sources import Sources, find_sources
from dateline.linking.tellings import Telling
from dateline.records import Mention, MentionType, Stance
from handmade import event, figure, mention, span, statement

PERSON, GROUP = MentionType.PERSON, MentionType.ORGANISATION
SOHR = {"name": "Syrian Observatory for Human Rights", "entity": "org:sohr", "country": "NGO", "sectors": ("SOC",)}
MONITOR = {"entity": "grp:NGO-SOC:group", "country": "NGO", "sectors": ("SOC",)}
MEDIUM = {"country": "SYR", "sectors": ("JRN",)}


def said(publisher: str, deed: str, words: str, source: str | None = None, **speaker: Any) -> list[Telling]:
    """A report in which somebody tells of an attack: "DEED, WORDS said."."""
    text = f"{deed}, {words} said." if words else f"{deed}."
    mentions: tuple[Mention, ...] = ()
    statements = ()
    if words:
        mentions = (mention("m1", text, words, **{"type": GROUP, **speaker}),)
        at = span(text, source or words)
        statements = (statement("s1", text, deed, speaker="m1", source=at),)
    attack = event("e1", text, "bombed", statement="s1" if words else None)
    return reported(publisher, text, mentions=mentions, statements=statements, events=(attack,))


def sources(*reports: list[Telling]) -> Sources:
    return find_sources(accounts(telling for report in reports for telling in report))


FIRST, SECOND = "Jets bombed the market on Tuesday", "Warplanes have bombed stalls in the old town"


def test_a_chain_ends_at_who_said_it() -> None:
    found = sources(said("A", FIRST, "the Observatory", **SOHR))
    assert found.chains == (("Syrian Observatory for Human Rights", "A"),)


def test_a_report_that_names_nobody_is_its_own_source() -> None:
    assert sources(said("A", FIRST, "")).chains == (("A",),)


def test_one_informant_in_two_reports_counts_once() -> None:
    found = sources(said("A", FIRST, "the Observatory", **SOHR), said("B", SECOND, "the Syrian monitor", **SOHR))
    assert (found.reports, found.independent) == (2, 1)


def test_all_state_media_of_a_country_are_one_voice() -> None:
    agency = said("A", FIRST, "SANA", name="Syrian Arab News Agency", entity="org:sana", **MEDIUM)
    television = said("B", SECOND, "state television", entity="grp:SYR-JRN:television", **MEDIUM)
    assert sources(agency, television).independent == 1


def test_another_medium_is_no_voice_of_its_state() -> None:
    agency = said("A", FIRST, "SANA", name="Syrian Arab News Agency", entity="org:sana", **MEDIUM)
    paper = said("B", SECOND, "a local newspaper", entity="grp:SYR-JRN:newspaper", **MEDIUM)
    assert sources(agency, paper).independent == 2


def test_a_ministry_and_its_government_are_one_voice() -> None:
    state = {"country": "RUS", "sectors": ("GOV",)}
    ministry = said("A", FIRST, "The ministry", name="Defence Ministry", entity="org:defence-ministry", **state)
    assert sources(ministry, said("B", SECOND, "Moscow", name="Moscow", entity="gov:RUS", **state)).independent == 1


def test_two_bodies_between_states_are_two() -> None:
    between = {"country": "IGO", "sectors": ("GOV",)}
    one = said("A", FIRST, "UNICEF", name="UNICEF", entity="org:unicef", **between)
    assert sources(one, said("B", SECOND, "WHO", name="WHO", entity="org:who", **between)).independent == 2


def test_a_group_counts_once_whatever_stands_before_it() -> None:
    activists = {"entity": "grp:SYR-CVL:activist", "country": "SYR", "sectors": ("CVL",)}
    told = said("A", FIRST, "The activists", **activists), said("B", SECOND, "Syrian activists", **activists)
    assert sources(*told).independent == 1


def with_witness(**witness: Any) -> Sources:
    """The sources of a report in which a monitor tells of an attack, and somebody else of what can be seen."""
    deed, seen = "Jets bombed the market", "the stalls were still burning"
    text = f"{deed}, the Observatory said. An onlooker saw that {seen}."
    mentions = (mention("m1", text, "the Observatory", GROUP, **SOHR), mention("m2", text, "An onlooker", **witness))
    statements = (statement("s1", text, deed, speaker="m1"), statement("s2", text, seen, speaker="m2"))
    attack = event("e1", text, "bombed", statement="s1")
    return sources(reported("A", text, mentions=mentions, statements=statements, events=(attack,)))


def test_who_was_there_is_an_informant_beside_who_tells_of_the_attack() -> None:
    assert with_witness(type=PERSON, country="SYR", sectors=("CVL",)).independent == 2


@pytest.mark.parametrize(
    "other",
    [{"type": PERSON, "sectors": ("GOV",)}, {"type": GROUP, "sectors": ("CVL",)}, {"type": PERSON, "sectors": ()}],
    ids=["for a side", "not a person", "not known to have been there"],
)
def test_others_who_speak_in_the_report_are_not(other: dict[str, Any]) -> None:
    assert with_witness(country="SYR", **other).independent == 1


def test_those_who_are_only_described_alike_count_once() -> None:
    residents = {"entity": "grp:SYR-CVL:resident", "country": "SYR", "sectors": ("CVL",)}
    told = said("A", FIRST, "Residents", **residents), said("B", SECOND, "residents", **residents)
    assert sources(*told).independent == 1


def test_a_director_speaks_for_the_organisation_that_the_report_names() -> None:
    text = "Jets bombed the market, Observatory director Omar Khan said."
    mentions = (
        mention("m1", text, "Omar Khan", PERSON, name="Omar Khan", entity="per:khan", country="NGO", sectors=("SOC",)),
        mention("m2", text, "Observatory", GROUP, **SOHR),
    )
    source = span(text, "Observatory director Omar Khan")
    statements = (statement("s1", text, "Jets bombed the market", speaker="m1", source=source),)
    told = reported(
        "A", text, mentions=mentions, statements=statements, events=(event("e1", text, "bombed", statement="s1"),)
    )
    assert find_sources(accounts(told)).chains[0][0] == "Syrian Observatory for Human Rights"


def test_a_monitor_without_a_name_is_the_one_that_the_report_names() -> None:
    text = "Jets bombed the market, a monitoring group said. The Syrian Observatory has a wide net of sources."
    mentions = (
        mention("m1", text, "a monitoring group", GROUP, **MONITOR),
        mention("m2", text, "The Syrian Observatory", GROUP, **SOHR),
    )
    statements = (
        statement("s1", text, "Jets bombed the market", speaker="m1", source=span(text, "a monitoring group")),
    )
    told = reported(
        "A", text, mentions=mentions, statements=statements, events=(event("e1", text, "bombed", statement="s1"),)
    )
    assert find_sources(accounts(told)).chains[0][0] == "Syrian Observatory for Human Rights"


def test_of_two_monitors_the_one_that_is_named_next_is_meant() -> None:
    text = "Jets bombed the market, a monitor said. The Syrian Observatory has a wide net. Amnesty spoke of the jailed."
    mentions = (
        mention("m1", text, "a monitor", GROUP, **MONITOR),
        mention("m2", text, "The Syrian Observatory", GROUP, **SOHR),
        mention("m3", text, "Amnesty", GROUP, name="Amnesty", entity="org:amnesty", country="NGO", sectors=("SOC",)),
    )
    statements = (statement("s1", text, "Jets bombed the market", speaker="m1", source=span(text, "a monitor")),)
    told = reported(
        "A", text, mentions=mentions, statements=statements, events=(event("e1", text, "bombed", statement="s1"),)
    )
    assert find_sources(accounts(told)).chains[0][0] == "Syrian Observatory for Human Rights"


def test_a_spokesman_of_a_ministry_is_the_voice_of_its_government() -> None:
    text = "Jets bombed the market, Defence Ministry spokesman Ivan Orlov said."
    of = {"country": "RUS", "sectors": ("GOV",)}
    mentions = (
        mention("m1", text, "Ivan Orlov", PERSON, name="Ivan Orlov", entity="per:orlov", **of),
        mention("m2", text, "Defence Ministry", GROUP, name="Defence Ministry", entity="org:ministry", **of),
    )
    source = span(text, "Defence Ministry spokesman Ivan Orlov")
    statements = (statement("s1", text, "Jets bombed the market", speaker="m1", source=source),)
    told = reported(
        "A", text, mentions=mentions, statements=statements, events=(event("e1", text, "bombed", statement="s1"),)
    )
    moscow = said("B", SECOND, "Moscow", name="Moscow", entity="gov:RUS", **of)
    assert sources(told, moscow).independent == 1


def test_everybody_who_tells_of_it_in_the_opening_is_a_source() -> None:
    text = "Jets bombed the market, Omar said. They hit a bakery, Salma said. They struck a school, Omar said."
    mentions = (
        mention("m1", text, "Omar", PERSON, name="Omar", entity="per:omar"),
        mention("m2", text, "Salma", PERSON, name="Salma", entity="per:salma"),
    )
    statements = (
        statement("s1", text, "Jets bombed the market", speaker="m1"),
        statement("s2", text, "They hit a bakery", speaker="m2"),
        statement("s3", text, "They struck a school", speaker="m1"),
    )
    deeds = zip(("bombed", "hit", "struck"), statements, strict=True)
    events = [event(f"e{n}", text, word, statement=by.id) for n, (word, by) in enumerate(deeds)]
    assert sources(reported("A", text, mentions=mentions, statements=statements, events=events)).independent == 2


def test_a_report_that_recalls_it_far_below_adds_no_source() -> None:
    late = said("C", "Talks went on in the capital. " * 100 + "It was two days after planes bombed stalls", "")
    assert sources(said("A", FIRST, ""), said("B", SECOND, ""), late).independent == 2
    assert sources(said("A", FIRST, ""), late).independent == 2


def test_who_speaks_of_it_again_far_below_is_no_source() -> None:
    text = (
        f"Jets bombed the market, Omar said. {'Talks went on. ' * 200}Planes hit the stalls and killed two, Salma said."
    )
    mentions = (
        mention("m1", text, "Omar", PERSON, name="Omar", entity="per:omar"),
        mention("m2", text, "Salma", PERSON, name="Salma", entity="per:salma"),
    )
    statements = (
        statement("s1", text, "Jets bombed the market", speaker="m1"),
        statement("s2", text, "Planes hit the stalls and killed two", speaker="m2"),
    )
    dead = (figure("f1", text, "two", 2, 2, statement="s2"),)
    events = (
        event("e1", text, "bombed", statement="s1"),
        event("e2", text, "hit", statement="s2", figures=("f1",)),
    )
    told = reported("A", text, mentions=mentions, statements=statements, events=events, figures=dead)
    assert sources(told).chains == (("Omar", "A"),)
    assert sources(told[1:]).chains == (("Salma", "A"),)


def test_who_gives_a_toll_is_the_source_where_nobody_tells_of_the_event() -> None:
    text = "Jets bombed the market. Nine people died, Salma said."
    mentions = (mention("m1", text, "Salma", PERSON, name="Salma", entity="per:salma"),)
    statements = (statement("s1", text, "Nine people died", speaker="m1"),)
    dead = (figure("f1", text, "Nine people", 9, 9, statement="s1"),)
    told = reported(
        "A", text, mentions=mentions, statements=statements, events=(event("e1", text, "bombed"),), figures=dead
    )
    assert sources(told).chains == (("Salma", "A"),)


def test_a_lead_without_a_source_has_the_medium_that_is_named_beside_it() -> None:
    text = "Jets bombed the market on Tuesday. It was full of people, the Observatory said."
    mentions = (mention("m1", text, "the Observatory", GROUP, **SOHR),)
    statements = (statement("s1", text, "It was full of people", speaker="m1"),)
    told = reported("A", text, mentions=mentions, statements=statements, events=(event("e1", text, "bombed"),))
    assert find_sources(accounts(told)).chains == (("Syrian Observatory for Human Rights", "A"),)


@pytest.mark.parametrize("stance", [Stance.DEMANDS, Stance.HOPES, Stance.THREATENS])
def test_who_only_reacts_is_no_informant(stance: Stance) -> None:
    text = "Jets bombed the market, France called on them to stop."
    mentions = (mention("m1", text, "France", GROUP, name="France", entity="gov:FRA", country="FRA", sectors=("GOV",)),)
    statements = (statement("s1", text, "Jets bombed the market", speaker="m1", stance=stance),)
    told = reported(
        "A", text, mentions=mentions, statements=statements, events=(event("e1", text, "bombed", statement="s1"),)
    )
    assert find_sources(accounts(told)).chains == (("A",),)


def test_copies_count_once_and_their_chain_is_that_of_the_first() -> None:
    found = sources(said("A", FIRST, ""), said("B", FIRST, ""))
    assert (found.reports, found.independent) == (2, 1)


def described_then_named(described: str, name: str = "Omar Salih", **named: Any) -> Sources:
    """The sources of a report whose lead describes who tells of an attack, and whose next sentence names somebody."""
    deed, seen = "Jets bombed the market", "They struck the stalls twice"
    text = f"{deed}, according to {described}. {seen}, {name} said."
    mentions = (
        mention("m1", text, described, PERSON, entity="dsc:m1", country="SYR", sectors=("GOV",)),
        mention("m2", text, name, PERSON, name=name, entity="per:salih", **named),
    )
    statements = (statement("s1", text, deed, speaker="m1"), statement("s2", text, seen, speaker="m2"))
    events = (event("e1", text, "bombed", statement="s1"), event("e2", text, "struck", statement="s2"))
    return sources(reported("A", text, mentions=mentions, statements=statements, events=events))


def test_who_is_described_in_the_lead_and_named_below_is_one_informant() -> None:
    assert described_then_named("a local official").chains == (("Omar Salih", "A"),)


def test_who_is_of_another_kind_or_described_as_known_is_another() -> None:
    assert described_then_named("a local official", sectors=("MED",)).independent == 2
    assert described_then_named("the local official").independent == 2


def test_a_lead_without_a_source_has_that_of_the_sentence_that_tells_it_again() -> None:
    lead, again = "Shells killed two in the market", "shells had landed on the stalls"
    text = f"{lead}. A source told the agency that {again}."
    mentions = (mention("m1", text, "A source", PERSON, entity="dsc:m1"),)
    statements = (statement("s1", text, again, speaker="m1"),)
    evidence = (span(text, lead), span(text, again))
    events = (event("e1", text, "killed", evidence=evidence),)
    assert sources(reported("A", text, mentions=mentions, statements=statements, events=events)).chains == (
        ("A source", "A"),
    )
