"""``notes mirror``: one round between the notes and their folder of Markdown files. No Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.cli.parser import DONE, FOUND

if TYPE_CHECKING:
    import argparse

    from studydesk.cli.session import Session


def notes_mirror(session: Session, options: argparse.Namespace) -> int:
    """Brings notes and folder into step, while no window is open; 1 when a text was changed at both ends or a file was
    left alone."""
    from studydesk.services import note_mirror

    chosen = session.device_settings().text("notes_folder")
    with session.closed_store() as (profile, store), session.out.progress("Mirroring") as progress:
        folder = options.folder or (Path(chosen) if chosen else profile.folder / "notes")
        fault = note_mirror.fault_of_folder(folder, profile.folder)
        if fault is not None:
            raise fault
        report = note_mirror.sync(store, folder, anew=options.anew, progress=progress)
    names = ("written", "read", "made", "removed", "binned", "later")
    counts = {name: len(getattr(report, name)) for name in names}
    faults = [{"path": path, "code": one.code, "what": one.message} for path, one in report.faults]
    lines = [f"{path}: {one.message}" for path, one in report.faults]
    lines += [f"changed at both ends, both texts kept: {title}" for title in report.conflicts]
    lines.append(f"{folder}: " + ", ".join(f"{name} {count}" for name, count in counts.items()) + ".")
    value = {"folder": str(folder), **counts, "conflicts": report.conflicts, "faults": faults}
    session.out.result(value, *lines)
    return FOUND if report.faults or report.conflicts else DONE
