"""Cards in and out from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.test_verbs import Run, profile, run, run_json  # noqa: F401  # fixtures
from tests.support.anki_hostile import add_note, database, package


def test_a_package_comes_in_and_goes_out(run: Run, tmp_path: Path) -> None:  # noqa: F811
    file = package(tmp_path / "deck.apkg", database())
    status, out, err = run("cards", "import", file, "--json")
    assert (status, err) == (0, "")
    assert json.loads(out) == {
        "notes_new": 3, "notes_updated": 0, "notes_same": 0, "cards_new": 3, "cards_updated": 0, "reviews_new": 0,
        "media_new": 0,
        "remarks": [],
    }  # fmt: skip
    assert json.loads(run("cards", "import", file, "--json")[1])["notes_same"] == 3
    said = json.loads(run("cards", "export", tmp_path / "out.apkg", "--json")[1])
    assert (said["notes"], said["cards"]) == (3, 3)
    said = json.loads(run("cards", "export", tmp_path / "out.txt", "--search", '"front 2"', "--json")[1])
    assert said["notes"] == 1
    assert (tmp_path / "out.txt").read_text().splitlines()[-1].split("\t")[3] == "front 2"


def test_what_could_not_be_carried_over_is_the_exit_status(run: Run, tmp_path: Path) -> None:  # noqa: F811
    file = package(tmp_path / "deck.apkg", database(lambda db: add_note(db, 9, "a\x1fb\x1fc")))
    status, out, _ = run("cards", "import", file, "--no-schedule")
    assert status == 1
    assert "note.fields: a" in out


def test_a_table_comes_in_under_a_topic(run: Run, tmp_path: Path) -> None:  # noqa: F811
    outline = tmp_path / "Way.md"
    outline.write_text("# Way\n\n## Web\n\n### HTTP\n")
    run("path", "add", outline)
    (tmp_path / "t.csv").write_text("front,back\nGET,safe\nPUT,idempotent\n")
    said = json.loads(run("cards", "import", tmp_path / "t.csv", "--topic", "http", "--json")[1])
    assert (said["rows"], said["cards_new"]) == (2, 2)
    status, _, err = run("cards", "import", tmp_path / "t.csv", "--topic", "nowhere")
    assert status != 0
    assert "no topic 'nowhere'" in err
