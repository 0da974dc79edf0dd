"""What the packages for Linux are made of, without building any."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from devkit import appimage, package, packers
from devkit.environment import ROOT, DevError

RUNTIME = b"\x7fELF\x02\x01\x01\x00AI\x02" + bytes(5) + b"#" * 64
DESKTOP = (packers.LINUX / f"{packers.APP_ID}.desktop").read_text(encoding="utf-8")


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A frozen folder whose program says what it was given, where the packers look for it."""
    folder = tmp_path / "dist" / "StudyDesk"
    folder.mkdir(parents=True)
    (folder / "studydesk").write_text('#!/bin/sh\necho "started with $*"\n')
    (folder / "studydesk").chmod(0o755)
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "256.png").write_bytes(b"PNG")
    (tmp_path / "packages").mkdir()
    for name, place in (("FROZEN", folder), ("BUILD", tmp_path), ("PACKAGES", tmp_path / "packages")):
        monkeypatch.setattr(package, name, place)
    return folder


def test_a_binary_that_needs_too_new_a_c_library_ends_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packers, "package", SimpleNamespace(needs=lambda _folder: (set(), (2, 37))))
    with pytest.raises(DevError, match=r"2\.37"):
        packers.check_glibc()
    monkeypatch.setattr(packers, "package", SimpleNamespace(needs=lambda _folder: ({"libc.so.6"}, (2, 36))))
    assert packers.check_glibc() == ({"libc.so.6"}, (2, 36))


@pytest.mark.parametrize("content", [None, b"#!/bin/sh", b"\x7fELF" + bytes(60)])
def test_an_appimage_without_a_run_time_is_refused(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "runtime").write_bytes(content)
    monkeypatch.setenv(appimage.RUNTIME, str(tmp_path / "runtime"))
    with pytest.raises(DevError, match=r"run time"):
        appimage.appimage("1.2.3")


@pytest.mark.skipif(shutil.which("mksquashfs") is None, reason="mksquashfs is not here (Debian: squashfs-tools)")
def test_an_appimage_is_a_run_time_and_the_program_packed(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "runtime").write_bytes(RUNTIME)
    monkeypatch.setenv(appimage.RUNTIME, str(tmp_path / "runtime"))
    made = appimage.appimage("1.2.3")
    assert made.read_bytes().startswith(RUNTIME)
    assert made.stat().st_mode & 0o111
    out = tmp_path / "out"
    words = ["unsquashfs", "-quiet", "-no-progress", "-offset", str(len(RUNTIME)), "-dest", out, made]
    subprocess.run(words, check=True, capture_output=True)
    said = subprocess.run([out / "AppRun", "doctor"], check=True, capture_output=True, text=True, cwd="/").stdout
    assert said == "started with doctor\n"
    assert (out / f"{packers.APP_ID}.desktop").read_text(encoding="utf-8") == DESKTOP
    assert (out / ".DirIcon").read_bytes() == b"PNG"


def test_menu_entry_and_description_name_the_same_program() -> None:
    said = dict(line.split("=", 1) for line in DESKTOP.splitlines() if "=" in line)
    about = ElementTree.parse(packers.LINUX / f"{packers.APP_ID}.metainfo.xml").getroot()
    assert about.findtext("id") == packers.APP_ID == said["Icon"]
    assert about.findtext("launchable") == f"{packers.APP_ID}.desktop"
    newest = about.find("releases/release")
    assert newest is not None
    assert newest.attrib["version"] == package.version()
    kinds = ElementTree.parse(packers.LINUX / f"{packers.APP_ID}.xml").getroot()
    named = {row.attrib["type"] for row in kinds.iter() if row.tag.endswith("mime-type")}
    assert set(said["MimeType"].strip(";").split(";")) == named


@pytest.mark.parametrize(
    ("program", "words", "file"),
    [
        ("desktop-file-validate", [], f"{packers.APP_ID}.desktop"),
        ("appstreamcli", ["validate", "--no-net"], f"{packers.APP_ID}.metainfo.xml"),
    ],
)
def test_the_desktops_own_checks_pass(program: str, words: list[str], file: str) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not here (Debian: desktop-file-utils, appstream)")
    subprocess.run([program, *words, packers.LINUX / file], check=True, capture_output=True)


def test_the_flatpak_takes_the_package_of_this_version_and_files_that_are_there() -> None:
    file = packers.LINUX / f"{packers.APP_ID}.yml"
    said: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert said["id"] == packers.APP_ID
    sources = said["modules"][0]["sources"]
    archives = [Path(one["path"]).name for one in sources if one["type"] == "archive"]
    assert archives == [f"StudyDesk-{package.version()}-linux-x86_64.tar.xz"]
    files = [(file.parent / one["path"]).resolve() for one in sources if one["type"] == "file"]
    assert all(one.is_file() and one.is_relative_to(ROOT) for one in files)
    laid = " ".join(said["modules"][0]["build-commands"])
    assert all(one.name in laid for one in files)
    assert not any("filesystem" in one for one in said["finish-args"]), "files come through dialogs"
