"""The verbs that write to a profile, done by whoever has it open: the command line itself, or the window for it.

A message is ``{"do": "run", "verb": "settings.set", "arguments": {...}}``; results are plain JSON values. ``app`` hands
``handler(desk)`` to ``bridge.single_instance.serve``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.domain.clock import Clock
from studydesk.domain.errors import UserError
from studydesk.paths import Profile
from studydesk.services.profile import Message
from studydesk.services.settings import DeviceSettings, ProfileSettings, settings_for
from studydesk.settings import find_setting

if TYPE_CHECKING:
    from studydesk.domain.pack import Fault
    from studydesk.domain.path import PathInfo
    from studydesk.storage.store import Store

Arguments = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Desk:
    """What a verb may use. GUI thread of the window, or the one thread of a command."""

    profile: Profile
    store: Store
    profile_settings: ProfileSettings
    device_settings: DeviceSettings
    clock: Clock


def message_for(verb: str, arguments: Arguments) -> Message:
    """The message that asks a window to run a verb."""
    return {"do": "run", "verb": verb, "arguments": dict(arguments)}


def handler(desk: Desk, open_file: Callable[[Path], object] = lambda file: None) -> Callable[[Message], object]:
    """What answers messages for this desk. It raises UserError for a message that makes no sense.

    ``open_file`` has the window bring a file in."""

    def handle(message: Message) -> object:
        if message.get("do") == "open" and isinstance(message.get("file"), str):
            open_file(Path(str(message["file"])))
            return None
        arguments = message.get("arguments")
        if message.get("do") != "run" or not isinstance(arguments, dict):
            raise UserError("window.message", "The message could not be understood.")
        return run(desk, str(message.get("verb")), arguments)

    return handle


def run(desk: Desk, verb: str, arguments: Arguments) -> object:
    """Runs one verb. Raises UserError (``window.verb`` for a verb it does not know) or EnvironmentFault."""
    act = VERBS.get(verb)
    if act is None:
        raise UserError(
            "window.verb",
            f"The open StudyDesk window does not know '{verb}'.",
            next_step="Close it, so that this command can do it by itself; the two may be of different versions.",
        )
    return act(desk, arguments)


def _text(arguments: Arguments, name: str) -> str:
    value = arguments.get(name)
    if not isinstance(value, str):
        raise UserError("window.message", f"The message has no '{name}'.")
    return value


def _set_setting(desk: Desk, arguments: Arguments) -> object:
    row = find_setting(_text(arguments, "key"))
    value = settings_for(row, desk.profile_settings, desk.device_settings).set(row.key, arguments.get("value"))
    return {"key": row.key, "value": value}


def _add_path(desk: Desk, arguments: Arguments) -> object:
    from studydesk.services.path_in import look_at
    from studydesk.services.paths import install_pack

    result = look_at(Path(_text(arguments, "source")))
    if result.pack is None or result.faults:
        return {"installed": False, "faults": [fault_json(fault) for fault in result.faults]}
    install_pack(desk.store, result.pack)
    return {"installed": True, "id": result.pack.id, "title": result.pack.title, "version": result.pack.version}


def _remove_path(desk: Desk, arguments: Arguments) -> object:
    from studydesk.services.paths import remove_path

    info = find_path(desk.store, _text(arguments, "id"))
    remove_path(desk.store, info.id)
    return {"removed": info.key, "title": info.title}


def _add_downloads(desk: Desk, arguments: Arguments) -> object:
    from studydesk.services.download_wishes import add

    return add(desk.store, arguments)


VERBS: Mapping[str, Callable[[Desk, Arguments], object]] = {
    "settings.set": _set_setting,
    "path.add": _add_path,
    "path.remove": _remove_path,
    "download.add": _add_downloads,
}


def fault_json(fault: Fault) -> dict[str, object]:
    """A fault of a pack for JSON; ``text`` is all of it as one line for people."""
    from studydesk.services.packs import format_fault

    return {
        "text": format_fault(fault),
        "file": fault.file,
        "line": fault.line,
        "code": fault.code,
        "message": fault.message,
        "fix": fault.fix,
    }


def find_path(store: Store, key: str) -> PathInfo:
    """The installed path of this id. Raises UserError ``path.unknown``."""
    from studydesk.services.paths import installed_paths

    paths = installed_paths(store)
    for info in paths:
        if info.key == key:
            return info
    names = ", ".join(info.key for info in paths)
    step = f"Installed are: {names}." if names else "No path is installed yet."
    raise UserError("path.unknown", f"No path '{key}' is installed.", next_step=step)
