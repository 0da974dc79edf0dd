"""Reading and changing settings: those of the profile (in its database) and those of this computer (in a file).

Both give the default for a stored value that the table in ``studydesk.settings`` does not allow, and leave such a
value and unknown keys where they are: a newer version may have written them.
"""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.errors import UserError
from studydesk.settings import SETTINGS, Scope, Setting, Value, find_setting, validated
from studydesk.storage.files import file_fault
from studydesk.storage.settings import read_device_file, read_setting_rows, write_device_file, write_setting_row

if TYPE_CHECKING:
    from studydesk.storage.store import Store

SettingListener = Callable[[str], None]
"""Receives the key of a device setting that changed."""


class Settings(ABC):
    """What both kinds of settings have in common."""

    @abstractmethod
    def get(self, key: str) -> Value:
        """The value, or the default. Raises UserError ``setting.unknown`` or ``setting.scope``."""

    @abstractmethod
    def set(self, key: str, value: object) -> Value:
        """Checks, stores and returns the value. Raises UserError ``setting.invalid``."""

    def flag(self, key: str) -> bool:
        """The value of a setting that is true or false."""
        return bool(self.get(key))

    def number(self, key: str) -> int:
        """The value of a setting that is a whole number."""
        value = self.get(key)
        assert isinstance(value, int)
        return value

    def text(self, key: str) -> str:
        """The value of a setting that is a text or a choice."""
        value = self.get(key)
        assert isinstance(value, str)
        return value

    def record(self, key: str) -> dict[str, object]:
        """The value of a setting that is a JSON object; a copy."""
        value = self.get(key)
        assert isinstance(value, dict)
        return value


def _value_in(stored: Mapping[str, object], row: Setting) -> Value:
    """The stored value (also under a former key) if the table allows it, else the default."""
    for key in (row.key, *row.renamed_from):
        if key in stored:
            try:
                return copy.deepcopy(validated(row, stored[key]))
            except UserError:
                continue
    return copy.deepcopy(row.default)


def _row_of(key: str, scope: Scope) -> Setting:
    row = find_setting(key)
    if row.scope is not scope:
        raise UserError("setting.scope", f"'{row.key}' is not a setting of the {scope.value}.")
    return row


class ProfileSettings(Settings):
    """Settings that travel with the learner's data. GUI thread (it writes to the store).

    Each read asks the database, a small table; changes are announced by the store as ``Changes`` of ``setting``.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str) -> Value:
        """The value, or the default. Raises UserError ``setting.unknown`` or ``setting.scope``."""
        return _value_in(read_setting_rows(self._store), _row_of(key, Scope.PROFILE))

    def set(self, key: str, value: object) -> Value:
        """Stores a value. Raises UserError ``setting.invalid``; EnvironmentFault as ``Store.write`` does."""
        row = _row_of(key, Scope.PROFILE)
        fitting = validated(row, value)
        write_setting_row(self._store, row.key, fitting)
        return fitting


class DeviceSettings(Settings):
    """Settings of this computer, in ``settings.json``. GUI thread.

    ``broken_file`` is where a file that could not be understood was put aside at the start, or None.
    """

    def __init__(self, file: Path, now: datetime) -> None:
        """Reads the file. Raises EnvironmentFault when it is there and cannot be read."""
        self._file = file
        self._listeners: list[SettingListener] = []
        try:
            self._stored, self.broken_file = read_device_file(file, now)
        except OSError as error:
            raise file_fault(error, file, kept="Nothing was changed.") from error

    def get(self, key: str) -> Value:
        """The value, or the default. Raises UserError ``setting.unknown`` or ``setting.scope``."""
        return _value_in(self._stored, _row_of(key, Scope.DEVICE))

    def set(self, key: str, value: object) -> Value:
        """Stores a value and tells the listeners. Raises UserError ``setting.invalid``.

        Raises EnvironmentFault when the file cannot be written; the value then holds until the program ends.
        """
        row = _row_of(key, Scope.DEVICE)
        fitting = validated(row, value)
        if row.key in self._stored and type(self._stored[row.key]) is row.kind and self._stored[row.key] == fitting:
            return fitting
        self._stored[row.key] = copy.deepcopy(fitting)
        for listener in list(self._listeners):
            listener(row.key)
        try:
            write_device_file(self._file, self._stored)
        except OSError as error:
            raise file_fault(error, self._file, kept="The setting holds until StudyDesk is closed.") from error
        return fitting

    def on_changed(self, listener: SettingListener) -> None:
        """Calls ``listener(key)`` after each change of a device setting, on the thread that changed it."""
        self._listeners.append(listener)


def settings_table(profile: ProfileSettings, device: DeviceSettings) -> list[tuple[Setting, Value]]:
    """Every row of the table with its present value."""
    return [(row, settings_for(row, profile, device).get(row.key)) for row in SETTINGS]


def settings_for(row: Setting, profile: ProfileSettings, device: DeviceSettings) -> Settings:
    """Which of the two holds this row."""
    return profile if row.scope is Scope.PROFILE else device
