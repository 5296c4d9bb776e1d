"""Views that read as sentences: each record with the names of its parties, its place, its words and its report.

The queries of the command line read them, and so can Datasette, DuckDB, pandas, R and QGIS.
Several names stand in one cell with "; " between them.
"""


def _names(table: str, owner: str) -> str:
    """The names behind the links of a record, in their order."""
    return (
        "(SELECT JOINED(called, '; ') FROM (SELECT called FROM "
        f"{table} JOIN mentions ON mentions.id = {table}.mention WHERE {table}.{owner} ORDER BY {table}.n) AS names)"
    )


_REPORT = (
    "documents.name AS report, documents.publisher, documents.published, documents.published_day, documents.known_day"
)

_EVENTS = f"""
CREATE VIEW readable_events AS SELECT
    events.id, events.date, events.type, events.mode, events.status,
    {_names("event_actors", "event = events.id")} AS actors,
    {_names("event_recipients", "event = events.id")} AS recipients,
    places.called AS place, places.place_country AS country, places.lat, places.lon, places.precision,
    speakers.called AS said_by,
    (SELECT words FROM event_evidence WHERE event = events.id ORDER BY n LIMIT 1) AS words,
    {_REPORT},
    events.first_day, events.last_day, events.from_day, events.to_day,
    events.historical, events.salience, events.confidence, events.rule,
    events.document, events.n, events.place AS place_mention
FROM events
JOIN documents ON documents.id = events.document
LEFT JOIN mentions AS places ON places.id = events.place
LEFT JOIN statements ON statements.id = events.statement
LEFT JOIN mentions AS speakers ON speakers.id = statements.speaker
WHERE NOT events.rejected
"""

_STATEMENTS = f"""
CREATE VIEW readable_statements AS SELECT
    statements.id, statements.date, speakers.called AS speaker,
    {_names("statement_via", "statement = statements.id")} AS via,
    statements.stance, statements.negated, statements.kind, statements.cue, statements.words,
    statements.parent, statements.repeats,
    {_REPORT},
    statements.first_day, statements.last_day, statements.from_day, statements.to_day,
    statements.rule, statements.document, statements.n
FROM statements
JOIN documents ON documents.id = statements.document
LEFT JOIN mentions AS speakers ON speakers.id = statements.speaker
WHERE NOT statements.rejected
"""

_FIGURES = f"""
CREATE VIEW readable_figures AS SELECT
    figures.id, figures.date, figures.what, figures.low, figures.high, figures.share, figures.qualifier, figures.scope,
    counted.called AS who, places.called AS place, places.place_country AS country, places.lat, places.lon,
    speakers.called AS said_by, figures.words,
    {_REPORT},
    figures.first_day, figures.last_day, figures.from_day, figures.to_day,
    figures.rule, figures.document, figures.n,
    figures.place AS place_mention
FROM figures
JOIN documents ON documents.id = figures.document
LEFT JOIN mentions AS counted ON counted.id = figures.who
LEFT JOIN mentions AS places ON places.id = figures.place
LEFT JOIN statements ON statements.id = figures.statement
LEFT JOIN mentions AS speakers ON speakers.id = statements.speaker
WHERE NOT figures.rejected
"""

_POSITIONS = f"""
CREATE VIEW readable_positions AS SELECT
    positions.id, parties.called AS party, positions.stance, positions.issue, positions.condition,
    others.called AS towards,
    (SELECT JOINED(record, '; ') FROM (SELECT record FROM position_evidence
        WHERE position = positions.id ORDER BY n) AS grounds) AS evidence,
    {_REPORT}, documents.published_day AS first_day, documents.published_day AS last_day,
    documents.published_day AS from_day, documents.published_day AS to_day,
    positions.document, positions.n
FROM positions
JOIN documents ON documents.id = positions.document
JOIN mentions AS parties ON parties.id = positions.party
LEFT JOIN mentions AS others ON others.id = positions.towards
WHERE NOT positions.rejected
"""

_VIEWS = {
    "readable_events": _EVENTS,
    "readable_statements": _STATEMENTS,
    "readable_figures": _FIGURES,
    "readable_positions": _POSITIONS,
}


def views(joined: str) -> dict[str, str]:
    """The SQL that makes each view; `joined` is the name of the function that joins texts of several rows."""
    return {name: sql.replace("JOINED(", f"{joined}(") for name, sql in _VIEWS.items()}
