"""What `ui.qt` does to spare PySide the reading of sources must keep meaning something, and change nothing else."""

from __future__ import annotations

import colorsys
import importlib

from PySide6.QtCore import QObject

from studydesk.ui.qt import spare_reading_sources


def test_pyside_still_asks_the_function_that_is_replaced() -> None:
    feature = importlib.import_module("shibokensupport.feature")
    asked: list[str] = []
    before = feature._mod_uses_pyside  # type: ignore[attr-defined]  # it states no types
    feature._mod_uses_pyside = lambda module: bool(asked.append(module.__name__)) or True  # type: ignore[attr-defined]
    try:
        feature.pyside_feature_dict.pop("colorsys", None)  # type: ignore[attr-defined]
        feature.feature_imported(colorsys)  # type: ignore[attr-defined]
    finally:
        feature._mod_uses_pyside = before  # type: ignore[attr-defined]
    assert asked == ["colorsys"]


def test_names_keep_their_usual_shape() -> None:
    spare_reading_sources()
    assert hasattr(QObject, "objectName")
    assert not hasattr(QObject, "object_name")
