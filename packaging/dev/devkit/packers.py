"""The kinds of package: each takes the frozen folder and makes one file of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from devkit import package, windows
from devkit.appimage import appimage
from devkit.environment import ROOT, DevError
from devkit.macos import app, dmg
from devkit.package import FROZEN, PACKAGES, Packer

LINUX = ROOT / "packaging" / "linux"
ICON = ROOT / "resources" / "app" / "studydesk.svg"
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
APP_ID = "io.github.studydesk.StudyDesk"
HIGHEST_GLIBC = (2, 36)
"""Debian 12, the oldest system that the packages are promised for: what needs a newer one must not be packed."""
_ALWAYS = ("libc6", "fontconfig-config", "fonts-dejavu-core", "libxcb-cursor0", "libxcb1", "libpulse0")
"""What the libraries of Qt do not name but load while they run; a clean system has no font either."""
_OF_LIBRARY = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdrm.so.2": "libdrm2",
    "libcrypt.so.1": "libcrypt1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libz.so.1": "zlib1g",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
}
_OF_LIBC = frozenset(
    {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libresolv.so.2", "ld-linux-x86-64.so.2",
     "libutil.so.1", "libnsl.so.2"}
)  # fmt: skip
"""Of the C library; ``nis``, the one module that wants libnsl.so.2, is of no use to this program."""


def for_system() -> dict[str, Packer]:
    """The packages that can be made on this system. Those for Windows can be made anywhere of a folder frozen there."""
    for_windows: dict[str, Packer] = {"nsis": windows.nsis, "zip": windows.portable_zip}
    if sys.platform == "linux":
        return {"tar": tar, "deb": deb, "appimage": appimage, **for_windows}
    if sys.platform == "darwin":
        return {"app": app, "dmg": dmg}
    return for_windows


def usual() -> tuple[str, ...]:
    """Those that are made when none is named."""
    return ("tar", "deb") if sys.platform == "linux" else tuple(for_system())


def tar(version: str) -> Path:
    """One folder that runs from anywhere."""
    check_glibc()
    file = PACKAGES / f"StudyDesk-{version}-linux-{_machine()}.tar.xz"
    with tarfile.open(file, "w:xz", preset=6) as archive:
        archive.add(FROZEN, arcname=f"StudyDesk-{version}", filter=_as_root)
    return file


def _as_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def deb(version: str) -> Path:
    """For Debian and what is made of it: program in /usr/lib, command, menu entry, icons, kinds of files."""
    root = package.BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(FROZEN, root / "usr" / "lib" / "studydesk", symlinks=True)
    command = root / "usr" / "bin" / "studydesk"
    command.parent.mkdir(parents=True)
    command.symlink_to("../lib/studydesk/studydesk")
    share = root / "usr" / "share"
    for name, folder in (
        (f"{APP_ID}.desktop", "applications"),
        (f"{APP_ID}.metainfo.xml", "metainfo"),
        (f"{APP_ID}.xml", "mime/packages"),
    ):
        (share / folder).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(LINUX / name, share / folder / name)
    _put_icons(share / "icons" / "hicolor")
    papers = share / "doc" / "studydesk"
    papers.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", papers / "copyright")
    shutil.copyfile(ROOT / "CHANGELOG.md", papers / "changelog.md")
    _write_control(root, version)
    for folder, _, _ in os.walk(root):
        os.chmod(folder, 0o755)
    file = PACKAGES / f"studydesk_{version}_{_debian_machine()}.deb"
    words = ["dpkg-deb", "-Zxz", "-z6", "--root-owner-group", "--build", str(root), str(file)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return file


def _put_icons(folder: Path) -> None:
    scalable = folder / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copyfile(ICON, scalable / f"{APP_ID}.svg")
    for size in _ICON_SIZES:
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        shutil.copyfile(package.BUILD / "icons" / f"{size}.png", place / f"{APP_ID}.png")


def _write_control(root: Path, version: str) -> None:
    wanted, glibc = check_glibc()
    unknown = sorted(wanted - set(_OF_LIBRARY) - _OF_LIBC)
    if unknown:
        raise DevError(f"it is not known which Debian package has {', '.join(unknown)}: see devkit/packers.py.")
    names = sorted({*_ALWAYS, *(_OF_LIBRARY[name] for name in wanted if name in _OF_LIBRARY)} - {"libc6"})
    lowest = ".".join(map(str, glibc))
    size = sum(file.lstat().st_size for file in root.rglob("*") if not file.is_dir())
    control = (
        (LINUX / "control")
        .read_text(encoding="utf-8")
        .format(
            version=version,
            machine=_debian_machine(),
            size=size // 1024,
            depends=", ".join([f"libc6 (>= {lowest})", *names]),
        )
    )
    folder = root / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control, encoding="utf-8")
    for name in ("postinst", "postrm"):
        shutil.copyfile(LINUX / name, folder / name)
        (folder / name).chmod(0o755)
    print(f"needs glibc {lowest} and {', '.join(names)}")


def check_glibc() -> tuple[set[str], tuple[int, ...]]:
    """What ``package.needs`` says. Raises DevError where a binary needs a newer C library than is promised."""
    wanted, glibc = package.needs(FROZEN)
    if glibc > HIGHEST_GLIBC:
        asked, promised = (".".join(map(str, one)) for one in (glibc, HIGHEST_GLIBC))
        raise DevError(f"the program needs glibc {asked}; {promised} is promised. Build on an older system.")
    return wanted, glibc


def _machine() -> str:
    return os.uname().machine


def _debian_machine() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(_machine(), _machine())
