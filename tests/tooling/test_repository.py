"""What is in the repository: nothing of one person's machine, no secrets, and code of a size that can be read."""

from __future__ import annotations

import ast
import functools
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FUNCTION = 60
LONGEST_FILE = 500
_SECRETS = re.compile(
    r"-----BEGIN (?:[A-Z]+ )?PRIVATE KE[Y]-----|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bsk-[\w-]{40,}"
)


@functools.cache
def tracked() -> tuple[Path, ...]:
    """The files that are in the repository, or that would be after `git add`."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return tuple(path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file())


def texts() -> Iterator[tuple[str, str]]:
    """Name and text of every file that is text."""
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data[:8_000]:
            yield str(path.relative_to(ROOT)), data.decode("utf-8", "replace")


def python_files() -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py"]


def nodes() -> Iterator[tuple[Path, ast.AST]]:
    """Every node of every Python file's syntax tree."""
    for path in python_files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from ((path, node) for node in ast.walk(tree))


def test_no_place_that_this_computer_downloads_from_is_named() -> None:
    """The hosts and folders are read from pip's settings here, so that none has to be written down."""
    asked = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], check=True, capture_output=True, text=True, cwd=ROOT
    )
    settings = [line.partition("=") for line in asked.stdout.splitlines() if re.search("index|links|proxy|host", line)]
    places = {place for _, _, value in settings for place in value.strip("'\"").split()}
    names = {urlsplit(place).netloc.rpartition("@")[2] or urlsplit(place).path for place in places}

    for name, text in texts():
        assert not [place for place in names if len(place) > 4 and place in text], name


def test_no_folder_of_this_computer_is_named() -> None:
    folders = [str(ROOT), sys.prefix]

    for name, text in texts():
        assert not [folder for folder in folders if folder in text], name


def test_no_secret_is_kept() -> None:
    for name, text in texts():
        assert not _SECRETS.search(text), name


def test_files_can_be_read_in_one_sitting() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()
    }

    assert {name: lines for name, lines in lengths.items() if lines >= LONGEST_FILE} == {}


def test_functions_fit_one_screen() -> None:
    too_long = {}
    for path, node in nodes():
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                too_long[f"{path}:{node.lineno} {node.name}"] = lines

    assert too_long == {}


def test_no_test_is_left_out_without_a_reason() -> None:
    marks = {f"pytest.mark.{mark}" for mark in ("skip", "skipif", "xfail")}
    bare = []
    for path, node in nodes():
        if isinstance(node, ast.Call):
            explained = any(keyword.arg == "reason" for keyword in node.keywords)
            bare += [f"{path}:{node.lineno}"] if not explained and ast.unparse(node.func) in marks else []
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            bare += [f"{path}:{node.lineno}" for mark in node.decorator_list if ast.unparse(mark) in marks]

    assert bare == []
