"""The language of the program's own words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from studydesk.paths import resource

SOURCE_LANGUAGE = "en"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})


def translation_file(language: str) -> Path:
    """The compiled words of a language such as ``"en"``; it may be missing."""
    return resource(f"translations/studydesk_{language}.qm")


def use_language(application: QApplication, choice: str) -> str:
    """Loads the words for the setting ``language`` ("system" or a code) and returns the language in force.

    English is always loaded, for it holds the plurals ("1 lesson", "2 lessons"); another language is laid over it.
    """
    language = QLocale.system().name().split("_")[0] if choice == "system" else choice
    if not translation_file(language).is_file():
        language = SOURCE_LANGUAGE
    for code in dict.fromkeys((SOURCE_LANGUAGE, language)):
        _install(application, str(translation_file(code)))
    if language != SOURCE_LANGUAGE:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(application, f"{folder}/qtbase_{language}.qm")
    to_left = language in RIGHT_TO_LEFT
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if to_left else Qt.LayoutDirection.LeftToRight)
    return language


def _install(application: QApplication, file: str) -> None:
    translator = QTranslator(application)
    if translator.load(file):
        application.installTranslator(translator)
