"""Captions made from the sound by a speech model on this computer: an optional extra, off until the learner chooses a
model's file.

The work is done by a process of its own, ``--hear``: it gets one line of JSON and gives lines back: ``{"cue":
[start_ms, end_ms, text]}``, ``{"done", "total"}`` (ms heard), at the end ``{"over": true}`` or ``{"code", "message"}``.
What was heard is kept in a file as it comes, so that a cancelled or interrupted work goes on where it was.
"""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import util
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final, Protocol

from studydesk import HEAR_SWITCH
from studydesk.domain.cues import Cue
from studydesk.domain.errors import EnvironmentFault, StudyDeskError, UserError
from studydesk.domain.library import name_of_key
from studydesk.services.transcripts import take_cues

if TYPE_CHECKING:
    from studydesk.domain.changes import Changes
    from studydesk.domain.clock import Clock
    from studydesk.jobs import JobContext

ENGINES: Final = ("faster_whisper", "pywhispercpp")
"""Packages that can do it; the first that is installed and fits the model is used."""

_LOOK_S: Final = 0.1
_NO_WINDOW: Final = 0x08000000 if sys.platform == "win32" else 0
_MOST_LETTERS: Final = 2_000


class SpeechEngine(Protocol):
    """A speech model in hand. Only in the child process."""

    def hear(self, file: Path, from_ms: int, language: str) -> Iterator[tuple[Cue, int]]:
        """The cues of a file's sound from an instant on, each with the length of all of it in ms (0: not known)."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What is to be heard. ``model`` is a file (pywhispercpp) or folder (faster-whisper); ``language`` '' for any."""

    video_key: str
    file: Path
    model: Path
    language: str = ""


def is_possible() -> bool:
    """Whether a package for it is installed; loads none."""
    return any(util.find_spec(name) is not None for name in ENGINES)


def hear_command(executable: str, *, frozen: bool) -> list[str]:
    """What starts the child: the program itself, or Python with it. ``executable`` is ``sys.executable``."""
    return [executable, HEAR_SWITCH] if frozen else [executable, "-P", "-m", "studydesk", HEAR_SWITCH]


# In the window's process


def hear_job(
    context: JobContext, command: Sequence[str], wanted: Hearing, folder: Path, database: Path, clock: Clock
) -> Changes:
    """A job: hears a video and stores the transcript; the result is for ``Store.tell``. ``folder`` keeps what was heard
    so far.

    Raises JobCancelledError (what was heard is kept, the next time goes on there), UserError ``speech.model``,
    ``speech.missing``, ``speech.silent``, EnvironmentFault ``speech.failed``.
    """
    if not wanted.model.exists():
        raise UserError(
            "speech.model",
            f"There is no speech model at {wanted.model}.",
            next_step="Choose the model's file or folder in Settings > Watching.",
        )
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / f"{name_of_key(wanted.video_key)}.jsonl"
    heard = read_kept(kept, wanted)
    _listen(context, command, wanted, kept, heard)
    if not heard:
        kept.unlink(missing_ok=True)
        raise UserError("speech.silent", "Nothing is said in this video.", next_step="Choose another model, if it is.")
    changes = take_cues(database, wanted.video_key, heard, wanted.language or "und", "automatic", clock)
    kept.unlink(missing_ok=True)
    return changes


def read_kept(kept: Path, wanted: Hearing) -> list[Cue]:
    """What an interrupted work left, if it was the same model and language; a torn last line is left out."""
    try:
        lines = kept.read_text(encoding="utf-8").splitlines()
        if not lines or json.loads(lines[0]) != _head(wanted):
            raise ValueError
    except (OSError, ValueError):
        kept.write_text(json.dumps(_head(wanted)) + "\n", encoding="utf-8")
        return []
    cues: list[Cue] = []
    for line in lines[1:]:
        with contextlib.suppress(ValueError, TypeError):
            start, end, text = json.loads(line)
            cues.append(Cue(int(start), int(end), str(text)))
    return cues


def _head(wanted: Hearing) -> list[str]:
    return [str(wanted.file), str(wanted.model), wanted.language]


def _listen(context: JobContext, command: Sequence[str], wanted: Hearing, kept: Path, heard: list[Cue]) -> None:
    try:
        child = subprocess.Popen(
            list(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            encoding="utf-8", creationflags=_NO_WINDOW,
        )  # fmt: skip
    except OSError as error:
        raise _failed(str(error)) from error
    with child, kept.open("a", encoding="utf-8") as output:
        try:
            _take_lines(context, child, wanted, output, heard)
        finally:
            child.kill()


def _take_lines(
    context: JobContext, child: subprocess.Popen[str], wanted: Hearing, output: IO[str], heard: list[Cue]
) -> None:
    assert child.stdin is not None
    assert child.stdout is not None
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_pass_on, args=(child.stdout, lines), daemon=True).start()
    order = {"file": str(wanted.file), "model": str(wanted.model), "language": wanted.language}
    with contextlib.suppress(OSError):  # a child that ended at once: its silence says so below
        child.stdin.write(json.dumps({**order, "from_ms": heard[-1].end_ms if heard else 0}) + "\n")
        child.stdin.flush()
    while True:
        context.raise_if_cancelled()
        try:
            line = lines.get(timeout=_LOOK_S)
        except queue.Empty:
            continue
        said = _parsed(line)
        if "cue" in said:
            start, end, text = said["cue"]
            heard.append(Cue(int(start), int(end), str(text)))
            output.write(json.dumps([start, end, text], ensure_ascii=False) + "\n")
            output.flush()
        elif "total" in said:
            context.progress(int(said["done"]), int(said["total"]))
        elif "over" in said:
            return
        else:
            raise EnvironmentFault(str(said["code"]), str(said["message"]), kept="What was heard so far is kept.")


def _parsed(line: str) -> dict[str, Any]:  # Any: JSON
    try:
        said = json.loads(line)
    except ValueError:
        raise _failed(line[:500]) from None
    if not isinstance(said, dict) or not said.keys() & {"cue", "total", "over", "code"}:
        raise _failed(line[:500])
    return said


def _pass_on(output: IO[str], lines: queue.SimpleQueue[str]) -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in output:
            lines.put(line)
    lines.put("")  # the end


def _failed(details: str) -> EnvironmentFault:
    return EnvironmentFault(
        "speech.failed",
        "Making captions ended before it was done.",
        kept="What was heard so far is kept.",
        next_step="Try it again: it goes on where it was.",
        details=details,
    )


# In the child


def main(source: IO[str], output: IO[str], engine_of: Any = None) -> int:  # Any: a function that tests hand in
    """The child process: one line in, lines out. Loads the speech package."""
    order = json.loads(source.readline())

    def tell(**what: object) -> None:
        output.write(json.dumps(what, ensure_ascii=False) + "\n")
        output.flush()

    try:
        engine: SpeechEngine = (engine_of or _engine)(Path(order["model"]))
        for cue, total_ms in engine.hear(Path(order["file"]), int(order["from_ms"]), str(order["language"])):
            text = " ".join(cue.text.split())[:_MOST_LETTERS]
            if text:
                tell(cue=[cue.start_ms, max(cue.start_ms, cue.end_ms), text])
            if total_ms:
                tell(done=min(cue.end_ms, total_ms), total=total_ms)
    except StudyDeskError as error:
        tell(code=error.code, message=error.message)
        return 1
    except Exception as error:  # whatever the speech package raises: the window says it in words
        tell(code="speech.failed", message=f"The speech model could not do it: {error}"[:500])
        return 1
    tell(over=True)
    return 0


def _engine(model: Path) -> SpeechEngine:
    if model.is_dir() and util.find_spec("faster_whisper") is not None:
        return _FasterWhisper(model)
    if model.is_file() and util.find_spec("pywhispercpp") is not None:
        return _WhisperCpp(model)
    raise UserError(
        "speech.missing",
        "No package that can read this speech model is installed.",
        next_step="Install studydesk[speech]; models are folders for faster-whisper, files for whisper.cpp.",
    )


class _FasterWhisper:
    """CTranslate2 models: a folder with ``model.bin``."""

    def __init__(self, model: Path) -> None:
        from faster_whisper import WhisperModel

        self._model = WhisperModel(str(model), device="cpu", compute_type="int8", local_files_only=True)

    def hear(self, file: Path, from_ms: int, language: str) -> Iterator[tuple[Cue, int]]:
        """See SpeechEngine."""
        clip = [from_ms / 1000] if from_ms else "0"
        segments, info = self._model.transcribe(str(file), language=language or None, clip_timestamps=clip)
        for segment in segments:
            yield Cue(round(segment.start * 1000), round(segment.end * 1000), segment.text), round(info.duration * 1000)


class _WhisperCpp:
    """whisper.cpp models: one ``ggml-*.bin`` file. Tells its segments at the end of all."""

    def __init__(self, model: Path) -> None:
        from pywhispercpp.model import Model

        self._model = Model(str(model), print_progress=False, print_realtime=False)

    def hear(self, file: Path, from_ms: int, language: str) -> Iterator[tuple[Cue, int]]:
        """See SpeechEngine."""
        found = self._model.transcribe(str(file), offset_ms=from_ms, language=language or "auto")
        for segment in found:  # whisper.cpp counts in hundredths of a second
            yield Cue(segment.t0 * 10, segment.t1 * 10, segment.text), 0
