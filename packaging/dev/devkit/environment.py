"""The environment in .venv: made from a lock file with hashes, left alone while its stamp says it is up to date."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "lock"
WINDOWS = os.name == "nt"
PROGRAMS = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = PROGRAMS / ("python.exe" if WINDOWS else "python")
_STAMP = VENV / "studydesk-stamp.json"
_LAYOUT = 1  # raise it when what this module writes into .venv changes


class DevError(Exception):
    """Something that the person at the keyboard has to put right; the message says how."""


def start_program(arguments: Sequence[str]) -> int:
    """Start StudyDesk with these arguments. On POSIX this process becomes the program and nothing returns."""
    ensure("run")
    if sys.platform == "linux":
        from devkit import system

        system.ensure_libraries()
    # -P: a file named json.py in the folder from which the program is started must not be imported by it.
    command = [str(PYTHON), "-P", "-m", "studydesk", *arguments]
    if not WINDOWS:  # there execv would return to the shell at once
        sys.stdout.flush()
        os.execv(command[0], command)
    import subprocess

    return subprocess.call(command)


def lock_file(kind: str) -> Path:
    """The lock of one purpose: "run", "test" (run and what the checks need), "package", or "tools" (dev.py lock)."""
    return LOCKS / f"requirements-{kind}.lock"


def ensure(kind: str) -> None:
    """Make .venv hold what the lock of this kind names; does nothing, within milliseconds, when it already does."""
    stamp = _read_stamp()
    here = {"layout": _LAYOUT, "python": sys.version, "folder": str(ROOT)}
    digest = hashlib.sha256(lock_file(kind).read_bytes()).hexdigest()
    installed = stamp.get("installed", {}) if stamp.get("here") == here else {}
    if installed.get(kind) == digest and PYTHON.exists():
        return
    _STAMP.unlink(missing_ok=True)  # from here until the end the environment is in an unknown state
    if stamp.get("here") != here or not PYTHON.exists():
        print(f"Making {VENV.name} with Python {sys.version.split()[0]} ...", flush=True)
        _create(VENV)
    print(f"Installing what {lock_file(kind).name} names (some hundred megabytes the first time) ...", flush=True)
    install(PYTHON, kind)
    _remove_leftovers()
    _link_project()
    stamp = {"here": here, "installed": {**_still_true(installed), kind: digest}}
    _STAMP.write_text(json.dumps(stamp), encoding="utf-8")


def _read_stamp() -> dict[str, Any]:
    try:
        stamp = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _still_true(installed: Mapping[str, str]) -> dict[str, str]:
    """The other kinds whose lock is unchanged: they stay installed, for all locks agree on versions."""
    return {
        kind: digest
        for kind, digest in installed.items()
        if hashlib.sha256(lock_file(kind).read_bytes()).hexdigest() == digest
    }


def _create(folder: Path) -> None:
    import venv

    from devkit import system

    system.ensure_venv_module()
    if Path(sys.prefix).resolve() == folder.resolve():
        raise DevError("this Python is the one in .venv, which has to be made anew; start dev.py with another Python.")
    venv.create(folder, clear=True, with_pip=True, symlinks=not WINDOWS)


def install(python: Path, kind: str) -> None:
    """Install the lock of this kind with pip: every file's hash is checked, and nothing is built from source."""
    quiet = [] if sys.stdout.isatty() else ["--quiet"]  # who watches wants to see how far the download is
    call([python, "-m", "pip", "install", "--disable-pip-version-check", "--no-warn-script-location", "--no-input",
          *quiet, "--only-binary", ":all:", "--require-hashes", "-r", lock_file(kind)])  # fmt: skip


def _remove_leftovers() -> None:
    """Uninstall what no lock names any more, so that a forgotten dependency is found here and not on a new machine."""
    listed = call([PYTHON, "-m", "pip", "list", "--disable-pip-version-check", "--format", "json"], capture=True)
    present = {str(row["name"]) for row in json.loads(listed)}
    known = {"pip", "setuptools"}.union(*(names_in(path) for path in LOCKS.glob("requirements-*.lock")))
    leftovers = sorted(name for name in present if normalized(name) not in known)
    if leftovers:
        call([PYTHON, "-m", "pip", "uninstall", "--disable-pip-version-check", "--yes", *leftovers])


def names_in(lock: Path) -> set[str]:
    """The normalized names of the packages that a lock file pins."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return {normalized(line.partition("==")[0]) for line in lines if "==" in line and line[0].isalnum()}


def normalized(name: str) -> str:
    """A package's name in the form in which two spellings of it are equal."""
    return name.strip().lower().replace("_", "-").replace(".", "-")


def _link_project() -> None:
    """Put the sources on the path of .venv and the command ``studydesk`` beside its Python.

    That is what an editable install would do, without needing a build tool in the lock.
    """
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = VENV / "Lib" / "site-packages" if WINDOWS else VENV / "lib" / version / "site-packages"
    (packages / "studydesk.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    if WINDOWS:
        (PROGRAMS / "studydesk.cmd").write_text(f'@"{PYTHON}" -P -m studydesk %*\n', encoding="utf-8")
        return
    quoted = str(PYTHON).replace("'", "'\\''")
    starter = PROGRAMS / "studydesk"
    starter.write_text(f"#!/bin/sh\nexec '{quoted}' -P -m studydesk \"$@\"\n", encoding="utf-8")
    starter.chmod(0o755)


def call(command: Sequence[str | Path], *, capture: bool = False, environment: Mapping[str, str] | None = None) -> str:
    """Run a command in the project's folder; its output if captured. Raises DevError when it fails."""
    import subprocess

    words = [str(word) for word in command]
    done = subprocess.run(
        words, cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE if capture else None, env=environment
    )
    if done.returncode:
        raise DevError(f"this command failed with status {done.returncode}:\n  {' '.join(words)}")
    return done.stdout or ""
