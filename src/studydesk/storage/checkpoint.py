"""Bringing commits from the write-ahead log to the disk, in a thread of its own, so that the window never waits.

A commit itself does not wait for the disk (``synchronous=NORMAL``): it survives the end of the program at once, and a
power cut from the next checkpoint on, which comes within a second. One wait would be left: the first commit after the
log was emptied writes the log's header and waits for it (``syncHeader`` in SQLite's wal.c). So the log is kept from
being emptied: before each checkpoint a reader takes its place in the log, and only when the log has grown and nobody
has written for a while does this thread empty it, with a write of its own that does the waiting.

The same reader is what makes a checkpoint beside a writer safe: SQLite before 3.51.3 can lose commits when a writer
begins the log anew while another connection copies it (https://www.sqlite.org/wal.html#walresetbug). So this thread
copies only while a reader holds the log, and lets the log begin anew only while it copies nothing.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from pathlib import Path

DELAY_S = 0.5
"""From a commit to the checkpoint; further commits in this time share it."""

IDLE_S = 5.0
"""How long nobody must have written before a long log is emptied."""

LONG_LOG_PAGES = 1_000
_SIZE_LIMIT = 4 * 1024 * 1024
_LOOK = "SELECT stamp FROM clock"


class Checkpointer:
    """The background thread. Its methods may be called from any thread."""

    def __init__(self, file: Path, delay_s: float = DELAY_S, idle_s: float = IDLE_S) -> None:
        self._file = file
        self._delay_s = delay_s
        self._idle_s = idle_s
        self._committed = threading.Event()
        self._stopping = threading.Event()
        self._changed = threading.Condition()
        self._done = 0
        self._emptied = 0
        self._thread = threading.Thread(target=self._run, name="checkpoint", daemon=True)
        self._thread.start()

    def notify(self) -> None:
        """Something was committed."""
        self._committed.set()

    def stop(self) -> None:
        """Ends the thread; what is in the log still is left to the closing of the last connection."""
        self._stopping.set()
        self._committed.set()
        self._thread.join()

    @property
    def done(self) -> int:
        """How many checkpoints were done."""
        return self._done

    @property
    def emptied(self) -> int:
        """How often the log was begun anew; the first time right after the start."""
        return self._emptied

    def wait_until(self, *, done: int = 0, emptied: int = 0, timeout_s: float = 10.0) -> bool:
        """Whether so many checkpoints and new beginnings were reached in time; for tests."""
        with self._changed:
            return self._changed.wait_for(lambda: self._done >= done and self._emptied >= emptied, timeout_s)

    def _run(self) -> None:
        log: _Log | None = None
        try:
            is_long = True  # at the start: whatever another session left, begin anew
            idle_s: float | None = 0.0
            while not self._stopping.is_set():
                committed = self._committed.wait(idle_s)
                if committed and self._stopping.wait(self._delay_s):
                    return
                self._committed.clear()
                # A full or failing disk shows at the next write too, and is reported there; the log keeps the data.
                with contextlib.suppress(sqlite3.Error):
                    log = log or _Log(self._file)
                    if committed:
                        is_long = log.checkpoint() > LONG_LOG_PAGES or (is_long and self._emptied == 0)
                        self._count(done=1)
                    elif is_long:
                        log.begin_anew()
                        is_long = False
                        self._count(emptied=1)
                idle_s = self._idle_s if is_long else None
        finally:
            if log is not None:
                log.close()

    def _count(self, *, done: int = 0, emptied: int = 0) -> None:
        with self._changed:
            self._done += done
            self._emptied += emptied
            self._changed.notify_all()


class _Log:
    """The write-ahead log as the background thread handles it."""

    def __init__(self, file: Path) -> None:
        self._readers = (_connect(file), _connect(file))  # two, so that one can take its place before the other leaves
        self._worker = _connect(file)
        self._holder: sqlite3.Connection | None = None

    def checkpoint(self) -> int:
        """Copies all commits into the database file; how many pages the log holds."""
        if self._holder is None:
            self._write_a_page()
            self._hold()
        pages, copied = self._copy()
        if copied < pages:  # commits after the holder took its place: another takes one at the present end
            self._hold()
            pages, _ = self._copy()
        return pages

    def begin_anew(self) -> None:
        """Lets the log start from its beginning again and waits for its header to be on the disk."""
        if self._holder is not None:
            self.checkpoint()
            _leave(self._holder)
            self._holder = None
        self._write_a_page()
        self._hold()

    def _copy(self) -> tuple[int, int]:
        """Pages in the log, and how many of them are in the database file now. Only while there is a holder."""
        _busy, pages, copied = self._worker.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return int(pages), int(copied)

    def _write_a_page(self) -> None:
        # Changes nothing. (An UPDATE to the same value would not write.)
        version = self._worker.execute("PRAGMA user_version").fetchone()[0]
        self._worker.execute(f"PRAGMA user_version = {version}")

    def _hold(self) -> None:
        """A reader at the log's present end keeps writers from beginning it anew.

        To be called only while the log has commits that are not copied yet: SQLite lets a reader that begins when all
        are copied read the database file alone, and such a one keeps nobody from anything.
        """
        here = next(reader for reader in self._readers if reader is not self._holder)
        here.execute("BEGIN")
        here.execute(_LOOK).fetchall()
        if self._holder is not None:
            _leave(self._holder)
        self._holder = here

    def close(self) -> None:
        """Gives everything free."""
        for connection in (*self._readers, self._worker):
            connection.close()


def _leave(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=1.0)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute(f"PRAGMA journal_size_limit = {_SIZE_LIMIT}")
    return connection
