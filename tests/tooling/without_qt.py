"""A pytest plugin that makes PySide6 impossible to import: ``pytest -p tests.tooling.without_qt``.

It also declares the settings of pytest-qt, which stays away without Qt, for the settings file is strict.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

import pytest

_BARRED = ("PySide6", "shiboken6")


class _NoQt(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in _BARRED:
            raise ImportError(f"{fullname} is barred: this run proves that the core works without Qt", name=fullname)
        return None


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Bar Qt and keep pytest-qt out, before anything of the program is imported."""
    pluginmanager.set_blocked("pytest-qt")
    present = [name for name in sys.modules if name.partition(".")[0] in _BARRED]
    if present:
        raise pytest.UsageError(f"Qt was imported before it could be barred: {', '.join(sorted(present)[:3])}")
    sys.meta_path.insert(0, _NoQt())
    for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
        parser.addini(name, "Belongs to pytest-qt, which is not here.")
