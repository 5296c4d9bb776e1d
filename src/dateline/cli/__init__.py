"""The command `dateline`: one thin module a command. Standard output is data, standard error is talk.

Exit codes: 0 done; 1 some inputs failed (they are listed); 2 wrong use; 130 interrupted.
"""

from dateline.cli.app import main

__all__ = ["main"]
