"""What the packages of Windows and macOS are made of, as far as it can be seen without those systems."""

from __future__ import annotations

import plistlib
import re
import shutil
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest
from tests.tooling.wine_desk import write_icon

from devkit import macos, package, packers, windows
from devkit.environment import ROOT, DevError
from studydesk.__main__ import BROUGHT_IN
from studydesk.paths import PORTABLE_MARKER

SCRIPT = windows.SCRIPT.read_text(encoding="utf-8")
PLIST: dict[str, Any] = plistlib.loads((ROOT / "packaging" / "macos" / "Info.plist").read_bytes())
MACH_O = bytes.fromhex("cffaedfe") + bytes(60)
NAMED = {macos.IDENTITY: "Developer ID Application: Somebody"}


# Files that open with StudyDesk


def test_the_same_files_open_with_it_on_every_system() -> None:
    wanted = {ending.removeprefix(".") for ending in BROUGHT_IN}
    declared = PLIST["UTExportedTypeDeclarations"] + PLIST["UTImportedTypeDeclarations"]
    on_macos = {end for one in declared for end in one["UTTypeTagSpecification"]["public.filename-extension"]}
    on_windows = set(re.findall(r'Capabilities\\FileAssociations" "\.(\w+)"', SCRIPT))
    rows = ElementTree.parse(packers.LINUX / f"{packers.APP_ID}.xml").getroot().iter()
    on_linux = {row.attrib["pattern"].removeprefix("*.") for row in rows if row.tag.endswith("glob")}
    assert on_macos == on_windows == on_linux == wanted


# Windows


@pytest.mark.parametrize(
    ("version", "four"),
    [("1.2.3", (1, 2, 3, 0)), ("0.1", (0, 1, 0, 0)), ("2.0.0rc1", (2, 0, 0, 0)), ("1.2.3.4.5", (1, 2, 3, 4))],
)
def test_windows_wants_four_numbers(version: str, four: tuple[int, ...]) -> None:
    assert windows.numbers(version) == four


class Part(NamedTuple):
    """Stands for one of PyInstaller's classes."""

    kind: str
    given: tuple[Any, ...]
    named: dict[str, Any]


def test_the_version_resource_says_what_windows_shows() -> None:
    def kind(name: str) -> Any:
        return lambda *given, **named: Part(name, given, named)

    kinds = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    made = eval(windows.version_resource("1.2.3"), {name: kind(name) for name in kinds})  # as PyInstaller reads it
    assert made.named["ffi"].named["filevers"] == (1, 2, 3, 0)
    table = made.named["kids"][0].given[0][0]
    words = {row.given[0]: row.given[1] for row in table.given[1]}
    assert words["ProductVersion"] == "1.2.3"
    assert words["OriginalFilename"] == windows.RUNNER
    assert made.named["kids"][1].given[0][0].given == ("Translation", [int(table.given[0][:4], 16), 1200])


def test_the_manifest_asks_for_no_administrator_and_is_sharp() -> None:
    root = ElementTree.parse(ROOT / "packaging" / "windows" / "studydesk.manifest").getroot()
    said = {one.tag.rpartition("}")[2]: one for one in root.iter()}
    assert said["requestedExecutionLevel"].attrib == {"level": "asInvoker", "uiAccess": "false"}
    assert said["longPathAware"].text == "true"
    assert said["activeCodePage"].text == "UTF-8"
    assert (said["dpiAwareness"].text or "").split(", ")[0] == "PerMonitorV2"
    assert said["supportedOS"].attrib["Id"] == "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"


def test_the_installer_needs_no_administrator_and_removes_what_it_writes() -> None:
    install, uninstall = SCRIPT.split('Section "Uninstall"')
    assert "RequestExecutionLevel user" in install
    assert "HKLM" not in SCRIPT
    gone = re.findall(r'DeleteRegKey HKCU "([^"]+)"', uninstall)
    values = re.findall(r'DeleteRegValue HKCU "([^"]+)" "([^"]*)"', uninstall)
    for key, value in re.findall(r'WriteReg(?:Str|DWORD) HKCU "([^"]+)" "([^"]*)"', install):
        in_key = any(key == one or key.startswith(f"{one}\\") for one in gone)
        assert in_key or (key, value) in values, f"{key}: {value} stays behind"


def frozen(folder: Path, extra: Sequence[str] = ()) -> Path:
    """A folder as PyInstaller lays it on Windows."""
    for name in (windows.RUNNER, windows.COMMAND, windows.MODULES, "_internal/base.dat", "_internal/names", *extra):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(name.encode())
    return folder


@pytest.mark.parametrize(
    ("extra", "complaint"),
    [
        (["readme.txt"], "readme.txt"),
        (["_internal/" + "long/" * 40], "too many"),
    ],
)
def test_a_folder_that_cannot_be_kept_clean_is_refused(tmp_path: Path, extra: list[str], complaint: str) -> None:
    windows.check_folder(frozen(tmp_path / "good"))
    with pytest.raises(DevError, match=complaint):
        windows.check_folder(frozen(tmp_path / "bad", [f"{one}x" if one.endswith("/") else one for one in extra]))


def test_a_folder_from_elsewhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DevError, match="not a StudyDesk"):
        windows.check_folder(tmp_path)


def test_the_portable_zip_carries_its_profile_along_and_is_the_same_each_time(tmp_path: Path) -> None:
    folder = frozen(tmp_path / "frozen")
    for name in ("a.zip", "b.zip"):
        windows.write_zip(folder, tmp_path / name, top="StudyDesk-1.2.3", version="1.2.3")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        names = archive.namelist()
    assert f"StudyDesk-1.2.3/{PORTABLE_MARKER}" in names
    assert {name.partition("/")[0] for name in names} == {"StudyDesk-1.2.3"}
    assert len(names) == sum(one.is_file() for one in folder.rglob("*")) + 1


@pytest.mark.skipif(windows.makensis() is None, reason="makensis is not here (Debian: apt-get install nsis)")
def test_the_installer_compiles_without_a_warning(tmp_path: Path) -> None:
    write_icon(tmp_path / "i.ico")
    file = tmp_path / "StudyDesk-setup.exe"
    windows.compile_installer(
        frozen(tmp_path / "frozen"), file, version="1.2.3rc1", icon=tmp_path / "i.ico", size_kib=7
    )
    assert file.read_bytes()[:2] == b"MZ"
    assert "1.2.3rc1".encode("utf-16-le") in file.read_bytes()


@pytest.mark.skipif(windows.makensis() is None, reason="makensis is not here (Debian: apt-get install nsis)")
@pytest.mark.skipif(sys.platform == "win32", reason="the command that stands for signing is of a Unix shell")
def test_all_that_runs_on_windows_is_signed_where_a_command_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_icon(tmp_path / "studydesk.ico")
    (tmp_path / "packages").mkdir()
    (tmp_path / "sign.sh").write_text('echo "$1" >> "$0.log"; head -c 2 "$1" >> "$0.heads"\n')
    for name, place in (("BUILD", ""), ("FROZEN", "frozen"), ("PACKAGES", "packages")):
        monkeypatch.setattr(package, name, tmp_path / place)
    frozen(tmp_path / "frozen")
    monkeypatch.setenv(windows.SIGN, f"sh {tmp_path / 'sign.sh'}")
    made = windows.nsis("1.2.3")
    told = [Path(line).name for line in (tmp_path / "sign.sh.log").read_text().splitlines()]
    assert told[:2] == [windows.RUNNER, windows.COMMAND]
    assert told[-1] == made.name
    assert len(told) == 4, "the uninstaller, too"
    assert (tmp_path / "sign.sh.heads").read_text().endswith("MZMZ")
    monkeypatch.setenv(windows.SIGN, "false")
    with pytest.raises(DevError, match="signed"):
        windows.nsis("1.2.3")


def test_without_the_compiler_it_is_said_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DevError, match="nsis"):
        windows.compile_installer(tmp_path, tmp_path / "x.exe", version="1", icon=tmp_path, size_kib=1)


# macOS


def test_the_property_list_holds_what_macos_asks_for() -> None:
    spec = (ROOT / "packaging" / "studydesk.spec").read_text(encoding="utf-8")
    assert PLIST["CFBundleIdentifier"] == packers.APP_ID
    assert f'bundle_identifier="{packers.APP_ID}"' in spec
    assert re.fullmatch(r"\d+\.\d+", PLIST["LSMinimumSystemVersion"])
    assert PLIST["NSHighResolutionCapable"] is True
    assert PLIST["NSRequiresAquaSystemAppearance"] is False, "else it would have no dark windows"
    assert PLIST["LSApplicationCategoryType"].startswith("public.app-category.")
    assert PLIST["CFBundleDisplayName"] == "StudyDesk"
    assert {"CFBundleVersion", "CFBundleShortVersionString"}.isdisjoint(PLIST), "the recipe puts them in"
    languages = {file.stem.removeprefix("studydesk_") for file in (ROOT / "resources" / "translations").glob("*.ts")}
    assert set(PLIST["CFBundleLocalizations"]) == {"en", *languages} - {"xx"}


def test_each_kind_of_file_on_macos_is_declared_once() -> None:
    declared = PLIST["UTExportedTypeDeclarations"] + PLIST["UTImportedTypeDeclarations"]
    names = [one["UTTypeIdentifier"] for one in declared]
    used = [name for one in PLIST["CFBundleDocumentTypes"] for name in one["LSItemContentTypes"]]
    assert sorted(names) == sorted(used)
    assert all(one["CFBundleTypeRole"] == "Viewer" for one in PLIST["CFBundleDocumentTypes"])
    ranks = {one["LSItemContentTypes"][0]: one["LSHandlerRank"] for one in PLIST["CFBundleDocumentTypes"]}
    assert ranks["net.ankiweb.apkg"] == "Alternate", "who has Anki keeps opening packages with it"
    assert all("public.data" in one["UTTypeConformsTo"] for one in declared)


@pytest.mark.parametrize("name", ["program", "engine"])
def test_rights_are_few_and_none_lets_foreign_libraries_in(name: str) -> None:
    rights = plistlib.loads((macos.ENTITLEMENTS / f"{name}.entitlements").read_bytes())
    few = {"com.apple.security.cs.allow-jit", "com.apple.security.cs.allow-unsigned-executable-memory"}
    assert set(rights) <= few
    assert all(value is True for value in rights.values())
    assert ("com.apple.security.cs.allow-jit" in rights) == (name == "engine")


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program as PyInstaller lays it on macOS, where the packers look for it."""
    folder = tmp_path / "dist" / "StudyDesk.app"
    inside = folder / "Contents"
    for name in (
        "MacOS/StudyDesk",
        "Frameworks/bin/deno",
        "Frameworks/libpython3.11.dylib",
        "Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Resources/nothing.txt",
    ):
        (inside / name).parent.mkdir(parents=True, exist_ok=True)
        (inside / name).write_bytes(b"words" if name.endswith("txt") else MACH_O)
    core = inside / "Frameworks/PySide6/Qt/lib/QtCore.framework"
    (core / "QtCore").symlink_to("Versions/A/QtCore")
    (inside / "Frameworks" / "words.txt").symlink_to("../Resources/nothing.txt")
    monkeypatch.setattr(macos, "APP", folder)
    monkeypatch.setattr(package, "PACKAGES", tmp_path / "packages")
    monkeypatch.setattr(package, "BUILD", tmp_path)
    return folder


def commands(packer: Any, secrets: Mapping[str, str]) -> list[list[str]]:
    """What a packer starts."""
    said: list[list[str]] = []
    packer("1.2.3", lambda words: said.append(list(words)), secrets)
    return said


def signed(said: list[list[str]]) -> list[str]:
    return [Path(words[-1]).name for words in said if words[0] == "codesign" and "--sign" in words]


def test_all_that_runs_is_signed_from_the_inside_out(bundle: Path) -> None:
    said = commands(macos.app, {})
    assert signed(said) == ["QtCore", "deno", "libpython3.11.dylib", "QtCore.framework", "StudyDesk.app"]
    assert not any("--options" in words or "notarytool" in words for words in said), "nobody signed it: no hardening"
    assert all(words[words.index("--sign") + 1] == "-" for words in said if "--sign" in words)
    assert said[-2][:3] == ["codesign", "--verify", "--deep"]
    assert said[-1][0] == "ditto"
    assert said[-1][-1].endswith(".zip")


def test_with_a_name_it_is_hardened_and_only_the_engine_may_translate_scripts(bundle: Path) -> None:
    said = [words for words in commands(macos.dmg, NAMED) if "--sign" in words]
    inside, image = said[:-1], said[-1]
    assert all(words[words.index("--options") + 1] == "runtime" and "--timestamp" in words for words in inside)
    rights = {Path(words[-1]).name: Path(words[words.index("--entitlements") + 1]).name for words in inside
              if "--entitlements" in words}  # fmt: skip
    assert rights == {"deno": "engine.entitlements", "StudyDesk.app": "program.entitlements"}
    assert image[-1].endswith(".dmg")


def test_both_are_notarised_and_stapled_where_an_account_is_given(bundle: Path) -> None:
    said = commands(macos.dmg, {**NAMED, macos.NOTARY: "kept"})
    words = [" ".join(Path(word).name if "/" in word else word for word in one[:3]) for one in said]
    sent = [index for index, one in enumerate(words) if one.startswith("xcrun notarytool submit")]
    stapled = [one[-1].rsplit("/", 1)[-1] for one in said if "stapler" in one]
    assert len(sent) == 2
    assert stapled[0] == "StudyDesk.app"
    assert stapled[1].endswith(".dmg")
    assert "ditto" in words[sent[0] - 1]
    # A second package of the same program signs nothing anew.
    assert not any("notarytool" in one for one in commands(macos.app, {**NAMED, macos.NOTARY: "kept"}))


def test_apple_is_not_asked_about_what_nobody_signed(bundle: Path) -> None:
    with pytest.raises(DevError, match=macos.IDENTITY):
        commands(macos.app, {macos.NOTARY: "kept"})


def test_the_image_has_the_program_and_the_way_to_the_folder_of_programs(bundle: Path, tmp_path: Path) -> None:
    said = commands(macos.dmg, {})
    make = next(words for words in said if words[0] == "hdiutil")
    assert Path(make[make.index("-srcfolder") + 1]) == tmp_path / "dmg"
    assert (tmp_path / "dmg" / "Applications").readlink() == Path("/Applications")


def test_a_command_that_fails_ends_the_build() -> None:
    with pytest.raises(DevError, match="false"):
        macos.run([str(shutil.which("false"))])


# Which packages there are


@pytest.mark.parametrize(
    ("system", "known", "usual"),
    [
        ("darwin", {"app", "dmg"}, {"app", "dmg"}),
        ("win32", {"nsis", "zip"}, {"nsis", "zip"}),
        ("linux", {"tar", "deb", "nsis", "zip"}, {"tar", "deb"}),
    ],
)
def test_each_system_has_its_packages(
    monkeypatch: pytest.MonkeyPatch, system: str, known: set[str], usual: set[str]
) -> None:
    monkeypatch.setattr(packers, "sys", SimpleNamespace(platform=system))
    assert known <= set(packers.for_system())
    assert usual <= set(packers.usual())
