"""The whole profile as open files, read here without any code of StudyDesk but what wrote them."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from tests.storage.support import NOON, open_store
from tests.support.sample_profiles import sample_store

from studydesk.domain.cards import Draft, ItemKind
from studydesk.domain.errors import UserError
from studydesk.domain.scheduling import Rating
from studydesk.services import cards, everything, note_media, notes
from studydesk.services.demo import seed_demo
from studydesk.services.settings import ProfileSettings
from studydesk.storage.store import Store

DOCS = Path(__file__).parents[2] / "docs" / "export.md"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(sample_store(tmp_path / "p")) as made:
        seed_demo(made, NOON, Random(1), days=20, cards=30, reviews=60)
        picture = note_media.add_picture(made, b"not really a picture", ".png")
        note = notes.create_note(made, 'A, "quoted" title', f"![p]({picture.file_name})\nline", tags=("x",))
        gone = notes.create_note(made, "In the bin", "old words")
        notes.move_to_bin(made, [gone])
        notes.save_body(made, note, f"![p]({picture.file_name})\nnew line", 1)
        item = Draft(ItemKind.TYPE_IN, {"front": "a\nb", "answer": 'say "x", y', "accept": "", "back": ""}, None)
        cards.add_item(made, item, now=NOON)
        ProfileSettings(made).set("weekly_hours", 7)
        yield made


def exported(store: Store, tmp_path: Path) -> Path:
    with closing(open_store(store.file, read_only=True)) as reading:
        return everything.write_everything(reading, tmp_path / "out", NOON).folder


def lines(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_every_row_of_the_learner_is_there_and_reads_with_json_and_csv_alone(store: Store, tmp_path: Path) -> None:
    out = exported(store, tmp_path)
    said = json.loads((out / "export.json").read_text(encoding="utf-8"))
    assert (said["format"], said["program"]) == (1, "StudyDesk")
    for table, columns in said["tables"].items():
        rows = lines(out / "data" / f"{table}.jsonl")
        count = store.read(f"SELECT count(*) FROM {table}")[0][0]
        assert len(rows) == count == said["counts"][f"data/{table}"]
        assert all(list(row) == columns for row in rows)
    with (out / "cards/cards.csv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert len(found) == store.read("SELECT count(*) FROM card")[0][0]
    typed = next(row for row in found if row["kind"] == "type-in")
    assert (typed["front"], typed["back"], typed["state"]) == ("a\nb", 'say "x", y', "new")
    with (out / "cards/reviews.csv").open(encoding="utf-8", newline="") as stream:
        reviews = list(csv.DictReader(stream))
    assert len(reviews) == store.read("SELECT count(*) FROM review")[0][0]
    uids = {row["uid"] for row in found}
    assert all(row["card_uid"] in uids for row in reviews)
    assert all(int(row["rating"]) in {0, *map(int, Rating)} for row in reviews)
    assert json.loads((out / "settings.json").read_text())["weekly_hours"] == 7


def test_notes_media_earlier_texts_and_the_bin(store: Store, tmp_path: Path) -> None:
    out = exported(store, tmp_path)
    text = (out / "notes" / "A, -quoted- title.md").read_text(encoding="utf-8")
    assert text.startswith("---\nid: ")
    assert "new line" in text
    assert len(list((out / "notes/attachments").iterdir())) == 1
    media = next((out / "media").iterdir())
    assert media.read_bytes() == b"not really a picture"
    assert next((out / "notes-bin").iterdir()).read_text() == "old words"
    assert (out / "paths/web/path.toml").exists()
    with (out / "progress.csv").open(encoding="utf-8", newline="") as stream:
        kinds = {row["kind"] for row in csv.DictReader(stream)}
    assert kinds >= {"topic", "lesson"}


def test_a_script_without_studydesk_reads_it(store: Store, tmp_path: Path) -> None:
    """The example of the documentation, run by a Python that knows no package but its own."""
    out = exported(store, tmp_path)
    example = DOCS.read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
    ended = subprocess.run(
        [sys.executable, "-I", "-S", "-c", example, str(out)], capture_output=True, text=True, check=False
    )
    assert ended.stderr == ""
    counted = store.read("SELECT count(*) FROM card")[0][0]
    assert f"{counted} cards" in ended.stdout
    assert "notes" in ended.stdout


def test_the_documentation_names_every_table_and_column(store: Store, tmp_path: Path) -> None:
    out = exported(store, tmp_path)
    said = json.loads((out / "export.json").read_text(encoding="utf-8"))
    text = DOCS.read_text(encoding="utf-8")
    for name in ("export.json", "README.md", "settings.json", "progress.csv", "cards/cards.csv", "cards/reviews.csv"):
        assert f"`{name}`" in text
    for name in (*everything._CARD_COLUMNS, *everything._REVIEW_COLUMNS, *everything._PROGRESS_COLUMNS):
        assert f"`{name}`" in text, name
    missing = [table for table in said["tables"] if f"`{table}`" not in text]
    assert missing == []


def test_the_tables_can_be_made_again_from_the_files(store: Store, tmp_path: Path) -> None:
    import sqlite3

    out = exported(store, tmp_path)
    script = (out / "data/schema.sql").read_text(encoding="utf-8")
    assert "-- NULL: not done" in script
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(script)
        for row in lines(out / "data/review.jsonl"):
            values = [bytes.fromhex(str(row["uid"])), row["card_id"], row["at_ms"], row["study_day"], row["rating"]]
            connection.execute("INSERT INTO review (uid, card_id, at_ms, study_day, rating) VALUES (?,?,?,?,?)", values)
        made = connection.execute("SELECT count(*), sum(rating) FROM review").fetchone()
    assert made == tuple(store.read("SELECT count(*), sum(rating) FROM review")[0])


def test_a_cancel_leaves_nothing(store: Store, tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        everything.write_everything(store, tmp_path / "out", NOON, stop)
    assert [file.name for file in tmp_path.iterdir()] == ["p"]


def test_not_into_the_profile_nor_over_something(store: Store, tmp_path: Path) -> None:
    for target, code in ((store.file.parent / "x", "folder.profile"), (tmp_path / "there", "folder.taken")):
        (tmp_path / "there").mkdir(exist_ok=True)
        (tmp_path / "there/x").touch()
        with pytest.raises(UserError) as caught:
            everything.write_everything(store, target, NOON)
        assert caught.value.code == code


def test_missing_media_are_told(store: Store, tmp_path: Path) -> None:
    for file in (store.file.parent / "card-media").iterdir():
        file.unlink()
    report = everything.write_everything(store, tmp_path / "out", NOON)
    assert len(report.missing) >= 1
    assert json.loads((tmp_path / "out/export.json").read_text())["missing_media"] == report.missing


def test_transcripts_are_webvtt() -> None:
    from studydesk.domain.cues import Cue
    from studydesk.media.captions import parse_captions

    text = everything.vtt_text([Cue(0, 1500, "a < b & c --> d\n\nx"), Cue(3_600_000, 3_600_000, "end")])
    found = parse_captions(text, "vtt")
    assert [(cue.start_ms, cue.end_ms) for cue in found] == [(0, 1500), (3_600_000, 3_600_001)]
