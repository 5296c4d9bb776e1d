"""Who denies what, and what others say to which it is the answer."""

from collections.abc import Iterable, Iterator

from dateline.linking.answers import answers, belies
from dateline.linking.camps import camps
from dateline.records import Stance, Statement
from dateline.reporting.situation import Contradiction, Evidence, Side
from dateline.reporting.sources import Source

STEM = 6
"""Letters by which a word is known in its other forms."""

POINTING = frozenset({"this", "that", "it", "these", "those", "the", "such"})
"""What begins words that point back: "denied this", "denied the reports"."""


def find_denials(sources: Iterable[Source]) -> tuple[Evidence, ...]:
    """The denials of all reports, each denial once: a copy's words are not another denial."""
    told = (source.evidence(denial, source.saying(denial)) for source in sources for denial in _denials(source))
    return _once(told)


def find_answers(sources: Iterable[Source]) -> tuple[Contradiction, ...]:
    """Denials that point back to what somebody else says just before."""
    found: dict[tuple[str, ...], Contradiction] = {}
    for source in sources:
        for denial in _denials(source):
            if denied := _answered(source, denial):
                sides = tuple(source.evidence(s, source.saying(s)) for s in (denied, denial))
                about = f"Denied by {sides[1].said_by}, said by {sides[0].said_by}"
                answer = Contradiction(about, (Side("said", sides[:1]), Side("denied", sides[1:])))
                found.setdefault(tuple(side.words for side in sides), answer)
    return tuple(found.values())


def _denials(source: Source) -> Iterator[Statement]:
    for statement in source.coding.statements:
        by_somebody = statement.speaker is not None and statement.repeats is None
        denies = statement.stance is Stance.DENIES or belies(source.words(statement.content[0]))
        if denies and by_somebody and source.in_story(statement.content[0]):
            yield statement


def _answered(source: Source, denial: Statement) -> Statement | None:
    """What the denial answers: the last that another speaker said before.

    If it points back: in its own paragraph, else what charges the speaker's side with a deed, else in the paragraph
    before. A denial of its own words answers what is said right before it of the same, or of the speaker.
    """
    begins = source.saying(denial).start
    before = [said for said in source.coding.statements if source.saying(said).end <= begins]
    before.sort(key=lambda said: said.content[0].start)
    if not _points_back(source.words(denial.content[0])):
        return before[-1] if before and _is_of_the_same(source, before[-1], denial) else None
    here = [said for said in before if _paragraph(source, said) == _paragraph(source, denial)]
    last = [said for said in before if _paragraph(source, said) == _paragraph(source, before[-1])]
    charges = [said for said in before if _charges(source, said, denial)]
    others = [said for said in here or charges or last if _is_by_another(source, said, denial)]
    return others[-1] if others else None


def _paragraph(source: Source, statement: Statement) -> tuple[str, int]:
    return source.paragraph(statement.content[0])


def _is_by_another(source: Source, said: Statement, denial: Statement) -> bool:
    return source.called(said.speaker) not in (None, source.called(denial.speaker))


def _is_of_the_same(source: Source, said: Statement, denial: Statement) -> bool:
    """Does another speaker say it of the same things, or in the denial's paragraph of who denies it?"""
    told, denied = (_telling_words(source, statement) for statement in (said, denial))
    denier = source.mention(denial.speaker)
    named = (m for m in source.coding.mentions if any(span.holds(m.span) for span in said.content))
    of_denier = any(denier and source.thing(mention) == source.thing(denier) for mention in named)
    here = _paragraph(source, said) == _paragraph(source, denial)
    common = len(told & denied)
    return _is_by_another(source, said, denial) and (common > 1 or (here and (common == 1 or of_denier)))


def _telling_words(source: Source, statement: Statement) -> set[str]:
    """The beginnings of the longer words of what is said: "extort" for "extorting" and "extorted"."""
    words = " ".join(source.words(span) for span in statement.content).casefold().split()
    return {word[:STEM] for word in words if len(word) >= STEM}


def _charges(source: Source, said: Statement, denial: Statement) -> bool:
    """Is told in it what somebody of the country and camp of who denies has done?"""
    denier = source.mention(denial.speaker)
    told = (event for event in source.coding.events if event.statement == said.id)
    actors = [actor for event in told for actor in map(source.mention, event.actors) if actor and actor.country]
    return denier is not None and any(
        actor.country == denier.country and camps([actor]) & camps([denier]) for actor in actors
    )


def _points_back(words: str) -> bool:
    """Is denied what was said, in a word or two ("this", "the strike"), or by its name ("any part in the raid")?"""
    few = words.lower().split()
    return (0 < len(few) <= 2 and few[0] in POINTING) or answers(words) or belies(words)


def _once(told: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple({(evidence.said_by, evidence.words): evidence for evidence in told}.values())
