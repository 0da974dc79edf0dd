"""Bringing in and taking out from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.test_verbs import Run, profile, run, run_json  # noqa: F401  # fixtures

from studydesk.paths import Profile

OUTLINE = "# My way\n\n## Web\n\n### HTTP\n- [ ] name the verbs\n\n### Caching\n"


@pytest.fixture
def with_path(run: Run, tmp_path: Path) -> Run:  # noqa: F811
    file = tmp_path / "My way.md"
    file.write_text(OUTLINE)
    status, out, err = run("path", "add", file)
    assert (status, err) == (0, ""), out
    return run


def test_an_outline_is_added_and_handed_on_in_every_form(with_path: Run, tmp_path: Path) -> None:
    found = json.loads(with_path("path", "list", "--json")[1])
    assert [row["title"] for row in found] == ["My way"]
    key = found[0]["id"]
    for name, form in (
        ("a.zip", "zip"),
        ("a.studypath", "zip"),
        ("a.canvas", "canvas"),
        ("a.opml", "opml"),
        ("a.md", "markdown"),
        ("a", "folder"),
    ):
        said = json.loads(with_path("path", "export", key, tmp_path / name, "--json")[1])
        assert said["form"] == form
        assert (tmp_path / name).exists()
        if form != "markdown":
            assert with_path("path", "add", tmp_path / name)[0] == 0
    assert with_path("path", "export", "nothing", tmp_path / "b")[0] == 2


def test_what_is_no_path_is_refused_with_a_sentence(run: Run, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "x.json").write_text("{}")
    status, _, err = run("path", "add", tmp_path / "x.json")
    assert status == 2
    assert "roadmap.sh" in err


def test_notes_come_in_and_go_out(with_path: Run, tmp_path: Path) -> None:
    vault = tmp_path / "v"
    (vault / "Caching").mkdir(parents=True)
    (vault / "Caching" / "Redis.md").write_text("#flashcards\nA::B\n<!--SR:!2026-12-01,12,250-->\n")
    (vault / "b.md").write_text("[[Redis]] ![[gone.png]]")
    said = json.loads(with_path("notes", "import", vault, "--json")[1])
    assert (said["made"], said["cards"], [one["code"] for one in said["faults"]]) == (2, 1, ["attachment.missing"])
    status, out, _ = with_path("notes", "import", vault)
    assert status == 1, "something is missing"
    assert "unchanged 2" in out
    assert with_path("notes", "export", tmp_path / "out")[0] == 0
    assert (tmp_path / "out" / "Caching" / "Redis.md").exists()
    status, _, err = with_path("notes", "export", tmp_path / "out")
    assert (status, "is not empty" in err) == (2, True)
    assert with_path("notes", "import", tmp_path / "nothing")[0] == 2


def test_notes_and_folder_come_into_step(with_path: Run, tmp_path: Path) -> None:
    (tmp_path / "v").mkdir()
    (tmp_path / "v" / "Redis.md").write_text("one\n\ntwo\n\nthree")
    with_path("notes", "import", tmp_path / "v")
    folder = tmp_path / "mirror"
    said = json.loads(with_path("notes", "mirror", folder, "--json")[1])
    assert (said["written"], said["read"], said["conflicts"]) == (1, 0, [])
    file = next(folder.rglob("*.md"))
    file.write_text(file.read_text().replace("two", "second"))
    said = json.loads(with_path("notes", "mirror", folder, "--json")[1])
    assert (said["written"], said["read"]) == (0, 1)
    status, out, _ = with_path("notes", "mirror", folder)
    assert (status, "written 0, read 0" in out) == (0, True)
    assert with_path("notes", "mirror", tmp_path)[0] == 2, "it would hold the profile"


def test_everything_goes_out_and_a_backup_is_looked_into(with_path: Run, profile: Profile, tmp_path: Path) -> None:  # noqa: F811
    said = json.loads(with_path("export", tmp_path / "all", "--json")[1])
    assert said["counts"]["paths"] == 1
    assert json.loads((tmp_path / "all" / "export.json").read_text())["format"] == 1
    made = json.loads(with_path("backup", "--to", tmp_path / "stick", "--media", "--json")[1])
    assert made["file"].endswith("-asked.zip")
    status, out, _ = with_path("backup-look", made["file"])
    assert (status, "Nothing would be lost." in out) == (0, True)
    (tmp_path / "v").mkdir()
    (tmp_path / "v" / "a.md").write_text("new")
    with_path("notes", "import", tmp_path / "v")
    status, out, _ = with_path("backup-look", made["file"])
    assert (status, "note: 0 inside, 1 would be lost" in out) == (1, True)
    assert with_path("restore", made["file"])[0] == 0
    assert json.loads(with_path("backup-look", made["file"], "--json")[1])["lost"]["note"] == 0
