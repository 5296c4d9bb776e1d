"""Two reports of one air attack, made by hand."""

from dateline.records import (
    CoderVersion,
    Coding,
    MentionType,
    Position,
    PositionStance,
    Stance,
)
from handmade import ALEPPO, document, event, figure, mention, span, statement

ADDED = "2016-12-10T09:30:00+00:00"
CODER = CoderVersion("0.1", "k", "model 1")
PERSON, GROUP, PLACE = MentionType.PERSON, MentionType.ORGANISATION, MentionType.LOCATION

DAILY = (
    "Russian jets bombed a café in eastern Aleppo, killing 12 people, Mariam Haddad, a resident, told Reuters. "
    "Rebels demand a truce if the planes leave. Mrs Haddad fled."
)
WEEKLY = "Jets hit Aleppo, and 15 civilians died,\nsaid doctors. Talks may follow."


def daily() -> Coding:
    """The report of a resident, who is no public person."""
    text = DAILY
    return Coding(
        document(
            text,
            "daily.txt",
            publisher="The Daily",
            title="Jets bomb a café, says Mariam Haddad",
            url="https://daily.example/2016/12/aleppo-cafe",
            language="en",
        ),
        (
            mention("m1", text, "Russian jets", GROUP, entity="grp:RUS-MIL", country="RUS", sectors=("MIL",)),
            mention("m2", text, "eastern Aleppo", PLACE, name="Aleppo", place=ALEPPO),
            mention(
                "m3", text, "Mariam Haddad", PERSON, name="Mariam Haddad", entity="per:mariam-haddad", private=True,
                sectors=("CVL",),
            ),
            mention("m4", text, "Reuters", GROUP, name="Reuters", entity="org:reuters"),
            mention("m5", text, "Rebels", GROUP, entity="grp:SYR-REB", country="SYR", sectors=("REB",)),
            mention("m6", text, "12 people", GROUP, entity="grp:--CVL:people", private=True, sectors=("CVL",)),
        ),
        (
            statement(
                "s1", text, "Russian jets bombed a café in eastern Aleppo, killing 12 people",
                source=span(text, "Mariam Haddad, a resident"), cue=span(text, "told"), speaker="m3", via=("m4",),
            ),
            statement("s2", text, "a truce", speaker="m5", stance=Stance.DEMANDS, cue=span(text, "demand")),
        ),
        (
            event(
                "e1", text, "bombed", mode="aerial", cameo="195", actors=("m1",), recipients=("m6",), place="m2",
                date="2016-12-07", statement="s1", figures=("f1",), salience=0.9,
            ),
        ),
        (figure("f1", text, "12 people", 12, 12, who="m6", place="m2", date="2016-12-07", statement="s1"),),
        (Position("p1", "m5", "truce", PositionStance.CONDITIONS, span(text, "if the planes leave"), None, ("s2",)),),
        CODER,
    )  # fmt: skip


def weekly() -> Coding:
    """Another report of it, in two lines and without an address."""
    text = WEEKLY
    return Coding(
        document(text, "weekly.txt", "2016-12-09", publisher="The Weekly"),
        (
            mention("m1", text, "Jets", GROUP),
            mention("m2", text, "Aleppo", PLACE, name="Aleppo", place=ALEPPO),
            mention("m3", text, "15 civilians", GROUP, sectors=("CVL",), private=True),
        ),
        (statement("s1", text, "Jets hit Aleppo, and 15 civilians died,\nsaid"),),
        (
            event(
                "e1", text, "hit", mode="aerial", cameo="195", actors=("m1",), recipients=("m3",), place="m2",
                date="2016-12-06/2016-12-07", figures=("f1",),
            ),
        ),
        (figure("f1", text, "15 civilians", 15, 15, who="m3"),),
        (),
        CODER,
    )  # fmt: skip
