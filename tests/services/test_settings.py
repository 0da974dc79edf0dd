"""Reading and changing settings."""

import json
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.services.settings import DeviceSettings, ProfileSettings, settings_table
from studydesk.settings import SETTINGS
from studydesk.storage.store import Store

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_defaults_hold_until_something_is_set(file: Path) -> None:
    device = DeviceSettings(file, NOW)
    with Store.in_memory(clock=lambda: NOW, random=Random(1)) as store:
        table = settings_table(ProfileSettings(store), device)
    assert table == [(row, row.default) for row in SETTINGS]
    assert not file.exists()


def test_what_is_set_is_there_after_a_restart(file: Path) -> None:
    DeviceSettings(file, NOW).set("scale", 150)
    assert DeviceSettings(file, NOW).number("scale") == 150


def test_profile_settings_live_in_the_database() -> None:
    with Store.in_memory(clock=lambda: NOW, random=Random(1)) as store:
        ProfileSettings(store).set("weekly_hours", 12)
        assert ProfileSettings(store).number("weekly_hours") == 12


def test_listeners_hear_of_a_change_once(file: Path) -> None:
    device, heard = DeviceSettings(file, NOW), list[str]()
    device.on_changed(heard.append)
    device.set("theme", "dark")
    device.set("theme", "dark")
    assert heard == ["theme"]


def test_keys_of_a_newer_version_are_kept(file: Path) -> None:
    file.write_text(json.dumps({"from_the_future": [1], "scale": 120}))
    device = DeviceSettings(file, NOW)
    assert device.number("scale") == 120
    device.set("theme", "dark")
    assert json.loads(file.read_text())["from_the_future"] == [1]


@pytest.mark.parametrize("stored", [1000, "120", True, None, 1.5])
def test_a_stored_value_out_of_bounds_counts_as_the_default(file: Path, stored: object) -> None:
    file.write_text(json.dumps({"scale": stored}))
    assert DeviceSettings(file, NOW).number("scale") == 100


def test_a_stored_number_is_not_taken_for_the_flag_it_equals(file: Path) -> None:
    file.write_text(json.dumps({"reduce_motion": 1}))
    device = DeviceSettings(file, NOW)
    assert not device.flag("reduce_motion")
    device.set("reduce_motion", True)
    assert device.flag("reduce_motion")


def test_a_broken_file_means_defaults_and_is_kept(file: Path) -> None:
    file.write_text("{ no json")
    device = DeviceSettings(file, NOW)
    assert device.text("theme") == "system"
    assert device.broken_file is not None
    assert device.broken_file.read_text() == "{ no json"


def test_a_value_that_is_not_allowed_changes_nothing(file: Path) -> None:
    device = DeviceSettings(file, NOW)
    with pytest.raises(UserError) as error:
        device.set("scale", 500)
    assert error.value.code == "setting.invalid"
    assert not file.exists()


def test_a_file_that_cannot_be_written_is_said_and_the_value_holds_for_now(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    device = DeviceSettings(tmp_path / "other" / "settings.json", NOW)
    (tmp_path / "other").write_text("in the way")
    with pytest.raises(EnvironmentFault) as fault:
        device.set("scale", 120)
    assert "until StudyDesk is closed" in fault.value.kept
    assert device.number("scale") == 120


def test_a_record_can_be_changed_without_changing_the_setting(file: Path) -> None:
    device = DeviceSettings(file, NOW)
    device.set("window", {"pages": {"map": 1}})
    device.record("window")["pages"] = None
    assert device.record("window") == {"pages": {"map": 1}}


def test_each_kind_refuses_the_keys_of_the_other(file: Path) -> None:
    with pytest.raises(UserError) as error:
        DeviceSettings(file, NOW).get("weekly_hours")
    assert error.value.code == "setting.scope"
