"""Print how the passages of the attribution test set are read; with --all, every statement that is not right.

python tests/coding/attribution/score_passages.py [--all]
"""

import sys

from passages import FIELDS, Outcome, compare, passages, right_by_form, score

import dateline


def main() -> None:
    coder = dateline.Coder()
    results = []
    for passage in passages():
        coding = coder.code(dateline.read(passage.text.encode()))
        results.append(compare(passage, coding))
        if "--all" in sys.argv:
            for outcome in results[-1][0]:
                if wrong := _wrong(outcome):
                    print(f"{passage.id}: {', '.join(wrong)}: {outcome.gold}")
    scores = score(results)
    print(f"{len(results)} passages, {scores.gold} statements, {scores.told} told")
    for name, share in scores.shares.items():
        print(f"{name:8} {share:.3f}")
    print("right in all that is asked, by form:")
    for form, (right, all_) in sorted(right_by_form(results).items()):
        print(f"{form:12} {right:3} of {all_}")


def _wrong(outcome: Outcome) -> list[str]:
    """The fields of a statement that are not right."""
    if not outcome.found:
        return ["not found"]
    return ([] if outcome.source else ["source"]) + [field for field in FIELDS if getattr(outcome, field) is False]


if __name__ == "__main__":
    main()
