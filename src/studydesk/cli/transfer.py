"""The verbs that bring things in and take them out. None of them needs the window."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from studydesk.cli.parser import DONE, FOUND
from studydesk.domain.errors import UserError
from studydesk.services.backup import find_backup

if TYPE_CHECKING:
    from studydesk.cli.session import Session
    from studydesk.storage.store import Store

_ENDINGS: Final = {".zip": "zip", ".studypath": "zip", ".canvas": "canvas", ".opml": "opml", ".md": "markdown"}


def _store(store: Store | None) -> Store:
    if store is None:
        raise UserError("profile.empty", "There is no data yet.", next_step="Start the window once.")
    return store


def export(session: Session, options: argparse.Namespace) -> int:
    """Writes the whole profile as open files; works while a window is open."""
    from studydesk.services.everything import write_everything

    with session.reading() as store, session.out.progress("Writing") as progress:
        report = write_everything(_store(store), options.target, session.now(), progress)
    counts = {name: count for name, count in report.counts.items() if not name.startswith("data/")}
    lines = [f"{name}: {count}" for name, count in counts.items() if count]
    lines += [f"missing on the disk: {name}" for name in report.missing]
    value = {"folder": str(report.folder), "counts": report.counts, "missing": report.missing}
    session.out.result(value, *lines, f"Written to {report.folder}.")
    return DONE


def backup_look(session: Session, options: argparse.Namespace) -> int:
    """Shows what a backup holds and what would be lost; 1 when something would be."""
    from studydesk.services.backup_bundle import look_inside

    profile = session.profile()
    with session.out.progress("Looking") as progress:
        found = look_inside(profile, find_backup(profile, options.file), progress)
    look = found.look
    value = {
        "file": str(found.file), "made_at": found.made_at.isoformat() if found.made_at else None, "media": found.media,
        "inside": look.inside, "lost": look.lost, "changed_notes": look.changed, "titles": list(look.titles),
    }  # fmt: skip
    lines = [f"{table}: {count} inside, {look.lost[table]} would be lost" for table, count in look.inside.items()]
    lines += [f"note that would be lost or get an earlier text: {title}" for title in look.titles]
    session.out.result(value, *lines, "Nothing would be lost." if look.loses_nothing else "Something would be lost.")
    return DONE if look.loses_nothing else FOUND


def path_export(session: Session, options: argparse.Namespace) -> int:
    """Hands a path on."""
    from studydesk.services.path_out import PathChoice, write_path
    from studydesk.services.remote import find_path

    how = getattr(options, "as") or _ENDINGS.get(options.target.suffix.casefold(), "folder")
    with session.reading() as found:
        store = _store(found)
        info = find_path(store, options.id)
        choice = PathChoice(progress=options.progress, notes=options.notes)
        written = write_path(store, info.id, options.target, how, choice)
    session.out.result({"path": info.key, "form": how, "written": str(written)}, f"Written to {written}.")
    return DONE


def notes_export(session: Session, options: argparse.Namespace) -> int:
    """Writes all notes as Markdown, into a folder or a ZIP."""
    from studydesk.services.notes_out import write_notes

    with session.reading() as store, session.out.progress("Writing") as progress:
        report = write_notes(_store(store), options.target, progress=progress)
    value = {
        "written": str(options.target),
        "notes": report.notes,
        "attachments": report.attachments,
        "missing": report.missing,
    }
    lines = [f"missing on the disk: {name}" for name in report.missing]
    session.out.result(value, *lines, f"{report.notes} notes written to {options.target}.")
    return DONE


def notes_import(session: Session, options: argparse.Namespace) -> int:
    """Brings notes in while no window is open; 1 when something could not be carried over."""
    from studydesk.services import notes_in
    from studydesk.services.backup import backup_before_change
    from studydesk.services.review import study_settings

    if not Path(options.source).exists():
        raise UserError("file.missing", f"{options.source} is not there.", next_step="Check the name.")
    with session.closed_store() as (profile, store), session.out.progress("Bringing in") as progress:
        if profile.database.exists():
            backup_before_change(profile, session.now())
        found = notes_in.survey(store, options.source)
        topics = found.topics if not options.no_topics else {}
        choice = notes_in.NotesChoice(topics, options.folder_tags, not options.no_cards)
        settings = study_settings(store, session.zone())
        report = notes_in.bring_in(
            store, options.source, found, choice, now=session.now(), settings=settings, progress=progress
        )
    names = ("made", "updated", "joined", "unchanged", "in_bin", "cards", "attachments", "left")
    counts = {name: getattr(report, name) for name in names}
    faults = [{"path": one.path, "code": one.code, "what": one.what} for one in report.faults]
    lines = [f"{one.path}: {one.code} {one.what}".rstrip() for one in report.faults]
    lines += [f"both texts kept: {title}" for title in report.conflicts]
    lines.append(", ".join(f"{name.replace('_', ' ')} {count}" for name, count in counts.items()) + ".")
    session.out.result({**counts, "conflicts": report.conflicts, "faults": faults}, *lines)
    return FOUND if faults else DONE


__all__ = ["backup_look", "export", "notes_export", "notes_import", "path_export"]
