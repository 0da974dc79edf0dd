"""A Windows of a test's own under Wine, and small programs for it. Debian: the packages wine64, wine and nsis."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
from pathlib import Path

_QUIET = "mscoree=;mshtml=;winemenubuilder.exe="
"""Wine asks for neither Mono nor Gecko, and puts nothing into the menus of this computer."""
_PATIENCE_S = 240


class WineDesk:
    """One folder that is drive C: and registry of a Windows. ``close`` ends every program in it."""

    def __init__(self, folder: Path) -> None:
        self.prefix = folder / "prefix"
        self._environment = {
            **{name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")},
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": _QUIET,
        }
        self._wine(["wineboot", "--init"])
        self.be("win10")

    @staticmethod
    def missing() -> str:
        """Which program is not here; empty if all are."""
        return next((name for name in ("wine", "wineserver", "makensis") if _tool(name) is None), "")

    def be(self, version: str) -> None:
        """Say that this is a Windows of a kind: ``win7``, ``win10``."""
        self._wine(["reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", version, "/f"])
        self.wait()

    @property
    def drive(self) -> Path:
        """Drive C:, where file names count as they are written."""
        return self.prefix / "drive_c"

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA% of whoever runs the test."""
        return next((self.drive / "users").glob("[!P]*/AppData/Local"))

    @property
    def menu(self) -> Path:
        """The Start menu."""
        return self.local.parent / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs"

    def run(self, program: Path, *words: str) -> int:
        """Start a program, wait for it and for all that it started; its exit status."""
        status = self._wine([str(program), *words])
        self.wait()
        return status

    def run_beside(self, program: Path, *words: str) -> int:
        """Start a program and wait for it alone; its exit status."""
        return self._wine([str(program), *words])

    def windows_name(self, place: Path) -> str:
        """A folder of drive C: as Windows calls it."""
        return "C:\\" + str(place.relative_to(self.drive)).replace("/", "\\")

    def start(self, program: Path) -> subprocess.Popen[bytes]:
        """Start a program that stays."""
        return subprocess.Popen(
            [str(_tool("wine")), str(program)],
            env=self._environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def wait(self) -> None:
        """Until no program runs there any more; then the registry is on disk."""
        subprocess.run([str(_tool("wineserver")), "-w"], env=self._environment, check=False, timeout=_PATIENCE_S)

    def close(self) -> None:
        """End all that runs there."""
        subprocess.run([str(_tool("wineserver")), "-k"], env=self._environment, check=False, timeout=_PATIENCE_S)

    def values(self, key: str) -> dict[str, str] | None:
        """What a key of HKEY_CURRENT_USER holds, as the registry's file writes it; None without the key."""
        text = (self.prefix / "user.reg").read_text(encoding="utf-8")
        head = f"[{key}]".replace("\\", "\\\\")
        found = re.search(rf"^{re.escape(head)}[^\n]*\n(.*?)(?:\n\n|\Z)", text, re.MULTILINE | re.DOTALL)
        if found is None:
            return None
        lines = (line.partition("=") for line in found[1].splitlines() if line.startswith(('"', "@")))
        return {name.strip('"'): _plain(value) for name, _, value in lines}

    def named(self, word: str) -> list[str]:
        """Every line of the user's registry with a word in it, but what Wine itself remembers of programs it ran."""
        lines = (self.prefix / "user.reg").read_text(encoding="utf-8").splitlines()
        return [line for line in lines if word.casefold() in line.casefold()]

    def _wine(self, words: list[str]) -> int:
        done = subprocess.run(
            [str(_tool("wine")), *words],
            env=self._environment, check=False, timeout=_PATIENCE_S,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return done.returncode


def _tool(name: str) -> str | None:
    return shutil.which(name) or next(map(str, Path("/usr/lib/wine").glob(f"{name}64")), None)


def _plain(value: str) -> str:
    return value[1:-1].replace('\\"', '"').replace("\\\\", "\\") if value.startswith('"') else value


def compile_sleeper(file: Path, seconds: int) -> None:
    """A program for Windows that does nothing for a while: NSIS makes such, too."""
    script = file.with_suffix(".nsi")
    script.write_text(
        "Unicode true\nTarget amd64-unicode\nRequestExecutionLevel user\nSilentInstall silent\n"
        f'OutFile "{file}"\nSection\n  Sleep {seconds * 1000}\nSectionEnd\n',
        encoding="utf-8",
    )
    subprocess.run(["makensis", "-V1", str(script)], check=True)
    script.unlink()


def write_icon(file: Path) -> None:
    """A grey square of 16 by 16, as .ico."""
    picture = struct.pack("<IiiHHIIiiII", 40, 16, 32, 1, 32, 0, 0, 0, 0, 0, 0) + b"\x80\x80\x80\xff" * 256 + bytes(64)
    file.write_bytes(struct.pack("<HHHBBBBHHII", 0, 1, 1, 16, 16, 0, 0, 1, 32, len(picture), 22) + picture)
