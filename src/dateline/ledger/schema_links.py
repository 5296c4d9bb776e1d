"""The tables of links across reports: copies, stories and incidents, and what they are found by.

Everything here is worked out from codings and judgements, and can be worked out again (`dateline link --again`).
`link_queue` holds the reports that are still to be linked and the step that is next; `linkings` says which coding of
which report was linked by which linker. Reports are named by their keys, events by their ids; `one` is before `other`.
"""

from sqlalchemy import JSON, Column, Float, Index, Integer, LargeBinary, Table, Text

from dateline.ledger.schema import metadata, number, text

link_queue = Table(
    "link_queue",
    metadata,
    Column("document", Text, primary_key=True),
    Column("step", Integer, nullable=False, index=True),
)

linkings = Table(
    "linkings",
    metadata,
    Column("document", Text, primary_key=True),
    number("coding"),
    text("linker"),
)

words = Table(
    "words",
    metadata,
    Column("word", Text, primary_key=True),
    number("reports"),
)
"""In how many reports a word stands; the empty word stands in every one."""

report_sketches = Table(
    "report_sketches",
    metadata,
    Column("document", Text, primary_key=True),
    Column("words", LargeBinary, nullable=False),
    Column("opening", LargeBinary, nullable=False),
    Column("day", Integer),
)
"""What a report is compared by: the weights of its words and of those it opens with, and its day."""

report_terms = Table(
    "report_terms",
    metadata,
    Column("document", Text, nullable=False, index=True),
    text("word"),
    Column("day", Integer),
    Index("report_terms_by_word", "word", "day", "document"),
)
"""The weightiest words of a report with its day of publication (counted from 1 January of the year 1)."""

report_bands = Table(
    "report_bands",
    metadata,
    Column("document", Text, nullable=False, index=True),
    Column("band", Text, nullable=False, index=True),
)
"""Bands of a report's MinHash signature: two reports that share one may be copies."""

copies = Table(
    "copies",
    metadata,
    Column("document", Text, primary_key=True),
    Column("original", Text, nullable=False, index=True),
    text("kind"),
    Column("share", Float, nullable=False),
    text("agency", optional=True),
    Column("differences", JSON, nullable=False),
)

report_links = Table(
    "report_links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("copied", Float, nullable=False),
)
"""How alike two reports are, and which share of the shorter one's runs of words stands in the other."""

stories = Table(
    "stories",
    metadata,
    Column("serial", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    text("title", optional=True),
    number("reports"),
    Column("first_day", Text, index=True),
    Column("last_day", Text, index=True),
)

story_reports = Table(
    "story_reports",
    metadata,
    Column("document", Text, primary_key=True),
    Column("story", Text, nullable=False, index=True),
)

tellings = Table(
    "tellings",
    metadata,
    Column("event", Text, primary_key=True),
    Column("document", Text, nullable=False, index=True),
    Column("clues", JSON, nullable=False),
)
"""The events that can be linked, each with what it is compared by."""

telling_blocks = Table(
    "telling_blocks",
    metadata,
    Column("event", Text, nullable=False, index=True),
    text("block"),
    Index("telling_blocks_by_block", "block", "event"),
)
"""Kind, day and place in one key: two tellings that share one are compared."""

event_links = Table(
    "event_links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
)

incidents = Table(
    "incidents",
    metadata,
    Column("serial", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    text("type"),
    text("date", optional=True),
    text("first_day", optional=True),
    text("last_day", optional=True),
    text("place", optional=True),
    text("country", optional=True),
    number("reports"),
    number("independent"),
    Column("stale", Integer, nullable=False, index=True),
    Column("record", JSON, nullable=False),
    Index("incidents_by_type_and_day", "type", "first_day"),
    Index("incidents_by_day", "first_day", "last_day"),
    Index("incidents_by_country_and_day", "country", "first_day"),
)
"""`record` is the whole incident; a stale one is put together anew when reports are linked next."""

incident_events = Table(
    "incident_events",
    metadata,
    Column("event", Text, primary_key=True),
    Column("incident", Text, nullable=False, index=True),
    Column("document", Text, nullable=False, index=True),
)

incident_names = Table(
    "incident_names",
    metadata,
    Column("incident", Text, nullable=False, index=True),
    Column("name", Integer, nullable=False, index=True),
)

names = Table(
    "names",
    metadata,
    Column("serial", Integer, primary_key=True),
    text("role"),
    text("name"),
    text("key"),
    text("country"),
    text("country_name"),
    Index("names_by_name", "name"),
)
"""The parties and places of incidents, each once, in lower case: what a filter looks through. Empty: not known."""

judged_links = Table(
    "judged_links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    text("verdict"),
)
"""The judgements that the incidents were last put together with."""
