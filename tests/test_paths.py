"""Where files and the profile are."""

import json
import sys
from pathlib import Path

import pytest

from studydesk import paths
from studydesk.domain.errors import EnvironmentFault
from studydesk.paths import PORTABLE_MARKER, resolve_profile


def test_shipped_files_are_found_in_the_source_tree() -> None:
    assert paths.resource("fonts/Inter-Regular.otf").is_file()
    assert (paths.curriculum_folder() / "backend").is_dir()


def test_a_frozen_bundle_brings_its_own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "curriculum").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("x.svg") == tmp_path / "resources" / "x.svg"
    assert paths.curriculum_folder() == tmp_path / "curriculum"


def test_an_option_wins_over_a_portable_marker_and_that_over_the_platform(tmp_path: Path) -> None:
    program, data = tmp_path / "program", tmp_path / "data"
    program.mkdir()
    assert resolve_profile(None, program=program, data=lambda: data).folder == data / "profile"
    (program / PORTABLE_MARKER).touch()
    portable = resolve_profile(None, program=program, data=lambda: data)
    assert (portable.folder, portable.chosen_by, portable.pointer) == (program / "profile", "portable", None)
    chosen = resolve_profile(tmp_path / "mine", program=program, data=lambda: data)
    assert (chosen.folder, chosen.chosen_by) == (tmp_path / "mine", "option")


def test_nothing_is_created_by_resolving(tmp_path: Path) -> None:
    resolve_profile(None, program=None, data=lambda: tmp_path / "data")
    assert list(tmp_path.iterdir()) == []


def test_a_moved_profile_is_found(tmp_path: Path) -> None:
    place = tmp_path / "elsewhere"
    place.mkdir()
    (tmp_path / "location.json").write_text(json.dumps({"profile": str(place)}))
    moved = resolve_profile(None, program=None, data=lambda: tmp_path)
    assert (moved.folder, moved.chosen_by) == (place, "moved")


def test_a_moved_profile_that_is_unplugged_is_not_replaced_by_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "location.json").write_text(json.dumps({"profile": str(tmp_path / "gone")}))
    with pytest.raises(EnvironmentFault) as fault:
        resolve_profile(None, program=None, data=lambda: tmp_path)
    assert fault.value.code == "profile.missing"
    assert str(tmp_path / "gone") in fault.value.message


@pytest.mark.parametrize("text", ["", "[]", '{"profile": 3}', '{"profile": "relative"}', "\x00\xff"])
def test_a_pointer_that_says_nothing_is_no_pointer(tmp_path: Path, text: str) -> None:
    (tmp_path / "location.json").write_text(text, encoding="latin-1")
    assert resolve_profile(None, program=None, data=lambda: tmp_path).chosen_by == "platform"


def test_the_platform_folder_lies_in_the_home_of_the_environment(home: Path) -> None:
    assert paths.platform_data_folder().is_relative_to(home)
