"""Who is no recipient: who acts himself and his own; the troops that are sent; who dies on the side that attacks."""

import pytest
from tests.drafting import Deed, who_to_whom

import dateline


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("FARC agreed to instruct its units to hold fire.", ("AGREE", ["FARC"], [])),
        ("Iran reserved the right to defend its citizens.", ("THREATEN", ["Iran"], [])),
        ("Chad refused to talk to its neighbours.", ("REJECT", ["Chad"], ["its neighbours"])),
        ("Mali deployed extra forces to Gao.", ("MOBILIZE", ["Mali"], ["Gao"])),
        ("Mali sent troops.", ("MOBILIZE", ["Mali"], [])),
        ("Malian troops stormed Kidal. Ten Malian soldiers were killed.", ("ASSAULT", ["Malian troops"], ["Kidal"])),
    ],
)
def test_what_is_said_or_sent_goes_to_others(coder: dateline.Coder, text: str, deed: Deed) -> None:
    assert deed in who_to_whom(coder, text)


@pytest.mark.parametrize("teller", ["witnesses", "residents", "police"])
def test_who_tells_behind_a_deed_did_not_do_it(coder: dateline.Coder, teller: str) -> None:
    text = f"Serbian police attacked a village on Saturday. They hacked nine women to death, {teller} said.\n"
    coding = coder.code(dateline.read(text))
    said = {mention.id: mention.span.of(text) for mention in coding.mentions}
    told = [said[id_] for event in coding.events if event.type.value == "ASSAULT" for id_ in event.actors]
    assert told
    assert teller not in told
