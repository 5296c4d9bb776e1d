"""Putting reports in stories: those that were added, and the stories that they touch."""

from collections.abc import Sequence
from typing import Any

from dateline.ledger import schema_links as tables
from dateline.ledger.links import Links
from dateline.ledger.report import Head
from dateline.linking import stragglers
from dateline.linking.grouping import group
from dateline.linking.ids import group_ids, unchanged
from dateline.linking.report_likeness import LEAST, WINDOW
from dateline.linking.tellings import ordinal

Row = dict[str, Any]
MEMBER, STORY = tables.story_reports.c.document, tables.story_reports.c.story


def group_stories(links: Links, keys: Sequence[str]) -> None:
    """Put reports in stories, with all members of the stories that they are linked to."""
    near = links.near(tables.report_links, keys, stragglers.LEAST)
    touched = set(links.groups_of(MEMBER, STORY, {*keys, *near}).values())
    former = links.members(MEMBER, STORY, touched)
    heads = links.heads({*keys, *former})
    items = sorted(heads, key=lambda key: (heads[key].published_day or "9999", key))
    places = {key: n for n, key in enumerate(items)}
    edges = [(*pair, score) for pair, score in links.scores(tables.report_links, items).items()]
    days = {key: ordinal(head.published_day) if head.published_day else None for key, head in heads.items()}

    def fits(one: Sequence[str], other: Sequence[str]) -> bool:
        known = [day for key in (*one, *other) if (day := days[key]) is not None]
        return not known or max(known) - min(known) <= WINDOW

    joined = stragglers.take_in(group(items, edges, LEAST, fits), edges, fits)
    groups = [sorted(members, key=places.__getitem__) for members in joined]
    serials = links.serials(tables.stories, [*sorted(touched), *items])
    ids = group_ids(groups, former, serials, serials.keys() - touched)
    same = unchanged(ids, groups, former)
    changed = [(id, members) for id, members in zip(ids, groups, strict=True) if id not in same]
    rows = [_row(id, [heads[key] for key in members]) for id, members in changed]
    links.keep_groups(tables.stories, tables.story_reports, "story", rows, touched - same, serials)


def _row(id: str, heads: Sequence[Head]) -> Row:
    days = [head.published_day for head in heads if head.published_day]
    return {
        "id": id,
        "title": heads[0].title,
        "reports": len(heads),
        "first_day": min(days, default=None),
        "last_day": max(days, default=None),
        "members": [{"document": head.key, "story": id} for head in heads],
    }
