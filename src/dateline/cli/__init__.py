"""The command `dateline`: one thin module a command. Standard output is data, standard error is talk.

Exit codes: 0 done; 1 some inputs failed (they are listed); 2 wrong use; 130 interrupted.
"""

import sys


def main() -> None:
    """Run the command. Loading it is part of the run: Ctrl-C may come as early as that."""
    try:
        from dateline.cli.app import run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("dateline: interrupted\n")
        sys.exit(130)
