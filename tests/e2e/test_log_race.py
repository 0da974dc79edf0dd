"""A writer at full speed beside the thread that empties the log: nothing is lost (SQLite's WAL-reset bug)."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from pathlib import Path

COMMITS = 4_000

WRITER = """
import contextlib, os, sqlite3, sys, threading
from pathlib import Path
from studydesk.storage.checkpoint import _Log

file, commits = Path(sys.argv[1]), int(sys.argv[2])
writer = sqlite3.connect(file, isolation_level=None, timeout=10)
for setting in ("journal_mode = WAL", "synchronous = OFF", "wal_autocheckpoint = 0"):
    writer.execute(f"PRAGMA {setting}")
writer.execute("CREATE TABLE clock (stamp INTEGER)")
writer.execute("INSERT INTO clock VALUES (0)")

def empty_the_log():
    log = _Log(file)
    while True:
        with contextlib.suppress(sqlite3.OperationalError):  # the writer was faster: try again
            log.checkpoint()
            log.begin_anew()

threading.Thread(target=empty_the_log, daemon=True).start()
for number in range(1, commits + 1):
    writer.execute("UPDATE clock SET stamp = ?", (number,))
os._exit(0)  # as if killed: no connection is closed in order
"""


def test_commits_survive_an_end_without_notice(tmp_path: Path) -> None:
    file = tmp_path / "race.db"
    subprocess.run([sys.executable, "-c", WRITER, str(file), str(COMMITS)], check=True, timeout=50)
    with contextlib.closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT stamp FROM clock").fetchone() == (COMMITS,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
