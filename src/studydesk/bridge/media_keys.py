"""Media keys and the desktop's own player controls on Linux, through MPRIS; elsewhere keys reach the window itself.

The desktop takes Play, Pause and Next from the keyboard, headphones and its lock screen, and hands them to whoever
answers as ``org.mpris.MediaPlayer2``. Specification: https://specifications.freedesktop.org/mpris-spec/latest/
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVariant, QDBusVirtualObject

ROOT: Final = "org.mpris.MediaPlayer2"
PLAYER: Final = "org.mpris.MediaPlayer2.Player"
PATH: Final = "/org/mpris/MediaPlayer2"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_TRACK: Final = "/studydesk/video"
_ASKED: Final = {
    "PlayPause": "toggle", "Play": "play", "Pause": "pause", "Stop": "pause", "Next": "next", "Previous": "previous",
}  # fmt: skip


def has_session_bus() -> bool:
    """Whether there is a desktop to talk to; Qt would otherwise try to start one."""
    if sys.platform != "linux":
        return False
    socket = f"/run/user/{os.getuid()}/bus"
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or os.path.exists(socket)


@dataclass(frozen=True, slots=True)
class Playing:
    """What is told to the desktop."""

    title: str
    beside: str
    is_playing: bool
    rate: float = 1.0


class MediaKeys(QObject):
    """Answers the desktop from the first ``tell`` to ``close``. GUI thread; does nothing without a session bus."""

    asked = Signal(str)
    """'toggle', 'play', 'pause', 'next', 'previous' or 'raise'."""

    seek_asked = Signal(int)
    """On (or, negative, back) by so many milliseconds."""

    def __init__(
        self, position_ms: Callable[[], int], parent: QObject | None = None, *, bus: QDBusConnection | None = None
    ) -> None:
        super().__init__(parent)
        self._given_bus = bus
        self._position_ms = position_ms
        self._told: Playing | None = None
        self._bus: QDBusConnection | None = None
        self._object: _Answers | None = None
        self._name = f"{ROOT}.studydesk.instance{os.getpid()}"

    @property
    def service(self) -> str | None:
        """The name under which it answers, None while it does not."""
        return self._name if self._bus is not None else None

    def tell(self, playing: Playing) -> None:
        """What plays now, or is paused."""
        if playing == self._told:
            return
        self._told = playing
        if self._bus is None:
            self._begin()
        else:
            changed = QDBusMessage.createSignal(PATH, _PROPERTIES, "PropertiesChanged")
            # An empty list would go out as a list of variants, which listeners refuse; the place does change.
            changed.setArguments([PLAYER, self.player_properties(), ["Position"]])
            self._bus.send(changed)

    def close(self) -> None:
        """Nothing plays any more: the keys belong to others."""
        self._told = None
        if self._bus is not None:
            self._bus.unregisterObject(PATH)
            self._bus.unregisterService(self._name)
            self._bus = None

    def _begin(self) -> None:
        if self._given_bus is None and not has_session_bus():
            return
        bus = self._given_bus or QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        if self._object is None:
            self._object = _Answers(self)
        if bus.registerVirtualObject(PATH, self._object) and bus.registerService(self._name):
            self._bus = bus

    def root_properties(self) -> dict[str, object]:
        """Who answers."""
        return {
            "CanQuit": False,
            "CanRaise": True,
            "HasTrackList": False,
            "Identity": "StudyDesk",
            "DesktopEntry": "studydesk",
            "SupportedUriSchemes": ["file"],
            "SupportedMimeTypes": ["video/mp4"],
        }

    def player_properties(self) -> dict[str, object]:
        """What plays; the place in microseconds."""
        told = self._told or Playing("", "", False)
        about = {"mpris:trackid": QDBusObjectPath(_TRACK), "xesam:title": told.title, "xesam:album": told.beside}
        return {
            "PlaybackStatus": "Playing" if told.is_playing else "Paused",
            "Rate": told.rate,
            "MinimumRate": 0.5,
            "MaximumRate": 3.0,
            "Volume": 1.0,
            "Metadata": about,
            "Position": self._position_ms() * 1000,
            "CanGoNext": True,
            "CanGoPrevious": True,
            "CanPlay": True,
            "CanPause": True,
            "CanSeek": True,
            "CanControl": True,
        }

    def on_call(self, member: str, arguments: list[object]) -> None:
        """A method of the player was called."""
        if member in _ASKED:
            self.asked.emit(_ASKED[member])
        elif member == "Raise":
            self.asked.emit("raise")
        elif member in ("Seek", "SetPosition") and arguments and isinstance(arguments[-1], int):
            by_ms = arguments[-1] // 1000
            self.seek_asked.emit(by_ms if member == "Seek" else by_ms - self._position_ms())


class _Answers(QDBusVirtualObject):
    """Answers for both interfaces and their properties."""

    def __init__(self, keys: MediaKeys) -> None:
        super().__init__(keys)
        self._keys = keys

    def introspect(self, _path: str) -> str:
        """What a curious program is told; desktops do not ask."""
        return f'<interface name="{ROOT}"/><interface name="{PLAYER}"/>'

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        """One call; the answer goes out at once, then the window acts."""
        member, arguments = message.member(), list(message.arguments())
        reply = message.createReply()
        if message.interface() == _PROPERTIES:
            found = self._keys.root_properties() if arguments[:1] == [ROOT] else self._keys.player_properties()
            if member == "GetAll":
                reply.setArguments([found])
            elif member == "Get":
                reply.setArguments([QDBusVariant(found.get(str(arguments[-1]), ""))])
            connection.send(reply)
            return True
        if message.interface() not in (ROOT, PLAYER):
            return False
        connection.send(reply)
        self._keys.on_call(member, arguments)
        return True
