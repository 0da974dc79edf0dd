"""Reports of bugs as text files that the learner can read and copy. They are never sent anywhere."""

from __future__ import annotations

import contextlib
import platform
import traceback
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import qVersion

from studydesk import __version__

KEPT_REPORTS = 20


@dataclass(frozen=True, slots=True)
class CrashReport:
    """What went wrong, in words for a developer. ``file`` is None when it could not be written."""

    summary: str
    text: str
    file: Path | None


def describe(error: BaseException, now: datetime) -> str:
    """The report's text: versions and the traceback; the home folder is shortened, nothing else is personal in it."""
    lines = [
        f"StudyDesk {__version__}, {now:%Y-%m-%d %H:%M:%S} UTC",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()}, {platform.machine()}",
        "",
        "".join(traceback.format_exception(error)).rstrip(),
        "",
    ]
    text = "\n".join(lines)
    with contextlib.suppress(RuntimeError):  # no home folder can be told
        text = text.replace(str(Path.home()), "~")
    return text


def write_report(folder: Path, error: BaseException, now: datetime) -> CrashReport:
    """Writes the report and deletes all but the newest ``KEPT_REPORTS``. Never raises: a full disk only loses it."""
    text = describe(error, now)
    summary = f"{type(error).__name__}: {error}"
    file: Path | None = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        assert file is not None
        file.write_text(text, encoding="utf-8")
        for old in sorted(folder.glob("crash-*.txt"))[:-KEPT_REPORTS]:
            old.unlink(missing_ok=True)
    except OSError:
        file = None
    return CrashReport(summary, text, file)
