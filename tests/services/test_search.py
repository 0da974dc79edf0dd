"""Finding anything in the shipped path: filters, order, and errors of typing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.storage.support import open_store

from studydesk.domain.find_query import FindKind
from studydesk.paths import curriculum_folder
from studydesk.services import search
from studydesk.services.paths import ensure_shipped_path

_NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[search.Reader]:
    file: Path = tmp_path_factory.mktemp("search") / "studydesk.db"
    with open_store(file) as store:
        ensure_shipped_path(store, curriculum_folder() / "backend")
    assert search.keep_index(file, lambda: False) == 0
    with search.Reader.open(file, clock=lambda: _NOW) as opened:
        yield opened


def titles(reader: search.Reader, text: str, kind: FindKind) -> list[str]:
    found = search.search(reader, text, most=50)
    return [hit.title for group in found.groups if group.kind is kind for hit in group.hits]


def test_what_is_called_so_comes_first(reader: search.Reader) -> None:
    assert titles(reader, "redis", FindKind.TOPIC)[0] == "Redis"
    assert search.search(reader, "redis").groups[0].kind is FindKind.TOPIC


def test_a_topic_is_looked_into_alone(reader: search.Reader) -> None:
    inside, everywhere = (titles(reader, f"{words}server ", FindKind.CARD) for words in ("topic:redis ", ""))
    assert 0 < len(inside) < len(everywhere)
    assert titles(reader, "topic:nowhere server ", FindKind.CARD) == []


def test_a_filter_alone_lists_all(reader: search.Reader) -> None:
    assert len(titles(reader, "in:courses topic:redis ", FindKind.COURSE)) >= 1


def test_nothing_was_watched_yet(reader: search.Reader) -> None:
    assert titles(reader, "redis ", FindKind.LESSON)
    assert titles(reader, "redis is:watched ", FindKind.LESSON) == []


def test_words_may_go_on_then_be_mistyped_when_nothing_else_is_found(reader: search.Reader) -> None:
    assert search.search(reader, "dokcer ").groups == ()
    found = search.search_forgiving(reader, "dokcer ")
    assert found.forgiven == (("dokcer", "docker"),)
    assert found.groups
    assert search.search_forgiving(reader, "contain orchestr").groups


def test_a_word_that_was_begun_behind_others_goes_on(reader: search.Reader) -> None:
    whole = titles(reader, "redis cache", FindKind.CARD)
    assert whole
    assert set(whole) <= set(titles(reader, "redis cac", FindKind.CARD))
    assert titles(reader, "redis ca", FindKind.CARD)


def test_a_search_that_is_over_stops(reader: search.Reader, tmp_path: Path) -> None:
    file = Path(str(reader.connection.execute("PRAGMA database_list").fetchone()[2]))
    with (
        pytest.raises(search.SearchStoppedError),
        search.Reader.open(file, clock=lambda: _NOW, is_over=lambda: True) as stopped,
    ):
        search.index_state(stopped)
    assert not list(tmp_path.iterdir())


def test_connections_are_kept_for_the_next_search(reader: search.Reader) -> None:
    file = Path(str(reader.connection.execute("PRAGMA database_list").fetchone()[2]))
    pool = search.ReaderPool(file, lambda: _NOW)
    with pool.reader() as first:
        kept = first.connection
        with pool.reader() as second:
            assert second.connection is not kept, "two searches at a time have one each"
    with pytest.raises(search.SearchStoppedError), pool.reader(lambda: True) as stopped:
        search.index_state(stopped)
    with pool.reader() as again:
        assert again.connection is kept
        assert titles(again, "redis", FindKind.TOPIC), "nothing of the search that was stopped is left"
        pool.close()
    with pool.reader() as fresh:
        assert fresh.connection is not kept
    pool.close()
