"""The installer for Windows under Wine: installs, upgrades, refuses, fails and uninstalls as the issue asks."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.tooling.wine_desk import WineDesk, compile_sleeper, write_icon

from devkit import windows

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(600),
    pytest.mark.xdist_group("wine"),
    pytest.mark.skipif(
        bool(WineDesk.missing()), reason=f"{WineDesk.missing()} is not here (Debian: apt-get install wine wine64 nsis)"
    ),
]

UNINSTALL = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\StudyDesk"
OLD = {
    "_internal/base.dat": b"old",
    "_internal/stale/Qt6Old.dll": b"stale",
    "_internal/without_ending": b"same",
}
NEW = {
    "_internal/base.dat": b"new",
    "_internal/PySide6/Qt6New.dll": b"new " * 1000,
    "_internal/without_ending": b"same",
    "_internal/curriculum/ümlaut – dash.md": "Grüße".encode(),
}


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Installers of two versions: ``1.9.0.exe`` and ``1.10.0.exe``, and what is in them."""
    folder = tmp_path_factory.mktemp("kit")
    write_icon(folder / "icon.ico")
    for version, files in (("1.9.0", OLD), ("1.10.0", NEW)):
        frozen = folder / version
        for name, data in files.items():
            (frozen / name).parent.mkdir(parents=True, exist_ok=True)
            (frozen / name).write_bytes(data)
        compile_sleeper(frozen / windows.RUNNER, 120)
        for name in (windows.COMMAND, windows.MODULES):
            (frozen / name).write_bytes(f"{name} {version}".encode())
        windows.check_folder(frozen)
        icon = folder / "icon.ico"
        windows.compile_installer(frozen, folder / f"{version}.exe", version=version, icon=icon, size_kib=345)
    return folder


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WineDesk]:
    """One Windows for all tests of this file; making it takes some seconds."""
    desk = WineDesk(tmp_path_factory.mktemp("wine"))
    yield desk
    desk.close()


@pytest.fixture
def home(wine: WineDesk) -> Iterator[Path]:
    """Where it installs to. Nothing is installed at first."""
    place = wine.local / "Programs" / "StudyDesk"
    yield place
    if (place / "uninstall.exe").is_file():
        wine.run(place / "uninstall.exe", "/S")
    assert not place.exists()


def contents(folder: Path) -> dict[str, bytes]:
    """All files by name."""
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def installed(folder: Path) -> dict[str, bytes]:
    """All files but the uninstaller."""
    found = contents(folder)
    assert len(found.pop("uninstall.exe")) > 10_000
    return found


def fill(disk: Path, name: str) -> None:
    """Leave 8 KiB."""
    free = os.statvfs(disk)
    (disk / name).write_bytes(bytes(free.f_bavail * free.f_frsize - 8192))


def test_installs_for_one_person_and_leaves_the_learners_data(wine: WineDesk, kit: Path, home: Path) -> None:
    data = wine.local / "StudyDesk" / "profile" / "studydesk.db"
    data.parent.mkdir(parents=True)
    data.write_bytes(b"all that was learned")

    assert wine.run(kit / "1.10.0.exe", "/S") == 0

    assert installed(home) == contents(kit / "1.10.0")
    assert (wine.menu / "StudyDesk.lnk").is_file()
    row = wine.values(UNINSTALL)
    assert row is not None
    folder = row["InstallLocation"]
    assert folder.endswith("\\AppData\\Local\\Programs\\StudyDesk")
    assert row["DisplayVersion"] == "1.10.0"
    assert row["QuietUninstallString"] == f'"{folder}\\uninstall.exe" /S'
    assert row["EstimatedSize"] == f"dword:{345:08x}"
    for kind in ("AnkiPackage", "Path"):
        command = wine.values(f"Software\\Classes\\StudyDesk.{kind}\\shell\\open\\command")
        assert command == {"@": f'"{folder}\\StudyDesk.exe" "%1"'}
    for ending, kind in ((".apkg", "AnkiPackage"), (".colpkg", "AnkiPackage"), (".studypath", "Path")):
        assert wine.values(f"Software\\Classes\\{ending}\\OpenWithProgids") == {f"StudyDesk.{kind}": ""}
    assert wine.values("Software\\Classes\\.apkg") in (None, {}), "who has Anki keeps opening packages with it"

    assert wine.run(home / "uninstall.exe", "/S") == 0

    assert not home.exists()
    assert data.read_bytes() == b"all that was learned"
    assert not (wine.menu / "StudyDesk.lnk").exists()
    assert wine.named("StudyDesk") == []


def test_an_upgrade_removes_what_is_stale_and_nothing_else(wine: WineDesk, kit: Path, home: Path) -> None:
    assert wine.run(kit / "1.9.0.exe", "/S") == 0
    (home / "profile").mkdir()
    (home / "profile" / "studydesk.db").write_bytes(b"of a portable copy")

    assert wine.run(kit / "1.10.0.exe", "/S") == 0

    after = installed(home)
    assert after.pop("profile/studydesk.db") == b"of a portable copy"
    assert after == contents(kit / "1.10.0")
    assert not (home / "_before").exists()
    assert (wine.values(UNINSTALL) or {})["DisplayVersion"] == "1.10.0"

    assert wine.run(home / "uninstall.exe", "/S") == 0
    assert contents(home) == {"profile/studydesk.db": b"of a portable copy"}
    (home / "profile" / "studydesk.db").unlink()
    (home / "profile").rmdir()
    home.rmdir()


def test_an_older_version_is_not_laid_over_a_newer_one(wine: WineDesk, kit: Path, home: Path) -> None:
    assert wine.run(kit / "1.10.0.exe", "/S") == 0
    assert wine.run(kit / "1.9.0.exe", "/S") == 3
    assert installed(home) == contents(kit / "1.10.0")


def test_a_windows_that_is_too_old_is_left_as_it_is(wine: WineDesk, kit: Path, home: Path) -> None:
    wine.be("win7")
    try:
        assert wine.run(kit / "1.9.0.exe", "/S") == 4
        assert not home.exists()
    finally:
        wine.be("win10")


def test_a_program_that_runs_is_neither_upgraded_nor_removed(wine: WineDesk, kit: Path, home: Path) -> None:
    assert wine.run(kit / "1.9.0.exe", "/S") == 0
    before = contents(home)
    program = wine.start(home / windows.RUNNER)
    try:
        assert wine.run_beside(kit / "1.10.0.exe", "/S") == 2
        assert contents(home) == before
        wine.run_beside(home / "uninstall.exe", "/S", f"_?={wine.windows_name(home)}")
        assert contents(home) == before
    finally:
        wine.close()
        program.wait(60)
    assert wine.run(kit / "1.10.0.exe", "/S") == 0
    assert installed(home) == contents(kit / "1.10.0")


def test_a_folder_with_other_things_gets_a_folder_within_it(wine: WineDesk, kit: Path, home: Path) -> None:
    shared = wine.drive / "my things"
    shared.mkdir()
    (shared / "letter.txt").write_bytes(b"Dear")
    assert wine.run(kit / "1.9.0.exe", "/S", "/D=C:\\my", "things") == 0
    assert installed(shared / "StudyDesk") == contents(kit / "1.9.0")
    assert not home.exists()
    # An upgrade finds it there without being told.
    assert wine.run(kit / "1.10.0.exe", "/S") == 0
    assert installed(shared / "StudyDesk") == contents(kit / "1.10.0")
    assert wine.run(shared / "StudyDesk" / "uninstall.exe", "/S") == 0
    assert contents(shared) == {"letter.txt": b"Dear"}


def test_the_old_version_is_put_back_where_the_disk_is_full(wine: WineDesk, kit: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", disk], check=False).returncode:
        pytest.skip("a small disk can be made only by root, where mounting is allowed")
    drive = wine.prefix / "dosdevices" / "q:"
    drive.symlink_to(disk)
    try:
        assert wine.run(kit / "1.9.0.exe", "/S", "/D=Q:\\desk") == 0
        before = contents(disk / "desk")
        fill(disk, "film.mp4")
        assert wine.run(kit / "1.10.0.exe", "/S") == 2
        assert contents(disk / "desk") == before
        assert wine.run(disk / "desk" / "uninstall.exe", "/S") == 0
        assert not (disk / "desk").exists()
        fill(disk, "longer film.mp4")
        assert wine.run(kit / "1.10.0.exe", "/S", "/D=Q:\\desk") == 2
        assert not (disk / "desk").exists(), "nothing half installed stays"
    finally:
        drive.unlink()
        subprocess.run(["umount", disk], check=True)
