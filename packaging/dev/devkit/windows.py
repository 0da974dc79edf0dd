"""Packages for Windows: the installer of one person (NSIS) and the folder that carries its profile along (ZIP).

Both take a frozen folder. The installer's compiler runs on Linux too, for a folder that was frozen on Windows:
``dev.py package --target nsis --from FOLDER``.

``STUDYDESK_SIGN_COMMAND``   what signs a file whose name is put behind it ("signtool sign /fd sha256 /a"); without it
                             nothing is signed, and Windows asks at the first start
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from devkit import package
from devkit.environment import ROOT, DevError

SCRIPT = ROOT / "packaging" / "windows" / "studydesk.nsi"
RUNNER, COMMAND, MODULES = "StudyDesk.exe", "StudyDesk.com", "StudyDesk.pkg"
"""The window, the command line, and the modules of both."""
SIGN = "STUDYDESK_SIGN_COMMAND"
PORTABLE_MARKER = "portable"
"""What ``studydesk.paths`` looks for beside the program."""
_LONGEST_NAME = 150
"""Of a file within the folder: with the folder of programs before it, 260 characters are what NSIS can write to."""
_COMPILERS = (Path("C:/Program Files (x86)/NSIS/makensis.exe"), Path("C:/Program Files/NSIS/makensis.exe"))


def numbers(version: str) -> tuple[int, int, int, int]:
    """Windows' version, always four numbers; what follows a word such as ``rc1`` is left out."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    parts = [int(part) for part in found[0].split(".")] if found else []
    one, two, three, four = [*parts, 0, 0, 0, 0][:4]
    return one, two, three, four


def version_resource(version: str) -> str:
    """What Windows shows under Properties > Details, as PyInstaller wants to have it."""
    words = {
        "CompanyName": "StudyDesk",
        "FileDescription": "StudyDesk",
        "FileVersion": version,
        "InternalName": "StudyDesk",
        "LegalCopyright": "The makers of StudyDesk, under the MIT licence",
        "OriginalFilename": RUNNER,
        "ProductName": "StudyDesk",
        "ProductVersion": version,
    }
    rows = ",\n        ".join(f"StringStruct({name!r}, {text!r})" for name, text in words.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers(version)}, prodvers={numbers(version)}, mask=0x3F, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('040904B0', [
        {rows}])]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])]),
  ])
"""


def nsis(version: str) -> Path:
    """The installer. Needs makensis: in Debian the package nsis."""
    folder = package.FROZEN
    check_folder(folder)
    sign = os.environ.get(SIGN, "")
    for name in (RUNNER, COMMAND):
        if sign and subprocess.run(f'{sign} "{folder / name}"', shell=True, check=False).returncode:
            raise DevError(f"{name} could not be signed; what was said is above.")
    icon = package.BUILD / "studydesk.ico"
    file = package.PACKAGES / f"StudyDesk-{version}-windows-x86_64-setup.exe"
    size = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    compile_installer(folder, file, version=version, icon=icon, size_kib=size // 1024, sign=sign)
    return file


def compile_installer(folder: Path, file: Path, *, version: str, icon: Path, size_kib: int, sign: str = "") -> None:
    """Make ``file`` of a folder. Raises DevError without the compiler; warnings of the compiler are errors."""
    compiler = makensis()
    if compiler is None:
        raise DevError("makensis is not here: install NSIS (Debian: the package nsis).")
    meanings = {
        "VERSION": version,
        "NUMBERS": ".".join(map(str, numbers(version))),
        "SOURCE": folder.resolve(),
        "OUTPUT": file.resolve(),
        "ICON": icon.resolve(),
        "LICENCE": ROOT / "LICENSE",
        "SIZE": size_kib,
        "STUB": _stub(Path(compiler)),
    }
    words = [compiler, "-V2", "-WX", "-INPUTCHARSET", "UTF8"]
    side = icon.with_name("side.bmp")
    meanings |= {"SIDE": side.resolve()} if side.is_file() else {}
    meanings |= {"SIGN": sign} if sign else {}
    words += [f"-D{name}={value}" for name, value in meanings.items()]
    if sys.platform == "win32":
        words = [word.replace("-", "/", 1) if word.startswith("-") else word for word in words]
    if subprocess.run([*words, str(SCRIPT)], check=False).returncode:
        raise DevError("makensis did not make the installer; what it said is above.")


def makensis() -> str | None:
    """The installer's compiler, on the path or where it installs itself on Windows."""
    return shutil.which("makensis") or next((str(place) for place in _COMPILERS if place.is_file()), None)


def _stub(compiler: Path) -> str:
    """The kind of installer: 64 bit where the compiler has it, as Debian's does; NSIS' own for Windows has only 32."""
    if sys.platform != "win32" or list((compiler.parent / "Stubs").glob("*amd64-unicode*")):
        return "amd64-unicode"
    return "x86-unicode"


def check_folder(folder: Path) -> None:
    """Raises DevError for a folder that was not frozen on Windows, or whose names are too long for it."""
    missing = [name for name in (RUNNER, COMMAND, MODULES, "_internal") if not (folder / name).exists()]
    if missing:
        raise DevError(f"{folder} is not a StudyDesk that was frozen on Windows: it has no {missing[0]}.")
    strange = sorted({one.name for one in folder.iterdir()} - {RUNNER, COMMAND, MODULES, "_internal"})
    if strange:  # the uninstaller would leave it behind
        raise DevError(f"{strange[0]!r} lies beside the program, where only the programs and _internal may be.")
    for one in folder.rglob("*"):
        name = one.relative_to(folder).as_posix()
        if len(name) > _LONGEST_NAME:
            raise DevError(f"{name}: {len(name)} characters are too many for Windows, {_LONGEST_NAME} fit.")


def portable_zip(version: str) -> Path:
    """A folder that runs from anywhere, a stick too, and keeps the profile beside the program."""
    folder = package.FROZEN
    check_folder(folder)
    file = package.PACKAGES / f"StudyDesk-{version}-windows-x86_64-portable.zip"
    write_zip(folder, file, top=f"StudyDesk-{version}", version=version)
    return file


def write_zip(folder: Path, file: Path, *, top: str, version: str) -> None:
    """All files below ``top`` in the order of their names, dated alike: the same folder gives the same file."""
    marker = f"StudyDesk {version} keeps its profile in the folder 'profile' beside this file. Keep this file.\n"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for one in sorted(folder.rglob("*")):
            if one.is_file():
                _add(archive, f"{top}/{one.relative_to(folder).as_posix()}", one.read_bytes())
        _add(archive, f"{top}/{PORTABLE_MARKER}", marker.encode("ascii"))


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, data)
