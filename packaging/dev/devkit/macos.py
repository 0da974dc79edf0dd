"""Packages for macOS, for the kind of processor it runs on: the program as ``.app`` in a ZIP, and as a disk image.

Signed and notarised where the secrets for it are in the environment, else signed with no name, which macOS asks about
at the first start. None of it was run yet: the commands are Apple's own, and the tests hold their order and words.

``STUDYDESK_SIGN_IDENTITY``   name of the certificate in the keychain ("Developer ID Application: ...")
``STUDYDESK_NOTARY_PROFILE``  name under which ``xcrun notarytool store-credentials`` has kept the account
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from devkit import package
from devkit.environment import ROOT, DevError

APP = package.BUILD / "dist" / "StudyDesk.app"
ENTITLEMENTS = ROOT / "packaging" / "macos"
IDENTITY, NOTARY = "STUDYDESK_SIGN_IDENTITY", "STUDYDESK_NOTARY_PROFILE"
NO_NAME = "-"
"""Signed so that it runs on a processor of Apple's, but by nobody."""
_ENGINE = "deno"
_MACH_O = frozenset(
    bytes.fromhex(word) for word in ("cffaedfe", "cefaedfe", "feedfacf", "feedface", "cafebabe", "cafebabf")
)
Run = Callable[[Sequence[str]], None]


def run(words: Sequence[str]) -> None:
    """Start one of Apple's programs; its failure ends the build."""
    if subprocess.run(list(words), check=False).returncode:
        raise DevError(f"{words[0]} failed; what it said is above.")


def app(version: str, start: Run = run, secrets: Mapping[str, str] = os.environ) -> Path:
    """The program in a ZIP. ``ditto`` makes it: other programs lose links and what macOS keeps of a file."""
    finish_app(APP, start, secrets)
    file = _name(version, "zip")
    start(["ditto", "-c", "-k", "--keepParent", str(APP), str(file)])
    return file


def dmg(version: str, start: Run = run, secrets: Mapping[str, str] = os.environ) -> Path:
    """A disk image to drag the program from into the folder Applications."""
    finish_app(APP, start, secrets)
    stage = package.BUILD / "dmg"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    start(["ditto", str(APP), str(stage / APP.name)])
    (stage / "Applications").symlink_to("/Applications")
    file = _name(version, "dmg")
    start(["hdiutil", "create", "-volname", f"StudyDesk {version}", "-srcfolder", str(stage), "-fs", "HFS+",
           "-format", "ULMO", "-ov", str(file)])  # fmt: skip
    if secrets.get(IDENTITY):
        start(["codesign", "--force", "--timestamp", "--sign", secrets[IDENTITY], str(file)])
    if secrets.get(NOTARY):
        _notarise(file, file, start, secrets[NOTARY])
    return file


def finish_app(folder: Path, start: Run, secrets: Mapping[str, str]) -> None:
    """Sign all that can run, from the inside out, and have the whole notarised. Once is enough for both packages."""
    done = folder.parent / "signed"
    if done.exists():
        return
    identity = secrets.get(IDENTITY) or NO_NAME
    for words in signing(folder, identity):
        start(words)
    start(["codesign", "--verify", "--deep", "--strict", str(folder)])
    if secrets.get(NOTARY):
        if identity == NO_NAME:
            raise DevError(f"{NOTARY} is set and {IDENTITY} is not: Apple looks only at what somebody has signed.")
        packed = folder.with_suffix(".zip")
        start(["ditto", "-c", "-k", "--keepParent", str(folder), str(packed)])
        _notarise(packed, folder, start, secrets[NOTARY])
        packed.unlink(missing_ok=True)
    done.touch()


def signing(folder: Path, identity: str) -> Iterator[list[str]]:
    """The commands that sign it. The hardened run time is only for a name: without one, it would refuse libraries."""
    hardened = [] if identity == NO_NAME else ["--options", "runtime", "--timestamp"]
    head = ["codesign", "--force", "--sign", identity, *hardened]
    for file in mach_o_files(folder):
        if file.parent == folder / "Contents" / "MacOS":
            continue  # to sign the program is to sign the whole, which comes last
        own = ["--entitlements", str(ENTITLEMENTS / "engine.entitlements")] if file.name == _ENGINE and hardened else []
        yield [*head, *own, str(file)]
    for framework in sorted(folder.rglob("*.framework"), key=lambda one: (-len(one.parts), one)):
        if not framework.is_symlink():
            yield [*head, str(framework)]
    rights = ["--entitlements", str(ENTITLEMENTS / "program.entitlements")] if hardened else []
    yield [*head, *rights, str(folder)]


def mach_o_files(folder: Path) -> list[Path]:
    """Programs and libraries, the deepest first, without links to them."""
    found = []
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as stream:
                if stream.read(4) in _MACH_O:
                    found.append(file)
    return sorted(found, key=lambda one: (-len(one.parts), one))


def _notarise(sent: Path, stapled: Path, start: Run, profile: str) -> None:
    start(["xcrun", "notarytool", "submit", str(sent), "--keychain-profile", profile, "--wait"])
    start(["xcrun", "stapler", "staple", str(stapled)])


def _name(version: str, end: str) -> Path:
    return package.PACKAGES / f"StudyDesk-{version}-macos-{platform.machine()}.{end}"
