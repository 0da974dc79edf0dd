"""Lists what ships in a frozen program: licences as a folder, a report, and a bill of materials (CycloneDX 1.5).

Run by ``dev.py package`` with the Python of the packaging environment; argument: the folder to write to.
"""

from __future__ import annotations

import importlib.metadata
import json
import platform
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from studydesk.services.parts_list import LICENCE_FILE, licence_of  # noqa: E402 (the About window reads it)

NOT_SHIPPED = {"pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "packaging", "hatchling", "pathspec", "pluggy",
               "trove-classifiers", "setuptools", "pip", "macholib", "pefile", "pywin32-ctypes"}  # fmt: skip


def shipped() -> list[importlib.metadata.Distribution]:
    """The installed packages that become part of the program, by name."""
    found = {_name(one): one for one in importlib.metadata.distributions()}
    return [found[name] for name in sorted(found) if name not in NOT_SHIPPED]


def _name(one: importlib.metadata.Distribution) -> str:
    return str(one.metadata["Name"]).lower().replace("_", "-")


def main(folder: Path) -> int:
    """Write everything; the number of packages without a licence is the exit status."""
    texts = folder / "licences"
    shutil.rmtree(texts, ignore_errors=True)
    texts.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", texts / "StudyDesk.txt")
    lines, components, unknown = [], [], 0
    for one in shipped():
        name, said = _name(one), licence_of(one) or "not stated"
        unknown += said == "not stated"
        kept = _copy_texts(one, texts)
        lines.append(f"| {one.metadata['Name']} | {one.version} | {said} | {kept} |\n")
        components.append(
            {
                "type": "library",
                "name": name,
                "version": one.version,
                "purl": f"pkg:pypi/{name}@{one.version}",
                "licenses": [{"license": {"name": said}}],
            }
        )
    components.append(
        {"type": "framework", "name": "python", "version": platform.python_version(),
         "licenses": [{"license": {"id": "Python-2.0"}}]}
    )  # fmt: skip
    for file in sorted((ROOT / "resources").rglob("*")):
        if file.is_file() and LICENCE_FILE.search(file.as_posix()):
            shutil.copyfile(file, texts / f"{file.parent.name}-{file.name}")
    head = (
        "# What StudyDesk ships, and under which licences\n\n| part | version | licence | texts |\n|---|---|---|---|\n"
    )
    (folder / "licences.md").write_text(head + "".join(lines), encoding="utf-8")
    shutil.copyfile(folder / "licences.md", texts / "README.md")
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "StudyDesk", "version": _own_version()}},
        "components": components,
    }
    (folder / "studydesk.cdx.json").write_text(json.dumps(bill, indent=1) + "\n", encoding="utf-8")
    print(f"{len(components)} parts, {unknown} of them do not state a licence")
    return 0


def _own_version() -> str:
    text = (ROOT / "src" / "studydesk" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "([^"]+)"', text)
    return found[1] if found else ""


def _copy_texts(one: importlib.metadata.Distribution, texts: Path) -> int:
    number = 0
    for file in one.files or ():
        if LICENCE_FILE.search(str(file)) and ".dist-info" in str(file) and Path(str(file.locate())).is_file():
            shutil.copyfile(str(file.locate()), texts / f"{one.metadata['Name']}-{number}-{Path(str(file)).name}")
            number += 1
    return number


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
