"""Captions from sound: in a process of their own, cancelled, gone on with, and stored; with an engine that pretends."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.storage.support import NOON, open_store

from studydesk.domain.cues import Cue
from studydesk.domain.errors import StudyDeskError
from studydesk.jobs import CancelToken, JobCancelledError, JobContext
from studydesk.services import speech, watching
from studydesk.services.speech import Hearing, hear_job, read_kept
from studydesk.storage.videos import get_or_make

KEY = "youtube:aaaaaaaaaaa"
PRETENDING = """
import sys, time
from pathlib import Path
from studydesk.domain.cues import Cue
from studydesk.services import speech

class Engine:
    def hear(self, file, from_ms, language):
        Path(file).with_suffix(".from").write_text(str(from_ms))
        for start in range(from_ms, 4000, 1000):
            yield Cue(start, start + 900, f"  heard at {{start}} "), 4000
            {then}

sys.exit(speech.main(sys.stdin, sys.stdout, lambda model: Engine()))
"""


def pretending(then: str = "pass") -> list[str]:
    return [sys.executable, "-c", PRETENDING.format(then=then)]


@pytest.fixture
def wanted(tmp_path: Path) -> Hearing:
    for name in ("talk.mp4", "model.bin"):
        (tmp_path / name).touch()
    with open_store(tmp_path / "studydesk.db") as store, store.write("Bring", undoable=False) as tx:
        get_or_make(tx, KEY, "", "A talk", 4_000)
    return Hearing(KEY, tmp_path / "talk.mp4", tmp_path / "model.bin", "en")


def hear(wanted: Hearing, command: list[str], context: JobContext | None = None) -> None:
    folder = wanted.file.parent
    hear_job(context or JobContext(), command, wanted, folder / "speech", folder / "studydesk.db", lambda: NOON)


def stored(wanted: Hearing) -> list[Cue]:
    with open_store(wanted.file.parent / "studydesk.db") as store:
        found = watching.transcripts(store, KEY)
        return watching.cues(store, found[0].id) if found else []


def test_what_is_heard_becomes_the_transcript(wanted: Hearing) -> None:
    told: list[tuple[int, int]] = []
    hear(wanted, pretending(), JobContext(lambda done, total, _text: told.append((done, total))))
    assert [(cue.start_ms, cue.text) for cue in stored(wanted)] == [
        (at, f"heard at {at}") for at in (0, 1000, 2000, 3000)
    ]
    assert told == [(900, 4000), (1900, 4000), (2900, 4000), (3900, 4000)]
    assert list((wanted.file.parent / "speech").iterdir()) == []


def test_a_cancelled_work_goes_on_where_it_was(wanted: Hearing) -> None:
    token = CancelToken()

    def cancel(done: int, _total: int, _text: str) -> None:
        if done > 1000:
            token.cancel()

    with pytest.raises(JobCancelledError):
        hear(wanted, pretending("time.sleep(0.2)"), JobContext(cancel, token))
    assert stored(wanted) == []
    hear(wanted, pretending())
    assert int(wanted.file.with_suffix(".from").read_text()) in (1900, 2900)
    assert [cue.text for cue in stored(wanted)][:2] == ["heard at 0", "heard at 1000"]


def test_with_another_model_it_begins_anew(wanted: Hearing, tmp_path: Path) -> None:
    kept = tmp_path / "kept.jsonl"
    assert read_kept(kept, wanted) == []
    with kept.open("a", encoding="utf-8") as output:
        output.write('[0, 5, "a"]\n[5, 9, "b')
    assert read_kept(kept, wanted) == [Cue(0, 5, "a")]
    assert read_kept(kept, Hearing(KEY, wanted.file, tmp_path / "other.bin", "en")) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda wanted: wanted.model.unlink(), "speech.model"),
        (lambda wanted: None, "speech.failed"),
    ],
)
def test_what_cannot_work_says_why(wanted: Hearing, change: Callable[[Hearing], object], code: str) -> None:
    change(wanted)
    with pytest.raises(StudyDeskError) as raised:
        hear(wanted, pretending("raise ValueError('no sound')"))
    assert raised.value.code == code


def test_a_child_that_dies_is_told(wanted: Hearing) -> None:
    with pytest.raises(StudyDeskError) as raised:
        hear(wanted, [sys.executable, "-c", "pass"])
    assert raised.value.code == "speech.failed"


def test_silence_leaves_no_transcript(wanted: Hearing) -> None:
    with pytest.raises(StudyDeskError) as raised:
        hear(wanted, [sys.executable, "-c", PRETENDING.format(then="pass").replace("4000, 1000", "0, 1000")])
    assert raised.value.code == "speech.silent"
    assert stored(wanted) == []


def test_without_a_package_for_the_model_the_child_says_so(tmp_path: Path) -> None:
    order = {"file": "x", "model": str(tmp_path / "none.bin"), "language": "", "from_ms": 0}
    output = io.StringIO()
    assert speech.main(io.StringIO(json.dumps(order) + "\n"), output) == 1
    assert json.loads(output.getvalue())["code"] == "speech.missing"
