"""What a concession is to be had for is demanded of whoever has to do it."""

import dateline


def _told(coder: dateline.Coder, text: str) -> set[tuple[str, str, str, str | None]]:
    document = dateline.read(text + "\n")
    coding = coder.code(document)
    name = {m.id: m.name or m.span.of(document.text) for m in coding.mentions}
    return {(name[p.party], p.stance.value, p.issue, name.get(p.towards or "")) for p in coding.positions}


def test_a_bargain_demands_what_it_depends_on(coder: dateline.Coder) -> None:
    told = _told(coder, "M23 said it would leave Goma if Kabila released the prisoners and held talks.")
    assert ("M23", "conditions", "withdrawal", None) in told
    assert {("M23", "demands", issue, "Joseph Kabila") for issue in ("prisoner release", "talks")} <= told


def test_what_one_makes_ones_own_doing_depend_on_is_no_demand(coder: dateline.Coder) -> None:
    told = _told(coder, "Chad said it would leave Abeche once it had held talks.")
    assert not any(stance == "demands" for _, stance, _, _ in told)


def test_those_for_whom_talks_are_proposed_have_agreed_to_nothing(coder: dateline.Coder) -> None:
    text = (
        "Vladimir Putin and Recep Tayyip Erdogan agreed to propose talks between the Syrian government and the rebels."
    )
    parties = {party for party, _, _, _ in _told(coder, text)}
    assert parties == {"Vladimir Putin", "Recep Tayyip Erdogan"}


def test_charges_and_asides_are_no_positions(coder: dateline.Coder) -> None:
    assert not _told(coder, "Chad rejected the allegations as baseless.")
    assert not _told(coder, "The minister said we have to wait and see whether it works.")
    assert not _told(coder, "The Chinese embassy did not respond to requests for comment.")
