"""``studydesk library``: are the videos that the profile knows of on the disk, and whole?"""

from __future__ import annotations

import argparse
from pathlib import Path

from studydesk.cli.parser import DONE, FOUND
from studydesk.cli.session import Session
from studydesk.domain.errors import StudyDeskError
from studydesk.domain.library import VideoFile
from studydesk.media.structure import structure_of
from studydesk.services.library import Look, files, look


def check(session: Session, options: argparse.Namespace) -> int:
    """Names every file that is missing, of another size, or broken inside; 1 when there is one. Changes nothing."""
    del options
    folder = library_of(session)
    with session.reading() as store:
        known = files(store) if store is not None else []
    seen = look(known, folder)
    broken = _broken(session, [one for one in known if not one.trashed], seen, folder)
    value = {
        "ok": seen.is_whole and not broken,
        "folder": str(folder),
        "is_there": seen.is_there,
        "videos": len(known),
        "missing": [one.path for one in seen.missing],
        "changed": [one.path for one in seen.changed],
        "broken": [{"path": path, "why": why} for path, why in broken],
        "unknown": list(seen.strangers),
        "unfinished_bytes": seen.left_over_bytes,
    }
    session.out.result(value, *_lines(folder, len(known), seen, broken))
    return DONE if value["ok"] else FOUND


def library_of(session: Session) -> Path:
    """The folder of videos."""
    chosen = session.device_settings().text("media_folder")
    return Path(chosen) if chosen else session.profile().media


def _broken(session: Session, known: list[VideoFile], seen: Look, folder: Path) -> list[tuple[str, str]]:
    """Path and reason of each file whose structure is damaged; every one is read through."""
    if not seen.is_there:
        return []
    passed_over = {one.path for one in (*seen.missing, *seen.changed)}
    found = []
    with session.out.progress("Checking") as show:
        for number, one in enumerate(known):
            show(number, len(known))
            if one.path in passed_over:
                continue
            try:
                structure_of(folder / one.path)
            except StudyDeskError as error:
                found.append((one.path, error.message))
    return found


def _lines(folder: Path, count: int, seen: Look, broken: list[tuple[str, str]]) -> list[str]:
    if not seen.is_there:
        return [
            f"The folder for videos is not there: {folder}.",
            "Connect its disk, or choose its new place: 'studydesk settings set media_folder DIR'.",
        ]
    lines = [f"missing: {one.path}" for one in seen.missing]
    lines += [f"of another size than before: {one.path}" for one in seen.changed]
    lines += [f"broken: {path}: {why}" for path, why in broken]
    mended = "Download these again: 'studydesk download KEY --again', or in the window under Settings, Videos."
    lines += [mended] if lines else [f"{count} videos, all there and whole." if count else "There are no videos yet."]
    lines += [f"not known to StudyDesk: {path}" for path in seen.strangers]
    if seen.strangers:
        lines.append("In the window, Settings, Videos, 'Bring in' takes such files in.")
    return lines
