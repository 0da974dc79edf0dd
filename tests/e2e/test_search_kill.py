"""A program that is killed in the midst of indexing leaves an index that the next start completes."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.storage.support import open_store

from studydesk.services import search

_NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
_CHILD = """
import sys, time
from pathlib import Path
from studydesk.services import search
def between():
    print("slice", flush=True)
    time.sleep(0.02)
search.keep_index(Path(sys.argv[1]), lambda: False, between)
"""


def test_a_kill_in_the_midst_of_indexing_is_made_good(tmp_path: Path) -> None:
    file = tmp_path / "studydesk.db"
    with open_store(file) as store, store.write("Make", undoable=False) as tx:
        for at in range(600):
            made = tx.execute(
                "INSERT INTO item (uid, kind, fields) VALUES (?, 'basic', '{\"front\": \"x\"}')", (store.new_uid(),)
            ).lastrowid
            tx.execute("INSERT INTO item_text (id, plain) VALUES (?, ?)", (made, f"number{at} common words of a card"))
    for _ in range(3):
        with subprocess.Popen([sys.executable, "-c", _CHILD, str(file)], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            child.stdout.readline()
            if os.name == "posix":
                os.kill(child.pid, signal.SIGKILL)
            else:
                child.kill()
    with search.Reader.open(file, clock=lambda: _NOW) as reader:
        half = search.index_state(reader)
    assert half.is_sound
    assert half.to_index > 0
    assert search.keep_index(file, lambda: False) == 0
    with search.Reader.open(file, clock=lambda: _NOW) as reader:
        whole = search.index_state(reader)
        assert (whole.rows, whole.to_index, whole.is_sound) == (600, 0, True)
        for at in (0, 299, 599):
            assert len(search.search(reader, f"number{at} ").groups) == 1
