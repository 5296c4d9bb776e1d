"""dateline reads news reports of war and diplomacy and keeps a sourced record of them.

The way in:

    import dateline
    coder = dateline.Coder()                  # loads the language pipeline and the knowledge once
    document = dateline.read("report.html")   # a path, bytes or text
    coding = coder.code(document)             # mentions, statements, events, figures, positions
"""

from dateline.coding import Coder
from dateline.errors import DatelineError
from dateline.knowledge import Knowledge
from dateline.reading import read
from dateline.records import Coding, Document

__all__ = ["Coder", "Coding", "DatelineError", "Document", "Knowledge", "read"]
