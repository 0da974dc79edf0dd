"""The lock files: what they pin, that they were made from this project file, and that every system finds its files."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from devkit import environment, locks

KINDS = ("run", "test", "package", "tools")
PYTHONS = ("3.11.0", "3.11.9", "3.12.0", "3.13.0", "3.14.0")  # some packages leave out the first releases of 3.11


@dataclass(frozen=True)
class System:
    """A system as pip's ``--platform`` and as the markers of a requirement name it."""

    tags: tuple[str, ...]
    sys_platform: str
    platform_system: str
    platform_machine: str

    def markers(self, python: str) -> dict[str, str]:
        version = python.rpartition(".")[0]
        return {**asdict(self), "python_version": version, "python_full_version": python, "os_name": self.os_name}

    @property
    def os_name(self) -> str:
        return "nt" if self.sys_platform == "win32" else "posix"


# A Linux that is new enough for Qt 6.11 also takes the wheels that were made for older ones.
_LINUX = (*(f"manylinux_2_{minor}_x86_64" for minor in range(34, 4, -1)), "manylinux2014_x86_64", "manylinux1_x86_64")
SYSTEMS = {
    "windows": System(("win_amd64",), "win32", "Windows", "AMD64"),
    "macos-arm": System(("macosx_14_0_arm64",), "darwin", "Darwin", "arm64"),
    "macos-intel": System(("macosx_14_0_x86_64",), "darwin", "Darwin", "x86_64"),
    "linux": System(_LINUX, "linux", "Linux", "x86_64"),
}


@dataclass(frozen=True)
class Pin:
    """One entry of a lock: the requirement with its marker, and the SHA-256 sums of the files that may be installed."""

    requirement: Requirement
    sums: frozenset[str]


def pins(kind: str) -> Iterator[Pin]:
    text = environment.lock_file(kind).read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            requirement, *hashes = line.split("--hash=")
            sums = (entry.strip().removeprefix("sha256:") for entry in hashes)
            yield Pin(Requirement(requirement.strip()), frozenset(sums))


def pinned(pin: Pin) -> str:
    (specifier,) = pin.requirement.specifier
    assert specifier.operator == "=="
    return specifier.version


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_is_one_version_with_hashes(kind: str) -> None:
    for pin in pins(kind):
        assert pinned(pin)
        assert pin.sums
        assert all(re.fullmatch(r"[0-9a-f]{64}", entry) for entry in pin.sums), pin.requirement


@pytest.mark.parametrize("kind", KINDS)
def test_no_place_to_download_from_is_named(kind: str) -> None:
    text = environment.lock_file(kind).read_text(encoding="utf-8")

    assert not re.search(r"://|@ |--(extra-)?index|--find-links|--trusted-host|\b(org|com|net|io)\b", text)


@pytest.mark.parametrize("kind", KINDS)
def test_made_from_this_project_file(kind: str) -> None:
    head = environment.lock_file(kind).read_text(encoding="utf-8").partition("\n")[0]

    assert locks.fingerprint(kind) in head, "the dependencies changed: run `python3 dev.py lock`"


@pytest.mark.parametrize("kind", ["run", "test", "package"])
def test_what_the_project_asks_for_is_pinned_within_its_limits(kind: str) -> None:
    versions = {environment.normalized(pin.requirement.name): pinned(pin) for pin in pins(kind)}

    for line in locks.wanted(kind):
        asked = Requirement(line)
        assert asked.specifier.contains(versions[environment.normalized(asked.name)]), line


@pytest.mark.parametrize("kind", ["test", "package"])
def test_the_larger_locks_agree_with_the_one_to_run(kind: str) -> None:
    larger = {str(pin.requirement): pin.sums for pin in pins(kind)}

    assert {str(pin.requirement): pin.sums for pin in pins("run")}.items() <= larger.items()


def test_qt_is_the_series_that_keeps_references() -> None:
    versions = {pin.requirement.name: Version(pinned(pin)) for pin in pins("run")}

    assert {versions["pyside6-essentials"].release[:2], versions["pyside6-addons"].release[:2]} == {(6, 11)}
    assert "pyside6" not in versions


# Asks the registry that this computer's pip is set up for: only that knows which files exist for another system.
# Only descriptions of files are fetched; Qt's wheels alone would be 250 MB for each system.
@pytest.mark.long
@pytest.mark.reaches_registry
@pytest.mark.timeout(600)
@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("kind", ["test", "package"])
def test_each_system_finds_a_wheel_that_the_lock_allows(kind: str, system: str, python: str, tmp_path: Path) -> None:
    there = SYSTEMS[system].markers(python)
    wanted = [pin for pin in pins(kind) if pin.requirement.marker is None or pin.requirement.marker.evaluate(there)]
    bare, report = tmp_path / "bare.txt", tmp_path / "report.json"
    # pip reads markers for the Python that runs it, and downloads everything when it sees hashes: so neither is given.
    bare.write_text("\n".join(f"{pin.requirement.name}=={pinned(pin)}" for pin in wanted), encoding="utf-8")
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "--no-input",
               "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--target", str(tmp_path / "none"),
               "--python-version", python, "--report", str(report), "-r", str(bare)]  # fmt: skip

    tags = SYSTEMS[system].tags
    if (kind, system) == ("test", "linux"):
        tags = ("manylinux_2_35_x86_64", *tags)  # the package anki, which only tests need, asks for a newer one than Qt
    platforms = [word for tag in tags for word in ("--platform", tag)]
    done = subprocess.run([*command, *platforms], check=False, text=True, capture_output=True)

    assert done.returncode == 0, done.stderr
    chosen = {
        environment.normalized(row["metadata"]["name"]): row["download_info"]["archive_info"]["hashes"]["sha256"]
        for row in json.loads(report.read_text(encoding="utf-8"))["install"]
    }
    assert len(chosen) == len(wanted)
    for pin in wanted:
        assert chosen[environment.normalized(pin.requirement.name)] in pin.sums, pin.requirement
