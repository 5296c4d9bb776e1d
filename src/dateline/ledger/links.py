"""The tables of links, read and written inside one transaction; what is a link is for `dateline.linking` to say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, Table, delete, func, insert, select, update

from dateline.ledger import link_statements as statements
from dateline.ledger import schema
from dateline.ledger import schema_links as tables
from dateline.ledger.among import among, listed, rows_of, without
from dateline.ledger.fresh import Fresh
from dateline.ledger.from_rows import read_codings
from dateline.ledger.inserts import all_of, in_place, new_ones
from dateline.ledger.judgements import list_judgements
from dateline.ledger.link_queries import LinkQueries
from dateline.ledger.overruling import weigh
from dateline.ledger.queue import parts, queue
from dateline.ledger.report import Head, Report, Source
from dateline.records import Coding

Rows: TypeAlias = Iterable[Mapping[str, Any]]

LINKER = "linker"
"""Where `meta` keeps the version of the linker that made the links."""


_KEPT = (
    tables.linkings,
    tables.words,
    tables.report_sketches,
    tables.report_terms,
    tables.report_bands,
    tables.copies,
    tables.report_links,
    tables.stories,
    tables.story_reports,
    tables.tellings,
    tables.telling_blocks,
    tables.event_links,
    tables.incidents,
    tables.incident_events,
    tables.incident_names,
    tables.judged_links,
)


Name: TypeAlias = tuple[str, ...]
"""Role, name, key, country and its name, in lower case; empty what is not known."""

NAME_COLUMNS = ("role", "name", "key", "country", "country_name")


class Links(LinkQueries):
    """The links of a ledger, for one transaction. Reports and their codings are read once."""

    def __init__(self, connection: Connection, fresh: Fresh) -> None:
        super().__init__(connection)
        self._fresh = fresh
        self._reports: dict[str, Report] = {}
        self._codings: dict[str, Coding] = {}
        self._frequencies: dict[str, int] = {}

    # What is to be linked

    def linker(self) -> str | None:
        """The version of the linker that made what is here; None: nothing was ever linked."""
        meta = schema.meta.c
        return self._connection.scalar(select(meta.value).where(meta.name == LINKER))

    def start_over(self, linker: str) -> None:
        """Forget every link and put all reports in the queue."""
        for table in (*_KEPT, tables.link_queue):
            self._connection.execute(delete(table))
        self._connection.execute(delete(schema.meta).where(schema.meta.c.name == LINKER))
        self._connection.execute(insert(schema.meta), {"name": LINKER, "value": linker})
        queue(self._connection, self._connection.scalars(select(schema.documents.c.id)))

    def queued(self, step: int) -> list[str]:
        """Reports for which this step is next, by day of publication."""
        return [key for key, following in self.waiting().items() if following == step]

    def still_queued(self, step: int, keys: Iterable[str]) -> list[str]:
        """Those of some reports for which this step is next, in their order."""
        waiting, given = tables.link_queue.c, list(keys)
        found = self._of(rows_of(waiting.document, waiting.document).where(waiting.step == step), given)
        known = {key for (key,) in found}
        return [key for key in given if key in known]

    def waiting(self) -> dict[str, int]:
        """All reports that are to be linked with the step that is next for each, by day of publication."""
        waiting, documents = tables.link_queue.c, schema.documents.c
        query = select(documents.published_day, waiting.document, waiting.step)
        found = self._rows(query.join(schema.documents, documents.id == waiting.document))
        return {key: step for _, key, step in sorted(found, key=lambda row: (row[0] or "9999", row[1]))}

    def count_waiting(self) -> int:
        """How many reports are to be linked."""
        return self._connection.scalar(select(func.count()).select_from(tables.link_queue)) or 0

    def advance(self, keys: Iterable[str], step: int) -> None:
        """These reports go on to a step."""
        queue(self._connection, keys, step)

    def done(self, keys: Sequence[str], linker: str) -> None:
        """These reports are linked, in their current coding."""
        codings = schema.codings.c
        current = self._of(rows_of(codings.document, codings.document, codings.serial).where(codings.current), keys)
        if current:
            rows = [{"document": key, "coding": serial, "linker": linker} for key, serial in current]
            self._connection.execute(in_place(tables.linkings, self._connection.dialect.name), rows)
        self._forget(tables.link_queue.c.document, keys)

    # What is linked

    def reports(self, keys: Sequence[str]) -> dict[str, Report]:
        """Reports, all their names and their texts, in the order of the keys."""
        self._reports |= self._read_reports([key for key in keys if key not in self._reports])
        return {key: self._reports[key] for key in keys}

    def _read_reports(self, keys: Sequence[str]) -> dict[str, Report]:
        table, names = schema.documents.c, schema.document_names.c
        called: dict[str, list[str]] = defaultdict(list)
        for key, _, name in sorted(self._of(rows_of(names.document, names.document, names.n, names.name), keys)):
            called[key].append(name)
        query = rows_of(table.id, table.id, table.title, table.publisher, table.published_day, table.text)
        return {key: Report(key, tuple(called[key]), *rest) for key, *rest in self._of(query, keys)}

    def names(self, keys: Iterable[str]) -> dict[str, str]:
        """The names under which reports first came, by key."""
        table = schema.documents.c
        return dict(self._of(rows_of(table.id, table.id, table.name), keys))

    def heads(self, keys: Iterable[str]) -> dict[str, Head]:
        """Reports without their texts, by key."""
        table = schema.documents.c
        query = rows_of(table.id, table.id, table.title, table.published_day)
        return {key: Head(key, *rest) for key, *rest in self._of(query, keys)}

    def sources(self, keys: Iterable[str]) -> dict[str, Source]:
        """Reports as they may be copies, by key."""
        table = schema.documents.c
        query = rows_of(table.id, table.id, table.publisher, table.published, table.credit, table.text)
        found = self._of(query, keys)
        return {key: Source(key, publisher, at, tuple(credit), text) for key, publisher, at, credit, text in found}

    def codings(self, keys: Sequence[str]) -> dict[str, Coding]:
        """The current codings of reports, as people corrected them."""
        unknown = [key for key in keys if key not in self._codings]
        self._codings |= self._fresh.read(self._connection, unknown)
        for part in parts([key for key in unknown if key not in self._codings]):
            self._codings |= read_codings(self._connection, part)
        return {key: self._codings[key] for key in keys}

    # What is compared

    def frequencies(self, words: Iterable[str]) -> dict[str, int]:
        """In how many reports each word stands; the empty word: how many reports there are."""
        table, wanted = tables.words.c, set(words)
        unknown = sorted(wanted - self._frequencies.keys())
        self._frequencies |= dict.fromkeys(unknown, 0)
        self._frequencies |= dict(self._of(rows_of(table.word, table.word, table.reports), unknown))
        return {word: count for word in wanted if (count := self._frequencies[word])}

    def count_words(self, counts: Mapping[str, int]) -> None:
        """Words stand in so many more reports."""
        known = self.frequencies(counts)
        self._frequencies |= {word: known.get(word, 0) + count for word, count in counts.items()}
        self._insert(tables.words, [{"word": w, "reports": n} for w, n in sorted(counts.items()) if w not in known])
        by_count: dict[int, list[str]] = defaultdict(list)
        for word in sorted(known):
            by_count[counts[word]].append(word)
        for count, words in by_count.items():
            self._connection.execute(statements.MORE_REPORTS, {"count": count, "keys": listed(words)})

    def keep_sketches(self, sketches: Rows, terms: Rows, bands: Rows) -> None:
        """What reports are compared by, in place of what there was."""
        kept = list(sketches)
        keys = [row["document"] for row in kept]
        if self._forget(tables.report_sketches.c.document, keys):
            self._forget(tables.report_terms.c.document, keys)
            self._forget(tables.report_bands.c.document, keys)
        self._insert(tables.report_sketches, kept)
        self._insert(tables.report_terms, terms)
        self._insert(tables.report_bands, bands)

    def counted(self, keys: Iterable[str]) -> set[str]:
        """The reports whose words are counted."""
        key = tables.report_sketches.c.document
        return {found for (found,) in self._of(rows_of(key, key), keys)}

    def sketches(self, keys: Iterable[str]) -> list[tuple[str, bytes, bytes, int | None]]:
        """What reports are compared by: key, the weights of their words, of those they open with, and their day."""
        table = tables.report_sketches.c
        return self._of(rows_of(table.document, table.document, table.words, table.opening, table.day), keys)

    def terms(self, key: str) -> list[str]:
        """The words that a report is found by."""
        table = tables.report_terms.c
        return list(self._connection.scalars(select(table.word).where(table.document == key)))

    def terms_of(self, keys: Iterable[str]) -> dict[str, list[str]]:
        """The words that reports are found by, by report."""
        table = tables.report_terms.c
        found: dict[str, list[str]] = defaultdict(list)
        for key, word in self._of(rows_of(table.document, table.document, table.word), keys):
            found[key].append(word)
        return found

    def sharing_terms(self, key: str, terms: Sequence[str], day: int | None, window: int, most: int) -> list[str]:
        """The reports of nearby days, or of no known day, that share most of these terms, two at least."""
        asked = {"key": key, "most": most, **({} if day is None else {"first": day - window, "last": day + window})}
        return [other for (other,) in self._of(statements.sharing_terms(dated=day is not None), terms, **asked)]

    def sharing_bands(self, key: str) -> list[str]:
        """The reports whose signature shares a band with that of a report."""
        table = tables.report_bands.c
        bands = select(table.band).where(table.document == key)
        return sorted(set(self._connection.scalars(select(table.document).where(table.band.in_(bands)))) - {key})

    def forget_tellings(self, keys: Sequence[str]) -> dict[tuple[str, str, int], str]:
        """Take the events of reports out of all links; gives the incident of each by report, kind and trigger."""
        table, members = tables.tellings.c, tables.incident_events.c
        rows = self._of(statements.TOLD_OF, keys)
        events = [event for event, *_ in rows]
        for column in (
            table.event,
            tables.telling_blocks.c.event,
            tables.event_links.c.one,
            tables.event_links.c.other,
        ):
            self._forget(column, events)
        self._forget(members.event, events)
        self.mark_stale(tables.incidents, {incident for *_, incident in rows if incident})
        return {(key, given["kind"], given["start"]): incident for _, key, given, incident in rows if incident}

    def keep_tellings(self, tellings: Rows, blocks: Rows, members: Rows) -> None:
        """Keep tellings, the blocks that they are found by, and of which incidents they are members already."""
        self._insert(tables.tellings, tellings)
        self._insert(tables.telling_blocks, blocks)
        self._insert(tables.incident_events, members)

    def tellings(self, events: Iterable[str]) -> dict[str, dict[str, Any]]:
        """The clues of tellings by event."""
        table = tables.tellings.c
        return dict(self._of(rows_of(table.event, table.event, table.clues), events))

    def tellings_of(self, keys: Iterable[str]) -> list[tuple[str, dict[str, Any]]]:
        """Event and clues of all tellings of reports."""
        table = tables.tellings.c
        return self._of(rows_of(table.document, table.event, table.clues), keys)

    def sharing_blocks(self, blocks: Iterable[str]) -> list[str]:
        """The events that stand in one of these blocks."""
        table = tables.telling_blocks.c
        return sorted({event for (event,) in self._of(rows_of(table.block, table.event), blocks)})

    def judgements(self) -> dict[tuple[str, str], str]:
        """What people say of pairs of events, in order of their ids: same or different; see `overruling` for which."""
        holding, _ = weigh(list_judgements(self._connection, active=True))
        pairs = ((said.one or "", said.other or "", said.verdict.value) for said in holding)
        return {(min(one, other), max(one, other)): verdict for one, other, verdict in pairs}

    def judged(self) -> dict[tuple[str, str], str]:
        """The judgements that incidents were last put together with."""
        table = tables.judged_links.c
        return {
            (one, other): verdict for one, other, verdict in self._rows(select(table.one, table.other, table.verdict))
        }

    def keep_judged(self, judged: Mapping[tuple[str, str], str]) -> None:
        """Note the judgements that incidents are put together with."""
        self._connection.execute(delete(tables.judged_links))
        rows = [{"one": one, "other": other, "verdict": verdict} for (one, other), verdict in sorted(judged.items())]
        self._insert(tables.judged_links, rows)

    # Edges

    def keep_links(self, table: Table, links: Rows) -> None:
        """Keep edges that are not there yet."""
        rows = {(row["one"], row["other"]): row for row in links}
        if rows:
            new = new_ones(table, self._connection.dialect.name)
            self._connection.execute(new, [row for _, row in sorted(rows.items())])

    def near(self, table: Table, keys: Iterable[str], least: float) -> set[str]:
        """What begins or ends at an edge of these that scores at least so much, they themselves too."""
        return {key for one, other, _ in self._edges(table.c.score, keys, least) for key in (one, other)}

    def scores(self, table: Table, keys: Iterable[str]) -> dict[tuple[str, str], float]:
        """The scores of all edges between these."""
        return {(one, other): score for one, other, score in self._of(statements.inside(table, table.c.score), keys)}

    def reasons_among(self, events: Sequence[str]) -> list[tuple[str, str, list[tuple[str, float]]]]:
        """All edges between events with their reasons."""
        return self._of(statements.inside(tables.event_links, tables.event_links.c.reasons), events)

    def copied(self, keys: Iterable[str], least: float) -> dict[tuple[str, str], float]:
        """Pairs of reports of which one carries at least this share of the other's text, with all that hang on them."""
        copied, wanted, done = tables.report_links.c.copied, set(keys), set[str]()
        found: dict[tuple[str, str], float] = {}
        while wanted:
            done |= wanted
            rows = self._edges(copied, sorted(wanted), least)
            found |= {(one, other): share for one, other, share in rows}
            wanted = {key for one, other, _ in rows for key in (one, other)} - done
        return found

    def keep_copies(self, keys: Sequence[str], rows: Rows) -> None:
        """Of which originals reports are copies, in place of what was known of them."""
        self._forget(tables.copies.c.document, keys)
        self._insert(tables.copies, rows)

    # Groups

    def groups_of(self, member: Column[str], group: Column[str], keys: Iterable[str]) -> dict[str, str]:
        """The groups that members are in."""
        return dict(self._of(rows_of(member, member, group), keys))

    def members(self, member: Column[str], group: Column[str], groups: Iterable[str]) -> dict[str, str]:
        """All members of groups, each with its group."""
        return dict(self._of(rows_of(group, member, group), groups))

    def stale(self, table: Table) -> list[str]:
        """Groups that lost a member."""
        return list(self._connection.scalars(select(table.c.id).where(table.c.stale == 1).order_by(table.c.id)))

    def mark_stale(self, table: Table, ids: Iterable[str]) -> None:
        """Groups that have to be worked out anew."""
        if given := sorted(ids):
            self._connection.execute(update(table).where(among(table.c.id)).values(stale=1), {"keys": listed(given)})

    def serials(self, table: Table, ids: Iterable[str]) -> dict[str, int]:
        """When groups came, as numbers that only grow."""
        return dict(self._of(rows_of(table.c.id, table.c.id, table.c.serial), ids))

    def keep_groups(
        self,
        table: Table,
        members: Table,
        group: str,
        rows: Sequence[Mapping[str, Any]],
        old: Iterable[str],
        serials: Mapping[str, int],
    ) -> None:
        """Put groups in the place of old ones, whose `serials` stay. Each row has its `members` (rows of theirs)."""
        gone = sorted({*old, *(row["id"] for row in rows)})
        self._forget(table.c.id, gone)
        self._forget(members.c[group], gone)
        fresh = [{k: v for k, v in row.items() if k != "members"} for row in rows]
        self._insert(table, [{**row, "serial": serials[row["id"]]} for row in fresh if row["id"] in serials])
        self._insert(table, [row for row in fresh if row["id"] not in serials])
        self._insert(members, [member for row in rows for member in row["members"]])

    def keep_incidents(self, rows: Sequence[Mapping[str, Any]], old: Iterable[str], serials: Mapping[str, int]) -> None:
        """Put incidents in the place of old ones. Each row has its `members` and `names` (rows of their tables)."""
        replaced = sorted({*old, *(row["id"] for row in rows)})
        self._forget(tables.incident_names.c.incident, replaced)
        self.keep_groups(tables.incidents, tables.incident_events, "incident", rows, replaced, serials)
        numbers = self._name_numbers({name for row in rows for name in row["names"]})
        named = {(row["id"], numbers[name]) for row in rows for name in row["names"]}
        self._insert(tables.incident_names, [{"incident": id, "name": number} for id, number in sorted(named)])

    def _name_numbers(self, wanted: set[Name]) -> dict[Name, int]:
        """The numbers of names, which are kept if they are new."""
        known = self._known_names(wanted)
        new = sorted(wanted - known.keys())
        self._insert(tables.names, [dict(zip(NAME_COLUMNS, name, strict=True)) for name in new])
        return {**known, **self._known_names(set(new))}

    def _known_names(self, wanted: set[Name]) -> dict[Name, int]:
        table = tables.names.c
        columns = (table.role, table.name, table.key, table.country, table.country_name)
        found = self._of(rows_of(table.name, table.serial, *columns), sorted({name for _, name, *_ in wanted}))
        return {name: serial for serial, *rest in found if (name := tuple(rest)) in wanted}

    # Help

    def _edges(self, value: Column[float], keys: Iterable[str], least: float) -> list[Any]:
        """The edges at these keys, at either end, whose value is at least so much: both ends and the value."""
        given, ends = list(keys), (value.table.c.one, value.table.c.other)
        return [row for side in ends for row in self._of(statements.edges(side, value), given, least=least)]

    def _forget(self, column: Column[Any], keys: Sequence[Any]) -> int:
        """Delete the rows of these keys; gives how many there were."""
        return self._connection.execute(without(column), {"keys": listed(keys)}).rowcount if keys else 0

    def _insert(self, table: Table, rows: Rows) -> None:
        if kept := list(rows):
            self._connection.execute(all_of(table), kept)
