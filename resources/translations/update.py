"""Collects every text of the program into ``studydesk_en.ts`` and compiles all ``.ts`` files.

    python resources/translations/update.py          collect, fill in English, compile
    python resources/translations/update.py --check  say (exit 1) if the files are not what that would give

Run it after changing texts. English is the source language: its file only needs the plurals, which are made here from
the "(s)" of the texts. A translator copies ``studydesk_en.ts`` to ``studydesk_de.ts``, opens it in Qt Linguist, and
runs this script.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parents[1] / "src" / "studydesk"
SOURCE_FILE = "studydesk_en.ts"
_MARKED = re.compile(r"\btr\(|\btranslate\(|\bQT_TRANSLATE_NOOP\(")
_COUNTED = re.compile(r"\(s\)")


def tool(name: str) -> str:
    """A program of PySide6 beside this Python."""
    return str(Path(sys.executable).with_name(name))


def collect(target: Path) -> None:
    """Writes all texts of the sources into a .ts file."""
    files = sorted(str(file) for file in SOURCES.rglob("*.py") if _MARKED.search(file.read_text(encoding="utf-8")))
    command = [tool("pyside6-lupdate"), "-locations", "none", "-no-obsolete", "-source-language", "en", *files]
    ended = subprocess.run([*command, "-ts", str(target)], capture_output=True, text=True, check=False)
    if ended.returncode:
        raise SystemExit(ended.stdout + ended.stderr)


def fill_in_english(file: Path) -> None:
    """Gives the counted texts of English their two forms: "%n lesson(s)" becomes "%n lesson" and "%n lessons"."""
    tree = ET.parse(file)
    root = tree.getroot()
    root.set("language", "en")
    root.set("sourcelanguage", "en")
    for message in root.iter("message"):
        translation = message.find("translation")
        source = message.findtext("source") or ""
        if translation is None or message.get("numerus") != "yes":
            continue
        translation.attrib.pop("type", None)
        translation.text = None
        translation[:] = []
        for ending in ("", "s"):
            form = ET.SubElement(translation, "numerusform")
            form.text = _COUNTED.sub(ending, source)
    ET.indent(tree, "    ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")


def compile_file(source: Path, target: Path) -> None:
    """Makes the .qm file that the program loads."""
    command = [tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)


def is_fresh() -> bool:
    """Whether the collected file is what the sources give."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / SOURCE_FILE
        collect(made)
        fill_in_english(made)
        return _texts(made) == _texts(HERE / SOURCE_FILE)


def _texts(file: Path) -> set[tuple[str, str]]:
    root = ET.parse(file).getroot()
    return {
        (context.findtext("name") or "", message.findtext("source") or "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


def main() -> int:
    """Brings everything up to date, or checks it."""
    if sys.argv[1:] == ["--check"]:
        return 0 if is_fresh() else 1
    source = HERE / SOURCE_FILE
    source.unlink(missing_ok=True)
    collect(source)
    fill_in_english(source)
    for file in sorted(HERE.glob("*.ts")):
        compile_file(file, file.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
