"""Tells when something below a folder was written, over Qt and, where that misses something, every half minute."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

_MOST = 500
"""Places that are watched: systems allow few. The rest is found by the look every half minute."""
_LOOK_MS = 30_000


class QtFolderWatch(QObject):
    """``services.note_mirror.FolderWatch`` of the window. GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher: QFileSystemWatcher | None = None
        self._folder = Path()
        self._timer = QTimer(self, interval=_LOOK_MS)

    def start(self, folder: Path, changed: Callable[[], None]) -> None:
        """Begins to watch a folder that is there; another one is watched no more."""
        self.stop()
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _path: changed())
        self._watcher.fileChanged.connect(lambda _path: changed())
        self._timer.timeout.connect(changed)
        self._timer.start()
        self.renew()

    def renew(self) -> None:
        """Watches also what came since. Files that were replaced have to be named again."""
        if self._watcher is None:
            return
        wanted = list(islice(_places(self._folder), _MOST))
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if new := [place for place in wanted if place not in watched]:
            self._watcher.addPaths(new)

    def stop(self) -> None:
        """Ends it."""
        if self._watcher is not None:
            self._timer.stop()
            self._timer.timeout.disconnect()
            self._watcher.deleteLater()
            self._watcher = None


def _places(folder: Path) -> Iterator[str]:
    """The folder, those in it, and its newest notes."""
    yield str(folder)
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in islice(entries, 20 * _MOST) if not entry.name.startswith(".")]
            yield from (entry.path for entry in found if entry.is_dir(follow_symlinks=False))
            notes = [entry for entry in found if entry.name.endswith(".md")]
            yield from (entry.path for entry in sorted(notes, key=lambda one: -one.stat().st_mtime_ns))
    except OSError:
        return
