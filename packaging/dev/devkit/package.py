"""``dev.py package``: freezes the program and packs it for this system, with sums, list of parts and licences."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from devkit import environment
from devkit.environment import ROOT, WINDOWS, DevError

BUILD = ROOT / "build" / "packaging"
PACKAGES = ROOT / "build" / "packages"
ENVIRONMENT = BUILD / "env"
FROZEN = BUILD / "dist" / "StudyDesk"
_KEEP_SYMBOLS = ("Qt6", "numpy.libs", "deno", "ffmpeg", "PySide6")
"""Files that are stripped already, or were changed after linking in a way that strip spoils."""


def version() -> str:
    """Of the program, as its sources say."""
    text = (ROOT / "src" / "studydesk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise DevError("src/studydesk/__init__.py does not say its version.")
    return found[1]


def package(targets: Sequence[str], source: Path | None = None) -> int:
    """Build these packages, or those that are usual here, of a folder that was frozen before or of a new one.

    Raises DevError for one that cannot be made here.
    """
    from devkit import packers

    known = packers.for_system()
    wrong = [target for target in targets if target not in known]
    if wrong:
        raise DevError(f"{wrong[0]!r} cannot be packed on this system; here there are: {', '.join(known)}.")
    if source is None:
        freeze()
    else:
        _take(source)
    PACKAGES.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for target in targets or packers.usual():
        print(f"\n=== {target}", flush=True)
        made.append(known[target](version()))
    _add_papers(made)
    return 0


def _take(source: Path) -> None:
    """Lay a folder that was frozen before, perhaps on another system, where packers look for it; papers as here."""
    if not source.is_dir():
        raise DevError(f"{source} is not a folder.")
    _draw(_environment())
    if source.resolve() == FROZEN.resolve():
        return
    shutil.rmtree(FROZEN, ignore_errors=True)
    shutil.copytree(source, FROZEN, symlinks=True)


def _draw(python: Path) -> None:
    """Papers and icons, which every package has."""
    BUILD.mkdir(parents=True, exist_ok=True)
    parts = environment.call([python, ROOT / "packaging" / "parts.py", BUILD], capture=True)
    print(parts, end="", flush=True)
    environment.call([python, ROOT / "packaging" / "draw_icons.py", BUILD])


def freeze() -> None:
    """Make the folder of the frozen program anew."""
    from devkit import windows

    python = _environment()
    shutil.rmtree(BUILD / "dist", ignore_errors=True)
    _draw(python)
    (BUILD / "version.txt").write_text(windows.version_resource(version()), encoding="utf-8")
    words: list[str | Path] = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    words += ["--distpath", BUILD / "dist", "--workpath", BUILD / "work", ROOT / "packaging" / "studydesk.spec"]
    environment.call(words, environment={**os.environ, "PYTHONHASHSEED": "1"})
    if sys.platform == "linux":
        _strip(FROZEN)
    size = sum(file.lstat().st_size for file in FROZEN.rglob("*") if file.is_file() and not file.is_symlink())
    print(f"{FROZEN}: {size / 1e6:.0f} MB", flush=True)


def _environment() -> Path:
    """The Python of an environment that holds what ships and PyInstaller, and nothing else."""
    lock = environment.lock_file("package")
    digest = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    stamp = ENVIRONMENT / "studydesk-stamp"
    python = ENVIRONMENT / ("Scripts/python.exe" if WINDOWS else "bin/python")
    if python.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == digest:
        return python
    import venv

    from devkit import system

    system.ensure_venv_module()
    print("Making the environment for packaging ...", flush=True)
    venv.create(ENVIRONMENT, clear=True, with_pip=True, symlinks=not WINDOWS)
    environment.install(python, "package")
    stamp.write_text(digest, encoding="ascii")
    return python


def _strip(folder: Path) -> None:
    """Take the symbols for debuggers out of what was linked with them: 60 MB."""
    program = shutil.which("strip")
    if program is None:
        print("strip is not here: the package will be larger than need be.", flush=True)
        return
    for file in elf_files(folder):
        if not any(part in str(file.relative_to(folder)) for part in _KEEP_SYMBOLS) and file.parent != folder:
            subprocess.run([program, "--strip-unneeded", str(file)], check=False, capture_output=True)


def elf_files(folder: Path) -> list[Path]:
    """Programs and libraries in a folder, without links to them."""
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as stream:
                if stream.read(4) == b"\x7fELF":
                    found.append(file)
    return found


def needs(folder: Path) -> tuple[set[str], tuple[int, ...]]:
    """What libraries of the system a frozen folder needs, and the lowest glibc. Linux with binutils only."""
    own = {file.name for file in folder.rglob("*")}
    wanted: set[str] = set()
    lowest: tuple[int, ...] = (0,)
    for file in elf_files(folder):
        told = subprocess.run(["objdump", "-p", str(file)], check=False, capture_output=True, text=True).stdout
        wanted |= set(re.findall(r"^\s+NEEDED\s+(\S+)", told, re.MULTILINE))
        for found in re.findall(r"\bGLIBC_([\d.]+)$", told, re.MULTILINE):
            lowest = max(lowest, tuple(map(int, found.split("."))))
    return wanted - own, lowest


def _add_papers(made: Sequence[Path]) -> None:
    """Sums of all packages, the list of parts and the report of licences beside them."""
    for name in ("studydesk.cdx.json", "licences.md"):
        shutil.copyfile(BUILD / name, PACKAGES / name)
    lines = [f"{_digest(file)}  {file.name}\n" for file in sorted(PACKAGES.iterdir()) if file.name != "SHA256SUMS"]
    (PACKAGES / "SHA256SUMS").write_text("".join(lines), encoding="ascii")
    print()
    for file in made:
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


Packer = Callable[[str], Path]
"""Makes the package of a version from the frozen folder and returns its file."""


def write_json(file: Path, value: object) -> None:
    """A file of JSON that people can read."""
    file.write_text(json.dumps(value, indent=2, sort_keys=True) + "\n", encoding="utf-8")
