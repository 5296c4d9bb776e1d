"""Asking for many keys in one statement."""

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert, select

from dateline import Ledger
from dateline.ledger.among import among, listed, rows_of, without
from dateline.ledger.schema_links import words

MANY = [f"word {n}" for n in range(5000)]


def test_however_many_keys_there_are_they_are_found(ledger: Ledger) -> None:
    with ledger._storage.writing() as connection:
        connection.execute(insert(words), [{"word": word, "reports": n} for n, word in enumerate(MANY)])
        found = connection.execute(rows_of(words.c.word, words.c.reports), {"keys": listed([*MANY, "none"])})
        assert sorted(found.scalars()) == list(range(len(MANY)))
        connection.execute(without(words.c.word), {"keys": listed(MANY[1:])})
        assert list(connection.scalars(select(words.c.word))) == MANY[:1]


def test_keys_are_taken_as_they_are_written(ledger: Ledger) -> None:
    odd = ["", "'", '"', "a\\b", "[1]", "null", "tête-à-tête", "حلب", "🕊", "a,b", "%", "7"]
    with ledger._storage.writing() as connection:
        connection.execute(insert(words), [{"word": word, "reports": 1} for word in odd])
        for word in odd:
            assert list(
                connection.scalars(select(words.c.word).where(among(words.c.word)), {"keys": listed([word])})
            ) == [word]


def test_no_keys_are_nothing(ledger: Ledger) -> None:
    with ledger._storage.writing() as connection:
        connection.execute(insert(words), {"word": "", "reports": 1})
        assert connection.execute(rows_of(words.c.word, words.c.word), {"keys": listed([])}).all() == []


@given(
    kept=st.sets(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])), max_size=8), data=st.data()
)
def test_what_is_found_is_what_both_have(kept: set[str], data: st.DataObject) -> None:
    asked = data.draw(st.lists(st.sampled_from(sorted(kept)) if kept else st.text("ab"), max_size=8))
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        words.create(connection)
        connection.execute(insert(words), [{"word": word, "reports": 1} for word in kept]) if kept else None
        found = connection.scalars(rows_of(words.c.word, words.c.word), {"keys": listed(asked)})
        assert sorted(found) == sorted(kept & set(asked))
    engine.dispose()
