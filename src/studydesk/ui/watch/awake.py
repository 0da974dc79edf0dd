"""Keeps the screen on while a video plays: a call to the desktop on Linux, to the system on Windows and macOS."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from typing import Final

from PySide6.QtCore import QObject

from studydesk.bridge.media_keys import has_session_bus

_CONTINUOUS: Final = 0x80000000
_DISPLAY: Final = 0x00000002
_SYSTEM: Final = 0x00000001
_SERVICE: Final = "org.freedesktop.ScreenSaver"
_CONNECTION: Final = "studydesk-awake"


class KeepAwake(QObject):
    """Does nothing where the system has no such call. GUI thread."""

    def __init__(self, parent: QObject | None = None, system: str = sys.platform) -> None:
        super().__init__(parent)
        self._system = system
        self._helper: subprocess.Popen[bytes] | None = None
        self.is_on = False

    def set(self, on: bool) -> None:
        """From now on, or no longer."""
        if on == self.is_on:
            return
        self.is_on = on
        with contextlib.suppress(OSError, AttributeError, ImportError):
            if self._system == "win32":
                self._on_windows(on)
            elif self._system == "darwin":
                self._on_macos(on)
            else:
                self._on_desktop(on)

    def _on_windows(self, on: bool) -> None:
        import ctypes

        flags = _CONTINUOUS | (_DISPLAY | _SYSTEM if on else 0)
        ctypes.windll.kernel32.SetThreadExecutionState(flags)  # type: ignore[attr-defined]  # on Windows alone

    def _on_macos(self, on: bool) -> None:
        if on:
            self._helper = subprocess.Popen(["/usr/bin/caffeinate", "-d"])
        elif self._helper is not None:
            self._helper.kill()
            self._helper.wait()
            self._helper = None

    def _on_desktop(self, on: bool) -> None:
        """The desktop forgets the wish when the connection that made it ends, so that nothing needs to be taken back
        (and a crash leaves nothing behind). Nothing waits for an answer: a desktop without this service has none."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        if on and has_session_bus():
            bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
            wish = QDBusMessage.createMethodCall(_SERVICE, "/org/freedesktop/ScreenSaver", _SERVICE, "Inhibit")
            wish.setArguments(["StudyDesk", self.tr("A video plays")])
            if bus.isConnected():
                bus.asyncCall(wish)
        elif not on:
            QDBusConnection.disconnectFromBus(_CONNECTION)
