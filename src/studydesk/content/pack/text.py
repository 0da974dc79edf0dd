"""From the bytes of a file to text and TOML values, with faults that name the line."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass

from studydesk.content.pack.files import PackFiles
from studydesk.content.pack.locate import LineMap, TooComplexError, locate
from studydesk.content.pack.report import Report, shown
from studydesk.content.pack.weight import may_be_involved

_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")
_TWICE = re.compile(r"Cannot (overwrite a value|declare .* twice)|Duplicate inline table key")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A parsed file and where its keys stand."""

    name: str
    data: dict[str, object]
    lines: LineMap


def read_text(files: PackFiles, name: str, report: Report) -> str | None:
    """The file as text with ``\\n`` line ends and no byte order mark; None after a fault."""
    raw = files.read(name, report)
    if raw is None:
        return None
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        wide = raw.startswith(_UTF16)
        message = "The file is saved as UTF-16." if wide else "The file is not plain text in UTF-8."
        report.add(name, 1 if wide else line, "file.not_utf8", message, "Save it with the encoding UTF-8.")
        return None
    found = _BINARY.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        message = f"The file holds a control character (number {ord(found.group())}), which no text has."
        report.add(name, line, "file.binary", message, "Write the file anew in a text editor.")
        return None
    return text


def read_toml(files: PackFiles, name: str, report: Report) -> TomlFile | None:
    """The file's values; None after a fault."""
    text = read_text(files, name, report)
    if text is None:
        return None
    try:
        lines = locate(text) if may_be_involved(text) else LineMap(text)
        return TomlFile(name, tomllib.loads(text), lines)
    except TooComplexError as error:
        report.add(name, error.line, "toml.too_complex", f"Too involved: {error.reason}.", "Write it more simply.")
    except (ValueError, RecursionError) as error:
        report.add(name, *_syntax_fault(str(error), text))
    return None


def _syntax_fault(reason: str, text: str) -> tuple[int, str, str, str]:
    """Line, code, message and fix from what ``tomllib`` said ('... (at line 3, column 5)')."""
    found = _AT_LINE.search(reason)
    plain = shown(_AT_LINE.sub("", reason))
    line = 0
    if found is not None:
        line = int(found[1]) if found[1] else text.rstrip().count("\n") + 1
    if _TWICE.match(plain):
        return line, "toml.given_twice", "The key on this line stands above already.", "Keep one of the two."
    message = f"The file breaks the rules of TOML{' here' if found else ''}: {plain}."
    fix = "Look for a missing quote or bracket on this line or just above, or a \\ that should be \\\\."
    return line, "toml.syntax", message, fix
