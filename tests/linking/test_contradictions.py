from typing import Any

import pytest
from reported import reported

from dateline.linking.accounts import accounts
from dateline.linking.contradictions import find_contradictions
from dateline.linking.sides import Contradiction
from dateline.linking.tellings import Telling
from dateline.linking.values import find_values
from dateline.records import EventType, Mention, MentionType, Scope, Stance
from handmade import ALEPPO, IDLIB, event, figure, mention, statement

GROUP, PERSON = MentionType.ORGANISATION, MentionType.PERSON
ARMY = {"name": "Syrian army", "entity": "org:army", "country": "SYR", "sectors": ("MIL",)}
REBELS = {"name": "rebels", "entity": "grp:rebels", "country": "SYR", "sectors": ("REB",)}


def contradictions(*reports: list[Telling]) -> dict[str, Contradiction]:
    told = accounts(telling for report in reports for telling in report)
    return {found.field: found for found in find_contradictions(told, find_values(told))}


def attack(publisher: str, number: tuple[str, int | None, int | None] | None = None, **more: Any) -> list[Telling]:
    """A report of an attack with a number of the killed, a place, a date, and who was counted."""
    text = f"Jets bombed Aleppo or Idlib in {publisher}, killing {number[0] if number else 'nobody'}."
    mentions = [mention("p1", text, place.name, MentionType.LOCATION, place=place) for place in more.get("places", ())]
    if "who" in more and number:
        mentions.append(mention("w1", text, number[0], PERSON, **more["who"]))
    figures = [figure("f1", text, *number, who="w1" if "who" in more else None)] if number else []
    deed = event(
        "e1",
        text,
        "bombed",
        more.get("type", EventType.ASSAULT),
        date=more.get("date"),
        place="p1" if more.get("places") else None,
        figures=tuple(f.id for f in figures),
    )
    return reported(publisher, text, mentions=mentions, events=(deed,), figures=figures)


def test_numbers_that_cannot_both_hold() -> None:
    found = contradictions(attack("A", ("15 people", 15, 15)), attack("B", ("18 people", 18, 18)))
    sides = [(side.value, side.words, side.said_by, side.document, side.published) for side in found["killed"].values]
    assert sides == [("15", "15 people", "A", "A.txt", "2016-12-08"), ("18", "18 people", "B", "B.txt", "2016-12-08")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("at least 15 people", 15, None), ("18 people", 18, 18)),
        (("at least 15 people", 15, None), ("at least 40 people", 40, None)),
        (("15 people", 15, 15), ("10 to 20 people", 10, 20)),
    ],
)
def test_numbers_that_can_both_hold(one: tuple[str, int, int | None], other: tuple[str, int, int | None]) -> None:
    assert contradictions(attack("A", one), attack("B", other)) == {}


def test_parts_of_one_kind_that_cannot_both_hold() -> None:
    def told(publisher: str, children: int, *, linked: bool = True) -> list[Telling]:
        part = f"{children} children"
        text = f"Jets bombed Aleppo in {publisher}, killing 126 people, including {part}."
        who = mention("w1", text, part, GROUP, entity="grp:SYR-CVL:child", country="SYR", sectors=("CVL",))
        figures = [
            figure("f1", text, "126 people", 126, 126),
            figure("f2", text, part, children, children, who="w1", scope=Scope.PART),
        ]
        deed = event("e1", text, "bombed", figures=("f1", "f2") if linked else ("f1",))
        return reported(publisher, text, mentions=(who,), events=(deed,), figures=figures)

    sides = contradictions(told("A", 68), told("B", 67))["killed"].values
    assert [side.words for side in sides] == ["67 children", "68 children"]
    assert not contradictions(told("A", 68), told("B", 68))
    assert not contradictions(told("A", 68), told("B", 67, linked=False))


def test_numbers_for_different_groups_can_both_hold() -> None:
    fighters = attack("A", ("50 fighters", 50, 50), who=REBELS)
    civilians = {"entity": "grp:SYR-CVL:civilian", "country": "SYR", "sectors": ("CVL",)}
    assert contradictions(fighters, attack("B", ("8 civilians", 8, 8), who=civilians)) == {}


def test_people_who_left_are_counted_against_each_other_and_others_are_not() -> None:
    def told(publisher: str, number: int, type: EventType) -> list[Telling]:
        text = f"{number} people are in {publisher} who left the town."
        count = figure("f1", text, f"{number} people", number, number, what="people")
        return reported(publisher, text, events=(event("e1", text, "left", type, figures=("f1",)),), figures=(count,))

    def both(type: EventType) -> set[str]:
        return set(contradictions(told("A", 951, type), told("B", 3000, type)))

    assert both(EventType.RETREAT) == {"people"}
    assert both(EventType.ASSAULT) == set()


SAME = ("15 people", 15, 15)


def test_days_of_reports_that_agree_on_a_toll() -> None:
    found = contradictions(attack("A", SAME, date="2016-12-06"), attack("B", SAME, date="2016-12-07"))
    assert [side.value for side in found["date"].values] == ["2016-12-06", "2016-12-07"]


def test_places_of_reports_that_agree_on_a_toll() -> None:
    found = contradictions(attack("A", SAME, places=[ALEPPO]), attack("B", SAME, places=[IDLIB]))
    assert [side.value for side in found["place"].values] == ["Aleppo", "Idlib"]


def test_reports_that_agree_on_no_toll_may_tell_of_two_incidents() -> None:
    other = attack("B", ("90 people", 90, 90), date="2016-12-07", places=[IDLIB])
    assert set(contradictions(attack("A", SAME, date="2016-12-06", places=[ALEPPO]), other)) == {"killed"}


def blaming(publisher: str, accuser: dict[str, Any], accused: dict[str, Any]) -> list[Telling]:
    text = f"Jets bombed a market. {accuser['name']} accused {accused['name']} of it, {publisher} learnt."
    mentions = (
        mention("m1", text, accuser["name"], GROUP, **accuser),
        mention("m2", text, accused["name"], GROUP, **accused),
    )
    blame = event("e2", text, "accused", EventType.ACCUSE, actors=("m1",), recipients=("m2",))
    return reported(publisher, text, mentions=mentions, events=(event("e1", text, "bombed"), blame))


def party(name: str, country: str) -> dict[str, Any]:
    return {"name": name, "entity": f"gov:{country}", "country": country, "sectors": ("GOV",)}


def test_a_state_and_an_armed_group_are_blamed() -> None:
    found = contradictions(blaming("A", party("Paris", "FRA"), ARMY), blaming("B", party("Moscow", "RUS"), REBELS))
    assert [side.value for side in found["actor"].values] == ["Syrian army", "rebels"]


def test_two_states_blame_each_other() -> None:
    moscow, kyiv = party("Moscow", "RUS"), party("Kyiv", "UKR")
    assert set(contradictions(blaming("A", moscow, kyiv), blaming("B", kyiv, moscow))) == {"actor"}


def test_two_who_blame_the_same_do_not_contradict_each_other() -> None:
    assert contradictions(blaming("A", party("Paris", "FRA"), ARMY), blaming("B", party("London", "GBR"), ARMY)) == {}


def denying(speaker: dict[str, Any], *, far: bool = False) -> list[Telling]:
    text = (
        "Syrian army jets bombed a market. "
        + "Talks went on. " * (80 if far else 0)
        + "Damascus denied any part in it."
    )
    mentions: tuple[Mention, ...] = (
        mention("m1", text, "Syrian army", GROUP, **ARMY),
        mention("m2", text, "Damascus", GROUP, **speaker),
    )
    denial = statement("s1", text, "any part in it", speaker="m2", stance=Stance.DENIES)
    return reported(
        "A", text, mentions=mentions, statements=(denial,), events=(event("e1", text, "bombed", actors=("m1",)),)
    )


def test_whose_forces_did_it_denies_it() -> None:
    happened, denied = contradictions(denying(party("Damascus", "SYR")))["denied"].values
    assert (happened.value, denied.value, denied.words, denied.said_by) == (
        "happened",
        "denied",
        "any part in it",
        "Damascus",
    )


def test_a_denial_of_something_else_stands_beside_a_deed() -> None:
    text = "Syrian army jets bombed a market. Damascus ruled out leaving the town."
    mentions = (mention("m1", text, "Syrian army", GROUP, **ARMY), mention("m2", text, "Damascus", GROUP, **ARMY))
    denial = statement("s1", text, "leaving the town", speaker="m2", stance=Stance.DENIES)
    deeds = event("e1", text, "bombed", actors=("m1",)), event("e2", text, "leaving", EventType.RETREAT, statement="s1")
    told = reported("A", text, mentions=mentions, statements=(denial,), events=deeds)
    assert contradictions(told[:1]) == {}


@pytest.mark.parametrize(("country", "far"), [("FRA", False), ("SYR", True)], ids=["another party", "far away"])
def test_other_denials_are_about_something_else(country: str, far: bool) -> None:
    assert contradictions(denying(party("Damascus", country), far=far)) == {}


def by(publisher: str, actor: dict[str, Any], number: int, day: str = "2016-12-08") -> list[Telling]:
    """A report of an attack by somebody with a number of the killed."""
    text = f"{actor['name']} shells killed {number} people, {publisher} learnt."
    count = figure("f1", text, f"{number} people", number, number)
    deed = event("e1", text, "killed", actors=("m1",), figures=("f1",))
    mentions = (mention("m1", text, actor["name"], GROUP, **actor),)
    return reported(publisher, text, mentions=mentions, events=(deed,), figures=(count,), day=day)


def test_bug_deeds_of_opposite_sides_were_held_against_each_other() -> None:
    assert contradictions(by("A", ARMY, 82), by("B", REBELS, 6)) == {}
    assert set(contradictions(by("A", ARMY, 82), by("B", ARMY, 6))) == {"killed"}


def test_reports_that_agree_on_a_toll_lay_it_at_the_doors_of_opposite_sides() -> None:
    found = contradictions(by("A", ARMY, 15), by("B", REBELS, 15))
    assert [side.value for side in found["actor"].values] == ["Syrian army", "rebels"]


def test_bug_an_update_by_the_same_source_was_a_contradiction() -> None:
    assert contradictions(by("A", ARMY, 47), by("A", ARMY, 50, "2016-12-09")) == {}


def test_bug_a_rejected_demand_denied_a_deed() -> None:
    text = "Rebels shelled a market. The rebels rejected any talk of leaving the city."
    mentions = (mention("m1", text, "Rebels", GROUP, **REBELS), mention("m2", text, "The rebels", GROUP, **REBELS))
    denial = statement("s1", text, "any talk of leaving the city", speaker="m2", stance=Stance.DENIES)
    deed = event("e1", text, "shelled", actors=("m1",))
    assert contradictions(reported("A", text, mentions=mentions, statements=(denial,), events=(deed,))) == {}


def test_bug_who_admits_a_deed_denied_it() -> None:
    text = "The rebels said that they had bombed a barracks. The rebels dismissed the reports of a truce."
    mentions = (mention("m1", text, "The rebels", GROUP, **REBELS), mention("m2", text, "they", GROUP, **REBELS))
    sayings = (
        statement("s1", text, "that they had bombed a barracks", speaker="m1"),
        statement("s2", text, "the reports of a truce", speaker="m1", stance=Stance.DENIES),
    )
    deed = event("e1", text, "bombed", actors=("m2",), statement="s1")
    assert contradictions(reported("A", text, mentions=mentions, statements=sayings, events=(deed,))) == {}


def test_bug_people_of_a_convoy_were_held_against_all_who_left() -> None:
    text = "3000 people left the town. On the first bus were 95 people, the mayor said."
    counts = tuple(figure(f"f{n}", text, f"{n} people", n, n, what="people") for n in (3000, 95))
    mentions = (mention("m1", text, "the mayor", PERSON, name="mayor"),)
    saying = statement("s1", text, "On the first bus were 95 people", speaker="m1")
    left = event("e1", text, "left", EventType.RETREAT, figures=("f3000",))
    told = reported("A", text, mentions=mentions, statements=(saying,), events=(left,), figures=counts)
    other = "4000 people left the town."
    more = figure("f1", other, "4000 people", 4000, 4000, what="people")
    left = event("e1", other, "left", EventType.RETREAT, figures=("f1",))
    found = contradictions(told, reported("B", other, events=(left,), figures=(more,)))
    assert [side.value for side in found["people"].values] == ["3000", "4000"]
