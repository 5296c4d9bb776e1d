"""What the command's tests share: how it is called, and a report."""

from collections.abc import Callable

from click.testing import Result

Command = Callable[..., Result]
"""Runs `dateline ARGUMENTS`."""

REPORT = "Russian jets bombed eastern Aleppo on Wednesday, killing 12 people, a monitoring group said.\n"
