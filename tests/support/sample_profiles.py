"""A database with the small sample path, made once in a process and copied: making one takes longer than most tests."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from contextlib import closing
from pathlib import Path

from tests.storage.support import FixedClock, open_store, sample_pack

from studydesk.services import paths
from studydesk.storage.store import Store


@functools.cache
def _template() -> Path:
    folder = tempfile.mkdtemp(prefix="studydesk-sample-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = Path(folder) / "studydesk.db"
    with closing(open_store(file, clock=FixedClock())) as store:
        paths.install_pack(store, sample_pack())
    return file


def sample_store(folder: Path) -> Store:
    """A store on a copy of it in this folder, which is made; the clock stands still."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_template(), folder / "studydesk.db")
    return open_store(folder / "studydesk.db", clock=FixedClock())
