"""The AppImage: one file that runs on most kinds of Linux. Its first part, the run time, comes from no registry.

``STUDYDESK_APPIMAGE_RUNTIME`` names the file of a run time of type 2 for this kind of processor, as the AppImage
project publishes it; the release workflow fetches one. Needs mksquashfs (Debian: squashfs-tools).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from devkit import package
from devkit.environment import ROOT, DevError

RUNTIME = "STUDYDESK_APPIMAGE_RUNTIME"
APP_ID = "io.github.studydesk.StudyDesk"
LINUX = ROOT / "packaging" / "linux"
_MAGIC = b"AI\x02"
"""At byte 8 of a run time of type 2, within what the format of programs leaves free."""
_START = '#!/bin/sh\nexec "$(dirname "$(readlink -f "$0")")/usr/lib/studydesk/studydesk" "$@"\n'


def appimage(version: str) -> Path:
    """Lay the folder, pack it and put the run time before it."""
    runtime = os.environ.get(RUNTIME, "")
    if not runtime or not Path(runtime).is_file():
        raise DevError(f"{RUNTIME} names no file: an AppImage begins with a run time, which no package registry has.")
    head = Path(runtime).read_bytes()
    if head[:4] != b"\x7fELF" or head[8:11] != _MAGIC:
        raise DevError(f"{runtime} is not a run time for AppImages of type 2.")
    folder = lay(package.BUILD / "AppDir")
    packed = package.BUILD / "AppDir.squashfs"
    packed.unlink(missing_ok=True)
    words = ["mksquashfs", str(folder), str(packed), "-comp", "zstd", "-Xcompression-level", "22", "-b", "1M"]
    words += ["-root-owned", "-noappend", "-no-progress", "-quiet"]
    if shutil.which(words[0]) is None:
        raise DevError("mksquashfs is not here (Debian: the package squashfs-tools).")
    subprocess.run(words, check=True)
    file = package.PACKAGES / f"StudyDesk-{version}-{os.uname().machine}.AppImage"
    file.write_bytes(head + packed.read_bytes())
    file.chmod(0o755)
    return file


def lay(folder: Path) -> Path:
    """The program and what desktops read of it; the run time starts ``AppRun``."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(package.FROZEN, folder / "usr" / "lib" / "studydesk", symlinks=True)
    share = folder / "usr" / "share"
    for name, place in (
        (f"{APP_ID}.desktop", share / "applications"),
        (f"{APP_ID}.metainfo.xml", share / "metainfo"),
        (f"{APP_ID}.xml", share / "mime" / "packages"),
    ):
        place.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(LINUX / name, place / name)
    shutil.copyfile(LINUX / f"{APP_ID}.desktop", folder / f"{APP_ID}.desktop")
    shutil.copyfile(package.BUILD / "icons" / "256.png", folder / f"{APP_ID}.png")
    (folder / ".DirIcon").symlink_to(f"{APP_ID}.png")
    start = folder / "AppRun"
    start.write_text(_START, encoding="ascii")
    start.chmod(0o755)
    return folder
