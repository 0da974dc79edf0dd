"""The pages for people: short enough, true to dev.py, and without dead links."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
SCREEN = 40  # lines of a page as a code host shows it on a laptop


def test_the_readme_is_two_screens() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()

    assert sum(bool(line) for line in lines) <= 2 * SCREEN


def test_the_readme_has_the_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "\npython3 dev.py run\n" in text
    assert "\npython3 dev.py test\n" in text


def test_every_command_of_dev_is_described() -> None:
    usage = subprocess.run([sys.executable, str(ROOT / "dev.py"), "--help"], check=True, capture_output=True, text=True)
    described = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
    commands = re.findall(r"^  (\w+) ", usage.stdout, re.MULTILINE)

    assert len(commands) >= 6
    for command in commands:
        assert f"`python3 dev.py {command}" in described, command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_every_module_that_the_architecture_names_exists() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:ui|bridge|cli|services|storage|content|domain)/[\w/]+(?:\.py|/))`", text))

    assert named
    for name in sorted(named):
        assert (ROOT / "src" / "studydesk" / name).exists(), name
