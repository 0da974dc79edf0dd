"""The whole profile as open files that any script can read: Markdown, CSV, JSON and the media themselves.

For jobs, with a read-only store; ``docs/export.md`` describes every file. Nothing is half there: the folder gets its
name when all of it is written.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from studydesk import __version__
from studydesk.content.pack.writer import pack_files
from studydesk.domain.cues import Cue
from studydesk.domain.errors import UserError
from studydesk.domain.note_file import stem_of
from studydesk.services import notes_out
from studydesk.services.folder_out import new_beside, put_folder, refuse_taken
from studydesk.services.path_out import PathChoice, path_pack
from studydesk.storage import captions
from studydesk.storage import everything as rows
from studydesk.storage.files import file_fault
from studydesk.storage.paths import read_paths

if TYPE_CHECKING:
    from studydesk.storage.store import Store

Progress = Callable[[int, int], None]
FORMAT: Final = 1
"""The number of the layout in ``export.json``: a change that breaks a reader raises it."""

_CARD_COLUMNS: Final = (
    "uid", "item_uid", "topic", "topic_key", "kind", "format", "ordinal", "front", "back", "fields", "tags",
    "source_title", "source_url", "state", "due_at_ms", "due_day", "interval_days", "stability", "difficulty", "reps",
    "lapses", "last_review_at_ms", "suspended", "buried", "flag", "leech", "shelved", "made_at_ms",
)  # fmt: skip
_REVIEW_COLUMNS: Final = (
    "uid", "card_uid", "at_ms", "study_day", "kind", "rating", "taken_ms", "state_before", "state_after",
    "stability_after", "difficulty_after", "interval_before_days", "interval_after_days", "due_after_at_ms",
)  # fmt: skip
_PROGRESS_COLUMNS: Final = ("kind", "key", "title", "state", "at_ms")
_STATES: Final = ("new", "learning", "review", "relearning")
_README: Final = """\
# Your StudyDesk data

Everything that StudyDesk keeps for you, as files that need no StudyDesk to be read. Texts are UTF-8, instants are
milliseconds since 1970 in UTC (names end in `_at_ms`), lengths are milliseconds (`_ms`).

- `export.json`: what this is, when it was made, and how much is in it.
- `notes/`: your notes as Markdown, their pictures in `notes/attachments/`. Obsidian opens this folder as a vault.
- `notes-bin/`: notes that lay in the bin.
- `cards/cards.csv`, `cards/reviews.csv`: every card with its schedule, every answer you gave.
- `paths/`: each learning path in StudyDesk's own format, your additions included.
- `progress.csv`: what you marked: topics, lessons, goals, exercises.
- `transcripts/`: the texts of videos as WebVTT.
- `settings.json`: your settings.
- `media/`: pictures and sounds of cards and notes, named by their SHA-256.
- `data/`: every table of the database, one JSON object a line. Whatever is not in the files above is here.
"""


@dataclass(slots=True)
class EverythingReport:
    """Where it is and what was written. ``counts``: by name, such as 'notes' and 'cards'; ``missing``: media files that
    are gone from the disk."""

    folder: Path
    counts: dict[str, int] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    size_bytes: int = 0


def folder_name(now: datetime) -> str:
    """The name of an export's folder."""
    return f"StudyDesk export {now.astimezone(UTC):%Y-%m-%d %H%M%S}"


def _nobody(_done: int, _total: int) -> None:
    """Takes progress and shows it to nobody."""


def write_everything(store: Store, target: Path, now: datetime, progress: Progress = _nobody) -> EverythingReport:
    """Writes the whole profile into a new or empty folder. Raises UserError ``folder.taken``, ``folder.profile``;
    EnvironmentFault (``disk.full``, ...); then nothing is left there."""
    profile = store.file.parent.resolve()
    if target.resolve() == profile or profile in target.resolve().parents:
        raise UserError(
            "folder.profile",
            "An export cannot lie in StudyDesk's own data folder.",
            kept="Nothing was written.",
            next_step="Choose another folder.",
        )
    try:
        refuse_taken(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        growing = new_beside(target)
        try:
            with rows.one_state(store):
                report = _Writing(store, growing, now, progress).run()
            put_folder(growing, target)
        except BaseException:
            shutil.rmtree(growing, ignore_errors=True)
            raise
    except OSError as error:
        raise file_fault(error, target, kept="Your data is as it was.") from error
    report.folder = target
    return report


class _Writing:
    """One export."""

    def __init__(self, store: Store, folder: Path, now: datetime, progress: Progress) -> None:
        self._store = store
        self._folder = folder
        self._now = now
        self._progress = progress
        self._tables = rows.tables(store)
        self._media = store.file.parent / "card-media"
        counted = dict(self._tables)
        # A row is written about twice: into its own file and into data/.
        self._total = sum(counted.values()) + counted.get("card", 0) + counted.get("review", 0)
        self._total += counted.get("note", 0) * 5 + counted.get("media", 0) * 5
        self._done = 0
        self.report = EverythingReport(folder)

    def run(self) -> EverythingReport:
        self._progress(0, max(self._total, 1))
        self._text("README.md", _README)
        self._notes()
        self._cards()
        self._paths()
        self._rest()
        self._copy_media()
        for name, count in self._tables:
            self._table(name)
            self.report.counts.setdefault(f"data/{name}", count)
        self._text("data/schema.sql", rows.schema(self._store, [name for name, _ in self._tables]))
        self._manifest()
        return self.report

    def _step(self, steps: int) -> None:
        before = self._done
        self._done = min(self._done + steps, self._total)
        if self._done // 200 != before // 200:
            self._progress(self._done, max(self._total, 1))

    def _text(self, name: str, text: str) -> None:
        file = self._folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        raw = text.encode("utf-8", "replace")
        file.write_bytes(raw)
        self.report.size_bytes += len(raw)

    def _csv(self, name: str, columns: Sequence[str], lines: Iterable[Sequence[Any]]) -> int:
        """Writes a table as CSV (RFC 4180); how many rows."""
        file = self._folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        count = 0
        with file.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(columns)
            for line in lines:
                writer.writerow(line)
                count += 1
                self._step(1)
        self.report.size_bytes += file.stat().st_size
        return count

    # Notes

    def _notes(self) -> None:
        told = notes_out.NotesReport()
        for name, content in notes_out.note_files(self._store, "1", (), report=told):
            self._put(f"notes/{name}", content)
            self._step(5)
        self.report.counts["notes"] = told.notes
        self.report.counts["attachments"] = told.attachments
        self.report.missing += told.missing
        self.report.counts["notes in the bin"] = self._bin()

    def _put(self, name: str, content: notes_out.Content) -> None:
        file = self._folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            shutil.copyfile(content, file)
        self.report.size_bytes += file.stat().st_size

    def _bin(self) -> int:
        found = self._store.read_tuples(
            "SELECT lower(hex(uid)), title, body FROM note WHERE deleted_at_ms IS NOT NULL ORDER BY id"
        )
        for uid, title, body in found:
            self._text(f"notes-bin/{stem_of(title)} {uid[:12]}.md", body)
        return len(found)

    # Cards

    def _cards(self) -> None:
        self.report.counts["cards"] = self._csv("cards/cards.csv", _CARD_COLUMNS, self._card_rows())
        reviews = rows.read_reviews(self._store)
        self.report.counts["reviews"] = self._csv("cards/reviews.csv", _REVIEW_COLUMNS, reviews)

    def _card_rows(self) -> Iterator[Sequence[Any]]:
        for row in rows.read_cards(self._store):
            head, fields, tail = row[:7], row[7], list(row[8:])
            tail[3] = _STATES[tail[3]]
            named = _fields(fields)
            yield (*head, *_sides(named), fields, *tail)

    # Paths, progress, transcripts, settings

    def _paths(self) -> None:
        count = 0
        for info in read_paths(self._store):
            try:
                pack = path_pack(self._store, info.id, PathChoice())
            except UserError:  # it has no topics: its row is in data/path.jsonl
                continue
            for name, text in pack_files(pack).items():
                self._text(f"paths/{stem_of(info.key)}/{name}", text)
            count += 1
        self.report.counts["paths"] = count
        progress = rows.read_progress(self._store)
        self.report.counts["marks"] = self._csv("progress.csv", _PROGRESS_COLUMNS, progress)

    def _rest(self) -> None:
        settings = {
            key: _loaded(value) for key, value in self._store.read_tuples("SELECT key, value FROM setting ORDER BY key")
        }
        self._text("settings.json", json.dumps(settings, ensure_ascii=False, indent=1) + "\n")
        tracks = self._store.read_tuples(
            "SELECT t.id, t.language, v.key, v.title FROM caption_track t JOIN video v ON v.id = t.video_id"
            " ORDER BY t.id"
        )
        for number, language, key, title in tracks:
            name = f"{stem_of(title)[:60]} {stem_of(key)} {stem_of(language)} {number}.vtt"
            self._text(f"transcripts/{name}", vtt_text(captions.read_cues(self._store, number)))
        self.report.counts["transcripts"] = len(tracks)

    def _copy_media(self) -> None:
        found = self._store.read_tuples("SELECT lower(hex(sha256)) || suffix FROM media ORDER BY id")
        copied = 0
        for (name,) in found:
            self._step(5)
            source = self._media / name
            if source.is_file():
                self._put(f"media/{name}", source)
                copied += 1
            else:
                self.report.missing.append(name)
        self.report.counts["media"] = copied

    # The tables

    def _table(self, table: str) -> None:
        file = self._folder / "data" / f"{table}.jsonl"
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
            for row in rows.rows(self._store, table):
                stream.write(json.dumps(row, ensure_ascii=False) + "\n")
                self._step(1)
        self.report.size_bytes += file.stat().st_size

    def _manifest(self) -> None:
        columns = {table: rows.columns(self._store, table) for table, _ in self._tables}
        value = {
            "format": FORMAT,
            "program": "StudyDesk",
            "version": __version__,
            "made_at": self._now.astimezone(UTC).isoformat(),
            "counts": self.report.counts,
            "missing_media": self.report.missing,
            "tables": columns,
        }
        self._text("export.json", json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def _loaded(value: str) -> object:
    try:
        return json.loads(value)
    except ValueError:
        return value


def _fields(text: str) -> dict[str, str]:
    value = _loaded(text)
    if not isinstance(value, dict):
        return {"front": text}
    return {str(name): one if isinstance(one, str) else json.dumps(one) for name, one in value.items()}


def _sides(named: dict[str, str]) -> tuple[str, str]:
    """What is asked and what is answered, for people; the fields stand beside."""
    names = list(named)
    front = named.get("front") or named.get("text") or (named[names[0]] if names else "")
    answer = named.get("answer") or named.get("code") or ""
    back = "\n\n".join(part for part in (answer, named.get("back", "")) if part)
    if not back and "text" not in named and len(names) > 1:
        back = named[names[1]]
    return front, back


def vtt_text(cues: Iterable[Cue]) -> str:
    """Cues as a WebVTT file."""
    out = io.StringIO()
    out.write("WEBVTT\n")
    for cue in cues:
        words = cue.text.replace("&", "&amp;").replace("<", "&lt;").replace("-->", "--&gt;")
        lines = "\n".join(line for line in words.split("\n") if line.strip())
        out.write(f"\n{_clock(cue.start_ms)} --> {_clock(max(cue.end_ms, cue.start_ms + 1))}\n{lines}\n")
    return out.getvalue()


def _clock(at_ms: int) -> str:
    seconds, rest = divmod(max(at_ms, 0), 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
