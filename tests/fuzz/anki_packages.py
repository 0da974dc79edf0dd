"""Throws broken Anki packages at the reader: ``python -m tests.fuzz.anki_packages [MINUTES] [SEED]``.

Packages are made from good ones (the corpus in ``corpus_anki``, made anew if it is missing) by turning bits, cutting,
copying and putting odd values into rows, note types and the media map. What is not a refusal in plain words, what
writes half, or takes longer than ten seconds is printed with the seed, and the file is kept in ``build/fuzz``.
"""

from __future__ import annotations

import shutil
import sqlite3
import sys
import tempfile
import time
import traceback
from collections import Counter
from contextlib import closing
from datetime import UTC
from pathlib import Path
from random import Random

from tests.support.anki_hostile import database, latest, package
from tests.support.anki_samples import PIXEL

from studydesk.domain.anki import Choices
from studydesk.domain.clock import system_clock
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.scheduling import Policy
from studydesk.domain.study import StudySettings
from studydesk.services import anki_import, anki_open, cards
from studydesk.services.card_text import Side, shown
from studydesk.services.markdown import HtmlStyle
from studydesk.storage.store import Store

CORPUS = Path(__file__).with_name("corpus_anki")
FOUND = Path(__file__).parents[2] / "build" / "fuzz"
SLOWEST_S = 10.0
SETTINGS = StudySettings(Policy(), UTC)
STYLE = HtmlStyle("black", "gray", "blue", "white", "gray", "green", "red", "yellow", "monospace")
ODD: tuple[object, ...] = (
    None, -1, 0, 1 << 62, -(1 << 63), 1e308, "", "x", "\x1f" * 40, "{{c1::" * 30, "<b" * 500, b"\xff\x00\xfe", "\0",
    '{"s":1,"d":NaN}', "[" * 3000, "{{#a}}" * 200, '<img src="a.png">', "[sound:../x.mp3]", "\u202e", "\ud7ff\ue000",
)  # fmt: skip


def make_corpus() -> None:
    """Good packages of two formats."""
    CORPUS.mkdir(parents=True, exist_ok=True)
    data = database(lambda db: db.execute("UPDATE notes SET flds = '<img src=\"a.png\">' || char(31) || 'b'"))
    package(CORPUS / "old.apkg", data, {"0": "a.png"}, {"0": PIXEL})
    (CORPUS / "latest.apkg").write_bytes(latest(data))


def broken(random: Random, folder: Path) -> Path:
    """A package with something wrong."""
    file = folder / "fuzz.apkg"
    way = random.randrange(4)
    if way == 0:
        data = bytearray(random.choice(sorted(CORPUS.glob("*.apkg"))).read_bytes())
        for _ in range(random.randrange(1, 30)):
            data[random.randrange(len(data))] = random.randrange(256)
        file.write_bytes(bytes(data[: random.randrange(len(data))] if random.random() < 0.2 else data))
    elif way == 1:
        data = bytearray(database(notes=random.randrange(30)))
        for _ in range(random.randrange(1, 20)):
            data[random.randrange(len(data))] = random.randrange(256)
        _pack(random, file, bytes(data))
    else:
        _pack(random, file, database(lambda db: _spoil(random, db), notes=random.randrange(1, 20)))
    return file


def _pack(random: Random, file: Path, data: bytes) -> None:
    listed = random.choice([{"0": "a.png"}, {str(random.choice(ODD)): str(random.choice(ODD))}, b"\x0a\x05ab", None])
    if random.random() < 0.4:
        file.write_bytes(latest(data, listed if isinstance(listed, bytes) else b"", {"0": PIXEL}))
    else:
        package(file, data, listed, {"0": PIXEL})


def _spoil(random: Random, db: sqlite3.Connection) -> None:
    for _ in range(random.randrange(1, 12)):
        table = random.choice(["notes", "cards", "col", "cards"])
        column = random.choice([row[1] for row in db.execute(f"PRAGMA table_info({table})")])
        try:
            where = f"WHERE rowid % {random.randrange(1, 4)} = 0"
            db.execute(f"UPDATE OR IGNORE {table} SET {column} = ? {where}", (random.choice(ODD),))
        except sqlite3.Error:
            continue
    for _ in range(random.randrange(6)):
        row = [random.choice((*ODD, 1_700_000_200_001, 3)) for _ in range(8)]
        try:
            db.execute("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (random.randrange(1 << 62), *row))
        except (sqlite3.Error, UnicodeEncodeError):
            continue


def try_one(file: Path, store: Store) -> str:
    """Imports a package and takes it back; what came of it in a word. Raises what is a fault of ours."""
    scratch = store.file.parent / "scratch"
    before = store.read_tuples("SELECT count(*), (SELECT count(*) FROM card), (SELECT count(*) FROM review) FROM item")
    try:
        anki_open.look(store, file, scratch, [])
        report = anki_import.bring_in(
            store, file, Choices(), scratch=scratch, settings=SETTINGS, now=system_clock(),
            progress=lambda done, total: None,
        )  # fmt: skip
    except StudyDeskError as error:
        assert not scratch.exists()
        return error.code
    for view in cards.card_views(store, [row[0] for row in store.read_tuples("SELECT id FROM card LIMIT 5")]):
        for side in Side:
            assert "<script" not in shown(view, side, STYLE, find=lambda name: None).html.casefold()
    assert store.read_tuples("PRAGMA foreign_key_check") == []
    if store.undo_label == "Import from Anki":
        store.undo()
    after = store.read_tuples("SELECT count(*), (SELECT count(*) FROM card), (SELECT count(*) FROM review) FROM item")
    assert after == before
    return "came in" if report.notes_new else "nothing in it"


def main(minutes: float, seed: int) -> int:
    """Until the time is over; the number of faults found."""
    if not any(CORPUS.glob("*.apkg")):
        make_corpus()
    counted: Counter[str] = Counter()
    until = time.monotonic() + minutes * 60
    folder = Path(tempfile.mkdtemp(prefix="studydesk-fuzz-"))
    with closing(Store.open(folder / "p" / "s.db", clock=system_clock, random=Random(1))) as store:
        while time.monotonic() < until:
            seed += 1
            began = time.monotonic()
            file = broken(Random(seed), folder)
            try:
                word = try_one(file, store)
            except Exception:
                word = "FAULT"
                _keep(file, seed, traceback.format_exc())
            if time.monotonic() - began > SLOWEST_S:
                _keep(file, seed, f"took {time.monotonic() - began:.1f} s")
                word = "SLOW"
            counted[word] += 1
    shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.write(
        "\n".join(f"{count:6d}  {word}" for word, count in counted.most_common()) + f"\nlast seed {seed}\n"
    )
    return counted["FAULT"] + counted["SLOW"]


def _keep(file: Path, seed: int, why: str) -> None:
    FOUND.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, FOUND / f"{seed}.apkg")
    sys.stdout.write(f"seed {seed}: {why}\n")


if __name__ == "__main__":
    wanted = sys.argv[1:]
    sys.exit(min(main(float(wanted[0]) if wanted else 10, int(wanted[1]) if len(wanted) > 1 else 0), 1))
