"""Numbers in one paragraph: for the same thing, or for two."""

from dataclasses import replace
from typing import Any

from tests.handmade import ALEPPO, CODER, IDLIB, document, event, figure, mention, statement

from dateline.records import Coding, Event, MentionType, Scope
from dateline.reporting import situation_report, wording

GROUP, PLACE = MentionType.ORGANISATION, MentionType.LOCATION


def side_by_side(text: str, *numbers: int, what: str = "killed", events: tuple[Event, ...] = (), **more: Any) -> Coding:
    """One paragraph in which the army and the UN each give a number; `more` are the figures' fields, one for each."""
    parties = tuple(mention(f"m{n}", text, name, GROUP, name=name) for n, name in enumerate(("army", "UN"), 1))
    given = tuple(
        figure(f"f{n}", text, str(n), n, n, what=what, statement=f"s{n}", **{k: v[i] for k, v in more.items()})
        for i, n in enumerate(numbers)
    )
    sayings = tuple(statement(f"s{n}", text, str(n), speaker=f"m{k}") for k, n in enumerate(numbers, 1))
    return Coding(document(text), parties, sayings, events, given, (), CODER)


def test_bug_dead_of_two_deeds_in_one_paragraph_were_held_against_each_other() -> None:
    text = "The army says jets killed 12 in Idlib. The UN says rockets killed 1 in Aleppo."
    places = [mention(f"p{n}", text, p.name, PLACE, place=p) for n, p in enumerate((IDLIB, ALEPPO))]
    deeds = (
        event("e1", text, "jets killed", place="p0", figures=("f12",)),
        event("e2", text, "rockets killed", place="p1", figures=("f1",)),
    )
    coding = side_by_side(text, 12, 1, events=deeds)
    assert not situation_report([replace(coding, mentions=(*coding.mentions, *places))]).contradictions
    assert situation_report([replace(coding, events=())]).contradictions


def test_running_totals_come_last_and_are_named() -> None:
    text = "The army says 800 died since March. The UN says a raid killed 9."
    given = side_by_side(text, 800, 9, scope=(Scope.TOTAL, Scope.INCIDENT), date=("2016-03/..", None))
    (count,) = situation_report([given]).counts
    assert [(claim.low, wording.reach(claim)) for claim in count.claims] == [
        (9, ""),
        (800, "running total since 2016-03"),
    ]


def test_bug_own_dead_were_held_against_those_of_the_other_side() -> None:
    text = "The army says that 14 died on its side. The UN says that 34 died."
    assert not situation_report([side_by_side(text, 14, 34)]).contradictions


def test_bug_a_part_was_held_against_the_whole() -> None:
    text = "The army says 40 children died. The UN says 51 died."
    assert not situation_report([side_by_side(text, 40, 51, scope=(Scope.PART, Scope.INCIDENT))]).contradictions


def test_bug_the_dead_of_a_raid_were_held_against_those_of_the_war() -> None:
    text = "The army says a raid killed 9. The UN says that fighting killed 800 since March."
    scopes = (Scope.INCIDENT, Scope.TOTAL)
    deeds = event("e1", text, "raid", figures=("f9",)), event("e2", text, "fighting", figures=("f800",))
    assert not situation_report([side_by_side(text, 9, 800, scope=scopes, events=deeds)]).contradictions


def test_a_contradiction_without_place_or_day_is_headed_by_the_title_of_its_report() -> None:
    coding = side_by_side("The army says 9 fled. The UN says 30 fled.", 9, 30, what="displaced")
    titled = replace(coding, document=replace(coding.document, title="Thousands flee"))
    (found,) = situation_report([titled]).contradictions
    assert found.about == "displaced, in “Thousands flee”"
