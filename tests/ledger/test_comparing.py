from dataclasses import replace

from hypothesis import given, settings

from dateline.ledger.comparing import Fate, compare
from dateline.records import Coding, EventType, Span
from handmade import aleppo
from strategies import codings


@given(coding=codings())
@settings(max_examples=50, deadline=None)
def test_a_coding_does_not_differ_from_itself(coding: Coding) -> None:
    assert compare(coding, coding) == []


def test_other_ids_are_no_difference() -> None:
    coding = aleppo()
    names = {m.id: f"x{m.id}" for m in coding.mentions}
    again = replace(
        coding,
        mentions=tuple(replace(m, id=names[m.id]) for m in coding.mentions),
        statements=tuple(
            replace(s, speaker=names[s.speaker], via=tuple(names[v] for v in s.via))  # type: ignore[index]
            for s in coding.statements
        ),
        events=tuple(
            replace(e, id=f"y{e.id}", actors=tuple(names[a] for a in e.actors), place=names.get(e.place or ""))
            for e in reversed(coding.events)
        ),
        figures=tuple(replace(f, place=names.get(f.place or "")) for f in coding.figures),
        positions=tuple(replace(p, party=names[p.party], evidence=("s2", "ye2")) for p in coding.positions),
    )
    assert compare(coding, again) == []


def test_what_a_coding_adds_removes_and_changes_is_told_in_words() -> None:
    old = aleppo()
    raid, demand = old.events
    changed = replace(raid, type=EventType.COERCE, actors=("m5",), place=None)
    new = replace(old, events=(changed, replace(demand, id="e3", trigger=Span(0, 7))), positions=())
    changes = compare(old, new)
    assert [(change.fate, change.kind) for change in changes] == [
        (Fate.CHANGED, "event"),
        (Fate.REMOVED, "event"),
        (Fate.ADDED, "event"),
        (Fate.REMOVED, "position"),
    ]
    assert [(d.field, d.before, d.after) for d in changes[0].differences] == [
        ("type", "ASSAULT", "COERCE"),
        ("actors", ("Russian jets",), ("Rebels",)),
        ("place", "eastern Aleppo", None),
    ]
