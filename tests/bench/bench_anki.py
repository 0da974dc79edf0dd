"""Importing and exporting 100,000 notes with 500,000 reviews, beside the package ``anki`` in the same run."""

from __future__ import annotations

import functools
import json
import subprocess
import sys
from pathlib import Path

from tests.bench.big_cards import _FOLDER, big_anki
from tests.bench.runner import Bench

_PEAK = """
def peak_mb():
    try:
        with open("/proc/self/status") as status:  # what getrusage says includes the process that started this one
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1000
    except OSError:
        import resource
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
"""
_OURS = """
import json, sys, time
from datetime import UTC
from pathlib import Path
from random import Random
from studydesk.domain.anki import Choices
from studydesk.domain.clock import system_clock
from studydesk.domain.scheduling import Policy
from studydesk.domain.study import StudySettings
from studydesk.services import {module} as work
from studydesk.storage.store import Store

file, folder = Path(sys.argv[1]), Path(sys.argv[2])
settings = StudySettings(Policy(), UTC)
with Store.open(folder / "studydesk.db", clock=system_clock, random=Random(1)) as store:
    store.get_ready_to_write()
    began, used = time.perf_counter(), time.process_time()
    {call}
    taken, used = time.perf_counter() - began, time.process_time() - used
print(json.dumps([taken, used, peak_mb(), repr(result)[:300]]))
"""
_IMPORT = (
    "result = work.bring_in(store, file, Choices(), scratch=folder / 'scratch', settings=settings, now=system_clock(),"
    " progress=lambda done, total: None)"
)
_EXPORT = (
    "result = work.take_out(store, file, work.Wish(), scratch=folder / 'scratch', settings=settings,"
    " now=system_clock(), progress=lambda done, total: None)"
)
_ANKI = """
import json, sys, time
from anki.collection import Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest
file, folder, what = sys.argv[1:]
collection = Collection(folder)
began, used = time.perf_counter(), time.process_time()
if what == "import":
    options = ImportAnkiPackageOptions(with_scheduling=True, with_deck_configs=False, merge_notetypes=False)
    collection.import_anki_package(ImportAnkiPackageRequest(package_path=file, options=options))
else:
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=False, with_media=True, legacy=True)
    collection.export_anki_package(out_path=file, options=options, limit=None)
taken, used = time.perf_counter() - began, time.process_time() - used
print(json.dumps([taken, used, peak_mb(), ""]))
"""


def _run(code: str, *arguments: object) -> list[float]:
    ended = subprocess.run(
        [sys.executable, "-c", _PEAK + code, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    found: list[float] = json.loads(ended.stdout.strip().splitlines()[-1])
    return found


@functools.cache
def _folder() -> Path:
    return Path(_FOLDER.name)


@functools.cache
def _collection() -> Path:
    """The file of Anki's collection, closed."""
    collection = big_anki()
    path = Path(collection.path)
    collection.close()
    return path


@functools.cache
def _anki_export() -> list[float]:
    return _run(_ANKI, _folder() / "anki-out.apkg", _collection(), "export")


@functools.cache
def _anki_import() -> list[float]:
    _anki_export()
    return _run(_ANKI, _folder() / "anki-out.apkg", _folder() / "anki-in.anki2", "import")


@functools.cache
def _our_import() -> list[float]:
    _anki_export()
    (_folder() / "ours").mkdir(exist_ok=True)
    code = _OURS.format(module="anki_import", call=_IMPORT)
    return _run(code, _folder() / "anki-out.apkg", _folder() / "ours")


@functools.cache
def _our_export() -> list[float]:
    _our_import()
    code = _OURS.format(module="anki_export", call=_EXPORT)
    return _run(code, _folder() / "ours-out.apkg", _folder() / "ours")


BENCHES = (
    Bench("import of 100,000 notes, 500,000 answers", None, "s", lambda: _our_import()[0]),
    Bench("  Anki: the same import", None, "s", lambda: _anki_import()[0]),
    Bench("import, times Anki's time", 2, "x", lambda: _our_import()[1] / _anki_import()[1]),
    Bench("import, memory at most", 500, "MB", lambda: _our_import()[2]),
    Bench("export of the same", None, "s", lambda: _our_export()[0]),
    Bench("  Anki: the same export", None, "s", lambda: _anki_export()[0]),
    Bench("export, times Anki's time", 2, "x", lambda: _our_export()[1] / _anki_export()[1]),
    Bench("export, memory at most", 500, "MB", lambda: _our_export()[2]),
)
