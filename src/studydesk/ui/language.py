"""The language of the program's own words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from studydesk.paths import resource

SOURCE_LANGUAGE = "en"
_NAME = "words"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})


def translation_file(language: str) -> Path:
    """The compiled words of a language such as ``"en"``; it may be missing."""
    return resource(f"translations/studydesk_{language}.qm")


def language_of(choice: str) -> str:
    """The language that the setting ``language`` ("system" or a code) means: one whose words there are."""
    language = QLocale.system().name().split("_")[0] if choice == "system" else choice
    return language if translation_file(language).is_file() else SOURCE_LANGUAGE


def use_language(application: QApplication, choice: str) -> str:
    """Loads the words for the setting ``language`` in the place of earlier ones and returns the language in force.

    English is always loaded, for it holds the plurals ("1 lesson", "2 lessons"); another language is laid over it. What
    was made before keeps its words: a window is made anew for another language.
    """
    language = language_of(choice)
    for earlier in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(earlier)
        earlier.deleteLater()
    for code in dict.fromkeys((SOURCE_LANGUAGE, language)):
        _install(application, str(translation_file(code)))
    if language != SOURCE_LANGUAGE:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _install(application, f"{folder}/qtbase_{language}.qm")
    _use_formats(language)
    to_left = language in RIGHT_TO_LEFT
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if to_left else Qt.LayoutDirection.LeftToRight)
    return language


def _use_formats(language: str) -> None:
    """Dates and numbers as the system writes them, unless the words are in another language than the system's."""
    own = QLocale.system()
    spoken = own.name().split("_")[0]
    is_own = spoken == language or (spoken == "C" and language == SOURCE_LANGUAGE)
    QLocale.setDefault(own if is_own else QLocale(language))


def _install(application: QApplication, file: str) -> None:
    translator = QTranslator(application)
    translator.setObjectName(_NAME)
    if translator.load(file):
        application.installTranslator(translator)
