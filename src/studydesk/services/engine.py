"""Brings the video engine up to date, from the public index or from a file, and takes it back.

Order of an update: ask the index, download, compare the hash, look inside, try it in a fresh worker, and only then
write ``current.json``, in one step. A kill at any moment leaves the engine that was in use. The functions here read the
network or the disk: any thread but the window's, inside a job.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin

from studydesk.domain.errors import EnvironmentFault, UserError
from studydesk.media import engine
from studydesk.media.engine import CURRENT, ENGINE, PREVIOUS, SCRIPTS, WHEELS, Installed, Wheel
from studydesk.media.engine import INDEX_URL as INDEX_URL
from studydesk.services import web_get
from studydesk.storage.files import file_fault, sync_folder, write_json

if TYPE_CHECKING:
    from studydesk.jobs import JobContext

MINIMUM_AGE: Final = timedelta(hours=48)
"""A release so young may still be withdrawn, or be somebody else's: it waits, unless the learner says now."""
_MOST_INDEX_BYTES: Final = 20 * 1024 * 1024
_CANDIDATE: Final = "candidate"
_KEPT: Final = "The present engine stays in use."

TryOut = Callable[[Path], str]
"""Tries the engine in a folder in a fresh worker; '' when it works, else why not (`studydesk.media.tryout`)."""


@dataclass(frozen=True, slots=True)
class Release:
    """A file on the index."""

    package: str
    version: str
    url: str
    sha256: str
    uploaded_at: datetime | None


@dataclass(frozen=True, slots=True)
class Status:
    """Which engine is in use. ``problem`` says why an installed one is passed over."""

    version: str
    built_in: bool
    built_in_version: str
    previous: str
    problem: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer of the index: the newest engine that may be installed, and one that is still too young."""

    release: Release | None
    too_young: Release | None


def try_out_in(folder: Path, command: Sequence[str]) -> str:
    """Tries the engine in a folder in a worker that this command starts: `TryOut` once the command is known."""
    from studydesk.media.tryout import try_engine  # a server, which no other verb needs

    return try_engine(folder, command)


def status(folder: Path) -> Status:
    """What is installed and whether it can be used."""
    wheels, own = engine.installed(folder), engine.built_in_version()
    before = next((wheel.version for wheel in engine.installed(folder, PREVIOUS) if wheel.package == ENGINE), "")
    if not wheels:
        return Status(own, True, own, before, "")
    problem = engine.problem_of(folder, wheels)
    version = next(wheel.version for wheel in wheels if wheel.package == ENGINE)
    return Status(own if problem else version, bool(problem), own, before, problem)


def find_update(folder: Path, now: datetime, *, index_url: str = INDEX_URL, young_too: bool = False) -> Found:
    """Asks the index for an engine newer than the one in use. Raises EnvironmentFault ``engine.index``."""
    present = status(folder).version
    newer = [one for one in _releases(index_url, ENGINE) if engine.is_newer(one.version, present)]
    newer = [one for one in newer if one.sha256 not in engine.bad(folder)]
    newer.sort(key=lambda one: engine.parsed(one.version) or ())
    old_enough = [one for one in newer if young_too or _is_old_enough(one, now)]
    best = old_enough[-1] if old_enough else None
    young = newer[-1] if newer and newer[-1] is not best else None
    return Found(best, young)


def _is_old_enough(release: Release, now: datetime) -> bool:
    return release.uploaded_at is not None and now - release.uploaded_at >= MINIMUM_AGE


def update(
    context: JobContext, folder: Path, release: Release, try_out: TryOut, *, index_url: str = INDEX_URL
) -> Installed:
    """Downloads a release and the scripts that it wants, tries both and puts them into use.

    Raises EnvironmentFault ``engine.index``, ``engine.hash``, ``engine.try_out``, ``disk.full``; UserError
    ``engine.not_one``. Then, and when it is cancelled, the engine in use stays.
    """
    with _candidate(folder) as place:
        wheel = _download(context, release, place)
        wheels: Installed = (wheel,)
        pin = engine.read_wheel(place / WHEELS / wheel.file).scripts_pin
        if pin and pin != engine.built_in_version(SCRIPTS):
            wheels = (wheel, _download(context, _scripts(index_url, pin), place))
        return _put_into_use(context, folder, place, wheels, try_out)


def install_files(context: JobContext, folder: Path, files: list[Path], try_out: TryOut) -> Installed:
    """Installs wheels from the disk (the engine, and its scripts if it wants others); errors as in `update`."""
    with _candidate(folder) as place:
        wheels = tuple(_copied(file, place) for file in files)
        return _put_into_use(context, folder, place, wheels, try_out)


def describe_file(file: Path) -> Wheel:
    """What a file is, with its hash, for the learner to confirm. Raises UserError ``engine.not_one``."""
    facts = engine.read_wheel(file)
    return Wheel(facts.package, facts.version, file.name, engine.digest(file))


def use_built_in(folder: Path) -> None:
    """Puts the engine that came with the program into use; the installed one can be had back with `use_previous`."""
    current = folder / CURRENT
    if engine.installed(folder):
        os.replace(current, folder / PREVIOUS)
    current.unlink(missing_ok=True)


def use_previous(folder: Path) -> Installed:
    """Puts the engine before the present one into use again. Raises UserError ``engine.no_previous``."""
    wheels = engine.installed(folder, PREVIOUS)
    problem = engine.problem_of(folder, wheels) if wheels else "there is none"
    if problem:
        raise UserError(
            "engine.no_previous", f"The previous engine cannot be used: {problem}.", kept=_KEPT, next_step="Update it."
        )
    present = engine.installed(folder)
    write_json(folder / CURRENT, engine.as_json(wheels))
    if present:
        write_json(folder / PREVIOUS, engine.as_json(present))
    return wheels


# The index


def _releases(index_url: str, package: str) -> list[Release]:
    """The wheels of a package that may be used at all: released, for every system, not withdrawn, with a hash."""
    address = f"{index_url.rstrip('/')}/{package}/"
    said = _json(_get(address, _MOST_INDEX_BYTES, accept="application/vnd.pypi.simple.v1+json"))
    files = said.get("files") if isinstance(said, Mapping) else None
    if not isinstance(files, list):
        raise _index_fault("it answered with something else")
    return [found for file in files if isinstance(file, Mapping) and (found := _release(address, package, file))]


def _release(address: str, package: str, file: Mapping[str, Any]) -> Release | None:  # Any: JSON from outside
    name, hashes = str(file.get("filename")), file.get("hashes")
    parts = name.removesuffix("-py3-none-any.whl").split("-")
    if name.endswith("-py3-none-any.whl") and len(parts) == 2 and isinstance(hashes, Mapping):
        sha256, requires = str(hashes.get("sha256", "")), str(file.get("requires-python") or "")
        usable = not file.get("yanked") and engine.parsed(parts[1]) is not None and len(sha256) == 64
        if usable and engine.fits_python(requires, _python()):
            url = urljoin(address, str(file.get("url")))
            return Release(package, parts[1], url, sha256, _instant(file.get("upload-time")))
    return None


def _python() -> tuple[int, ...]:
    import sys

    return tuple(sys.version_info[:3])


def _instant(text: object) -> datetime | None:
    try:
        instant = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return instant if instant.tzinfo is not None else None


def _scripts(index_url: str, version: str) -> Release:
    found = next((one for one in _releases(index_url, SCRIPTS) if one.version == version), None)
    if found is None:
        raise _index_fault(f"it does not have the scripts {version}")
    return found


def _get(address: str, most: int, *, accept: str = "*/*", progress: Callable[[int, int], None] | None = None) -> bytes:
    """The contents behind an address. Raises EnvironmentFault ``engine.index``."""
    return web_get.get(address, most, fault=_index_fault, accept=accept, progress=progress)


def _json(content: bytes) -> object:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise _index_fault("its answer could not be read") from None


def _index_fault(why: str) -> EnvironmentFault:
    return EnvironmentFault(
        "engine.index",
        f"The index of video engines could not be used: {why}.",
        kept=_KEPT,
        next_step="Check the connection and try again later, or install an engine from a file.",
    )


# Into use


@contextlib.contextmanager
def _candidate(folder: Path) -> Iterator[Path]:
    """A folder laid out like the engine's, in which a candidate is tried; gone afterwards."""
    place = folder / _CANDIDATE
    try:
        shutil.rmtree(place, ignore_errors=True)
        (place / WHEELS).mkdir(parents=True)
        yield place
    except OSError as error:
        raise file_fault(error, folder, kept=_KEPT) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _download(context: JobContext, release: Release, place: Path) -> Wheel:
    def tell(done: int, total: int) -> None:
        context.progress(done, total, f"{release.package} {release.version}")

    content = _get(release.url, engine.MOST_WHEEL_BYTES, progress=tell)
    name = f"{release.package.replace('-', '_')}-{release.version}-py3-none-any.whl"
    file = place / WHEELS / name
    file.write_bytes(content)
    if engine.digest(file) != release.sha256:
        raise EnvironmentFault(
            "engine.hash",
            f"What arrived as {name} is not what the index announced.",
            kept=_KEPT,
            next_step="Try again later; if it stays so, something between you and the index changes files.",
        )
    return _checked(file, release.package, release.version, release.sha256)


def _copied(file: Path, place: Path) -> Wheel:
    facts = engine.read_wheel(file)
    name = f"{facts.package.replace('-', '_')}-{facts.version}-py3-none-any.whl"
    shutil.copyfile(file, place / WHEELS / name)
    return _checked(place / WHEELS / name, facts.package, facts.version, engine.digest(place / WHEELS / name))


def _checked(file: Path, package: str, version: str, sha256: str) -> Wheel:
    facts = engine.read_wheel(file)
    if (facts.package, facts.version) != (package, version):
        raise UserError("engine.not_one", f"{file.name} is {facts.package} {facts.version}.", kept=_KEPT)
    return Wheel(package, version, file.name, sha256)


def _put_into_use(context: JobContext, folder: Path, place: Path, wheels: Installed, try_out: TryOut) -> Installed:
    context.progress(0, 0, "trying it")
    write_json(place / CURRENT, engine.as_json(wheels))
    if engine.installed(place) != wheels:
        raise UserError("engine.not_one", "There is no engine among these files.", kept=_KEPT)
    if problem := engine.problem_of(place, wheels) or try_out(place):
        raise EnvironmentFault(
            "engine.try_out",
            f"The new engine did not pass its trial: {problem.rstrip('.')}.",
            kept=_KEPT,
            next_step="Wait for the next release, or go on with the present engine.",
        )
    context.raise_if_cancelled()
    (folder / WHEELS).mkdir(parents=True, exist_ok=True)
    for wheel in wheels:
        os.replace(place / WHEELS / wheel.file, folder / WHEELS / wheel.file)
    sync_folder(folder / WHEELS)
    if before := engine.installed(folder):
        write_json(folder / PREVIOUS, engine.as_json(before))
    write_json(folder / CURRENT, engine.as_json(wheels))
    _sweep(folder)
    return wheels


def _sweep(folder: Path) -> None:
    """Deletes wheels that neither the present nor the previous engine needs."""
    named = {wheel.file for name in (CURRENT, PREVIOUS) for wheel in engine.installed(folder, name)}
    for file in (folder / WHEELS).glob("*.whl"):
        if file.name not in named:
            with contextlib.suppress(OSError):
                file.unlink()
