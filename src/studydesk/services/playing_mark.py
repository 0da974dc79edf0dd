"""A small file that is there while a video plays: who finds it at the start knows how the last run ended."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studydesk.paths import Profile

_NAME = "playing"


def _file(profile: Profile) -> Path:
    return profile.folder / _NAME


def mark(profile: Profile, playing: bool) -> None:
    """It plays from now on, or no longer. A folder that cannot be written costs the hint alone."""
    with contextlib.suppress(OSError):
        if playing:
            _file(profile).touch()
        else:
            _file(profile).unlink(missing_ok=True)


def was_left_playing(profile: Profile) -> bool:
    """Whether the last run ended while a video played; true once."""
    found = _file(profile).exists()
    mark(profile, False)
    return found
