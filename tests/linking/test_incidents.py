import json

import pytest
from telling import Tell

from dateline import Ledger
from dateline.linking import Incident, find_incidents
from dateline.linking.evidence import distance
from dateline.records import Coding, EventType, MentionType, Status
from handmade import ALEPPO, CODER, IDLIB, document, event, mention

FIRST = "Jets bombed the Haraj market in Aleppo, killing 12 people."
SECOND = "Twelve died when Jets bombed stalls at Haraj in Aleppo: at least 18 people were killed there, medics said."
IDLIB_TEXT = "Jets bombed the Haraj market in Idlib, killing 12 people."
IN_ALEPPO, IN_IDLIB = ("Aleppo", ALEPPO), ("Idlib", IDLIB)


def of_reports(incidents: list[Incident]) -> list[set[str]]:
    return [set(incident.documents) for incident in incidents]


def test_the_same_attack_in_two_reports_is_one_incident(tell: Tell, ledger: Ledger) -> None:
    tell("A", FIRST, place=IN_ALEPPO, date="2016-12-07")
    tell("B", SECOND, place=IN_ALEPPO, date="2016-12-07")
    (incident,) = find_incidents(ledger)
    assert set(incident.documents) == {"A.txt", "B.txt"}
    assert (incident.type, incident.date, incident.actors) == ("ASSAULT", "2016-12-07", ("Jets",))
    assert incident.place == ALEPPO
    assert incident.sources.reports == incident.sources.independent == 2
    assert "same place (1)" in incident.reasons
    assert "same day (1)" in incident.reasons


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (IDLIB_TEXT, {"place": IN_IDLIB, "date": "2016-12-07"}),
        (SECOND, {"place": IN_ALEPPO, "date": "2016-12-05"}),
        (SECOND, {"place": IN_ALEPPO, "date": "2016-12-07", "type": EventType.AID}),
        (SECOND, {"place": IN_ALEPPO, "date": "2016-12-07", "historical": True}),
        (SECOND, {"place": IN_ALEPPO, "date": "2016-12-07", "status": Status.PLANNED}),
    ],
    ids=["another place", "another day", "another type", "history", "planned"],
)
def test_what_differs_is_another_incident(tell: Tell, ledger: Ledger, text: str, other: dict[str, object]) -> None:
    tell("A", FIRST, place=IN_ALEPPO, date="2016-12-07")
    tell("B", text, **other)
    assert {"A.txt", "B.txt"} not in of_reports(find_incidents(ledger))


def test_copies_are_one_source(tell: Tell, ledger: Ledger) -> None:
    for publisher in ("A", "B", "C"):
        tell(publisher, FIRST, place=IN_ALEPPO, date="2016-12-07")
    (incident,) = find_incidents(ledger)
    assert (incident.sources.reports, incident.sources.independent) == (3, 1)


def test_figures_that_cannot_both_hold_are_shown(tell: Tell, ledger: Ledger) -> None:
    tell("A", FIRST, place=IN_ALEPPO, date="2016-12-07", killed=("12 people", 12, 12))
    tell("B", SECOND, place=IN_ALEPPO, date="2016-12-07", killed=("at least 18 people", 18, None))
    (incident,) = find_incidents(ledger)
    assert (incident.figures["killed"].low, incident.figures["killed"].high) == (12, 18)
    (contradiction,) = incident.contradictions
    assert contradiction.field == "killed"
    assert [(value.low, value.words) for value in contradiction.values] == [
        (12, "12 people"),
        (18, "at least 18 people"),
    ]


def test_figures_that_can_both_hold_are_no_contradiction(tell: Tell, ledger: Ledger) -> None:
    tell("A", FIRST, place=IN_ALEPPO, date="2016-12-07", killed=("12 people", 12, None))
    tell("B", SECOND, place=IN_ALEPPO, date="2016-12-07", killed=("at least 18 people", 18, None))
    (incident,) = find_incidents(ledger)
    assert incident.contradictions == ()


def test_incidents_by_filter(tell: Tell, ledger: Ledger) -> None:
    tell("A", FIRST, place=IN_ALEPPO, date="2016-12-07")
    tell("B", IDLIB_TEXT, place=IN_IDLIB, date="2016-12-07")
    assert of_reports(find_incidents(ledger, place="Idlib")) == [{"B.txt"}]
    assert find_incidents(ledger, since="2017") == []


def test_an_incident_has_the_form_that_other_programs_read(tell: Tell, ledger: Ledger) -> None:
    tell("A", FIRST, place=IN_ALEPPO, date="2016-12-07", killed=("12 people", 12, 12))
    (incident,) = find_incidents(ledger)
    form = json.loads(json.dumps(incident.to_json()))
    assert form["sources"] == {"reports": 1, "independent": 1, "chains": [["A"]]}
    killed = form["figures"]["killed"]
    assert (killed["low"], killed["best"], killed["high"], killed["rule"]) == (12, 12, 12, "conservative")
    assert killed["values"][0]["words"] == "12 people"
    assert form["place"]["geonameid"] == ALEPPO.geonameid


def test_distances() -> None:
    apart = distance(ALEPPO, IDLIB)
    assert apart is not None
    assert 50 < apart < 65


def test_two_attacks_of_one_report_are_two_unless_place_day_and_party_agree(ledger: Ledger) -> None:
    text = "Jets bombed Aleppo on Tuesday. Rebels shelled the west of the city."
    group = MentionType.ORGANISATION
    mentions = (
        mention("m1", text, "Jets", group, name="Jets", entity="org:jets"),
        mention("m2", text, "Rebels", group, name="Rebels", entity="grp:rebels"),
        mention("m3", text, "Aleppo", MentionType.LOCATION, place=ALEPPO),
    )
    attacks = (
        event("e1", text, "bombed", actors=("m1",), place="m3", date="2016-12-06"),
        event("e2", text, "shelled", actors=("m2",), place="m3", date="2016-12-06"),
        event("e3", text, "bombed", actors=("m1",), place="m3", date="2016-12-06"),
    )
    ledger.add([Coding(document(text), mentions, (), attacks, (), (), CODER)])
    found = find_incidents(ledger)
    assert [[key.partition(":")[2] for key in incident.events] for incident in found] == [["e1", "e3"], ["e2"]]


def test_bug_an_air_raid_was_linked_with_the_attack_of_its_enemy(ledger: Ledger) -> None:
    capture, raid = "Fighters stormed Aleppo and took the old market.", "Jets bombed Aleppo and the old market."
    told = ((capture, "Fighters", "grp:fighters", "stormed", None), (raid, "Jets", "grp:jets", "bombed", "aerial"))
    for n, (text, actor, entity, trigger, mode) in enumerate(told):
        mentions = (
            mention("m1", text, actor, MentionType.ORGANISATION, entity=entity),
            mention("m2", text, "Aleppo", MentionType.LOCATION, place=ALEPPO),
        )
        attack = event("e1", text, trigger, actors=("m1",), place="m2", date=f"2016-12-0{n + 6}", mode=mode)
        ledger.add([Coding(document(text), mentions, (), (attack,), (), (), CODER)])
    assert [len(incident.events) for incident in find_incidents(ledger)] == [1, 1]
