"""Makes a real Windows build on Linux and runs its self-test, for those who have no Windows at hand.

    python3 packaging/windows/build_under_wine.py WORK [--root ROOT]

Needs Python 3.11, the compiler of mingw-w64 and Wine 10 or newer. Where this system's Wine is older, ROOT is the folder
of a system that has it, to change the root to (as root): ``mmdebstrap --include=wine,wine64 trixie ROOT``. In WORK all
is laid; the program is WORK/source/build/packaging/dist/StudyDesk, for ``dev.py package --target nsis --from``.

No registry has a Python for Windows to install. The wheel of Panda3D for Windows carries CPython's own library and
extension modules, beside which the pure modules of the Python that runs this are laid; python.exe is three lines of C.
Wine lacks ICU and some functions for complex numbers, which small libraries stand in for. All of this serves to build
and to try; what a learner gets is built on Windows.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "packaging" / "dev"))

PYTHON_FROM = "panda3d==1.10.16"
COMPILER, OBJDUMP = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-objdump"
NOT_FOR_WINDOWS = (
    "test", "tests", "idlelib", "lib-dynload", "site-packages", "dist-packages", "__pycache__", "config-*",
    "_sysconfigdata*", "sitecustomize.py", "EXTERNALLY-MANAGED",
)  # fmt: skip
MATHS = "api-ms-win-crt-math-l1-1-0.dll"
OUR_MATHS = "own-ms-win-crt-math-l1-1-0.dll"
"""As long as the other, whose name it replaces in NumPy."""
ALONE = "STUDYDESK_ALONE"
_PATIENCE_S = 3600

PROGRAM = """#include <wchar.h>
__declspec(dllimport) int Py_Main(int, wchar_t **);
int wmain(int argc, wchar_t **argv) { return Py_Main(argc, argv); }
"""
ICU_FAILS = ("ucnv_open", "ucnv_getName", "ucnv_getStandardName")
ICU_NOTHING = (
    "ucnv_close", "ucnv_reset", "ucnv_getAvailableName", "ucnv_countAvailable", "ucnv_getMaxCharSize",
    "ucnv_setFromUCallBack", "ucnv_fromUnicode", "ucnv_toUnicode", "ucnv_getToUCallBack", "ucnv_setToUCallBack",
    "ucnv_getFromUCallBack", "ucnv_cbToUWriteUChars", "ucnv_cbFromUWriteUChars", "ucnv_fromUCountPending",
    "ucnv_toUCountPending", "UCNV_TO_U_CALLBACK_SUBSTITUTE", "UCNV_FROM_U_CALLBACK_SUBSTITUTE",
)  # fmt: skip
COMPLEX_HEAD = """#include <complex.h>
typedef struct { double r, i; } D;
typedef struct { float r, i; } F;
static double complex of_D(D a) { return a.r + a.i * I; }
static double complex of_F(F a) { return a.r + a.i * I; }
static D to_D(double complex z) { D x = {creal(z), cimag(z)}; return x; }
static F to_F(double complex z) { F x = {creal(z), cimag(z)}; return x; }
"""


class Wine:
    """One Windows in ``work/prefix``; in another root, ``work`` is seen as /studydesk-work there."""

    def __init__(self, work: Path, root: Path | None) -> None:
        self.work, self.root = work, root
        self._seen = Path("/studydesk-work") if root is not None else work

    def path(self, place: Path) -> str:
        """A place in the work folder as Windows calls it."""
        return f"Z:{self._seen / place.relative_to(self.work)}"

    def run(self, *words: str, **environment: str) -> int:
        """Start a program there; its exit status. What it says goes where this script's words go."""
        own = {
            "WINEPREFIX": str(self._seen / "prefix"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONUTF8": "1",
            "LANG": "C.UTF-8",
            "HOME": "/root" if self.root else str(Path.home()),
            "PATH": os.environ["PATH"],
            **environment,
        }
        head = ["chroot", str(self.root), "env"] if self.root is not None else ["env"]
        line = [*head, *(f"{name}={value}" for name, value in own.items()), *words]
        return subprocess.run(line, check=False, stdin=subprocess.DEVNULL, timeout=_PATIENCE_S).returncode

    @contextmanager
    def there(self) -> Iterator[None]:
        """While this lasts, the work folder is to be seen in the other root."""
        if self.root is None:
            yield
            return
        seen = self.root / self._seen.relative_to("/")
        seen.mkdir(exist_ok=True)
        try:
            for what, place in (("/proc", self.root / "proc"), ("/dev", self.root / "dev"), (self.work, seen)):
                subprocess.run(["mount", "--bind", str(what), str(place)], check=True)
            yield
        finally:
            self.run("wineserver", "-k")


def fetch(wheels: Path) -> None:
    """The wheels for Windows of all that ships and of PyInstaller, and the one that has Python in it."""
    from packaging.requirements import Requirement

    system = {"sys_platform": "win32", "platform_system": "Windows", "platform_machine": "AMD64", "os_name": "nt",
              "python_version": "3.11", "python_full_version": "3.11.9"}  # fmt: skip
    lock = (ROOT / "packaging" / "lock" / "requirements-package.lock").read_text(encoding="utf-8")
    rows = [Requirement(line.rstrip(" \\")) for line in lock.splitlines() if re.match(r"[a-z0-9.-]+==", line)]
    names = [f"{row.name}{row.specifier}" for row in rows if row.marker is None or row.marker.evaluate(system)]
    words = ["pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--platform", "win_amd64"]
    words += [
        "--python-version",
        "3.11.9",
        "--implementation",
        "cp",
        "--abi",
        "cp311",
        "--abi",
        "abi3",
        "--abi",
        "none",
    ]
    subprocess.run([sys.executable, "-m", *words, "--dest", str(wheels), PYTHON_FROM, *names], check=True)


def lay_python(python: Path, wheels: Path, scratch: Path) -> None:
    """A folder with python.exe, its libraries, the standard library and all wheels."""
    for name in ("DLLs", "Lib/site-packages"):
        (python / name).mkdir(parents=True, exist_ok=True)
    shutil.copytree(
        sysconfig.get_paths()["stdlib"], python / "Lib", dirs_exist_ok=True,
        ignore=shutil.ignore_patterns(*NOT_FOR_WINDOWS),
    )  # fmt: skip
    (python / "Lib" / "site-packages").mkdir(exist_ok=True)
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            if wheel.name.startswith("panda3d-"):
                _take_libraries(archive, python)
            else:
                _unpack(archive, python)
    names = told(python / "python311.dll", r"^\s*\[\s*\d+\][^\n]*?\b([A-Za-z_]\w+)$")
    (scratch / "python311.def").write_text("LIBRARY python311.dll\nEXPORTS\n" + "\n".join(names), encoding="ascii")
    rows = [f"{name}=python311.{name}" for name in names]
    (scratch / "python3.def").write_text("LIBRARY python3.dll\nEXPORTS\n" + "\n".join(rows), encoding="ascii")
    (scratch / "python.c").write_text(PROGRAM, encoding="ascii")
    (scratch / "empty.c").write_text("int DllMain(void *a, unsigned b, void *c) { return 1; }\n", encoding="ascii")
    library = scratch / "libpython311.a"
    tool = COMPILER.replace("gcc", "dlltool")
    subprocess.run([tool, "-d", str(scratch / "python311.def"), "-l", str(library)], check=True)
    compile_c(python / "python.exe", "-municode", str(scratch / "python.c"), str(library))
    compile_c(python / "python3.dll", "-shared", str(scratch / "empty.c"), str(scratch / "python3.def"), str(library))


def _take_libraries(archive: zipfile.ZipFile, python: Path) -> None:
    """CPython's own files; the extension modules lie in DLLs, and what python.exe needs beside it."""
    for name in archive.namelist():
        folder, _, base = name.rpartition("/")
        if folder.endswith("deploy_libs") and not base.startswith("api-ms-"):
            if base.endswith(".pyd"):
                (python / "DLLs" / base).write_bytes(archive.read(name))
            elif base.endswith(".dll"):
                (python / base).write_bytes(archive.read(name))


def _unpack(archive: zipfile.ZipFile, python: Path) -> None:
    """Programs of a wheel stay where its list of files says, which is not rewritten; modules go to the packages."""
    packages = python / "Lib" / "site-packages"
    for name in archive.namelist():
        found = re.match(r"[^/]+\.data/(?:purelib|platlib)/(.+)", name)
        place = packages / (name if found is None else found[1])
        if not name.endswith("/"):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(archive.read(name))


def told(file: Path, pattern: str) -> list[str]:
    """What objdump tells of a library, as far as it fits a pattern; each once."""
    text = subprocess.run([OBJDUMP, "-p", str(file)], check=True, capture_output=True, text=True).stdout
    return sorted(set(re.findall(pattern, text, re.MULTILINE)))


def compile_c(target: Path, *words: str) -> None:
    """A program or library for Windows, that needs no other file of the compiler's."""
    subprocess.run([COMPILER, "-O1", "-static", "-w", "-o", str(target), *words], check=True)


def stand_in_for_icu(scratch: Path, system: Path) -> None:
    """Qt asks ICU only for encodings that it does not know itself: none are there."""
    lines = [
        f"__declspec(dllexport) void *{name}(void *a, int *b) {{ if (b) *b = 4; return 0; }}" for name in ICU_FAILS
    ]
    lines += [f"__declspec(dllexport) long long {name}(void *a) {{ return 0; }}" for name in ICU_NOTHING]
    (scratch / "icu.c").write_text("\n".join(lines), encoding="ascii")
    compile_c(system / "icuuc.dll", "-shared", str(scratch / "icu.c"))


def stand_in_for_maths(scratch: Path, system: Path, packages: Path) -> None:
    """Wine has no functions of C for complex numbers, and ends a program that asks for one: NumPy gets ours."""
    files = [file for file in packages.glob("numpy/**/*.pyd") if MATHS.encode() in file.read_bytes()]
    names: set[str] = set()
    for file in files:
        text = subprocess.run([OBJDUMP, "-p", str(file)], check=True, capture_output=True, text=True).stdout
        part = text.partition(f"DLL Name: {MATHS}")[2].partition("DLL Name:")[0]
        names |= set(
            re.findall(r"^\s+[0-9a-f]+\s+(?:<none>\s+)?(?:[0-9a-f]+\s+)?([A-Za-z_]\w*)\s*$", part, re.MULTILINE)
        )
    code, rows = [COMPLEX_HEAD], []
    for name in sorted(names):
        line = complex_function(name)
        code += [line] if line else []
        rows.append(f"{name}=own_{name}" if line else f"{name}=ucrtbase.{name}")
    (scratch / "maths.c").write_text("\n".join(code), encoding="ascii")
    (scratch / "maths.def").write_text(f"LIBRARY {OUR_MATHS}\nEXPORTS\n" + "\n".join(rows), encoding="ascii")
    compile_c(system / OUR_MATHS, "-shared", str(scratch / "maths.c"), str(scratch / "maths.def"))
    for file in files:
        file.write_bytes(file.read_bytes().replace(MATHS.encode(), OUR_MATHS.encode()))


def complex_function(name: str) -> str:
    """A function of C for complex numbers, for the layout in which Windows passes them; empty for another one."""
    found = re.fullmatch(r"c(a?(?:cos|sin|tan)h?|exp|log|sqrt|real|imag|abs|arg|pow)([fl]?)", name)
    if found is None:
        return ""
    base, kind = f"c{found[1]}", "F" if found[2] == "f" else "D"
    if found[1] in ("real", "imag", "abs", "arg"):
        return f"{'float' if kind == 'F' else 'double'} own_{name}({kind} a) {{ return {base}(of_{kind}(a)); }}"
    if found[1] == "pow":
        return f"{kind} own_{name}({kind} a, {kind} b) {{ return to_{kind}(cpow(of_{kind}(a), of_{kind}(b))); }}"
    return f"{kind} own_{name}({kind} a) {{ return to_{kind}({base}(of_{kind}(a))); }}"


def freeze(wine: Wine, python: Path, source: Path) -> None:
    """Papers, icons and the frozen folder of a clean clone, by the Windows Python."""
    from devkit import package, windows

    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(source)], check=True)
    made = source / "build" / "packaging"
    made.mkdir(parents=True)
    (made / "version.txt").write_text(windows.version_resource(package.version()), encoding="utf-8")
    program = wine.path(python / "python.exe")
    for script in ("parts.py", "draw_icons.py"):
        if wine.run("wine", program, wine.path(source / "packaging" / script), wine.path(made)):
            raise SystemExit(f"{script} failed")
    words = ["-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", wine.path(made / "dist")]
    words += ["--workpath", wine.path(made / "work"), wine.path(source / "packaging" / "studydesk.spec")]
    if wine.run("wine", program, *words):
        raise SystemExit("PyInstaller failed")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status is that of the self-test."""
    from devkit import windows

    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("work", type=Path)
    options.add_argument("--root", type=Path)
    given = options.parse_args(arguments)
    if given.root is not None and ALONE not in os.environ:
        # Mounted for this script alone: who deletes ROOT too early must not reach the devices of the machine.
        os.environ[ALONE] = "1"
        os.execvp("unshare", ["unshare", "--mount", "--propagation", "private", sys.executable, *sys.argv])
    if sys.version_info[:2] != (3, 11):
        raise SystemExit("the Python in the wheel is 3.11, so the standard library must be, too")
    work = given.work.resolve()
    wheels, python, scratch, source = (work / name for name in ("wheels", "python", "scratch", "source"))
    for folder in (wheels, scratch):
        folder.mkdir(parents=True, exist_ok=True)
    fetch(wheels)
    lay_python(python, wheels, scratch)
    wine = Wine(work, given.root.resolve() if given.root else None)
    with wine.there():
        wine.run("wineboot", "--init")
        wine.run("wine", "reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", "win10", "/f")
        system = work / "prefix" / "drive_c" / "windows" / "system32"
        stand_in_for_icu(scratch, system)
        stand_in_for_maths(scratch, system, python / "Lib" / "site-packages")
        freeze(wine, python, source)
        frozen = source / "build" / "packaging" / "dist" / "StudyDesk"
        windows.check_folder(frozen)
        report = work / "self-test.json"
        status = wine.run("wine", wine.path(frozen / windows.RUNNER), "--self-test",
                          STUDYDESK_SELF_TEST_REPORT=wine.path(report))  # fmt: skip
    print(report.read_text(encoding="utf-8"))
    return status


if __name__ == "__main__":
    sys.exit(main())
