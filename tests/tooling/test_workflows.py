"""The workflows: that they can be read, name only what there is, pin what they take, and need no secret."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from devkit import appimage, macos, packers, windows
from devkit.environment import ROOT

FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WORKFLOWS: dict[str, dict[Any, Any]] = {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in FILES}
RELEASE = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
SYSTEMS = {"linux": "linux", "windows": "win32", "macos": "darwin", "debian": "linux"}


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, workflow in WORKFLOWS.items():
        for job, said in workflow["jobs"].items():
            yield name, job, said


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, job, said in jobs():
        for step in said["steps"]:
            yield f"{name}.{job}", step


def test_there_are_both() -> None:
    assert {"tests", "release"} <= set(WORKFLOWS)
    for workflow in WORKFLOWS.values():
        assert workflow[True], "`on` is a truth value in YAML 1.1"
        assert workflow["permissions"] == {"contents": "read"}


def test_every_step_does_one_thing_and_every_job_ends() -> None:
    for where, step in steps():
        assert ("uses" in step) != ("run" in step), where
    for name, job, said in jobs():
        assert said["runs-on"], f"{name}.{job}"
        assert "timeout-minutes" in said or job in ("version", "publish")
        assert set(said.get("needs", [])) <= {"version", *WORKFLOWS[name]["jobs"]} or said["needs"] == "version"


def test_actions_are_pinned_by_commit_and_say_their_version() -> None:
    texts = [file.read_text(encoding="utf-8") for file in FILES]
    lines = [line.strip() for text in texts for line in text.splitlines() if "uses:" in line]
    assert lines
    for line in lines:
        assert re.fullmatch(r"- uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line
    commits = {(line.split("@")[0], line.split("@")[1]) for line in lines}
    assert len(commits) == len({name for name, _ in commits}), "one action, one version"


def test_each_command_of_dev_py_exists_and_each_target_can_be_made_there(monkeypatch: pytest.MonkeyPatch) -> None:
    known = set(re.findall(r'"(\w+)": _\w+,', (ROOT / "packaging/dev/devkit/commands.py").read_text(encoding="utf-8")))
    assert "package" in known
    for name, job, said in jobs():
        system = SYSTEMS.get(job, "linux")
        monkeypatch.setattr(packers, "sys", SimpleNamespace(platform=system))
        for step in said["steps"]:
            for command, rest in re.findall(r"dev\.py (\w+)([^\n]*)", step.get("run", "")):
                assert command in {*known, "run"}, f"{name}.{job}"
                assert set(re.findall(r"--target (\w+)", rest)) <= set(packers.for_system())


def test_files_that_are_named_exist() -> None:
    for where, step in steps():
        for file in re.findall(r"(?:bash|grep -qx \S+ ?\S*) ((?:packaging|\.ci|src)/\S+)", step.get("run", "")):
            assert (ROOT / file).is_file(), f"{where}: {file}"
    assert (ROOT / "packaging" / "macos" / "take_certificate.sh").is_file()


def test_no_step_fails_for_want_of_a_secret() -> None:
    secrets = set(re.findall(r"secrets\.(\w+)", RELEASE))
    described = RELEASE[: RELEASE.index("\nname:")]
    assert secrets == set(re.findall(r"\b(?:MACOS|WINDOWS)_\w+", described)), "each is described at the top, no other"
    for where, step in steps():
        if "secrets." in str(step):
            assert step.get("if", "").startswith("env.CERTIFICATE != ''"), where


def test_the_names_that_the_packers_read_are_those_that_are_set() -> None:
    script = (ROOT / "packaging" / "macos" / "take_certificate.sh").read_text(encoding="utf-8")
    said = set(re.findall(r"\b(STUDYDESK_\w+)=", RELEASE + script))
    assert said == {windows.SIGN, macos.IDENTITY, macos.NOTARY, appimage.RUNTIME}


def test_only_the_last_job_may_write_and_only_for_a_tag() -> None:
    for name, job, said in jobs():
        if "permissions" in said:
            assert (name, job, said["if"]) == ("release", "publish", "github.ref_type == 'tag'")
    assert all(
        step["with"]["persist-credentials"] is False for _, step in steps() if "checkout" in step.get("uses", "")
    )


def test_every_package_is_started_before_it_is_handed_on() -> None:
    for job in ("linux", "windows", "macos"):
        runs = [step.get("run", "") for step in WORKFLOWS["release"]["jobs"][job]["steps"]]
        tried = next(index for index, run in enumerate(runs) if "--self-test" in run)
        assert tried > next(index for index, run in enumerate(runs) if "dev.py package" in run)
        assert tried < len(runs) - 1


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_the_words_for_a_shell_are_a_shells(tmp_path: Path) -> None:
    for where, step in steps():
        if "run" in step and not where.endswith(".windows"):
            file = tmp_path / "step.sh"
            file.write_text(re.sub(r"\$\{\{.*?\}\}", "x", step["run"]), encoding="utf-8")
            done = subprocess.run(["bash", "-n", file], check=False, capture_output=True, text=True)
            assert done.returncode == 0, f"{where}: {done.stderr}"
    script = ROOT / "packaging" / "macos" / "take_certificate.sh"
    subprocess.run(["bash", "-n", script], check=True)


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not here")
def test_the_packages_of_all_systems_become_one_folder_with_sums(tmp_path: Path) -> None:
    for system in ("linux-x86_64", "windows-x86_64"):
        folder = tmp_path / "made" / system
        folder.mkdir(parents=True)
        for name in (f"StudyDesk-1-{system}.zip", "studydesk.cdx.json", "licences.md"):
            (folder / name).write_text(f"{name} of {system}")
        subprocess.run("sha256sum * > SHA256SUMS", shell=True, cwd=folder, check=True)
    step = next(one for one in WORKFLOWS["release"]["jobs"]["publish"]["steps"] if "sums" in one.get("name", ""))
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=tmp_path, check=True, capture_output=True)
    made = {file.name for file in (tmp_path / "out").iterdir()}
    assert made == {
        "SHA256SUMS",
        *(f"StudyDesk-1-{one}.zip" for one in ("linux-x86_64", "windows-x86_64")),
        *(f"studydesk-{one}.cdx.json" for one in ("linux-x86_64", "windows-x86_64")),
        *(f"licences-{one}.md" for one in ("linux-x86_64", "windows-x86_64")),
    }
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path / "out", check=True)
