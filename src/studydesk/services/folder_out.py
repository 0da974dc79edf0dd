"""Folders written for other programs: whole or not at all, and never over something that is there. Any thread."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from studydesk.domain.errors import UserError


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Writes files into a new or empty folder, whole or not at all. Raises UserError ``folder.taken``, OSError."""
    refuse_taken(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    growing = new_beside(target)
    try:
        for name, content in files.items():
            file = growing / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        put_folder(growing, target)
    except BaseException:
        shutil.rmtree(growing, ignore_errors=True)
        raise


def new_beside(target: Path) -> Path:
    """A new folder beside the target, to be filled and then named by ``put_folder``. Raises OSError."""
    number = 0
    while True:
        growing = target.with_name(f".{target.name}.{os.getpid()}-{number}.new")
        with contextlib.suppress(FileExistsError):
            growing.mkdir()
            return growing
        number += 1


def refuse_taken(target: Path) -> None:
    """Raises UserError ``folder.taken`` where a folder has something in it, or is a file."""
    if target.is_file() or (target.is_dir() and any(target.iterdir())):
        raise UserError(
            "folder.taken",
            f"{target} is not empty.",
            kept="Nothing was written.",
            next_step="Choose an empty folder, or a new name.",
        )


def put_folder(growing: Path, target: Path) -> None:
    """Gives a whole folder its name."""
    with contextlib.suppress(FileNotFoundError):
        target.rmdir()
    os.replace(growing, target)
