"""A PostgreSQL server of one's own: in a folder of its own, reached through a socket in it, stopped when it is done."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

NewPlace = Callable[[], str]
"""Gives the address of an empty place for a ledger, another one each time."""

PROGRAMS = ("initdb", "pg_ctl")
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50"


@contextmanager
def postgres() -> Iterator[str]:
    """Start a server and give the address of its first database; skips where PostgreSQL is not installed."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="dateline-pg-"))
    person = _person(folder)

    def run(program: str, *arguments: str) -> None:
        subprocess.run([programs[program], *arguments], check=True, capture_output=True, cwd=folder, **person)

    data = str(folder / "data")
    run("initdb", "-D", data, "-U", "dateline", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    try:
        options = f"{FAST} -c listen_addresses='' -c unix_socket_directories='{folder}'"
        run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        yield f"postgresql://dateline@/postgres?host={folder}"
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> dict[str, str]:
    """Where the programs of the newest PostgreSQL lie: Debian keeps them out of the path."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    path = os.pathsep.join([*map(str, reversed(installed)), os.environ.get("PATH", "")])
    found = {program: shutil.which(program, path=path) for program in PROGRAMS}
    missing = [program for program, where in found.items() if where is None]
    if missing:
        pytest.skip(f"PostgreSQL is not installed ({', '.join(missing)} not found)")
    return {program: str(where) for program, where in found.items()}


def _person(folder: Path) -> dict[str, Any]:
    """Who runs the server: PostgreSQL refuses to be run by root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    name = "postgres" if "postgres" in names else "nobody"
    shutil.chown(folder, name)
    folder.chmod(0o700)
    return {"user": name, "group": pwd.getpwnam(name).pw_gid, "extra_groups": []}
