"""A language that nobody speaks: every text in brackets, with accents, 40 % longer. Made from the collected texts.

What is shown without brackets was never marked for translation; what is cut would be cut in German.
"""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

from studydesk.paths import resource

OPEN, CLOSE = "⟦", "⟧"
_ACCENTS = str.maketrans("aceinosuyACEINOSUY", "àçéîñöšüýÀÇÉÎÑÖŠÜÝ")
_KEPT = re.compile(r"(\{[^}]*\}|%n|%L?\d+|&(?=\w)|\(\*\.\w+\))")


def pseudo(text: str) -> str:
    """The text as it would be in that language; what is filled in later stays as it is."""
    parts = _KEPT.split(text)
    spoken = "".join(part if at % 2 else part.translate(_ACCENTS) for at, part in enumerate(parts))
    longer = ("~~~~~~ " * 100)[: max(1, round(len(text) * 0.4) - 2)].rstrip()
    return f"{OPEN}{spoken} {longer}{CLOSE}"


def make(folder: Path) -> Path:
    """Writes and compiles the language into a folder; returns the .qm file."""
    tree = ET.parse(resource("translations/studydesk_en.ts"))
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        source = message.findtext("source") or ""
        if message.get("numerus") == "yes":
            for form in translation:
                form.text = pseudo(form.text or source)
        else:
            translation.text = pseudo(source)
    file = folder / "studydesk_pseudo.ts"
    tree.write(file, encoding="utf-8", xml_declaration=True)
    compiled = file.with_suffix(".qm")
    tool = str(Path(sys.executable).with_name("pyside6-lrelease"))
    subprocess.run([tool, "-silent", str(file), "-qm", str(compiled)], check=True, capture_output=True)
    return compiled
