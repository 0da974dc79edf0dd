"""Keeping two or more computers in step through a shared folder, without a server. See ``docs/sync.md``.

``exchange`` tells what was written here since the last time and takes over what the others told. It may be ended at any
moment and begun again; everything in it can be done twice. It writes in parts, so that a window beside it lives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from studydesk.domain.errors import UserError
from studydesk.domain.sync import Entry, Header, KeptText, Newer, Unusable, parse_entry
from studydesk.services import sync_files
from studydesk.services.answering import policy_of
from studydesk.services.media import media_folder
from studydesk.services.sync_files import ChangeFile, Draft
from studydesk.services.waiting import study_settings
from studydesk.storage import media, sync_cards, sync_state, sync_take, sync_tell
from studydesk.storage.plain_text import text_rows_in
from studydesk.storage.store import Store
from studydesk.storage.sync_state import Peer
from studydesk.storage.sync_take import Reader, Taken

if TYPE_CHECKING:
    from studydesk.domain.clock import Clock
    from studydesk.storage.store import HandOver

Progress = Callable[[int, int], None]
"""Takes (rows done, rows in all, 0: not known); what it raises ends the exchange."""

_SLICE: Final = 100
_ROWS_A_FILE: Final = 20_000
_FILES_BEFORE_JOINING: Final = 100
_STEP: Final = "Take over changes"


@dataclass(slots=True)
class SyncReport:
    """What an exchange did. ``unusable``: files that no StudyDesk wrote; ``late``: those that are still arriving;
    ``newer``: those of a newer StudyDesk, which wait until this one is brought up to date."""

    told: int = 0
    changed: int = 0
    refused: int = 0
    waiting: int = 0
    kept_texts: int = 0
    media_told: int = 0
    media_taken: int = 0
    media_missing: int = 0
    late: list[str] = field(default_factory=list)
    newer: list[str] = field(default_factory=list)
    unusable: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SyncState:
    """What is known without a look into the folder."""

    node: str
    peers: tuple[Peer, ...]
    to_tell: int
    waiting: int
    kept_texts: int


def state(store: Store) -> SyncState:
    """How things stand."""
    node = sync_state.node(store)
    others = tuple(peer for name, peer in sorted(sync_state.peers(store).items()) if name != node)
    kept = len(sync_state.kept_texts(store))
    return SyncState(node, others, sync_tell.count_posted(store), sync_state.count_waiting(store), kept)


def join(store: Store, folder: Path) -> None:
    """Begins with a shared folder: everything is to be told there.

    Raises EnvironmentFault, UserError ``sync.own_folder``.
    The folder must not be the profile's own: there, one program would write into the other's files.
    """
    sync_files.check_folder(folder)
    home = store.file.parent.resolve()
    if folder.resolve() == home or home in folder.resolve().parents or folder.resolve() in home.parents:
        raise UserError(
            "sync.own_folder",
            "The shared folder must lie outside StudyDesk's own folder, and not around it.",
            kept="Nothing was changed.",
            next_step="Choose a folder that only Syncthing, a cloud drive or a stick carries.",
        )
    with store.write("Share with other computers", undoable=False) as tx:
        sync_state.forget_all(tx)
        sync_tell.post_everything(tx)


def kept_texts(store: Store) -> list[KeptText]:
    """The texts that gave way when two computers changed them at a time."""
    return sync_state.kept_texts(store)


def dismiss(store: Store, kept_id: int) -> None:
    """Puts a kept text away, on all computers; can be undone."""
    with store.write("Put the other text away") as tx:
        sync_state.delete_kept_text(tx, kept_id)


def exchange(
    store: Store, folder: Path, *, zone: tzinfo, name: str, progress: Progress = lambda done, total: None
) -> SyncReport:
    """Tells and takes over; ``name``: this computer's, as the others show it. Any thread that owns ``store``.

    Raises EnvironmentFault (``sync.folder_gone``, ``disk.full``, ...); what was done until then stays and is right.
    """
    sync_files.check_folder(folder)
    report = SyncReport()
    _look_for_another_of_my_name(store, folder)
    _tell(store, folder, name, report, progress)
    _take_all(store, folder, report, progress)
    _try_waiting(store, report)
    _settle(store, zone)
    _tell_media(store, folder, report)
    _take_media(store, folder, report)
    _join_files(store, folder, name)
    report.waiting = sync_state.count_waiting(store)
    return report


def exchange_beside(
    file: Path, folder: Path, *, clock: Clock, seed: int, zone: tzinfo, name: str, progress: Progress
) -> tuple[SyncReport, HandOver]:
    """``exchange`` in a job beside a window that has ``file`` open; what it wrote is for ``Store.adopt``."""
    reports: list[SyncReport] = []
    with Store.beside(file, clock=clock, random=Random(seed)) as store:
        written = store.written(
            lambda beside: reports.append(exchange(beside, folder, zone=zone, name=name, progress=progress))
        )
    return reports[0], written


# Telling


def _look_for_another_of_my_name(store: Store, folder: Path) -> None:
    """Files under this computer's name that it does not know: the profile was copied to another computer, or is an
    earlier one that was restored. It takes another name, and reads the files like anybody's."""
    node = sync_state.node(store)
    known = sync_state.known_files(store, node)
    if all(str(file.name) in known for file in sync_files.files_of(folder, node)):
        return
    with store.write(_STEP, undoable=False) as tx:
        sync_state.take_new_node(tx, store.random)
        sync_tell.post_everything(tx)


def _tell(store: Store, folder: Path, name: str, report: SyncReport, progress: Progress) -> None:
    node, total = sync_state.node(store), sync_tell.count_posted(store)
    until_before = max((row.until for row in sync_state.peers(store).values() if row.node == node), default="")
    number = sync_state.last_written(store, node)
    entries = sync_tell.posted(store)
    more = total > 0
    while more:
        until = sync_state.now_stamp(store)
        last_one = total - report.told <= _ROWS_A_FILE
        number += 1
        header = _header(store, node, until if last_one else until_before, name)
        draft = Draft(folder, node, header)
        try:
            answered, more = _fill(draft, entries)
            if not answered:
                return
            file_name = draft.finish(number, number)
            with store.write(_STEP, undoable=False) as tx:
                sync_state.know_file(tx, node, file_name, header.until)
            draft.publish(file_name)
        finally:
            draft.close()
        with store.write(_STEP, undoable=False) as tx:
            sync_tell.told(tx, answered)
            sync_state.advance(tx, node, name, store.now_ms())
        report.told += len(answered)
        progress(report.told, total)


def _fill(draft: Draft, entries: Iterable[sync_tell.Told]) -> tuple[list[tuple[str, bytes, str]], bool]:
    """Writes rows until the file is long enough; the outbox rows that it answers, and whether there are more."""
    answered: list[tuple[str, bytes, str]] = []
    for one in entries:
        draft.add(one.entry.line())
        answered.append((one.entry.table, one.uid, one.posted))
        if len(answered) >= _ROWS_A_FILE:
            return answered, True
    return answered, False


def _header(store: Store, node: str, until: str, name: str) -> Header:
    seen = {peer.node: peer.until for peer in sync_state.peers(store).values() if peer.node != node}
    return Header(node, until, seen, sync_state.schema(store), name, store.now_ms())


# Taking over


def _take_all(store: Store, folder: Path, report: SyncReport, progress: Progress) -> None:
    me = sync_state.node(store)
    for node in sync_files.nodes(folder):
        files = sync_files.files_of(folder, node)
        known = sync_state.known_files(store, node)
        for file in files:
            if str(file.name) not in known and not _is_joined(store, file):
                _take_file(store, file, report, progress)
        gone = known - {str(file.name) for file in files}
        if gone and files and node != me:
            with store.write(_STEP, undoable=False) as tx:
                sync_state.forget_files(tx, node, gone)


def _is_joined(store: Store, file: ChangeFile) -> bool:
    """Whether it only joins files that were all taken over."""
    peer = sync_state.peers(store).get(file.node)
    return peer is not None and file.name.first < file.name.last <= peer.last


def _take_file(store: Store, file: ChangeFile, report: SyncReport, progress: Progress) -> None:
    try:
        if not sync_files.is_whole(file):
            report.late.append(file.path.name)
            return
        with sync_files.opened(file) as (header, entries):
            if header.schema > sync_state.schema(store):
                raise Newer(header.schema)
            _take_entries(store, file, header, entries, report, progress)
    except Newer:
        report.newer.append(file.path.name)
    except Unusable:  # whole, and yet of no use: it never will be
        report.unusable.append(file.path.name)
        with store.write(_STEP, undoable=False) as tx:
            sync_state.know_file(tx, file.node, file.name, "")
    except FileNotFoundError:
        return  # joined with others meanwhile
    except OSError:
        report.late.append(file.path.name)


def _take_entries(
    store: Store, file: ChangeFile, header: Header, entries: Iterable[Entry | None], report: SyncReport,
    progress: Progress,
) -> None:  # fmt: skip
    reader = _reader(store, file.node, header.seen)
    done = 0
    part: list[Entry] = []
    latest = header.until
    for entry in entries:
        if entry is None:
            report.refused += 1
            continue
        latest = max(latest, entry.latest)
        part.append(entry)
        if len(part) >= _SLICE:
            _take_part(store, part, reader, report, latest)
            done += len(part)
            part = []
            progress(done, 0)
    _take_part(store, part, reader, report, latest)
    with store.write(_STEP, undoable=False) as tx:
        sync_state.know_file(tx, file.node, file.name, header.until)
        sync_state.advance(tx, file.node, header.name, header.at_ms)


def _reader(store: Store, node: str, seen: Mapping[str, str]) -> Reader:
    known = {peer.node: peer.until for peer in sync_state.peers(store).values()}
    return Reader(node, seen, known)


def _take_part(store: Store, part: list[Entry], reader: Reader, report: SyncReport, latest: str) -> None:
    if not part:
        return
    kept_before = reader.kept_texts
    with store.write(_STEP, undoable=False) as tx:
        sync_take.see(tx, latest)
        for entry in part:
            taken = sync_take.take(tx, entry, reader)
            report.changed += taken is Taken.CHANGED
            report.refused += taken is Taken.REFUSED
            if taken is Taken.WAITS:
                sync_state.put_waiting(tx, entry.line(), reader.seen)
        text_rows_in(tx, reader.items)
    reader.items.clear()
    report.kept_texts += reader.kept_texts - kept_before


def _try_waiting(store: Store, report: SyncReport) -> None:
    """Rows whose others have come meanwhile, as often as that brings something."""
    again = True
    while again:
        again, after = False, 0
        while rows := sync_state.waiting(store, after, _SLICE):
            after = rows[-1][0]
            again |= _try_part(store, rows, report)


def _try_part(store: Store, rows: list[tuple[int, str, dict[str, str]]], report: SyncReport) -> bool:
    done = []
    with store.write(_STEP, undoable=False) as tx:
        for number, line, seen in rows:
            reader = _reader(store, "", seen)
            taken = sync_take.take(tx, parse_entry(line), reader)
            if taken is not Taken.WAITS:
                done.append(number)
            report.changed += taken is Taken.CHANGED
            report.kept_texts += reader.kept_texts
            text_rows_in(tx, reader.items)
        sync_state.drop_waiting(tx, done)
    return bool(done)


def _settle(store: Store, zone: tzinfo) -> None:
    settings = study_settings(store, zone)
    uids = sync_cards.unsettled(store)
    for begin in range(0, len(uids), _SLICE):
        with store.write(_STEP, undoable=False) as tx:
            sync_cards.settle(tx, uids[begin : begin + _SLICE], lambda card: policy_of(card, settings))


# Pictures and sounds


def _tell_media(store: Store, folder: Path, report: SyncReport) -> None:
    node, home = sync_state.node(store), media_folder(store)
    there = sync_files.media_in(folder)
    for medium in media.read_all_media(store):
        if medium.file_name not in there and (home / medium.file_name).is_file():
            sync_files.put_medium(folder, node, home / medium.file_name)
            report.media_told += 1


def _take_media(store: Store, folder: Path, report: SyncReport) -> None:
    home, there = media_folder(store), None
    for medium in media.read_all_media(store):
        if (home / medium.file_name).is_file():
            continue
        there = there if there is not None else sync_files.media_in(folder)
        source = there.get(medium.file_name)
        if source is not None and sync_files.take_medium(source, home / medium.file_name):
            report.media_taken += 1
        else:
            report.media_missing += 1


# Files that were joined


def _join_files(store: Store, folder: Path, name: str) -> None:
    """Many small files of this computer become one, in which each row stands once, as it was told last."""
    node = sync_state.node(store)
    files = sync_files.files_of(folder, node)
    if len(files) < _FILES_BEFORE_JOINING or not _all_whole(files):
        return
    newest: dict[tuple[str, str], int] = {}
    for place, file in enumerate(files):
        with sync_files.opened(file) as (_, entries):
            for entry in entries:
                if entry is not None:
                    newest[entry.table, entry.uid] = place
    draft = Draft(folder, node, _header(store, node, sync_state.peers(store)[node].until, name))
    try:
        for place, file in enumerate(files):
            with sync_files.opened(file) as (_, entries):
                for entry in entries:
                    if entry is not None and newest[entry.table, entry.uid] == place:
                        draft.add(entry.line())
        made = draft.finish(files[0].name.first, files[-1].name.last)
        with store.write(_STEP, undoable=False) as tx:
            sync_state.know_file(tx, node, made, sync_state.peers(store)[node].until)
        draft.publish(made)
    finally:
        draft.close()
    sync_files.remove(files)
    with store.write(_STEP, undoable=False) as tx:
        sync_state.forget_files(tx, node, [str(file.name) for file in files])


def _all_whole(files: list[ChangeFile]) -> bool:
    try:
        return all(sync_files.is_whole(file) for file in files)
    except OSError:
        return False
