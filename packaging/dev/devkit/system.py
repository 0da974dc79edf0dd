"""What the operating system has to provide: shared libraries that Qt needs on Linux, and tools that tests start."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from devkit.environment import DevError

_LOADER_CACHE = Path("/etc/ld.so.cache")
_REFRESH = {"apt": ["apt-get", "update"]}
_INSTALL = {
    "apt": ["apt-get", "install", "--yes", "--no-install-recommends"],
    "dnf": ["dnf", "install"],
    "pacman": ["pacman", "-S", "--needed"],
    "zypper": ["zypper", "install"],
}
_MANAGER_PROGRAMS = {"apt": "apt-get", "dnf": "dnf", "pacman": "pacman", "zypper": "zypper"}


@dataclass(frozen=True)
class Library:
    """A shared library and the package that has it. ``wanted_by``: "qt" always, else the platform plugin's name."""

    name: str
    apt: str
    dnf: str
    pacman: str
    zypper: str
    wanted_by: str


# Read with objdump from the wheels of PySide6 6.11: what QtGui, QtNetwork, QtMultimedia and the platform plugins want
# that is neither in the wheels nor in every Linux (the C library and its kin).
_LIBRARY_TABLE = """
# library               apt                 dnf                 pacman              zypper              for
libGL.so.1              libgl1              libglvnd-glx        libglvnd            libglvnd            qt
libEGL.so.1             libegl1             libglvnd-egl        libglvnd            libglvnd            qt
libfontconfig.so.1      libfontconfig1      fontconfig          fontconfig          libfontconfig1      qt
libfreetype.so.6        libfreetype6        freetype            freetype2           libfreetype6        qt
libX11.so.6             libx11-6            libX11              libx11              libX11-6            qt
libXext.so.6            libxext6            libXext             libxext             libXext6            qt
libXrandr.so.2          libxrandr2          libXrandr           libxrandr           libXrandr2          qt
libglib-2.0.so.0        libglib2.0-0        glib2               glib2               libglib-2_0-0       qt
libgthread-2.0.so.0     libglib2.0-0        glib2               glib2               libgthread-2_0-0    qt
libxkbcommon.so.0       libxkbcommon0       libxkbcommon        libxkbcommon        libxkbcommon0       qt
libdbus-1.so.3          libdbus-1-3         dbus-libs           dbus                libdbus-1-3         qt
libz.so.1               zlib1g              zlib                zlib                libz1               qt
libzstd.so.1            libzstd1            libzstd             zstd                libzstd1            qt
libbz2.so.1             libbz2-1.0          bzip2-libs          bzip2               libbz2-1            qt
libgssapi_krb5.so.2     libgssapi-krb5-2    krb5-libs           krb5                krb5                qt
libbrotlidec.so.1       libbrotli1          libbrotli           brotli              libbrotlidec1       qt
libpulse.so.0           libpulse0           pulseaudio-libs     libpulse            libpulse0           qt
libX11-xcb.so.1         libx11-xcb1         libX11-xcb          libx11              libX11-xcb1         xcb
libxkbcommon-x11.so.0   libxkbcommon-x11-0  libxkbcommon-x11    libxkbcommon-x11    libxkbcommon-x11-0  xcb
libxcb-cursor.so.0      libxcb-cursor0      xcb-util-cursor     xcb-util-cursor     libxcb-cursor0      xcb
libxcb-icccm.so.4       libxcb-icccm4       xcb-util-wm         xcb-util-wm         libxcb-icccm4       xcb
libxcb-util.so.1        libxcb-util1        xcb-util            xcb-util            libxcb-util1        xcb
libxcb-image.so.0       libxcb-image0       xcb-util-image      xcb-util-image      libxcb-image0       xcb
libxcb-keysyms.so.1     libxcb-keysyms1     xcb-util-keysyms    xcb-util-keysyms    libxcb-keysyms1     xcb
libxcb-render-util.so.0 libxcb-render-util0 xcb-util-renderutil xcb-util-renderutil libxcb-render-util0 xcb
libxcb-randr.so.0       libxcb-randr0       libxcb              libxcb              libxcb-randr0       xcb
libxcb-render.so.0      libxcb-render0      libxcb              libxcb              libxcb-render0      xcb
libxcb-shape.so.0       libxcb-shape0       libxcb              libxcb              libxcb-shape0       xcb
libxcb-shm.so.0         libxcb-shm0         libxcb              libxcb              libxcb-shm0         xcb
libxcb-sync.so.1        libxcb-sync1        libxcb              libxcb              libxcb-sync1        xcb
libxcb-xfixes.so.0      libxcb-xfixes0      libxcb              libxcb              libxcb-xfixes0      xcb
libxcb-xkb.so.1         libxcb-xkb1         libxcb              libxcb              libxcb-xkb1         xcb
libxcb-glx.so.0         libxcb-glx0         libxcb              libxcb              libxcb-glx0         xcb
libwayland-client.so.0  libwayland-client0  libwayland-client   wayland             libwayland-client0  wayland
libwayland-cursor.so.0  libwayland-cursor0  libwayland-cursor   wayland             libwayland-cursor0  wayland
libwayland-egl.so.1     libwayland-egl1     libwayland-egl      wayland             libwayland-egl1     wayland
"""
LIBRARIES = tuple(Library(*line.split()) for line in _LIBRARY_TABLE.splitlines() if line and not line.startswith("#"))


@dataclass(frozen=True)
class Tool:
    """A program that tests start, the package that has it, and what is not tested without it."""

    program: str
    apt: str
    dnf: str
    pacman: str
    zypper: str
    purpose: str


TOOLS = (
    Tool("git", "git", "git", "git", "git", "what is in the repository"),
    # Fedora's own build is called ffmpeg-free; it lacks H.264, so the tests name what is missing and are skipped there.
    Tool("ffmpeg", "ffmpeg", "ffmpeg-free", "ffmpeg", "ffmpeg", "downloads of real media"),
    Tool("nginx", "nginx-light", "nginx", "nginx", "nginx", "the configurations that cards show"),
    Tool("node", "nodejs", "nodejs", "nodejs", "nodejs", "the JavaScript that cards show"),
    Tool("curl", "curl", "curl", "curl", "curl", "the commands that cards show"),
    Tool("pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio", "pulseaudio", "the sound that videos put out"),
    Tool("parec", "pulseaudio-utils", "pulseaudio-utils", "libpulse", "pulseaudio-utils", "the same sound, read back"),
    Tool(
        program="Xvfb",
        apt="xvfb",
        dnf="xorg-x11-server-Xvfb",
        pacman="xorg-server-xvfb",
        zypper="xorg-x11-server-Xvfb",
        purpose="the window on a real display",
    ),
)


def wanted_platforms(environment: Mapping[str, str]) -> set[str]:
    """The groups of libraries that a start in this environment needs: "qt", and "xcb" or "wayland" for a window."""
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if chosen in {"offscreen", "minimal", "vnc"}:
        return {"qt"}
    # Qt falls back to X11 on a Wayland desktop, so the libraries for that are always wanted.
    return {"qt", "xcb", "wayland"} if environment.get("WAYLAND_DISPLAY") else {"qt", "xcb"}


def missing_libraries(wanted: set[str]) -> list[Library]:
    """The libraries of these groups that the loader does not find. About a millisecond when nothing is missing."""
    try:
        cache = _LOADER_CACHE.read_bytes()
    except OSError:
        cache = b""  # some systems have none; then every library is tried
    doubtful = [row for row in LIBRARIES if row.wanted_by in wanted and row.name.encode() + b"\0" not in cache]
    return [row for row in doubtful if not _loads(row.name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def ensure_libraries(environment: Mapping[str, str] | None = None) -> None:
    """See to it that Qt's libraries are there: installs them where it may, else prints the one command and raises."""
    missing = missing_libraries(wanted_platforms(os.environ if environment is None else environment))
    if not missing:
        return
    names = ", ".join(row.name for row in missing)
    print(f"Qt needs shared libraries that are not here: {names}", flush=True)
    if not _install_or_name(missing, "StudyDesk needs them to open its window."):
        raise DevError("start again when they are installed.")
    still = missing_libraries({row.wanted_by for row in missing})
    if still:
        raise DevError(f"these are still missing after the installation: {', '.join(row.name for row in still)}")


def ensure_tools() -> None:
    """Install the tools that tests start where that is allowed; else name the command: their tests are skipped."""
    missing = [row for row in TOOLS if shutil.which(row.program) is None]
    if sys.platform != "linux" or not missing:
        return
    for row in missing:
        print(f"{row.program} is not here; without it this is not tested: {row.purpose}", flush=True)
    _install_or_name(missing, "The other tests run without them.")


def ensure_venv_module() -> None:
    """Debian keeps part of the standard library in a package of its own: without it no environment can be made."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    name = f"python3.{sys.version_info.minor}-venv"
    row = Tool("venv", name, "python3", "python", "python3", "")
    if not _install_or_name([row], "Python's venv module is incomplete here."):
        raise DevError("start again when it is installed.")


def _install_or_name(rows: Iterable[Library | Tool], reason: str) -> bool:
    """Install the packages of these rows (Debian-like, as root) or print the command; whether it installed."""
    manager = next((name for name, program in _MANAGER_PROGRAMS.items() if shutil.which(program)), None)
    if manager is None:
        print(f"{reason} Install what provides them with your system's package manager.")
        return False
    packages = sorted({str(getattr(row, manager)) for row in rows})
    install = [*_INSTALL[manager], *packages]
    if manager == "apt" and os.geteuid() == 0:
        print(f"Installing {' '.join(packages)} ...", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        # Without the lists of packages, as on a new machine, the first try fails; then they are fetched.
        for commands in ([install], [_REFRESH[manager], install]):
            if all(_succeeds(command, quiet) for command in commands):
                return True
        raise DevError(f"this failed: {' '.join(install)}")
    interactive = [word for word in install if word != "--yes"]
    refresh = f"sudo {' '.join(_REFRESH[manager])} && " if manager in _REFRESH else ""
    print(f"{reason} This installs what is missing:\n\n  {refresh}sudo {' '.join(interactive)}\n", flush=True)
    return False


def _succeeds(command: list[str], environment: Mapping[str, str]) -> bool:
    done = subprocess.run(
        command, check=False, env=dict(environment), stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    return done.returncode == 0
