"""The video engine (yt-dlp with its scripts) that was installed later than the program.

The engine's folder holds wheels, zipped as they came, and three small files: ``current.json`` (which wheels, with their
SHA-256), ``previous.json`` (the ones before), ``bad.json`` (those that could not be loaded). Only a worker process
calls `activate`; it does so before anything imports yt-dlp. Whatever is wrong with an installed engine, the built-in
one works.
"""

from __future__ import annotations

import email.parser
import hashlib
import importlib
import importlib.metadata
import json
import re
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from studydesk.domain.errors import UserError

INDEX_URL: Final = "https://pypi.org/simple"
"""The public index of Python packages (PEP 691), where engines come from. The only such address in the program."""

ENGINE: Final = "yt-dlp"
SCRIPTS: Final = "yt-dlp-ejs"
PACKAGES: Final = (ENGINE, SCRIPTS)
_TOP_LEVEL: Final = {ENGINE: "yt_dlp", SCRIPTS: "yt_dlp_ejs"}
_BINARY: Final = (".so", ".pyd", ".dll", ".dylib", ".exe", ".pth")
MOST_WHEEL_BYTES: Final = 40 * 1024 * 1024
MOST_UNPACKED_BYTES: Final = 200 * 1024 * 1024

CURRENT: Final = "current.json"
PREVIOUS: Final = "previous.json"
BAD: Final = "bad.json"
WHEELS: Final = "wheels"

_VERSION = re.compile(r"\d+(?:\.\d+){0,5}")
_BOUND = re.compile(r"(>=|<=|==|!=|<|>|~=)\s*(\d+(?:\.\d+)*)(?:\.\*)?")
_PIN = re.compile(r"yt[-_]dlp[-_]ejs\s*==\s*([\d.]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wheel:
    """One installed wheel: its package, version, file name in ``wheels`` and SHA-256 in hex."""

    package: str
    version: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class WheelFacts:
    """What a wheel says of itself. ``scripts_pin`` is the version of the scripts that an engine wants ('' for none)."""

    package: str
    version: str
    requires_python: str
    scripts_pin: str


Installed = tuple[Wheel, ...]


def parsed(version: str) -> tuple[int, ...] | None:
    """A released version as numbers that compare; None for a preview, a nightly build, or no version."""
    return tuple(int(part) for part in version.split(".")) if _VERSION.fullmatch(version) else None


def is_newer(one: str, other: str) -> bool:
    """Whether a released version is newer than another one; what cannot be read is never newer."""
    first, second = parsed(one), parsed(other)
    return first is not None and (second is None or first > second)


def fits_python(requires: str, running: tuple[int, ...]) -> bool:
    """Whether a ``Requires-Python`` allows this Python. What is not understood does not."""
    for part in filter(None, (part.strip() for part in requires.split(","))):
        bound = _BOUND.fullmatch(part)
        if bound is None or not _holds(bound[1], running, tuple(int(number) for number in bound[2].split("."))):
            return False
    return True


def _holds(sign: str, running: tuple[int, ...], bound: tuple[int, ...]) -> bool:
    here = running[: len(bound)]
    return {
        ">=": running >= bound,
        ">": running > bound and here != bound,
        "<=": here <= bound,
        "<": running < bound,
        "==": here == bound,
        "!=": here != bound,
        "~=": running >= bound and here[:-1] == bound[:-1],
    }[sign]


def built_in_version(package: str = ENGINE) -> str:
    """The version that came with the program; '' when it did not."""
    paths = [path for path in sys.path if not path.endswith(".whl")]
    found = next(iter(importlib.metadata.distributions(name=package, path=paths)), None)
    return "" if found is None else str(found.version)


def digest(file: Path) -> str:
    """SHA-256 of a file in hex. Raises OSError."""
    made = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            made.update(block)
    return made.hexdigest()


def read_wheel(file: Path) -> WheelFacts:
    """What a wheel is; loads nothing of it. Raises UserError ``engine.not_one`` for all but an engine's pure wheel."""
    try:
        if file.stat().st_size > MOST_WHEEL_BYTES:
            raise _not_one(file, "it is too large")
        with zipfile.ZipFile(file) as wheel:
            return _facts(file, wheel)
    except (OSError, zipfile.BadZipFile, KeyError, UnicodeDecodeError, NotImplementedError, RuntimeError) as error:
        raise _not_one(file, "it cannot be read") from error


def _facts(file: Path, wheel: zipfile.ZipFile) -> WheelFacts:
    entries = wheel.infolist()
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES:
        raise _not_one(file, "it is too large")
    names = [entry.filename for entry in entries]
    metadata = [name for name in names if name.endswith(".dist-info/METADATA") and name.count("/") == 1]
    if len(metadata) != 1 or "-py3-none-any" not in file.name:
        raise _not_one(file, "it is not a wheel for every system")
    said = email.parser.Parser().parsestr(wheel.read(metadata[0]).decode("utf-8"))
    package = re.sub(r"[-_.]+", "-", str(said["Name"])).lower()
    if package not in PACKAGES:
        raise _not_one(file, f"it holds {package}")
    _require_expected_names(file, names, package, metadata[0].partition("/")[0])
    pins = [_PIN.match(line) for line in said.get_all("Requires-Dist", [])]
    pin = next((found[1] for found in pins if found is not None), "")
    return WheelFacts(package, str(said["Version"]), str(said["Requires-Python"] or ""), pin)


def _require_expected_names(file: Path, names: list[str], package: str, info: str) -> None:
    allowed = {_TOP_LEVEL[package], info, f"{info.removesuffix('.dist-info')}.data"}
    for name in names:
        parts = name.split("/")
        if parts[0] not in allowed or ".." in parts or name.startswith("/") or "\\" in name:
            raise _not_one(file, f"it also brings {name[:80]}")
        if name.lower().endswith(_BINARY) or (parts[0].endswith(".data") and parts[1:2] != ["data"]):
            raise _not_one(file, f"it also brings {name[:80]}")


def _not_one(file: Path, why: str) -> UserError:
    return UserError(
        "engine.not_one",
        f"{file.name} is not a video engine that StudyDesk can use: {why}.",
        kept="The present engine stays in use.",
        next_step="Choose the file yt_dlp-...-py3-none-any.whl of a released yt-dlp.",
    )


# What is installed


def installed(folder: Path, name: str = CURRENT) -> Installed:
    """The wheels that ``current.json`` (or another of the files) names; empty for the built-in engine or rubbish."""
    try:
        said = json.loads((folder / name).read_text(encoding="utf-8"))
        wheels = tuple(_wheel(row) for row in said["wheels"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ()
    return wheels if any(wheel.package == ENGINE for wheel in wheels) else ()


def _wheel(row: Mapping[str, object]) -> Wheel:
    wheel = Wheel(*(str(row[name]) for name in ("package", "version", "file", "sha256")))
    if "/" in wheel.file or "\\" in wheel.file or wheel.package not in PACKAGES:
        raise ValueError(wheel.file)
    return wheel


def as_json(wheels: Installed) -> dict[str, object]:
    """The contents of ``current.json``."""
    return {"wheels": [asdict(wheel) for wheel in wheels]}


def bad(folder: Path) -> frozenset[str]:
    """The SHA-256 of wheels that could not be loaded."""
    try:
        said = json.loads((folder / BAD).read_text(encoding="utf-8"))
        return frozenset(str(one) for one in said)
    except (OSError, ValueError, TypeError, RecursionError):
        return frozenset()


def problem_of(folder: Path, wheels: Installed) -> str:
    """Why these wheels cannot be used, as the end of a sentence; '' when they can. Reads them whole."""
    for wheel in wheels:
        file = folder / WHEELS / wheel.file
        if wheel.sha256 in bad(folder):
            return f"{wheel.file} could not be loaded before"
        try:
            if digest(file) != wheel.sha256:
                return f"{wheel.file} was changed on the disk"
            facts = read_wheel(file)
        except OSError:
            return f"{wheel.file} is missing"
        except UserError as error:
            return error.message
        if (facts.package, facts.version) != (wheel.package, wheel.version):
            return f"{wheel.file} is not what it was said to be"
        if not fits_python(facts.requires_python, tuple(sys.version_info[:3])):
            return f"{wheel.file} needs another Python"
    engine = next(wheel for wheel in wheels if wheel.package == ENGINE)
    if not is_newer(engine.version, built_in_version()):
        return f"{engine.version} is not newer than the one that came with StudyDesk"
    return ""


def activate(folder: Path) -> tuple[str, ...]:
    """Puts the installed engine before the built-in one and loads it; what had to be passed over, as sentences.

    A worker process only, before anything imports yt-dlp. Never raises: what cannot be used is passed over, and one
    that cannot even be loaded is remembered as bad.
    """
    wheels = installed(folder)
    if not wheels:
        return ()
    if problem := problem_of(folder, wheels):
        return (f"The installed video engine is not used: {problem}.",)
    places = [str(folder / WHEELS / wheel.file) for wheel in wheels]
    sys.path[:0] = places
    try:
        for wheel in wheels:
            importlib.import_module(_TOP_LEVEL[wheel.package])
    except Exception as error:  # a broken engine may raise anything
        _take_back(places)
        _remember_bad(folder, wheels)
        return (f"The installed video engine could not be loaded ({type(error).__name__}); the built-in one is used.",)
    return ()


def _take_back(places: list[str]) -> None:
    sys.path[:] = [path for path in sys.path if path not in places]
    for name in [name for name in sys.modules if name.partition(".")[0] in _TOP_LEVEL.values()]:
        del sys.modules[name]
    importlib.invalidate_caches()


def _remember_bad(folder: Path, wheels: Installed) -> None:
    known = sorted(bad(folder) | {wheel.sha256 for wheel in wheels})
    try:
        (folder / BAD).write_text(json.dumps(known), encoding="utf-8")
    except OSError:
        return  # it will be tried again, and passed over again
