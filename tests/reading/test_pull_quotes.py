from dateline.reading.layout import Unit, find_units
from dateline.reading.quotes import is_credit, is_quote, mark_pull_quotes
from dateline.records import BlockKind


def marked(text: str) -> list[Unit]:
    units = find_units(text)
    mark_pull_quotes(text, units)
    return units


def kinds(text: str) -> list[BlockKind | None]:
    return [unit.kind for unit in marked(text)]


def test_a_quote_with_a_credit_line_below() -> None:
    assert kinds("They left.\n\n'We had to go'\n\n- Karin, nurse\n\nTroops came.") == [
        None,
        BlockKind.PULL_QUOTE,
        BlockKind.CREDIT,
        None,
    ]


def test_a_quote_that_repeats_the_report_without_a_stop() -> None:
    text = 'Karin left. "We had to go at night," she said.\n\n“We had to go at night”\n\nTroops came.'
    assert kinds(text) == [None, BlockKind.PULL_QUOTE, None]


def test_a_speaker_going_on_in_a_paragraph_of_its_own_is_no_pull_quote() -> None:
    assert kinds('"We had to go," Karin said.\n\n"We took the cat."\n\nTroops came.') == [None, None, None]


def test_quotes_end_to_end() -> None:
    assert is_quote("'We've had to go, and we don't know where'")
    assert is_quote("“We had to go”")
    assert not is_quote('"We had to go," she said, "at night"')
    assert not is_quote('"We had to go," she said.')


def test_credit_lines() -> None:
    assert all(map(is_credit, ["- Karin, nurse", "— Jon Juniper, minister", "-- Karin"]))
    assert not any(map(is_credit, ["- bread and water", "Karin, nurse", "- Karin left the town."]))
