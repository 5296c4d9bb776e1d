"""The command `dateline`: one thin module a command. Standard output is data, standard error is talk.

Exit codes: 0 done; 1 some inputs failed (they are listed); 2 wrong use; 130 interrupted.
"""

import os
import sys

_THREADS = "OPENBLAS_NUM_THREADS"
"""Of the library that multiplies matrices, read when it is loaded."""


def main() -> None:
    """Run the command. Loading it is part of the run: Ctrl-C may come as early as that."""
    os.environ.setdefault(_THREADS, "1")  # more gain little, and many commands side by side would fight for cores
    try:
        from dateline.cli.app import run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("dateline: interrupted\n")
        sys.exit(130)
