"""Loads Qt before anything else does, so that a start can tell what of its time was Qt's."""

from __future__ import annotations

import importlib
import sys
import time

TYPE_CHECKING = False  # of the module typing, which loads with Qt
if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SLOW_CLASSES = {
    "QtCore": ("Qt", "QAbstractItemModel", "QEasingCurve", "QEvent", "QPropertyAnimation", "QUrl"),
    "QtGui": ("QAccessible", "QAction", "QFont", "QIcon", "QKeySequence", "QPainter", "QPalette"),
    "QtWidgets": ("QStyle", "QAbstractScrollArea", "QGraphicsItem", "QGraphicsView", "QSizePolicy"),
    "QtSvg": ("QSvgRenderer",),
}
"""Classes of the first page. PySide makes a class and its enumerations when it is first named: ``Qt`` takes 40 ms."""


class LoadedQt:
    """The application object; when loading began (``time.perf_counter``), and what modules and classes took."""

    __slots__ = ("application", "began", "took_ms")

    def __init__(self, application: QApplication, began: float, took_ms: float) -> None:
        self.application = application
        self.began = began
        self.took_ms = took_ms


def load_qt() -> LoadedQt:
    """Loads Qt's modules and the classes that every start needs. Once, GUI thread."""
    began = time.perf_counter()
    import PySide6.QtCore

    spare_reading_sources()
    import PySide6.QtGui
    import PySide6.QtSvg
    from PySide6 import QtWidgets

    for module, names in _SLOW_CLASSES.items():
        for name in names:
            getattr(getattr(PySide6, module), name)
    modules_at = time.perf_counter()
    QtWidgets.QApplication.setApplicationName("StudyDesk")
    QtWidgets.QApplication.setDesktopFileName("studydesk")
    application = _application(sys.argv[:1])
    application_at = time.perf_counter()
    # The first widget that comes out of Qt makes PySide load all widget classes, to find out which one it is.
    QtWidgets.QAbstractScrollArea().viewport()
    took_s = modules_at - began + time.perf_counter() - application_at
    return LoadedQt(application, began, took_s * 1000)


def _application(arguments: list[str]) -> QApplication:
    """The application object. macOS hands files over as events, also while the program runs; others as arguments."""
    if sys.platform == "darwin":
        from studydesk.ui.handed import HandedFiles

        return HandedFiles(arguments)
    from PySide6.QtWidgets import QApplication

    return QApplication(arguments)


def spare_reading_sources() -> None:
    """Keeps PySide from reading the source file of every module imported after it, which took 20 ms of a start.

    It looks for the word PySide6 there, to know which modules may ask for snake_case names (``from __feature__``). None
    of ours does. Counting all modules among those that may is what it does in any case for modules that use Qt.
    Where PySide has changed and the function is gone, a start is slower and nothing else.
    """
    feature = importlib.import_module("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: True  # type: ignore[attr-defined]  # it states no types
