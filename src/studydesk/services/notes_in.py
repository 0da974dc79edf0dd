"""Notes of other programs brought in: Obsidian's vaults, Joplin's exports, folders and ZIPs of Markdown.

``survey`` reads (a job), ``bring_in`` writes all of it in one transaction, for ``desk.long_writes``. A second time the
same vault updates: what was not touched here takes the new text, what was changed at both ends is joined line by line,
and where both changed one place the note keeps its text and the other becomes a note of its own.
"""

from __future__ import annotations

import contextlib
import math
import mimetypes
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.content.vault.files import MOST_ATTACHMENT, Files, opened
from studydesk.content.vault.reader import read_vault
from studydesk.domain.card_making import checked
from studydesk.domain.cards import CardId, Draft, ItemId, MediaId, ReviewKind, Source, clean_tags
from studydesk.domain.clock import to_ms
from studydesk.domain.errors import UserError
from studydesk.domain.memory_model import DEFAULT_PARAMETERS
from studydesk.domain.merge3 import merge3
from studydesk.domain.note_cards import NoteDraft, drafts, with_blocks
from studydesk.domain.note_text import clean_body, clean_tag, clean_title, folded
from studydesk.domain.notes import MOST_LETTERS, Note, NoteId
from studydesk.domain.path import TopicId
from studydesk.domain.scheduling import CardState, Schedule
from studydesk.domain.study_day import day_of_date, starts_at_ms
from studydesk.domain.uid import uid_of
from studydesk.domain.vault import (
    CARD_TAG,
    Directory,
    Ready,
    Repetition,
    Vault,
    VaultFault,
    VaultNote,
    guesses,
    ready,
    roomy,
    with_blocks_of,
    without_blocks,
    without_schedules,
)
from studydesk.services.answering import study_day
from studydesk.services.media import KINDS, media_folder
from studydesk.services.note_cards import follow
from studydesk.storage import items
from studydesk.storage import media as media_rows
from studydesk.storage import note_cards as card_rows
from studydesk.storage import notes as rows
from studydesk.storage import reviews as review_rows
from studydesk.storage.files import file_fault

if TYPE_CHECKING:
    from studydesk.domain.study import StudySettings
    from studydesk.storage.store import Store, Transaction

Progress = Callable[[int, int], None]
_ENDING = re.compile(r"\.[a-z0-9]{1,8}")
_PROGRAMS: Final = frozenset(
    {
        ".apk", ".app", ".appimage", ".bash", ".bat", ".cmd", ".com", ".command", ".cpl", ".csh", ".deb", ".desktop",
        ".dmg", ".exe", ".hta", ".inf", ".jar", ".js", ".jse", ".lnk", ".msi", ".msix", ".php", ".pif", ".pkg", ".pl",
        ".ps1", ".psm1", ".py", ".pyw", ".rb", ".reg", ".rpm", ".run", ".scr", ".sh", ".url", ".vbe", ".vbs", ".wsf",
        ".wsh", ".zsh",
    }
)  # fmt: skip
"""What would run if it were opened is not taken in."""
_LETTERS: Final = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class NotesChoice:
    """What the learner decided. ``topics``: folder -> topic's key ('' none); ``tags``: folders become tags as well;
    ``cards``: lines that Obsidian's plugin shows as cards become cards, with their schedules."""

    topics: Mapping[str, str] = field(default_factory=dict)
    tags: bool = False
    cards: bool = True


@dataclass(slots=True)
class NotesIn:
    """What was done, note by note where something was not as in the vault. ``left``: files of which no note speaks."""

    made: int = 0
    updated: int = 0
    joined: int = 0
    unchanged: int = 0
    in_bin: int = 0
    cards: int = 0
    attachments: int = 0
    left: int = 0
    conflicts: list[str] = field(default_factory=list)
    faults: list[VaultFault] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a source holds, before anything is written. ``topics``: the guessed topic of each folder; ``known``: how
    many of its notes were brought in before; ``card_lines``: how many cards its lines would make."""

    vault: Vault
    topics: Mapping[str, str]
    known: int
    card_lines: int


def _nobody(_done: int, _total: int) -> None:
    """Takes progress and shows it to nobody."""


def survey(store: Store, source: Path, progress: Progress = _nobody) -> Survey:
    """Reads a source and compares it with what is there. For jobs, with a read-only store. Raises UserError
    ``vault.*``, EnvironmentFault."""
    try:
        vault = read_vault(source, progress)
    except OSError as error:
        raise file_fault(error, source, kept="Nothing was changed.") from error
    titles = store.read_tuples("SELECT title, key FROM topic WHERE NOT shelved ORDER BY position DESC")
    topics = guesses([folder for folder, _ in vault.folders()], dict(titles))
    there = {row[0] for row in store.read_tuples("SELECT uid FROM note")}
    known = sum(_uid(vault, note) in there for note in vault.notes)
    lines = sum(len(drafts(roomy(without_schedules(note.body)[0]))) for note in vault.notes if _has_cards(note))
    return Survey(vault, topics, known, lines)


def _uid(vault: Vault, note: VaultNote) -> bytes:
    """The note's own uid, or one that the same place of the same vault always gets."""
    return note.uid or uid_of("note_in", note.key or unicodedata.normalize("NFC", f"{vault.name}/{note.path}"))


def _has_cards(note: VaultNote) -> bool:
    """Whether Obsidian's plugin would look into this note, or has."""
    tags = [folded(tag) for tag in note.tags]
    if any(tag == CARD_TAG or tag.startswith(f"{CARD_TAG}/") for tag in tags) or "<!--SR:" in note.body:
        return True
    return f"#{CARD_TAG}" in note.body.casefold()


def is_kept(ending: str) -> bool:
    """Whether a note can hold an attachment of this ending."""
    return _ENDING.fullmatch(ending) is not None and ending not in _PROGRAMS


def bring_in(
    store: Store,
    source: Path,
    found: Survey,
    choice: NotesChoice,
    *,
    now: datetime,
    settings: StudySettings | None = None,
    progress: Progress = _nobody,
) -> NotesIn:
    """Writes all notes with attachments and cards: one undo step. ``settings`` None: cards come without schedules.

    Raises UserError, EnvironmentFault, and what ``progress`` raises to cancel; then nothing of it is there.
    """
    with opened(source) as files:
        work = _Work(store, files, found.vault, choice, now, settings)
        try:
            with store.write("Bring notes in") as tx:
                work.run(tx, progress)
        except BaseException as error:
            work.take_files_back()
            if isinstance(error, OSError):
                raise file_fault(error, source, kept="Nothing was changed.") from error
            raise
    for note_id in work.written:
        follow(store, note_id)  # what stands on a card's line is what the card asks
    return work.report


class _Work:
    """One run."""

    def __init__(
        self,
        store: Store,
        files: Files,
        vault: Vault,
        choice: NotesChoice,
        now: datetime,
        settings: StudySettings | None,
    ) -> None:
        self._store = store
        self._files = files
        self._vault = vault
        self._choice = choice
        self._now = now
        self._settings = settings
        self._media = media_folder(store)
        self._written: list[Path] = []
        self._kept: dict[str, MediaId | None] = {}
        self._taken_blocks: set[str] = set()
        self._twins: set[int] = set()
        self._spoken: set[str] = set()
        self._topic_ids = {key: TopicId(row) for row, key in store.read_tuples("SELECT id, key FROM topic")}
        self._there = {bytes(uid): NoteId(row) for row, uid in store.read_tuples("SELECT id, uid FROM note")}
        self.written: list[NoteId] = []
        self.report = NotesIn(faults=list(vault.faults))

    def run(self, tx: Transaction, progress: Progress) -> None:
        titles = self._titles()
        where = Directory(self._vault, titles, is_kept)
        total = len(self._vault.notes)
        for at, note in enumerate(self._vault.notes):
            if at % 10 == 0:
                progress(at, total)
            if at in self._twins:
                self.report.unchanged += 1
            else:
                self._one(tx, note, titles[at], self._ready(note, where))
        self.report.left = len(self._vault.attachments.keys() - self._kept.keys() - self._spoken)
        progress(total, total)

    def _ready(self, note: VaultNote, where: Directory) -> Ready:
        text = ready(note, where)
        self._spoken |= {*text.attachments.values(), *text.odd}
        if self._choice.cards and _has_cards(note):
            text.body = roomy(text.body)
        return text

    def _has_twin(self, note: VaultNote, plain: Directory) -> bool:
        """Whether a note of that name says the same already: the vault was renamed, or came another way."""
        wanted = None
        for known in rows.notes_named(self._store, note.title):
            present = rows.read_note(self._store, known)
            wanted = wanted or without_blocks(clean_body(self._ready(note, plain).body))
            if present is not None and without_blocks(present.body) == wanted:
                return True
        return False

    def _titles(self) -> list[str]:
        """The titles under which they will stand: that of a note that is there stays, others get a number where a
        title is taken, for links go by title."""
        taken = {folded(title) for _, title in rows.read_titles(self._store)}
        plain = Directory(self._vault, [note.title for note in self._vault.notes], is_kept)
        made: list[str] = []
        for at, note in enumerate(self._vault.notes):
            known = self._there.get(_uid(self._vault, note))
            present = rows.read_note(self._store, known) if known is not None else None
            if present is not None:
                made.append(present.title)
                continue
            if known is None and self._has_twin(note, plain):
                self._twins.add(at)
                made.append(note.title)
                continue
            title, number = note.title, 1
            while folded(title) in taken:
                number += 1
                title = clean_title(f"{note.title[:190]} {number}")
            taken.add(folded(title))
            made.append(title)
        return made

    # One note

    def _one(self, tx: Transaction, note: VaultNote, title: str, text: Ready) -> None:
        if len(text.body) > MOST_LETTERS:
            self._fault(note, "file.large")
            return
        for name in dict.fromkeys(text.missing):
            self._fault(note, "attachment.missing", name)
        for name in dict.fromkeys(text.odd):
            self._fault(note, "attachment.kind", name)
        text.body = clean_body(text.body)
        uid = _uid(self._vault, note)
        known = self._there.get(uid)
        if known is None:
            note_id = self._insert(tx, note, title, text.body, uid)
            self.report.made += 1
        else:
            updated = self._update(tx, note, text, known)
            if updated is None:
                return
            note_id = updated
        self._attach(tx, note, note_id, uid, text)
        if self._choice.cards and _has_cards(note):
            self._cards(tx, note, note_id, text.repetitions)

    def _fault(self, note: VaultNote, code: str, what: str = "") -> None:
        self.report.faults.append(VaultFault(note.path, code, what))

    def _values(self, note: VaultNote) -> dict[str, object]:
        topic = note.topic if note.topic in self._topic_ids else self._choice.topics.get(note.folder, "")
        tags = [*map(clean_tag, note.tags)]
        if self._choice.tags and note.folder:
            tags.append("/".join(filter(None, map(clean_tag, note.folder.split("/")))))
        return {
            "topic_key": topic, "video_key": note.video, "lesson_key": note.lesson, "tags": rows.tags_text(tags),
            "pinned": int(note.pinned),
        }  # fmt: skip

    def _insert(self, tx: Transaction, note: VaultNote, title: str, body: str, uid: bytes) -> NoteId:
        changed = min(note.updated_ms or note.created_ms or tx.now_ms, tx.now_ms)
        made = min(note.created_ms or changed, changed)
        times = {"created_at_ms": max(made, 0), "updated_at_ms": max(changed, 0)}
        values = {"title": title, "body": body, **self._values(note), **times}
        note_id = rows.insert_note(tx, uid, values)
        self._there[uid] = note_id
        present = rows.read_note(self._store, note_id)
        if present is not None:
            rows.insert_revision(tx, present, why="import", body=body)  # what a later run compares with
        return note_id

    def _update(self, tx: Transaction, note: VaultNote, text: Ready, note_id: NoteId) -> NoteId | None:
        """Brings a newer text to a note; the note that has it now, or None where nothing was to do."""
        present = rows.read_note(self._store, note_id)
        if present is None or present.deleted_at_ms is not None:
            self.report.in_bin += 1
            return None
        base = self._base(present)
        if text.body in (present.body, base) or without_blocks(present.body) == without_blocks(text.body):
            self.report.unchanged += 1
            return None
        old, new = with_blocks_of(present.body, base), with_blocks_of(present.body, text.body)
        if present.body == old:
            joined, conflict = new, False
        else:
            merged = merge3(old, present.body, new)
            joined, conflict = merged.text, merged.conflict
        if conflict:
            return self._beside(tx, note, text, present)
        rows.insert_revision(tx, present, why="mirror")
        rows.insert_revision(tx, present, why="import", body=text.body)
        version = present.version + 1
        rows.update_note(tx, note_id, {"body": joined, "version": version, "updated_at_ms": tx.now_ms})
        self.written.append(note_id)
        if joined == new:
            self.report.updated += 1
        else:
            self.report.joined += 1
        return note_id

    def _base(self, present: Note) -> str:
        """The text as it was brought in last."""
        there = rows.read_revisions(self._store, present.id)
        brought = [one for one in there if one.why == "import"]
        chosen = brought[-1] if brought else there[0] if there else None
        text = rows.read_revision_text(self._store, chosen.id) if chosen is not None else None
        return present.body if text is None else text

    def _beside(self, tx: Transaction, note: VaultNote, text: Ready, present: Note) -> NoteId | None:
        """Both ends changed one place: the other text becomes a note of its own, once."""
        uid = uid_of("note_in", f"{present.uid.hex()}:{text.body}")
        if uid in self._there:
            self.report.unchanged += 1
            return None
        title, number = clean_title(f"{present.title[:170]} (brought in)"), 1
        while rows.notes_named(self._store, title):
            number += 1
            title = clean_title(f"{present.title[:170]} (brought in {number})")
        self.report.conflicts.append(title)
        return self._insert(tx, note, title, text.body, uid)

    # Attachments

    def _attach(self, tx: Transaction, note: VaultNote, note_id: NoteId, uid: bytes, text: Ready) -> None:
        for name, path in text.attachments.items():
            medium = self._medium(tx, note, path)
            if medium is not None:
                tx.execute(
                    "INSERT INTO note_medium (uid, note_id, name, media_id) VALUES (?, ?, ?, ?)"
                    " ON CONFLICT (note_id, name) DO UPDATE SET media_id = excluded.media_id",
                    (uid_of("note_medium", f"{uid.hex()}/{name}"), note_id, name, medium),
                )

    def _medium(self, tx: Transaction, note: VaultNote, path: str) -> MediaId | None:
        if path in self._kept:
            return self._kept[path]
        self._kept[path] = None
        try:
            data = self._files.read(path, MOST_ATTACHMENT + 1)
        except OSError as error:
            self._fault(note, "attachment.unreadable", f"{path}: {error.strerror or error}")
            return None
        if not data or len(data) > MOST_ATTACHMENT:
            self._fault(note, "attachment.large" if data else "attachment.empty", path)
            return None
        ending = f".{path.rpartition('.')[2].casefold()}"
        before = {file.name for file in self._media.glob("*")} if not self._written else None
        kind = KINDS.get(ending) or mimetypes.MimeTypes().guess_type(f"x{ending}")[0] or "application/octet-stream"
        medium = media_rows.write_medium(tx, self._media, data, kind, ending)
        if before is None or medium.file_name not in before:
            self._written.append(self._media / medium.file_name)
        self._kept[path] = medium.id
        self.report.attachments += 1
        return medium.id

    def take_files_back(self) -> None:
        """After a cancel or fault: deletes the files that no row speaks of now."""
        known = {row[0] for row in self._store.read_tuples("SELECT lower(hex(sha256)) || suffix FROM media")}
        for file in self._written:
            if file.name not in known:
                with contextlib.suppress(OSError):
                    file.unlink(missing_ok=True)

    # Cards

    def _cards(
        self, tx: Transaction, note: VaultNote, note_id: NoteId, told: Mapping[int, Sequence[Repetition]]
    ) -> None:
        present = rows.read_note(self._store, note_id)
        if present is None:
            return
        found = drafts(present.body)
        self._taken_blocks |= {one.block for one in found if one.block}
        known = {one.block for one in card_rows.read_of_note(self._store, note_id)}
        ids: dict[int, str] = {}
        for one in found:
            if one.block and one.block in known:
                continue
            made = self._card(tx, present, one, told)
            if made is None:
                self._fault(note, "card.empty", one.question[:100])
                continue
            ids[one.last] = made
            self.report.cards += 1
        body = with_blocks(present.body, ids)
        if body != present.body:
            rows.update_note(tx, note_id, {"body": body})

    def _card(
        self, tx: Transaction, present: Note, one: NoteDraft, told: Mapping[int, Sequence[Repetition]]
    ) -> str | None:
        topic = self._topic_ids.get(present.topic_key)
        tags = clean_tags([*present.own_tags])
        draft = Draft(one.kind, dict(one.fields), topic, tags, source=Source(present.title, present.link))
        try:
            row = items.ItemRow(draft, checked(draft))
        except UserError:
            return None
        item_id = items.insert_item(tx, row, self._store.random, tx.now_ms)
        block = one.block or self._new_block()
        card_rows.insert(tx, self._store.new_uid(), item_id, present.id, block)
        schedules = next((told[line] for line in range(one.line, one.last + 1) if line in told), ())
        if schedules and self._settings is not None:
            self._schedule(tx, item_id, schedules)
        return block

    def _new_block(self) -> str:
        while True:
            block = "".join(self._store.random.choice(_LETTERS) for _ in range(6))
            if block not in self._taken_blocks and not card_rows.read_of_blocks(self._store, [block]):
                self._taken_blocks.add(block)
                return block

    def _schedule(self, tx: Transaction, item_id: ItemId, told: Sequence[Repetition]) -> None:
        """Gives the item's cards, in order, what the vault says of them."""
        assert self._settings is not None
        cards = tx.execute("SELECT id FROM card WHERE item_id = ? ORDER BY ordinal", (item_id,)).fetchall()
        at_ms, today = to_ms(self._now), study_day(self._settings, self._now)
        for (card_id,), one in zip(cards, told, strict=False):
            after = schedule_of(one, today, self._settings)
            review_rows.write_schedules(tx, [(CardId(card_id), after)])
            review_rows.insert_review(
                tx, CardId(card_id), Schedule(), after, at_ms=at_ms, day=today, kind=ReviewKind.BY_HAND, rating=None,
                taken_ms=0, random=self._store.random,
            )  # fmt: skip


def schedule_of(told: Repetition, today: int, settings: StudySettings) -> Schedule:
    """Obsidian's schedule (SM-2) as a memory: the interval is the stability at 90 %, the ease says the difficulty, with
    the formula by which FSRS takes over SM-2's state."""
    days = min(max(told.interval_days, 0.5), 36_500.0)
    due_day = min(max(day_of_date(told.due), today - 36_500), today + 36_500)
    weights = DEFAULT_PARAMETERS
    gain = math.exp(weights[8]) * days ** -weights[9] * math.expm1(0.1 * weights[10])
    difficulty = min(max(11.0 - (max(told.ease / 100.0, 1.3) - 1.0) / gain, 1.0), 10.0)
    whole = max(1, round(days))
    last = min(due_day - whole, today)
    return Schedule(
        CardState.REVIEW, None, days, difficulty, starts_at_ms(due_day, settings.zone, settings.rollover_hour), due_day,
        whole, starts_at_ms(last, settings.zone, settings.rollover_hour), last, 1, 0,
    )  # fmt: skip
