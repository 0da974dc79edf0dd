"""``sync``: one exchange with the learner's other computers through the shared folder. No Qt."""

from __future__ import annotations

import platform
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from studydesk.cli.parser import DONE, FOUND
from studydesk.domain.errors import UserError

if TYPE_CHECKING:
    import argparse

    from studydesk.cli.session import Session


def sync_now(session: Session, options: argparse.Namespace) -> int:
    """Tells and takes over, while no window is open; 1 when texts collided or something could not be used."""
    from studydesk.services import sync

    device = session.device_settings()
    chosen = device.text("sync_folder")
    folder = options.folder or (Path(chosen) if chosen else None)
    if folder is None:
        raise UserError("sync.no_folder", "No shared folder is chosen.", next_step="Name it: 'studydesk sync DIR'.")
    with session.closed_store() as (_profile, store), session.out.progress("Exchanging") as progress:
        if str(folder) != chosen:
            sync.join(store, folder)
            device.set("sync_folder", str(folder))
        name = device.text("computer_name") or platform.node()
        report = sync.exchange(store, folder, zone=session.zone(), name=name, progress=progress)
    lines = [f"{folder}: told {report.told}, taken over {report.changed}."]
    lines += [f"{name}: still arriving" for name in report.late]
    lines += [f"{name}: of a newer StudyDesk; bring this one up to date" for name in report.newer]
    lines += [f"{name}: not a file of StudyDesk" for name in report.unusable]
    if report.kept_texts:
        lines.append(f"{report.kept_texts} texts were changed on two computers: the other ones are kept.")
    if report.refused:
        lines.append(f"{report.refused} changes could not be used and were left alone.")
    session.out.result({"folder": str(folder), **asdict(report)}, *lines)
    return FOUND if report.kept_texts or report.refused or report.unusable else DONE
