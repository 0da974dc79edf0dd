"""Packages of Anki in and out, beside Anki itself and genanki."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from tests.storage.support import dump
from tests.support.anki_samples import PIXEL, anki_collection, export, fill, rows

from studydesk.domain.anki import Choices, Report, Target, Wanted
from studydesk.domain.cards import Draft, ItemKind, TextFormat
from studydesk.domain.clock import system_clock
from studydesk.domain.scheduling import Policy, Rating
from studydesk.domain.study import StudySettings
from studydesk.jobs import JobCancelledError
from studydesk.services import anki_export, anki_import, anki_open, cards, media, paths, review, text_out
from studydesk.storage.schema_0010 import COUNTED, SLOW
from studydesk.storage.store import Store

SETTINGS = StudySettings(Policy(), UTC)


def store_in(folder: Path) -> Store:
    return Store.open(folder / "studydesk.db", clock=system_clock, random=Random(1))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(store_in(tmp_path / "profile")) as made:
        yield made


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, object]]]:
    """A folder with what Anki writes of one collection, and what its cards are."""
    folder = tmp_path_factory.mktemp("anki")
    with anki_collection(folder / "collection") as col:
        fill(col)
        export(col, folder / "new.apkg")
        export(col, folder / "old.apkg", legacy=True)
        export(col, folder / "bare.apkg", scheduling=False)
        found = rows(col)
        export(col, folder / "whole.colpkg", whole=True)
    return folder, found


def bring(store: Store, file: Path, choices: Choices | None = None, now: datetime | None = None) -> Report:
    return anki_import.bring_in(
        store, file, choices or Choices(), scratch=store.file.parent / "scratch", settings=SETTINGS,
        now=now or system_clock(), progress=lambda done, total: None,
    )  # fmt: skip


def take(store: Store, file: Path, wish: anki_export.Wish | None = None) -> anki_export.Written:
    return anki_export.take_out(
        store, file, wish or anki_export.Wish(), scratch=store.file.parent / "scratch", settings=SETTINGS,
        now=system_clock(), progress=lambda done, total: None,
    )  # fmt: skip


def into_anki(file: Path, folder: Path) -> list[dict[str, object]]:
    """What Anki makes of a package in an empty collection."""
    from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest

    with anki_collection(folder) as col:
        options = ImportAnkiPackageOptions(with_scheduling=True)
        col.import_anki_package(ImportAnkiPackageRequest(package_path=str(file), options=options))
        return rows(col)


def items(store: Store) -> dict[str, tuple[object, ...]]:
    found = store.read_tuples("SELECT guid, kind, format, fields, tags FROM item ORDER BY guid")
    return {row[0]: row[1:] for row in found}


@pytest.mark.parametrize("name", ["new.apkg", "old.apkg", "whole.colpkg"])
def test_every_format_of_anki_brings_the_same_cards(
    store: Store, samples: tuple[Path, list[dict[str, object]]], name: str
) -> None:
    folder, theirs = samples
    report = bring(store, folder / name)
    assert (report.notes_new, report.cards_new, report.media_new) == (18, len(theirs), 2)
    assert report.reviews_new == sum(len(row["log"]) for row in theirs)  # type: ignore[arg-type]
    kinds = store.read_tuples("SELECT kind, count(*) FROM item GROUP BY kind ORDER BY kind")
    assert kinds == [("basic", 1), ("cloze", 1), ("occlusion", 1), ("reversed", 1), ("template", 13), ("type-in", 1)]
    for row in theirs:
        found = store.read_tuples(
            "SELECT c.state, c.reps, c.lapses, c.interval_days, c.flag, c.suspended, c.stability FROM card c"
            " JOIN item i ON i.id = c.item_id WHERE i.guid = ? AND c.ordinal = ?",
            (row["guid"], row["ord"]),
        )[0]
        assert found[:6] == (
            row["type"], row["reps"], row["lapses"], row["ivl"], row["flags"], int(row["queue"] == -1)
        )  # fmt: skip
        if "s" in row["data"]:  # type: ignore[operator]
            assert found[6] == pytest.approx(row["data"]["s"], rel=1e-4)  # type: ignore[index]
    assert [remark.code for remark in report.remarks] == ["type.script"]


def test_what_goes_out_again_is_what_came_in(
    store: Store, samples: tuple[Path, list[dict[str, object]]], tmp_path: Path
) -> None:
    folder, theirs = samples
    bring(store, folder / "new.apkg")
    written = take(store, tmp_path / "out.apkg")
    assert (written.notes, written.cards, written.media) == (18, len(theirs), 2)
    ours = {(row["guid"], row["ord"]): row for row in into_anki(tmp_path / "out.apkg", tmp_path / "second")}
    for row in theirs:
        mine = ours[(row["guid"], row["ord"])]
        same = ("fields", "tags", "type", "queue", "due", "ivl", "reps", "lapses", "flags", "log")
        assert {name: mine[name] for name in same} == {name: row[name] for name in same}
        assert {**mine["data"], **row["data"]} == mine["data"]  # type: ignore[dict-item]  # nothing is lost


def test_a_second_import_changes_nothing_and_a_newer_one_updates(store: Store, tmp_path: Path) -> None:
    with anki_collection(tmp_path / "anki") as col:
        fill(col)
        bring(store, export(col, tmp_path / "a.apkg"))
        before = dump(store)
        again = bring(store, tmp_path / "a.apkg")
        assert (again.notes_new, again.notes_same, again.reviews_new, again.cards_updated) == (0, 18, 0, 0)
        assert dump(store) == before
        note = col.get_note(col.find_notes("word")[0])
        note["Meaning"] = "better"
        col.update_note(note)
        col.db.execute("UPDATE notes SET mod = mod + 5 WHERE id = ?", note.id)
        newer = bring(store, export(col, tmp_path / "b.apkg"), now=system_clock() + timedelta(minutes=1))
    assert (newer.notes_updated, newer.notes_new) == (1, 0)
    assert any('"Meaning": "better"' in str(row[2]) for row in items(store).values())
    assert store.read_tuples("SELECT count(*) FROM item")[0][0] == 18


def test_one_undo_takes_an_import_back_and_redo_brings_it_again(
    store: Store, samples: tuple[Path, list[dict[str, object]]]
) -> None:
    cards.add_item(store, Draft(ItemKind.BASIC, {"front": "mine", "back": "mine"}), now=system_clock())
    before = dump(store)
    bring(store, samples[0] / "new.apkg")
    after = dump(store)
    assert store.undo() == "Import from Anki"
    assert dump(store) == before
    store.redo()
    assert dump(store) == after
    piles = store.read_tuples("SELECT sum(cards) FROM card_pile")[0][0]
    assert piles == store.read_tuples("SELECT count(*) FROM card")[0][0]


def test_search_outbox_and_statistics_know_what_came_in(
    store: Store, samples: tuple[Path, list[dict[str, object]]]
) -> None:
    bring(store, samples[0] / "new.apkg")
    found = store.read_tuples("SELECT count(*) FROM item_fts WHERE item_fts MATCH 'mea'")
    assert found == [(12,)]
    for table in ("item", "card", "review", "item_media"):
        there = store.read_tuples(f"SELECT count(*) FROM {table}")[0][0]
        assert store.read_tuples("SELECT count(*) FROM outbox WHERE table_name = ?", (table,)) == [(there,)]
    for table, slow in SLOW.items():
        assert sorted(store.read_tuples(f"SELECT * FROM {table} WHERE {COUNTED[table]}")) == sorted(
            store.read_tuples(slow)
        )
    names = store.read_tuples("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'index')")
    with closing(Store.in_memory(clock=system_clock, random=Random(1))) as fresh:
        assert fresh.read_tuples("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'index')") == names


def test_decks_go_where_the_learner_wants(store: Store, samples: tuple[Path, list[dict[str, object]]]) -> None:
    from tests.storage.support import pack, topic

    paths.install_pack(store, pack(topic("http"), topic("caching")))
    path_id = paths.installed_paths(store)[0].id
    topics = paths.topics(store, path_id)
    file, scratch = samples[0] / "new.apkg", store.file.parent / "scratch"
    inside = anki_open.look(store, file, scratch, topics)
    guessed = {deck.name: deck.target for deck in inside.decks}
    http = next(one.id for one in topics if "http" in one.title.casefold())
    assert guessed["Backend::HTTP"] == Target(Wanted.TOPIC, http)
    targets = {deck.id: deck.target for deck in inside.decks}
    words, default = (next(deck.id for deck in inside.decks if deck.name == name) for name in ("Words", "Default"))
    targets |= {words: Target(Wanted.NEW_TOPIC, None, "Words"), default: Target(Wanted.LEAVE_OUT)}
    report = bring(store, file, Choices(targets, path_id=path_id))
    assert (report.topics_new, report.notes_new) == (1, 17)
    placed = store.read_tuples("SELECT t.title, count(*) FROM card c JOIN topic t ON t.id = c.topic_id GROUP BY 1")
    assert sorted(count for _, count in placed) == [8, 12]
    store.undo()
    assert store.read_tuples("SELECT count(*) FROM topic WHERE origin = 'own'") == [(0,)]


def test_without_schedule_every_card_is_new(store: Store, samples: tuple[Path, list[dict[str, object]]]) -> None:
    assert bring(store, samples[0] / "new.apkg", Choices(with_schedule=False)).reviews_new == 0
    assert bring(store, samples[0] / "bare.apkg").notes_same == 18
    assert store.read_tuples("SELECT DISTINCT state, suspended, buried FROM card") == [(0, 0, 0)]


def test_a_package_of_genanki_comes_in(store: Store, tmp_path: Path) -> None:
    genanki = pytest.importorskip("genanki", reason="genanki is not installed here")
    (tmp_path / "dot.png").write_bytes(PIXEL)
    model = genanki.Model(
        1607392319, "Simple", fields=[{"name": "Q"}, {"name": "A"}],
        templates=[{"name": "Card 1", "qfmt": "{{Q}}", "afmt": '{{FrontSide}}<hr id="answer">{{A}}'}],
    )  # fmt: skip
    deck = genanki.Deck(2059400110, "Countries")
    deck.add_note(genanki.Note(model=model, fields=["Capital of Chile", "Santiago"], tags=["geo"]))
    deck.add_note(genanki.Note(model=model, fields=["Flag", '<img src="dot.png">']))
    package = genanki.Package(deck)
    package.media_files = [str(tmp_path / "dot.png")]
    package.write_to_file(tmp_path / "gen.apkg")
    report = bring(store, tmp_path / "gen.apkg")
    assert (report.notes_new, report.media_new, report.remarks) == (2, 1, ())
    assert ("basic", "html", '{"front": "Capital of Chile", "back": "Santiago"}', " geo ") in items(store).values()
    found = media.find_medium(
        store, cards.item(store, store.read_tuples("SELECT max(id) FROM item")[0][0]).id, "dot.png"
    )
    assert found is not None
    assert (media.media_folder(store) / found.file_name).read_bytes() == PIXEL


def test_own_cards_of_every_kind_open_in_anki(store: Store, tmp_path: Path) -> None:
    now = system_clock()
    picture = media.add_medium(store, media.media_folder(store), PIXEL, ".png").file_name
    drafts = [
        Draft(ItemKind.BASIC, {"front": "What **is** it?", "back": f"![]({picture})"}, tags=("one",)),
        Draft(ItemKind.REVERSED, {"front": "a", "back": "b"}),
        Draft(ItemKind.CLOZE, {"text": "{{c1::One}} and ==two==", "back": ""}),
        Draft(ItemKind.TYPE_IN, {"front": "q", "answer": "a<b", "accept": "c", "back": ""}),
        Draft(ItemKind.CODE, {"front": "q", "code": "if a < b: pass", "language": "python", "back": "x"}),
        Draft(ItemKind.BASIC, {"front": "<b>x</b>", "back": "y"}, format=TextFormat.HTML),
    ]
    for draft in drafts:
        cards.add_item(store, draft, now=now)
    first = store.read_tuples("SELECT min(id) FROM card")[0][0]
    for days in (9, 6, 2):
        review.answer(store, first, Rating.GOOD, now=now - timedelta(days=days), taken_ms=900, settings=SETTINGS)
    due, stability = store.read_tuples("SELECT due_day, stability FROM card WHERE id = ?", (first,))[0]
    assert take(store, tmp_path / "own.apkg").cards == 8
    found = into_anki(tmp_path / "own.apkg", tmp_path / "anki")
    texts = {str(row["fields"]) for row in found}
    assert f'What <strong>is</strong> it?\x1f<img src="{picture}">' in texts
    assert "{{c1::One}} and {{c2::two}}\x1f" in texts
    assert "q\x1fa&lt;b\x1fc\x1f" in texts
    asked = next(row for row in found if row["log"])
    today = (now - timedelta(hours=4)).date()
    assert asked["due"] == due - (today - datetime(1970, 1, 1).date()).days  # days from today, in an empty collection
    assert asked["data"]["s"] == pytest.approx(stability, rel=1e-3)  # type: ignore[index]
    assert [row[1:] for row in asked["log"]] == [[3, 0], [3, 0], [3, 1]]  # type: ignore[attr-defined]
    with closing(store_in(tmp_path / "other")) as other:
        bring(other, tmp_path / "own.apkg")
        assert len(items(other)) == 6
    again = bring(store, tmp_path / "own.apkg")
    assert (again.notes_new, again.notes_same, again.reviews_new) == (0, 6, 0)


def test_a_selection_goes_out_alone(
    store: Store, samples: tuple[Path, list[dict[str, object]]], tmp_path: Path
) -> None:
    bring(store, samples[0] / "new.apkg")
    chosen = tuple(row[0] for row in store.read_tuples("SELECT id FROM card WHERE suspended OR flag"))
    wish = anki_export.Wish(chosen, with_schedule=False, with_media=False)
    assert take(store, tmp_path / "some.apkg", wish).cards == 2
    assert {row["queue"] for row in into_anki(tmp_path / "some.apkg", tmp_path / "anki")} == {0}


def test_text_goes_out_as_anki_reads_it(
    store: Store, samples: tuple[Path, list[dict[str, object]]], tmp_path: Path
) -> None:
    bring(store, samples[0] / "new.apkg")
    text_out.take_out(store, tmp_path / "n.txt", None, separator="tab", progress=lambda done, total: None)
    with anki_collection(samples[0] / "collection") as col:
        before = {row[0]: row[1] for row in col.db.all("SELECT guid, flds FROM notes")}
        data = col.get_csv_metadata(str(tmp_path / "n.txt"), None)
        assert (data.guid_column, data.deck_column, data.notetype_column, data.is_html) == (1, 3, 2, True)
        lines = (tmp_path / "n.txt").read_text(encoding="utf-8").splitlines()
        assert len(lines) == 6 + len(before)


def test_what_is_no_package_is_refused_in_plain_words(store: Store, tmp_path: Path) -> None:
    from studydesk.domain.errors import UserError

    for name, data in (("empty", b""), ("text", b"hello" * 100), ("zip", b"PK\x05\x06" + bytes(18))):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(UserError, match="no complete Anki package"):
            bring(store, tmp_path / name)
    with zipfile.ZipFile(tmp_path / "new", "w") as archive:
        archive.writestr("meta", b"\x08\x63")
        archive.writestr("collection.anki99", b"x")
    with pytest.raises(UserError, match="newer Anki"):
        bring(store, tmp_path / "new")
    assert not (store.file.parent / "scratch").exists()


def test_a_cancelled_import_leaves_nothing_behind(store: Store, samples: tuple[Path, list[dict[str, object]]]) -> None:
    before = dump(store)

    def cancel(done: int, total: int) -> None:
        if done:
            raise JobCancelledError

    with pytest.raises(JobCancelledError):
        anki_import.bring_in(
            store, samples[0] / "new.apkg", Choices(), scratch=store.file.parent / "scratch", settings=SETTINGS,
            now=system_clock(), progress=cancel,
        )  # fmt: skip
    assert dump(store) == before
    assert not list(media.media_folder(store).glob("*"))
    assert not (store.file.parent / "scratch").exists()
    assert bring(store, samples[0] / "new.apkg").notes_new == 18  # the triggers are all there again
