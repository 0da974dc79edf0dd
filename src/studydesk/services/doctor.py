"""What 'studydesk doctor' finds: is everything there that the program needs, and how to mend what is not. No Qt.

Each check is a function that returns ``Finding`` rows and changes nothing. Qt and other programs are asked in child
processes through the ``RunProgram`` port, because a broken graphics or media library ends the process that loads it.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from importlib import metadata
from pathlib import Path

from studydesk import PROBE_SWITCH, __version__
from studydesk.domain.errors import StudyDeskError
from studydesk.media.tools import Tools, find_tools
from studydesk.paths import Profile, is_frozen
from studydesk.services import engine, note_check, search
from studydesk.services.backup import DAMAGED, list_backups
from studydesk.services.card_check import check_file
from studydesk.services.profile import ProfileGuard, holder
from studydesk.storage.backup import Progress, no_progress, problems_of, sqlite_version

_LITTLE_SPACE = 2_000_000_000
_NO_SPACE = 200_000_000
_OLD_BACKUP = timedelta(days=8)
_WANTED_VIDEO = frozenset({"H264", "VP9"})
_WANTED_AUDIO = frozenset({"AAC", "Opus"})
_NO_SCREEN = ("could not connect to display", "Failed to create wl_display")
_TELLING = ("cannot open shared object", "is needed", "Error: ")
_SOURCES = {"chosen": "as you chose", "path": "found on this computer", "bundled": "built in"}
_ANSWER_S = 10.0


class State(Enum):
    """How a check came out. Only a PROBLEM makes 'doctor' fail."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report: what was looked at, what is so, and how to mend it (empty when all is well)."""

    id: str
    title: str
    state: State
    found: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class ProgramResult:
    """How a child process ended; ``status`` is None when it could not be started or did not end in time."""

    status: int | None
    output: str
    errors: str


RunProgram = Callable[[Sequence[str], float], ProgramResult]
"""Runs a program (arguments, seconds) without a shell and returns how it ended; never raises."""


def examine(
    profile: Profile,
    now: datetime,
    run: RunProgram,
    *,
    full: bool = False,
    media_folder: str = "",
    chosen_ffmpeg: str = "",
    progress: Progress = no_progress,
) -> list[Finding]:
    """All checks in order. ``full`` makes the database check thorough. Takes seconds: it waits for child processes."""
    findings: list[Finding] = []
    checks: tuple[Callable[[], list[Finding]], ...] = (
        _versions,
        lambda: _folders(profile, media_folder),
        lambda: _holder(profile),
        lambda: _database(profile, full),
        lambda: _cards(profile, now),
        lambda: _notes(profile, now),
        lambda: _index(profile, now),
        lambda: _backups(profile, now),
        lambda: _qt(run),
        lambda: _downloader(profile.engine, chosen_ffmpeg, run),
    )
    for done, check in enumerate(checks):
        progress(done, len(checks))
        findings += check()
    return findings


def has_problem(findings: Sequence[Finding]) -> bool:
    """Whether something keeps the program from working."""
    return any(finding.state is State.PROBLEM for finding in findings)


def _version_of(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _versions() -> list[Finding]:
    kind = "packaged" if is_frozen() else "Python"
    rows = [
        Finding("version", "StudyDesk", State.OK, f"{__version__} ({kind} {platform.python_version()})"),
        Finding("system", "System", State.OK, f"{platform.system()} {platform.release()} ({platform.machine()})"),
        Finding("sqlite", "SQLite", State.OK, sqlite_version()),
    ]
    if not is_frozen():
        missing = [name for name in ("sqlite-utils", "PySide6-Essentials", "PySide6-Addons") if not _version_of(name)]
        state, mend = (State.PROBLEM, "Run 'python3 dev.py run' once: it installs them.") if missing else (State.OK, "")
        found = "missing: " + ", ".join(missing) if missing else "all there"
        rows.append(Finding("packages", "Packages", state, found, mend))
    return rows


def _folders(profile: Profile, media_folder: str) -> list[Finding]:
    rows = [_folder("profile", "Data folder", profile.folder)]
    media = Path(media_folder) if media_folder else profile.media
    rows.append(_folder("media", "Folder for videos", media))
    return [*rows, _space(profile.folder)]


def _existing(folder: Path) -> Path:
    """The folder itself or the nearest one above it that exists."""
    return next((place for place in (folder, *folder.parents) if place.exists()), folder)


def _folder(name: str, title: str, folder: Path) -> Finding:
    present = _existing(folder)
    if not present.is_dir():
        return Finding(name, title, State.PROBLEM, f"{present} is a file, not a folder", "Choose another place.")
    if not os.access(present, os.W_OK | os.X_OK):
        return Finding(
            name,
            title,
            State.PROBLEM,
            f"{folder}: StudyDesk may not write to {present}",
            "Give your user the right to write there, or choose another folder (--profile DIR, or the settings).",
        )
    note = "" if present == folder else " (made at the first start)"
    return Finding(name, title, State.OK, f"{folder}{note}")


def _space(folder: Path) -> Finding:
    try:
        free = shutil.disk_usage(_existing(folder)).free
    except OSError as error:
        return Finding("space", "Free space", State.WARNING, f"unknown ({error.strerror})", "Check the drive.")
    found = f"{free / 1e9:.1f} GB"
    if free < _NO_SPACE:
        return Finding("space", "Free space", State.PROBLEM, found, "Free some space: work cannot be saved soon.")
    if free < _LITTLE_SPACE:
        return Finding("space", "Free space", State.WARNING, found, "Free some space before you download videos.")
    return Finding("space", "Free space", State.OK, found)


def _holder(profile: Profile) -> list[Finding]:
    if not profile.lock.exists():
        return []
    try:
        guard = ProfileGuard.take(profile, "doctor")
    except StudyDeskError as error:
        return [Finding("lock", "In use", State.WARNING, error.message, error.next_step)]
    if guard is not None:
        guard.release()
        return [Finding("lock", "In use", State.OK, "no")]
    present = holder(profile)
    return [Finding("lock", "In use", State.OK, f"yes, by process {present.pid}" if present else "yes")]


def _database(profile: Profile, full: bool) -> list[Finding]:
    title = "Database"
    if not profile.database.exists():
        return [Finding("database", title, State.OK, "none yet (made at the first start)")]
    try:
        problems = problems_of(profile.database, full=full)
    except StudyDeskError as error:
        return [Finding("database", title, State.PROBLEM, error.message, error.next_step)]
    size = profile.database.stat().st_size / 1e6
    if problems:
        return [
            Finding(
                "database",
                title,
                State.PROBLEM,
                f"damaged: {'; '.join(problems[:3])}",
                "Open the newest good backup: 'studydesk backups' lists them, 'studydesk restore FILE' puts one back.",
            )
        ]
    how = "fully checked" if full else "quickly checked"
    return [Finding("database", title, State.OK, f"sound, {how}, {size:.1f} MB")]


def _cards(profile: Profile, now: datetime) -> list[Finding]:
    """Whether every card can be asked. Nothing where the database itself cannot be read: that was told already."""
    if not profile.database.exists():
        return []
    try:
        found = check_file(profile.database, lambda: now)
    except StudyDeskError:
        return []
    wrong = [
        f"{number} {what}"
        for number, what in (
            (found.schedules, "cards that could never be asked"),
            (found.sums, "wrong counts"),
            (found.words, "items that the search misses"),
            (len(found.media.missing), "pictures or sounds that are gone"),
            (len(found.media.unknown), "names of pictures that lead nowhere"),
        )
        if number
    ]
    if not wrong:
        return [Finding("cards", "Cards", State.OK, f"{found.cards}, all can be asked")]
    mend = "Settings, Data, 'Look them through' tells which, and mends what can be mended."
    return [Finding("cards", "Cards", State.WARNING, ", ".join(wrong), mend)]


def _index(profile: Profile, now: datetime) -> list[Finding]:
    """Whether everything can be found. Nothing where the database itself cannot be read: that was told already."""
    if not profile.database.exists():
        return []
    title = "Search index"
    try:
        with search.Reader.open(profile.database, clock=lambda: now) as reader:
            state = search.index_state(reader)
    except StudyDeskError:
        return []
    if not state.is_sound:
        mend = "Settings, Data, 'Make it anew' fills it again."
        return [Finding("index", title, State.WARNING, "something is missing in it", mend)]
    found = f"{state.rows} entries, {state.bytes / 1e6:.1f} MB"
    return [Finding("index", title, State.OK, found + (f", {state.to_index} to enter yet" if state.to_index else ""))]


def _notes(profile: Profile, now: datetime) -> list[Finding]:
    """Whether links, tags and pictures of notes are whole."""
    if not profile.database.exists():
        return []
    try:
        found = note_check.check_file(profile.database, lambda: now)
    except StudyDeskError:
        return []
    wrong = [
        f"{number} {what}"
        for number, what in (
            (found.stale, "notes whose links are not read yet"),
            (found.pictures, "names of pictures that lead nowhere"),
        )
        if number
    ]
    if not wrong:
        return [Finding("notes", "Notes", State.OK, f"{found.notes}, all whole")]
    mend = "Start StudyDesk, which reads links anew by itself. Pictures that are gone have to be added again."
    return [Finding("notes", "Notes", State.WARNING, ", ".join(wrong), mend)]


def _backups(profile: Profile, now: datetime) -> list[Finding]:
    title = "Backups"
    try:
        backups = [info for info in list_backups(profile.backups) if info.reason != DAMAGED]
    except StudyDeskError as error:
        return [Finding("backups", title, State.WARNING, error.message, error.next_step)]
    if not backups:
        state = State.WARNING if profile.database.exists() else State.OK
        mend = "Run 'studydesk backup', or leave StudyDesk open: it makes one a day." if state is State.WARNING else ""
        return [Finding("backups", title, state, "none yet", mend)]
    newest = backups[0]
    found = f"{len(backups)}, the newest of {newest.taken_at:%Y-%m-%d %H:%M} UTC"
    changed = profile.database.exists() and profile.database.stat().st_mtime - newest.taken_at.timestamp()
    if now - newest.taken_at > _OLD_BACKUP and changed > _OLD_BACKUP.total_seconds():
        return [Finding("backups", title, State.WARNING, found, "Run 'studydesk backup' and look into the log.")]
    return [Finding("backups", title, State.OK, found)]


def probe_command() -> list[str]:
    """The command that asks Qt in a child: this program itself, or the Python that runs it."""
    return [sys.executable, PROBE_SWITCH] if is_frozen() else [sys.executable, "-m", "studydesk", PROBE_SWITCH]


def _qt(run: RunProgram) -> list[Finding]:
    result = run(probe_command(), 30.0)
    rows: list[Finding] = []
    if result.status != 0 and any(sign in result.errors for sign in _NO_SCREEN):
        mend = "Start StudyDesk on a desktop; there is none where this command runs."
        rows.append(Finding("screen", "Screen", State.WARNING, "none found", mend))
        result = run([*probe_command(), "offscreen"], 30.0)
    said = _last_json(result.output)
    if result.status != 0 or said is None:
        mend = "Install the libraries that Qt needs: 'python3 dev.py run' names or installs them."
        return [*rows, Finding("qt", "Qt", State.PROBLEM, f"Qt does not start: {_reason(result)}", mend)]
    versions = f"{said.get('qt')} (PySide6 {said.get('pyside')}, {said.get('platform')})"
    rows.append(Finding("qt", "Qt", State.OK, versions))
    if not said.get("plays"):
        mend = "Install the libraries that Qt needs, then PySide6-Addons again."
        return [*rows, Finding("codecs", "Video", State.PROBLEM, "Qt found nothing that plays videos", mend)]
    return [*rows, _codecs("video", "Video", said, _WANTED_VIDEO), _codecs("audio", "Sound", said, _WANTED_AUDIO)]


def _reason(result: ProgramResult) -> str:
    """The line of a child's errors that says most: one about a missing library or module, else the last one."""
    lines = [line.strip() for line in result.errors.splitlines()]
    telling = [line for line in lines if any(sign in line for sign in _TELLING)]
    return telling[-1] if telling else _last_line(result.errors) or "it did not answer"


def _codecs(kind: str, title: str, said: Mapping[str, object], wanted: frozenset[str]) -> Finding:
    listed = said.get(kind)
    if not isinstance(listed, list):
        mend = "Nothing to do as long as videos play."
        return Finding(f"codecs.{kind}", title, State.WARNING, "it is not known what can be decoded", mend)
    codecs = [str(name) for name in listed]
    missing = sorted(wanted - set(codecs))
    if missing:
        found = f"no decoder for {', '.join(missing)}"
        return Finding(f"codecs.{kind}", title, State.WARNING, found, "Reinstall StudyDesk's packages; see the log.")
    return Finding(f"codecs.{kind}", title, State.OK, ", ".join(codecs))


def _last_json(output: str) -> dict[str, object] | None:
    try:
        said = json.loads(_last_line(output))
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""


def _downloader(engine_folder: Path, chosen_ffmpeg: str, run: RunProgram) -> list[Finding]:
    """The video engine and the programs that it needs, as a download would find them."""
    tools = find_tools(chosen_ffmpeg, run=lambda command: run(command, _ANSWER_S).output)
    return [_engine(engine_folder), _ffmpeg(tools, chosen_ffmpeg), _deno(tools)]


def _engine(folder: Path) -> Finding:
    title = "Video engine"
    now = engine.status(folder)
    if not now.version:
        mend = "Run 'python3 dev.py run' once: it installs it."
        return Finding("ytdlp", title, State.WARNING, "yt-dlp is missing", mend)
    found = f"yt-dlp {now.version}" + (" (built in)" if now.built_in else f" (built in: {now.built_in_version})")
    if now.problem:
        mend = "'studydesk engine update' installs a new one; until then the built-in one works."
        return Finding("ytdlp", title, State.WARNING, f"{found}; the installed one is unusable: {now.problem}", mend)
    return Finding("ytdlp", title, State.OK, found)


def _ffmpeg(tools: Tools, chosen: str) -> Finding:
    tool = tools.ffmpeg
    if tool is None:
        mend = "Install ffmpeg with your system's package manager, or from ffmpeg.org."
        return Finding("ffmpeg", "ffmpeg", State.WARNING, "not found: only small pictures can be had", mend)
    found = f"{tool.version} ({_SOURCES[tool.source]}: {tool.path})"
    if not tools.ffmpeg_full:
        found += ", which copies streams and no more"
    if chosen and tool.source != "chosen":
        return Finding(
            "ffmpeg", "ffmpeg", State.WARNING, f"{found}; {chosen} does not run", "Correct the setting 'ffmpeg_path'."
        )
    return Finding("ffmpeg", "ffmpeg", State.OK, found)


def _deno(tools: Tools) -> Finding:
    title = "JavaScript engine"
    tool = tools.javascript
    if tool is not None:
        return Finding("javascript", title, State.OK, f"deno {tool.version} ({_SOURCES[tool.source]}: {tool.path})")
    passed_over = ", ".join(path for path, _ in tools.passed_over if Path(path).stem == "deno")
    found = f"{passed_over} is too old or does not run" if passed_over else "not found"
    mend = "Install Deno 2.3 or later (deno.com)."
    return Finding("javascript", title, State.WARNING, f"{found}: YouTube's videos cannot be read", mend)
