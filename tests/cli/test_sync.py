"""``studydesk sync``: two real processes with a profile each and a folder between them."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from tests.support.sample_profiles import sample_store

from studydesk.services import notes


def run(profile: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "studydesk", *words, "--profile", str(profile)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def titles(profile: Path) -> set[str]:
    with closing(sample_store_of(profile)) as store:
        return {row[0] for row in store.read_tuples("SELECT title FROM note")}


def sample_store_of(profile: Path):  # type: ignore[no-untyped-def]
    from tests.storage.support import open_store

    return open_store(profile / "studydesk.db")


def test_two_programs_at_once_end_with_the_same(tmp_path: Path) -> None:
    folder, desks = tmp_path / "shared", [tmp_path / "one", tmp_path / "two"]
    folder.mkdir()
    for desk in desks:
        with closing(sample_store(desk)) as store:
            store.random.seed(str(desk))
            notes.create_note(store, f"Of {desk.name}", "words")
    first = run(desks[0], "sync", str(folder), "--json")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout)["told"] > 0
    command = [sys.executable, "-m", "studydesk", "sync", str(folder), "--profile"]
    together = [subprocess.Popen([*command, str(desk)], stdout=subprocess.DEVNULL) for desk in desks]
    assert [one.wait(60) for one in together] == [0, 0]
    assert run(desks[0], "sync").returncode == 0
    assert titles(desks[0]) == titles(desks[1]) == {"Of one", "Of two"}


def test_without_a_folder_it_says_how(tmp_path: Path) -> None:
    done = run(tmp_path / "one", "sync")
    assert done.returncode == 2
    assert "studydesk sync DIR" in done.stderr
    gone = run(tmp_path / "one", "sync", str(tmp_path / "nowhere"))
    assert gone.returncode == 3
    assert "not there" in gone.stderr
