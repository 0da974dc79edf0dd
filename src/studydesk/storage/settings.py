"""Where settings are kept: the table ``setting`` for the profile's, a JSON file for this computer's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.uid import uid_of
from studydesk.storage.files import write_json

if TYPE_CHECKING:
    from studydesk.storage.store import Store, Transaction

_READ = "SELECT key, value FROM setting"
_WRITE = (
    "INSERT INTO setting (uid, key, value) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
    " WHERE value IS NOT excluded.value"
)


def read_setting_rows(store: Store) -> dict[str, object]:
    """All stored settings of the profile, decoded; a value that is not JSON is left out."""
    found: dict[str, object] = {}
    for key, text in store.read(_READ):
        try:
            found[key] = json.loads(text)
        except (ValueError, RecursionError):
            continue
    return found


def write_setting_row(store: Store, key: str, value: object, *, origin: object | None = None) -> None:
    """Stores one setting of the profile in a transaction of its own, which Ctrl+Z does not touch. GUI thread."""
    with store.write("Change a setting", undoable=False, origin=origin) as tx:
        write_setting_in(tx, key, value)


def write_setting_in(tx: Transaction, key: str, value: object) -> None:
    """Stores one setting as a part of a larger step."""
    tx.execute(_WRITE, (uid_of("setting", key), key, json.dumps(value)))


def read_device_file(file: Path, now: datetime) -> tuple[dict[str, object], Path | None]:
    """The settings of this computer, and where a broken file was put aside (None when it was not broken).

    A missing file is an empty dict. A file that is not a JSON object is renamed to ``settings.json.broken-<date>``, so
    that nothing a person wrote by hand is lost. Raises OSError when the file is there and cannot be read.
    """
    try:
        content = json.loads(file.read_bytes())
    except FileNotFoundError:
        return {}, None
    except (ValueError, RecursionError):
        return {}, _put_aside(file, now)
    if not isinstance(content, dict):
        return {}, _put_aside(file, now)
    return content, None


def _put_aside(file: Path, now: datetime) -> Path | None:
    aside = file.with_name(f"{file.name}.broken-{now:%Y-%m-%d-%H%M%S}")
    try:
        file.replace(aside)
    except OSError:
        return None
    return aside


def write_device_file(file: Path, content: Mapping[str, object]) -> None:
    """Writes the settings of this computer atomically. Raises OSError; then the old file is whole."""
    write_json(file, dict(content))
