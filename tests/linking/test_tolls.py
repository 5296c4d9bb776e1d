from dataclasses import replace
from typing import Any

import pytest
from reported import reported

from dateline.linking.accounts import accounts
from dateline.linking.sources import find_sources
from dateline.linking.tellings import Telling
from dateline.linking.values import find_totals, find_values
from dateline.records import EventType, Figure, Mention, MentionType, Scope
from handmade import ALEPPO, IDLIB, event, figure, mention, statement

PERSON, PLACE, GROUP = MentionType.PERSON, MentionType.LOCATION, MentionType.ORGANISATION
Number = tuple[str, int | None, int | None]


def counted(publisher: str, text: str, *numbers: Number, linked: int = 1, **more: Any) -> list[Telling]:
    """A report of an attack ("bombed") with numbers of the killed; the first `linked` of them stand with it."""
    figures = [figure(f"f{n}", text, *number, **more.get(f"f{n}", {})) for n, number in enumerate(numbers)]
    attack = event("e1", text, "bombed", figures=tuple(f.id for f in figures[:linked]))
    given = {name: more[name] for name in ("mentions", "statements", "day") if name in more}
    return reported(publisher, text, events=(attack,), figures=figures, **given)


def tolls(*reports: list[Telling]) -> list[str]:
    values = find_values(accounts(telling for report in reports for telling in report))
    return [value.words for value in values.get("killed", [])]


def speaker(key: str, text: str, words: str, name: str) -> Mention:
    return mention(key, text, words, PERSON, name=name, entity=f"per:{name.lower()}")


def test_the_toll_is_the_first_number() -> None:
    text = "Jets bombed a market and killed 40 people. Two boys were among them."
    assert tolls(counted("A", text, ("40 people", 40, 40), ("Two boys", 2, 2), linked=2)) == ["40 people"]


def test_the_number_that_a_lead_rounds_is_the_toll() -> None:
    text = "Jets bombed a market and killed more than 30 people. They killed 32 rebels."
    lead = ("more than 30 people", 30, None)
    assert tolls(counted("A", text, lead, ("32 rebels", 32, 32), linked=2)) == ["32 rebels"]
    assert tolls(counted("A", text, lead, ("32 rebels", 62, 62), linked=2)) == ["more than 30 people"]


def test_dozens_are_a_toll_only_where_no_number_is_given() -> None:
    text = "Jets bombed a market, killing dozens. At least 31 people died."
    numbers = ("dozens", 24, 99), ("At least 31 people", 31, None)
    assert tolls(counted("A", text, *numbers, linked=2, f0={"qualifier": "vague"})) == ["At least 31 people"]
    assert tolls(counted("A", text, numbers[0], f0={"qualifier": "vague"})) == ["dozens"]


def test_somebody_described_is_a_toll_only_where_there_is_no_other() -> None:
    text = "Jets bombed a market and killed a baker. Nine people died."
    assert tolls(counted("A", text, ("a baker", 1, 1), ("Nine people", 9, 9), linked=2)) == ["Nine people"]
    assert tolls(counted("A", text, ("a baker", 1, 1))) == ["a baker"]


def test_a_toll_of_one_in_numbers_is_a_toll() -> None:
    text = "Jets bombed a market and killed one person. Nine people died."
    numbers = ("one person", 1, 1), ("Nine people", 9, 9)
    number = mention("m1", text, "one", MentionType.QUANTITY)
    assert tolls(counted("A", text, *numbers, linked=2, mentions=(number,))) == ["one person"]


def test_a_toll_of_the_linked_event_goes_before_the_lead_of_another() -> None:
    text = "Nine died in the north. Jets bombed a market and killed 40 people."
    numbers = ("40 people", 40, 40), ("Nine", 9, 9)
    assert tolls(counted("A", text, *numbers)) == ["40 people"]


def test_rescuers_are_a_part_of_the_dead() -> None:
    text = "Jets bombed a market; three rescuers were killed. 40 people died."
    rescuers = mention("m1", text, "rescuers", GROUP, entity="grp:SYR-MED:rescuer", country="SYR", sectors=("MED",))
    numbers = ("three rescuers", 3, 3), ("40 people", 40, 40)
    assert tolls(counted("A", text, *numbers, linked=2, mentions=(rescuers,), f0={"who": "m1"})) == ["40 people"]


def test_the_children_of_fighters_are_not_the_armed() -> None:
    text = "Jets bombed a market; ten children of fighters were killed. 40 people died."
    child = {"entity": "grp:SYR-REB-CVL:child", "country": "SYR", "sectors": ("REB", "CVL")}
    children = mention("m1", text, "children", GROUP, **child)
    numbers = ("ten children", 10, 10), ("40 people", 40, 40)
    assert tolls(counted("A", text, *numbers, linked=2, mentions=(children,), f0={"who": "m1"})) == ["40 people"]


def test_a_headline_leaves_out_what_the_story_hedges() -> None:
    text = "Jets bombed a market, kill 40. At least 40 people died in the strike."
    assert tolls(counted("A", text, ("40", 40, 40), ("At least 40 people", 40, None), linked=2)) == [
        "At least 40 people"
    ]


@pytest.mark.parametrize("scope", [Scope.PART, Scope.TOTAL])
def test_parts_and_running_totals_are_no_tolls(scope: Scope) -> None:
    text = "Jets bombed a market; nine people were killed."
    assert tolls(counted("A", text, ("nine people", 9, 9), f0={"scope": scope})) == []


def test_a_number_in_the_opening_is_the_incidents_though_no_event_holds_it() -> None:
    text = "Nine dead as jets bombed a market."
    assert tolls(counted("A", text, ("Nine dead", 9, 9), linked=0)) == ["Nine dead"]


def test_a_number_further_down_is_not() -> None:
    text = "Jets bombed a market. " + "It was a busy day there. " * 40 + "Nine people were killed in another town."
    assert tolls(counted("A", text, ("Nine people", 9, 9), linked=0)) == []


def test_a_number_with_an_event_that_fits_is_below_the_opening_too() -> None:
    text = "Jets bombed a market. " + "It was a busy day there. " * 40 + "The strike killed nine people."
    figures = (figure("f0", text, "nine people", 9, 9),)
    below = event("e2", text, "strike", figures=("f0",))
    told = reported("A", text, events=(event("e1", text, "bombed"), below), figures=figures)[:1]
    other = counted("B", "Jets bombed stalls and killed 12 people.", ("12 people", 12, 12))
    assert tolls(told, other) == ["nine people", "12 people"]


def test_what_adds_to_a_toll_is_none_itself() -> None:
    text = "Jets bombed a market and killed nine people. Another five people died in a village."
    assert tolls(counted("A", text, ("nine people", 9, 9), ("Another five people", 5, 5), linked=2)) == ["nine people"]


def rivals(text: str, first: Number, second: Number, *, named: bool = True) -> list[Telling]:
    """Two numbers by Omar and by Salma; the first by the report itself if not `named`."""
    mentions = (speaker("m1", text, "Omar", "Omar"), speaker("m2", text, "Salma", "Salma"))
    statements = (statement("s1", text, first[0], speaker="m1"), statement("s2", text, second[0], speaker="m2"))
    by = {"f0": {"statement": "s1"} if named else {}, "f1": {"statement": "s2"}}
    return counted("A", text, first, second, linked=2, mentions=mentions, statements=statements, **by)


TEXT = "Jets bombed a market. 27 people were killed, Omar said, but Salma put the toll at 31 people and 9 people there."


def test_another_source_of_the_report_may_give_another_toll() -> None:
    told = rivals(TEXT, ("27 people", 27, 27), ("31 people", 31, 31))
    assert tolls(told) == ["27 people", "31 people"]
    assert find_sources(accounts(told)).independent == 2


def test_a_rival_toll_may_stand_with_an_event_that_was_not_linked() -> None:
    numbers = ("27 people", 27, 27), ("31 people", 31, 31)
    (told,) = rivals(TEXT, *numbers)
    attack = replace(told.event, figures=("f0",))
    apart = replace(told, coding=replace(told.coding, events=(attack,)), event=attack)
    assert tolls([apart]) == ["27 people", "31 people"]


def test_what_is_far_off_counts_something_else() -> None:
    assert tolls(rivals(TEXT, ("31 people", 31, 31), ("9 people", 9, 9))) == ["31 people"]


def test_a_lower_number_than_the_reports_own_may_be_a_part() -> None:
    text = TEXT.replace("27", "38")
    assert tolls(rivals(text, ("38 people", 38, 38), ("31 people", 31, 31), named=False)) == ["38 people"]


def test_children_are_a_part_of_the_dead() -> None:
    text = "Jets bombed a market: 11 children were killed. Fifteen people died there."
    who = mention("m1", text, "11 children", PERSON, entity="grp:SYR-CVL:child", country="SYR", sectors=("CVL",))
    numbers = ("11 children", 11, 11), ("Fifteen people", 15, 15)
    told = counted("A", text, *numbers, linked=2, mentions=(who,), f0={"who": "m1"})
    assert tolls(told) == ["Fifteen people"]


def test_of_three_reports_the_one_with_a_number_of_another_order_is_not_asked() -> None:
    near = [
        counted(p, f"Jets bombed a market, killing {n} people.", (f"{n} people", n, n)) for p, n in (("A", 6), ("B", 7))
    ]
    far = counted("C", "Jets bombed a bus, killing 120 people.", ("120 people", 120, 120))
    assert tolls(*near, far) == ["6 people", "7 people"]
    assert tolls(near[0], far) == ["6 people", "120 people"]


def test_reports_that_only_recall_it_are_not_asked_where_others_open_with_it() -> None:
    early = [
        counted(p, f"Jets bombed a market, killing {n} people.", (f"{n} people", n, n)) for p, n in (("A", 6), ("B", 7))
    ]
    late = counted("C", "Talks went on. " * 60 + "Jets bombed a market, killing 5 people.", ("5 people", 5, 5))
    assert tolls(*early, late) == ["6 people", "7 people"]


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "bounds"),
    [
        (50, 50, "about", (45, 55)),
        (24, 99, "vague", (24, None)),
        (None, 40, "at most", (0, 40)),
        (12, None, "at least", (12, None)),
    ],
)
def test_bounds(low: int | None, high: int | None, qualifier: str, bounds: tuple[int, int | None]) -> None:
    told = counted("A", "Jets bombed a market: a number died.", ("a number", low, high), f0={"qualifier": qualifier})
    (value,) = find_values(accounts(told))["killed"]
    assert (value.low, value.high) == bounds


def test_a_value_keeps_its_words_source_and_time() -> None:
    told = counted("A", "Jets bombed a market, killing 6 people.", ("6 people", 6, 6), f0={"date": "2016-12-07"})
    (value,) = find_values(accounts(told))["killed"]
    kept: Figure = told[0].coding.figures[0]
    assert value.record == f"{told[0].report.key}:{kept.id}"
    assert (value.said_by, value.published, value.date) == ("A", "2016-12-08", "2016-12-07")


def test_bug_the_dead_of_another_deed_stood_with_talks() -> None:
    text = "The council met. A raid killed 82 people, doctors said."
    met = event("e1", text, "met", EventType.CONSULT)
    count = figure("f1", text, "82 people", 82, 82)
    assert tolls(reported("A", text, events=(met,), figures=(count,))) == []


def test_bug_the_dead_of_a_place_that_the_report_sets_apart_were_counted() -> None:
    def raid(publisher: str, aleppo: int, idlib: int) -> list[Telling]:
        text = f"A raid killed {aleppo} people in Aleppo, {publisher} learnt. In Idlib, shells killed {idlib} people."
        figures = [figure(f"f{n}", text, f"{n} people", n, n) for n in (aleppo, idlib)]
        places = [mention(place.name, text, place.name, PLACE, place=place) for place in (ALEPPO, IDLIB)]
        deeds = (
            event("e1", text, "raid", place="Aleppo", figures=(f"f{aleppo}",)),
            event("e2", text, "shells killed", place="Idlib", figures=(f"f{idlib}",)),
        )
        return reported(publisher, text, mentions=places, events=deeds, figures=figures)[:1]

    unplaced = counted("C", "Jets bombed a market and killed 12 people.", ("12 people", 12, 12))
    assert tolls(raid("A", 11, 22), unplaced) == ["11 people", "12 people"]


def test_running_totals_are_kept_apart_from_the_tolls() -> None:
    text = "Jets bombed a town, killing 12 people. The war has killed 9000 people since April."
    told = counted("A", text, ("12 people", 12, 12), ("9000 people", 9000, 9000), f1={"scope": Scope.TOTAL})
    assert tolls(told) == ["12 people"]
    assert {what: [total.low for total in said] for what, said in find_totals(accounts(told)).items()} == {
        "killed": [9000]
    }
