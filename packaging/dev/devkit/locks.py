"""Lock files: every package that is installed, its version and the hashes of its files, for all systems and Pythons.

No index host is written into them: whoever installs takes the files from wherever their pip is set up to look, and the
hashes say whether they are the right ones.
"""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
import tomllib
import venv
from collections.abc import Sequence
from pathlib import Path

from devkit.environment import ROOT, WINDOWS, DevError, call, install, lock_file

PROJECT_FILE = ROOT / "pyproject.toml"
OLDEST_PYTHON = "3.11"
EXTRAS: dict[str, tuple[str, ...]] = {"run": (), "test": ("test",), "package": ("package",)}
_TOOL = "uv>=0.9"  # resolves for every system at once; only `dev.py lock` uses it


def wanted(kind: str) -> list[str]:
    """The requirements of pyproject.toml that the lock of this kind answers."""
    if kind == "tools":
        return [_TOOL]
    project = tomllib.loads(PROJECT_FILE.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    return [*project["dependencies"], *(line for extra in EXTRAS[kind] for line in extras[extra])]


def fingerprint(kind: str) -> str:
    """Changes when the lock has to be made anew; the lock's head says for which one it was made."""
    return hashlib.sha256(json.dumps([OLDEST_PYTHON, *wanted(kind)]).encode()).hexdigest()[:16]


def lock(*, upgrade: bool) -> None:
    """Write all lock files anew. Versions stay, unless a requirement excludes them or ``upgrade`` is set."""
    with tempfile.TemporaryDirectory(prefix="studydesk-lock-") as folder:
        python = _tool_environment(Path(folder))
        for kind in (*EXTRAS, "tools"):
            _compile(python, kind, Path(folder), upgrade=upgrade)
            print(f"{lock_file(kind).relative_to(ROOT)}: {_count(lock_file(kind))} packages", flush=True)


def _tool_environment(folder: Path) -> Path:
    """A throw-away environment with uv, from its own lock where there is one."""
    venv.create(folder / "venv", with_pip=True, symlinks=not WINDOWS)
    python = folder / "venv" / ("Scripts/python.exe" if WINDOWS else "bin/python")
    if lock_file("tools").exists():
        install(python, "tools")
    else:
        call([python, "-m", "pip", "install", "--disable-pip-version-check", _TOOL])
    return python


def _compile(python: Path, kind: str, folder: Path, *, upgrade: bool) -> None:
    source, result = folder / f"{kind}.in", folder / f"{kind}.lock"
    source.write_text("\n".join(wanted(kind)) + "\n", encoding="utf-8")
    if lock_file(kind).exists() and not upgrade:
        result.write_bytes(lock_file(kind).read_bytes())  # uv keeps the versions that it finds here
    agree: Sequence[str | Path] = ["--constraint", lock_file("run")] if kind in {"test", "package"} else []
    call([python, "-m", "uv", "pip", "compile", source, "--output-file", result, "--universal", "--python-version",
          OLDEST_PYTHON, "--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-header",
          "--no-annotate", "--only-binary", ":all:", "--quiet", *agree])  # fmt: skip
    text = result.read_text(encoding="utf-8")
    if re.search(r"://|--index|--find-links|--trusted-host", text):
        raise DevError(f"the lock for {kind!r} names a place to download from; locks must not: nothing was written.")
    head = f"# Made by `python3 dev.py lock` for requirements {fingerprint(kind)}; do not edit.\n"
    lock_file(kind).parent.mkdir(parents=True, exist_ok=True)
    lock_file(kind).write_text(head + text, encoding="utf-8", newline="\n")


def _count(path: Path) -> int:
    return sum("==" in line for line in path.read_text(encoding="utf-8").splitlines())
