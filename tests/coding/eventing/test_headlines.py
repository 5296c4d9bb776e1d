"""An event of the headline is told by the report's own words: its trigger, its source, and its evidence first."""

import dateline


def test_the_lead_tells_what_the_headline_names(coder: dateline.Coder) -> None:
    text = "Army units kill 70 militants in Hama\n\nArmy units killed 70 militants in Hama on Monday, a monitor said.\n"
    document = dateline.read(text)
    coding = coder.code(document)
    (event,) = coding.events
    lead = text.index("killed")
    assert event.trigger.start == lead
    assert event.begins < text.index("\n")
    assert event.evidence[0].holds(event.trigger)
    said = next(s for s in coding.statements if s.id == event.statement)
    assert said.source is not None
    assert said.source.of(document.text) == "a monitor"


def test_what_only_the_headline_tells_stays_there(coder: dateline.Coder) -> None:
    text = "Rebels seize Bor\n\nThe minister met reporters on Monday.\n"
    event = coder.code(dateline.read(text)).events[0]
    assert event.begins == event.trigger.start < text.index("\n")
