"""Quality floors: no change may make dateline read worse than it has been measured to.

    python benchmarks/floors.py check [TASK:SET ...]      measure, and fail where a value is below its floor
    python benchmarks/floors.py raise [TASK:SET ...]      measure, and lift every floor that has been passed
    python benchmarks/floors.py lower TASK:SET NAME VALUE --because "..."   let one down, with the reason kept

The floors stand in `floors.toml`. Needs the public test sets with their scorers (`../shared/eval`), which are not
part of the project.
"""

import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.toml"
RUNNER = HERE.parents[1] / "shared" / "eval" / "run.py"
SLACK = 0.002
"""How far under a floor still counts as level: scores of a few hundred items move by this much for nothing."""

Floors = dict[str, dict[str, Any]]


def load() -> Floors:
    """The floors: `{"task:set": {"name": value, ...}}`, with the reasons for lowering beside them."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


def save(floors: Floors) -> None:
    """Write the floors back, in the order that they have."""
    lines = [
        "# Written by benchmarks/floors.py; see there. Values are shares of 1, but for counts on the seed report.\n"
    ]
    for name, values in floors.items():
        lines.append(f'["{name}"]')
        lines += [f"{json.dumps(key)} = {json.dumps(value)}" for key, value in values.items()]
        lines.append("")
    FLOORS.write_text("\n".join(lines), encoding="utf-8")


def measure(name: str) -> dict[str, float]:
    """Run dateline over one test set ("task:set") and give its scores by name."""
    task, _, test_set = name.partition(":")
    command = [sys.executable, str(RUNNER), task, "--set", test_set, "--json", "--python", sys.executable]
    if task == "events":
        command.append("--primary")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{name}: {done.stderr}")
    return READ[task](json.loads(done.stdout[done.stdout.index("{") :]))


def _seed(report: dict[str, Any]) -> dict[str, float]:
    told = ("of all said", "spans in the text")
    return {kind: counts["right"] for kind, counts in report.items() if not kind.endswith(told)}


def _attribution(report: dict[str, Any]) -> dict[str, float]:
    groups = {"all": "attributions", "reporting": "reporting", "direct": "direct"}
    return {f"{name} full": report[group]["full"]["f1"] for name, group in groups.items()}


def _events(report: dict[str, Any]) -> dict[str, float]:
    found = {"type": report["type"]["micro"]["f1"]} if "type" in report else {}
    return found | {
        "quad": report["quad"]["micro"]["f1"],
        "actor": report["actor_span"]["f1"],
        "recipient": report["recipient_span"]["f1"],
    }


def _entities(report: dict[str, Any]) -> dict[str, float]:
    return {"overlap": report["micro"]["overlap"][2], "strict": report["micro"]["strict"][2]}


def _places(report: dict[str, Any]) -> dict[str, float]:
    return {"end to end": report["end_to_end"]["f1"], "exact id": report["exact_id"]["acc"]}


def _times(report: dict[str, Any]) -> dict[str, float]:
    return {"value": report["value_f1"], "strict span": report["span_strict"]["f1"]}


READ = {
    "seed": _seed,
    "attribution": _attribution,
    "events": _events,
    "entities": _entities,
    "places": _places,
    "times": _times,
}


def check(names: list[str]) -> int:
    """Measure the sets and tell; 1 where a value lies below its floor."""
    floors, below = load(), 0
    for name in names or list(floors):
        got = measure(name)
        for key, floor in floors[name].items():
            if isinstance(floor, str):
                continue
            mark = "ok" if got[key] >= floor - SLACK else "BELOW ITS FLOOR"
            below += mark != "ok"
            print(f"{name:24} {key:48} {got[key]:8.3f}  floor {floor:.3f}  {mark}")
    return int(below > 0)


def lift(names: list[str]) -> int:
    """Measure the sets and lift the floors that have been passed."""
    floors = load()
    for name in names or list(floors):
        for key, value in measure(name).items():
            floors[name][key] = max(round(value, 3), floors[name].get(key, 0))
    save(floors)
    return 0


def lower(name: str, key: str, value: float, because: str) -> int:
    """Let one floor down and keep the reason."""
    floors = load()
    floors[name][key] = value
    floors[name][f"{key}: lowered because"] = because
    save(floors)
    return 0


def main() -> int:
    """Run the command."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = ask.add_subparsers(dest="command", required=True)
    for name in ("check", "raise"):
        commands.add_parser(name).add_argument("names", nargs="*")
    let_down = commands.add_parser("lower")
    let_down.add_argument("name")
    let_down.add_argument("key")
    let_down.add_argument("value", type=float)
    let_down.add_argument("--because", required=True)
    given = ask.parse_args()
    if given.command == "check":
        return check(given.names)
    if given.command == "raise":
        return lift(given.names)
    return lower(given.name, given.key, given.value, given.because)


if __name__ == "__main__":
    sys.exit(main())
