"""The mirror: a folder of plain ``.md`` files that is kept in step with the notes, both ways.

What both sides had last is kept, so that changes at both ends are joined line by line; where both changed one place,
the note keeps its text and the file's text becomes a note of its own. Earlier texts of notes are kept as always, files
are replaced only as they were read, and a file that vanishes puts its note into the bin at most.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from studydesk.domain.errors import EnvironmentFault, StudyDeskError, UserError
from studydesk.domain.media_names import names_in
from studydesk.domain.merge3 import merge3
from studydesk.domain.note_file import NoteFile, file_text, free_path, is_name_for, parse_file, title_in
from studydesk.domain.note_text import clean_body, clean_title
from studydesk.domain.notes import MOST_LETTERS, Note, NoteId
from studydesk.services import note_media, notes
from studydesk.services.media import KINDS
from studydesk.storage import mirror_files as files
from studydesk.storage import note_mirror as rows
from studydesk.storage import notes as note_rows
from studydesk.storage.files import file_fault, write_atomically

if TYPE_CHECKING:
    from studydesk.storage.store import Store

Progress = Callable[[int, int], None]
_EMBED = re.compile(r"!\[\[([^\[\]|#\n]{1,200})")
_MOST_GONE: Final = 5
"""From so many files on, more than half of them gone at once means that the folder is not there, not that the notes
were deleted."""


class FolderWatch(Protocol):
    """Tells when something below a folder was written. The window has one over Qt; without one, ``sync`` now and then
    does the same later."""

    def start(self, folder: Path, changed: Callable[[], None]) -> None:
        """Begins to watch; ``changed`` is called on the thread that started it."""

    def stop(self) -> None:
        """Ends it."""


@dataclass(slots=True)
class MirrorReport:
    """What a round did: paths in the folder. ``conflicts``: notes that were made of a file's text. ``later``: files
    that others were writing: the next round takes them. ``faults``: (path, what is wrong) of files left alone."""

    written: list[str] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    made: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    binned: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    faults: list[tuple[str, StudyDeskError]] = field(default_factory=list)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing was to do."""
        return not (self.written or self.read or self.made or self.conflicts or self.binned or self.removed)


def _no_progress(_done: int, _total: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies in the folder, and how many notes and files a round would have to touch."""

    disk: dict[str, files.OnDisk]
    pending: int


def survey(store: Store, folder: Path) -> Survey:
    """Looks at all files (size and time) and notes; changes no note. For jobs, with a read-only store. Raises as
    ``sync``."""
    try:
        files.mend(folder)
        disk = files.look(folder) if folder.is_dir() else {}
    except OSError as error:
        raise file_fault(error, folder, kept="Your notes are safe in StudyDesk.") from error
    notes_now = [one for one in rows.read_light(store) if not one.in_bin]
    if rows.read_folder(store) != str(folder.resolve()):
        return Survey(disk, len(disk) + len(notes_now))
    known = rows.read_mirrored(store)
    as_known = {row.path for row in known if disk.get(row.path) == (row.size_bytes, row.mtime_ns)}
    mirrored = {(row.uid, row.version, row.meta) for row in known if row.path in as_known}
    live = {(one.uid, one.version, one.meta) for one in notes_now}
    return Survey(disk, len(disk) - len(as_known) + len(live ^ mirrored))


def sync(
    store: Store,
    folder: Path,
    *,
    anew: bool = False,
    progress: Progress = _no_progress,
    seen: Survey | None = None,
) -> MirrorReport:
    """Brings notes and folder into step: one round. Some 100 ms for 10,000 files that are as they were.

    ``seen``: a survey that was just made, so that the files are not looked at again. ``anew``: forgets what both sides
    had last; all files are written again, nothing goes into the bin. Raises UserError ``mirror.emptied`` (most files
    are gone: is it the right folder?), EnvironmentFault ``disk.full`` and the like.
    """
    place = str(folder.resolve())
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if seen is None:
            files.mend(folder)
        if anew or rows.read_folder(store) != place:
            rows.forget(store, place)
        disk = files.look(folder) if seen is None else seen.disk
        return _Round(store, folder, disk, progress).run()
    except OSError as error:
        raise file_fault(error, folder, kept="Your notes are safe in StudyDesk.") from error


@dataclass(slots=True)
class _Found:
    """A file that was read."""

    path: str
    raw: bytes
    said: NoteFile
    disk: files.OnDisk


class _Round:
    """One round."""

    def __init__(self, store: Store, folder: Path, disk: dict[str, files.OnDisk], progress: Progress) -> None:
        self._store = store
        self._folder = folder
        self._progress = progress
        self._disk = disk
        self._known = {row.uid: row for row in rows.read_mirrored(store)}
        self._notes = {one.uid: one for one in rows.read_light(store)}
        self._taken = {path.casefold() for path in self._disk}
        self.report = MirrorReport()

    def run(self) -> MirrorReport:
        self._guard()
        found, strays = self._read_changed()
        order = list(dict.fromkeys([*self._known, *self._notes, *found]))
        total = len(order) + len(strays)
        for done, uid in enumerate(order):
            if done % 50 == 0:
                self._progress(done, total)
            self._one(uid, found.get(uid))
        for stray in strays:
            self._adopt(stray, None)
        self._progress(total, total)
        return self.report

    def _guard(self) -> None:
        gone = sum(row.path not in self._disk for row in self._known.values())
        if len(self._known) >= _MOST_GONE and gone * 2 > len(self._known):
            moved = self._moved(gone)
            if (gone - moved) * 2 > len(self._known):
                raise UserError(
                    "mirror.emptied",
                    f"Most files of your notes are gone from {self._folder}.",
                    kept="No note was deleted.",
                    next_step="If the folder is on a drive, connect it. Or write all files again.",
                )

    def _moved(self, most: int) -> int:
        """How many files that are not known look like moved ones: there are as many as are gone, at most."""
        known = {row.path for row in self._known.values()}
        return min(most, sum(path not in known for path in self._disk))

    def _read_changed(self) -> tuple[dict[bytes, _Found], list[_Found]]:
        """The files that are not as they were, by the uid of their note; and those without one."""
        by_path = {row.path: row for row in self._known.values()}
        found: dict[bytes, _Found] = {}
        strays: list[_Found] = []
        for path, disk in sorted(self._disk.items()):
            row = by_path.get(path)
            if row is not None and (row.size_bytes, row.mtime_ns) == disk:
                continue
            one = self._read(path, disk)
            if one is None:
                continue
            uid = one.said.uid or (row.uid if row is not None else None)
            if uid is None or self._is_copy(uid, path, found):
                strays.append(one)
            else:
                found[uid] = one
        return found, strays

    def _is_copy(self, uid: bytes, path: str, found: dict[bytes, _Found]) -> bool:
        """A second file with the id of a note: the one at the known place is the note's."""
        row = self._known.get(uid)
        return uid in found or (row is not None and row.path != path and row.path in self._disk)

    def _read(self, path: str, disk: files.OnDisk) -> _Found | None:
        file = self._folder / path
        try:
            if disk.size_bytes > 4 * MOST_LETTERS:
                raise UserError("mirror.large", f"{path} is too large for a note.", kept="It was left alone.")
            raw = file.read_bytes()
            return _Found(path, raw, parse_file(raw.decode("utf-8")), disk)
        except FileNotFoundError:
            self.report.later.append(path)
        except UnicodeDecodeError:
            fault = UserError(
                "mirror.encoding",
                f"{path} is not a text in UTF-8.",
                kept="It was left alone.",
                next_step="Save it as UTF-8 in your editor.",
            )
            self.report.faults.append((path, fault))
        except UserError as error:
            self.report.faults.append((path, error))
        except OSError as error:
            self.report.faults.append((path, file_fault(error, file, kept="It was left alone.")))
        return None

    def _is_faulty(self, path: str) -> bool:
        return path in self.report.later or any(path == one for one, _ in self.report.faults)

    # One note

    def _one(self, uid: bytes, found: _Found | None) -> None:
        row, light = self._known.get(uid), self._notes.get(uid)
        if row is not None and found is None:
            if row.path not in self._disk:
                self._vanished(row, light)
                return
            if self._is_faulty(row.path):
                return
            if light is not None and not light.in_bin and (row.version, row.meta) == (light.version, light.meta):
                return
            found = self._read(row.path, self._disk[row.path])
            if found is None:
                return
        if found is None:
            if light is not None and not light.in_bin:
                self._write_new(light)
        elif row is not None and not found.raw and light is not None and not light.in_bin:
            self._write(light.id, found, found.path)  # cut short by a power cut, or being written: the note has it
        else:
            self._meet(found, row, light)

    def _vanished(self, row: rows.Mirrored, light: rows.Light | None) -> None:
        """The file was deleted: so is the note, unless it was changed since."""
        rows.drop(self._store, row.uid)
        if light is None or light.in_bin:
            return
        if (row.version, row.meta) != (light.version, light.meta):
            self._write_new(light)
            return
        with self._store.write("Mirror notes", undoable=False) as tx:
            note_rows.update_note(tx, light.id, {"deleted_at_ms": tx.now_ms})
        self.report.binned.append(row.path)

    def _meet(self, found: _Found, row: rows.Mirrored | None, light: rows.Light | None) -> None:
        base = parse_file(rows.read_base(self._store, row.uid)) if row is not None else None
        changed = base is None or found.said.content != base.content
        if light is None or light.in_bin:
            if changed:
                self._adopt(found, light)
            elif files.remove(self._folder / found.path, found.raw):
                rows.drop(self._store, found.said.uid or (row.uid if row is not None else b""))
                self.report.removed.append(found.path)
            return
        if changed:
            self._take(found, base, light.id)
        if row is not None and row.path != found.path and not is_name_for(found.path, light.title):
            notes.rename(self._store, light.id, title_in(found.path))
        path = found.path
        if row is not None and row.path == path and is_name_for(path, row.meta.split("\x1f")[0]):
            path = self._path_for(light, path)
        self._write(light.id, found, path)

    def _path_for(self, light: rows.Light, path: str) -> str:
        """Where a renamed note's file belongs."""
        if is_name_for(path, light.title):
            return path
        return free_path(light.title, path.rpartition("/")[0], self._taken)

    def _take(self, found: _Found, base: NoteFile | None, note_id: NoteId) -> None:
        """Brings what the file says into the note."""
        present = note_rows.read_note(self._store, note_id)
        if present is None:
            return
        body = clean_body(found.said.body)
        values = self._said(found.said, base)
        if base is None:
            joined, conflict = present.body, body != present.body
        else:
            joined, conflict = self._join(base.body, present.body, body)
        if conflict:
            self._keep_both(present, body)
        with self._store.write("Mirror notes", undoable=False) as tx:
            if values:
                note_rows.update_note(tx, note_id, values)
            if joined != present.body:
                note_rows.insert_revision(tx, present, why="mirror")
                notes.write_body(tx, present, joined)
                self.report.read.append(found.path)
        title = found.said.title
        if base is not None and title and title != base.title and clean_title(title):
            notes.rename(self._store, note_id, title)
        self._take_media(note_id, found)

    @staticmethod
    def _join(base: str, ours: str, theirs: str) -> tuple[str, bool]:
        merged = merge3(clean_body(base), ours, theirs)
        return (ours, True) if merged.conflict else (merged.text, False)

    @staticmethod
    def _said(said: NoteFile, base: NoteFile | None) -> dict[str, object]:
        """The columns that the file changed."""
        made: dict[str, object] = {}
        for name, column in (("topic", "topic_key"), ("video", "video_key"), ("lesson", "lesson_key")):
            value = getattr(said, name)
            if base is not None and (value or "") != (getattr(base, name) or ""):
                made[column] = value or ""
        if base is not None and set(said.tags or ()) != set(base.tags or ()):
            made["tags"] = note_rows.tags_text(said.tags or ())
        return made

    def _keep_both(self, present: Note, body: str) -> None:
        name = notes.free_title(self._store, f"{present.title} (from the folder)")
        made = notes_made(self._store, name, NoteFile(body, tags=present.own_tags, topic=present.topic_key), None)
        self.report.conflicts.append(name)
        light = rows.Light(made, b"", 1, name, "", False)
        self._write_new(light)

    def _adopt(self, found: _Found, light: rows.Light | None) -> None:
        """A file that is no note yet becomes one; one whose note is in the bin brings it back."""
        if light is not None:
            with self._store.write("Mirror notes", undoable=False) as tx:
                note_rows.update_note(tx, light.id, {"deleted_at_ms": None})
            present = note_rows.read_note(self._store, light.id)
            if present is not None and present.body != found.said.body:
                with self._store.write("Mirror notes", undoable=False) as tx:
                    note_rows.insert_revision(tx, present, why="mirror")
                    notes.write_body(tx, present, clean_body(found.said.body))
            note_id = light.id
        else:
            uid = found.said.uid
            if uid is not None and note_rows.read_note_by_uid(self._store, uid) is not None:
                uid = None
            title = clean_title(found.said.title or "") or title_in(found.path)
            note_id = notes_made(self._store, title, found.said, uid)
        self.report.made.append(found.path)
        self._take_media(note_id, found)
        self._write(note_id, found, found.path)

    # Files

    def _write_new(self, light: rows.Light) -> None:
        self._write(light.id, None, free_path(light.title, "", self._taken))

    def _write(self, note_id: NoteId, found: _Found | None, path: str) -> None:
        """Writes a note's file, unless it says that already, and keeps what both sides have now."""
        note = note_rows.read_note(self._store, note_id)
        if note is None:
            return
        said = self._file_of(note, path, found)
        same = found is not None and found.path == path and _says(found.said, said)
        updated = datetime.fromtimestamp(note.updated_at_ms // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        text = found.raw.decode("utf-8") if same and found is not None else file_text(said, updated)
        disk = found.disk if same and found is not None else self._replace(path, text, found)
        if disk is None:
            self.report.later.append(path)
            return
        if not same:
            self._give_media(note, path)
            self.report.written.append(path)
        self._taken.add(path.casefold())
        meta = "\x1f".join([note.title, note.topic_key, note.video_key, note.lesson_key])
        tags = note_rows.tags_text(note.own_tags)
        row = rows.Mirrored(note.uid, path, disk.size_bytes, disk.mtime_ns, note.version, f"{meta}\x1f{tags}")
        rows.put(self._store, row, text)

    def _file_of(self, note: Note, path: str, found: _Found | None) -> NoteFile:
        title = None if title_in(path) == note.title else note.title
        return NoteFile(
            note.body, note.uid, title, note.topic_key or None, note.video_key or None, note.lesson_key or None,
            note.own_tags or None, found.said.extra if found is not None else (),
        )  # fmt: skip

    def _replace(self, path: str, text: str, found: _Found | None) -> files.OnDisk | None:
        content = text.encode("utf-8")
        if found is None or found.path == path:
            return files.replace(self._folder / path, content, found.raw if found is not None else None)
        disk = files.replace(self._folder / path, content, None)
        if disk is not None:
            files.remove(self._folder / found.path, found.raw)
        return disk

    # Pictures

    def _give_media(self, note: Note, path: str) -> None:
        """Puts the note's pictures beside its file."""
        beside = (self._folder / path).parent
        for name, medium in note_media.media_of(self._store, note.id).items():
            target = beside / Path(name).name
            with contextlib.suppress(OSError):
                if not target.exists():
                    write_atomically(target, note_media.file_of(self._store, medium).read_bytes())

    def _take_media(self, note_id: NoteId, found: _Found) -> None:
        """Takes in the pictures beside a file that its text speaks of."""
        beside = (self._folder / found.path).parent
        for name in [*names_in([found.said.body]), *_EMBED.findall(found.said.body)]:
            plain = Path(name).name
            source = beside / name
            if Path(plain).suffix.casefold() not in KINDS or ".." in Path(name).parts or Path(name).is_absolute():
                continue
            if note_media.find_medium(self._store, note_id, name) is not None or source.is_symlink():
                continue
            with contextlib.suppress(StudyDeskError, OSError):
                if source.is_file():
                    note_media.name_medium(self._store, note_id, name, note_media.add_file(self._store, source))


def _says(found: NoteFile, said: NoteFile) -> bool:
    return found.uid == said.uid and found.content == said.content


def notes_made(store: Store, title: str, said: NoteFile, uid: bytes | None) -> NoteId:
    """Makes a note of a file (no undo step)."""
    body = clean_body(said.body)
    values = {
        "title": title, "body": body, "topic_key": said.topic or "", "video_key": said.video or "",
        "lesson_key": said.lesson or "", "tags": note_rows.tags_text(said.tags or ()),
    }  # fmt: skip
    with store.write("Mirror notes", undoable=False) as tx:
        return note_rows.insert_note(tx, uid or store.new_uid(), values)


def fault_of_folder(folder: Path, profile_folder: Path) -> EnvironmentFault | UserError | None:
    """Why a folder cannot be a mirror; None: it can. It must not hold the profile nor lie in it, but be its 'notes'."""
    place, profile = folder.resolve(), profile_folder.resolve()
    if place != profile / "notes" and (place == profile or place in profile.parents or profile in place.parents):
        return UserError(
            "mirror.profile",
            "The folder of notes and StudyDesk's data folder cannot lie in each other.",
            next_step="Choose another folder.",
        )
    if folder.exists() and not folder.is_dir():
        return EnvironmentFault("mirror.folder", f"{folder} is a file, not a folder.", next_step="Choose a folder.")
    return None
