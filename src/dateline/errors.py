"""Everything that dateline raises on purpose.

    DatelineError
    ├── InputError          an input can't be used; the run goes on with the others
    │   ├── MissingInput    no such file or folder
    │   ├── UnreadableInput it is there, but not readable: permissions, binary, unknown encoding, broken gzip
    │   └── EmptyInput      readable, but holds no report: no text, a page without an article, a row without text
    ├── KnowledgeError      a lexicon, codebook or gazetteer file is wrong: says the file and line
    ├── ModelError          the language pipeline can't be loaded
    ├── LedgerError         the ledger can't be used
    │   ├── NotALedger      the file is something else, or not there where it has to be
    │   ├── LedgerVersion   made by another version of dateline
    │   ├── LedgerBusy      another process has been writing for too long
    │   └── LedgerFull      no space left, or the folder is read-only
    ├── ExportError         an export can't be written: the place, a library that is missing
    └── QueryError          a query or filter that can't be run: bad SQL, a date that is none, an unknown record

Every message says what is wrong, where, and what to do about it.
"""


class DatelineError(Exception):
    """Base of all errors that dateline raises on purpose."""

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        """`what` went wrong, `where` (a file, a row, a record) and the `remedy`, each a phrase without a full stop."""
        self.what, self.where, self.remedy = what, where, remedy
        super().__init__(what, where, remedy)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f". {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{advice}"


class InputError(DatelineError):
    """An input can't be used; the other inputs of the run are still done."""


class MissingInput(InputError):
    """There is no such file or folder."""


class UnreadableInput(InputError):
    """The input is there but can't be read as text or HTML."""


class EmptyInput(InputError):
    """The input can be read but holds no report."""


class KnowledgeError(DatelineError):
    """A lexicon, codebook or gazetteer file is wrong."""


class ModelError(DatelineError):
    """The language pipeline can't be loaded."""


class LedgerError(DatelineError):
    """The ledger can't be used."""


class NotALedger(LedgerError):
    """The file is not a ledger, or is missing where one is needed."""


class LedgerVersion(LedgerError):
    """The ledger was made by another version of dateline."""


class LedgerBusy(LedgerError):
    """Another process holds the ledger for longer than we wait."""


class LedgerFull(LedgerError):
    """The disk is full or the ledger's folder can't be written."""


class ExportError(DatelineError):
    """An export can't be written."""


class QueryError(DatelineError):
    """A query or a filter that can't be run."""
