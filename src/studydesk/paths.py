"""Where things are: files that come with the program, and the folder that holds the learner's data.

Nothing here reads the environment at import; only the composition roots (``app``, ``cli``) call
``platform_data_folder`` and ``program_folder`` and pass the results on.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from studydesk.domain.errors import EnvironmentFault

PROGRAM = "StudyDesk"
PORTABLE_MARKER = "portable"

MOVE_MARKER = ".moving-from.json"
"""In the place a profile moved to, from the first copied file until the old place is empty: names the old place."""
LOCATION_FILE = "location.json"

_PACKAGE = Path(__file__).resolve().parent
_BUNDLED = "_bundled"


def _shipped(folder: str) -> Path:
    return _shipped_in(folder, getattr(sys, "_MEIPASS", None))  # set by PyInstaller's starter only


@cache
def _shipped_in(folder: str, frozen: str | None) -> Path:
    """``resources`` or ``curriculum`` in the frozen bundle, the wheel or the source tree, in this order."""
    roots = (*([Path(frozen)] if frozen else []), _PACKAGE / _BUNDLED, _PACKAGE.parents[1])
    candidates = [root / folder for root in roots]
    return next((place for place in candidates if place.is_dir()), candidates[-1])


def resource(name: str) -> Path:
    """The path of a file or folder that ships in ``resources/``, such as ``"fonts/Inter-Regular.otf"``.

    It need not exist: the caller opens it. Any thread.
    """
    return _shipped("resources") / name


def licences_folder() -> Path | None:
    """The licences of all parts of a packaged program; None when Python runs the sources."""
    return _shipped("licences") if is_frozen() else None


def curriculum_folder() -> Path:
    """The folder of the learning paths that ship with the program; each is one folder in it."""
    return _shipped("curriculum")


def is_frozen() -> bool:
    """Whether this is the packaged program rather than Python running the sources."""
    return bool(getattr(sys, "frozen", False))


def program_folder() -> Path | None:
    """The folder beside whose program file a ``portable`` marker counts; None for an installed wheel."""
    if is_frozen():
        return Path(sys.executable).resolve().parent
    source_root = _PACKAGE.parents[1]
    return source_root if (source_root / "pyproject.toml").is_file() else None


def platform_data_folder() -> Path:
    """The platform's own folder for this program's data (reads the environment; not created here)."""
    import platformdirs  # some 20 ms, which a start with --profile need not spend

    return platformdirs.user_data_path(PROGRAM, appauthor=False)


class Profile(NamedTuple):
    """One learner's folder and the names in it. ``pointer`` is the file that remembers a moved profile, or None.

    ``chosen_by`` is ``"option"``, ``"portable"``, ``"moved"`` or ``"platform"``.
    """

    folder: Path
    chosen_by: str = "option"
    pointer: Path | None = None

    @property
    def database(self) -> Path:
        """The one SQLite file."""
        return self.folder / "studydesk.db"

    @property
    def backups(self) -> Path:
        """The folder of backups, made on first use."""
        return self.folder / "backups"

    @property
    def logs(self) -> Path:
        """The folder of the rotating log."""
        return self.folder / "logs"

    @property
    def crash_reports(self) -> Path:
        """The folder of crash reports, which are shown and never sent."""
        return self.folder / "crash-reports"

    @property
    def media(self) -> Path:
        """The folder of videos, unless the setting ``media_folder`` names another."""
        return self.folder / "media"

    @property
    def engine(self) -> Path:
        """The folder of video engines newer than the program's own."""
        return self.folder / "engine"

    @property
    def device_settings(self) -> Path:
        """Settings of this computer."""
        return self.folder / "settings.json"

    @property
    def lock(self) -> Path:
        """Held by the program that has the profile open; says how to reach it."""
        return self.folder / "studydesk.lock"


def resolve_profile(option: Path | None, *, program: Path | None, data: Callable[[], Path]) -> Profile:
    """Which profile to open: ``--profile``, else a portable marker beside the program, else the platform's folder.

    ``program`` is ``program_folder()``, ``data`` is ``platform_data_folder`` itself, asked only if need be. Creates
    nothing. Raises
    EnvironmentFault ``profile.missing`` when the profile was moved to a place that is not there (an unplugged drive):
    to begin an empty one in its stead would look like lost data.
    """
    if option is not None:
        return Profile(_absolute(option))
    if program is not None and (program / PORTABLE_MARKER).exists():
        return Profile(program / "profile", "portable")
    folder = data()
    pointer = folder / LOCATION_FILE
    moved = read_pointer(pointer)
    if moved is None:
        return Profile(folder / "profile", "platform", pointer)
    if not moved.is_dir():
        raise EnvironmentFault(
            "profile.missing",
            f"The folder with your StudyDesk data is not there: {moved}.",
            kept="Nothing was changed.",
            next_step="If it is on a drive that can be unplugged, plug it in and start again. "
            f"Otherwise start with --profile and the folder's new place, or delete {pointer} to begin afresh.",
        )
    return Profile(moved, "moved", pointer)


def read_pointer(pointer: Path) -> Path | None:
    """The folder that the pointer file names; None when there is no such file or it says nothing usable."""
    try:
        said = json.loads(pointer.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    place = said.get("profile") if isinstance(said, dict) else None
    return Path(place) if isinstance(place, str) and os.path.isabs(place) else None


def _absolute(folder: Path) -> Path:
    return Path(os.path.abspath(folder.expanduser()))
