"""Collects every text of the program into the ``.ts`` files and compiles them.

    python resources/translations/update.py          collect, fill in English, compile; says what is untranslated
    python resources/translations/update.py --check  say (exit 1) if the files are not what that would give

Run it after changing texts. English is the source language: its file only needs the plurals, which are made here from
the "(s)" of the texts. Every other language keeps its translations; new texts come in as unfinished and texts that are
gone go. A translator opens ``studydesk_de.ts`` in Qt Linguist, and runs this script; for a new language an empty
``studydesk_<code>.ts`` is enough to begin with. docs/translation.md says more.
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


def collect(target: Path, language: str = "en") -> None:
    """Writes all texts of the sources into a .ts file; what is translated in it already stays."""
    if target.is_file() and not target.stat().st_size:
        target.unlink()
    files = sorted(str(file) for file in SOURCES.rglob("*.py") if _MARKED.search(file.read_text(encoding="utf-8")))
    command = [tool("pyside6-lupdate"), "-locations", "none", "-no-obsolete", "-source-language", "en"]
    command += ["-target-language", language, *files]
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


def others() -> list[Path]:
    """The files of all languages but English."""
    return sorted(file for file in HERE.glob("studydesk_*.ts") if file.name != SOURCE_FILE)


def is_fresh() -> bool:
    """Whether the collected files hold the texts that the sources give."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / SOURCE_FILE
        collect(made)
        wanted = _texts(made)
    return all(_texts(file) == wanted for file in (HERE / SOURCE_FILE, *others()))


def unfinished(file: Path) -> list[str]:
    """The texts of a language that nobody has translated yet, in the order of the file."""
    messages = ET.parse(file).getroot().iter("message")
    open_ones = (one for one in messages if one.find("translation[@type]") is not None)
    return [one.findtext("source") or "" for one in open_ones]


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
    for file in others():
        collect(file, file.stem.removeprefix("studydesk_"))
        for text in unfinished(file):
            sys.stdout.write(f"{file.name}: not translated: {text!r}\n")
    for file in sorted(HERE.glob("*.ts")):
        compile_file(file, file.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
