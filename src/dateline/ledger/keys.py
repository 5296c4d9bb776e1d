"""Keys of documents and records.

A report is its text, its publisher and its time of publication: the same text by another publisher is another report
(a copy), the same report under another file name is not.
"""

import hashlib

from dateline.records import Document


def document_key(document: Document) -> str:
    """Sixteen hexadecimal digits: short enough to type, long enough for a hundred million documents."""
    published = document.published.at if document.published else ""
    identity = "\0".join((document.id, document.publisher or "", published))
    return hashlib.sha256(identity.encode()).hexdigest()[:16]


def full(document: str, record: str) -> str:
    """The id of a record in the ledger: `document` is its document's key, `record` its id in the coding."""
    return f"{document}:{record}"


def local(key: str) -> str:
    """The id of a record in its coding."""
    return key.partition(":")[2]
