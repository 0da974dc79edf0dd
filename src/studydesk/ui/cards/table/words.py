"""Sentences of the page of all cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from studydesk.settings import QT_TRANSLATE_NOOP
from studydesk.ui.words import error_sentences

if TYPE_CHECKING:
    from studydesk.domain.errors import StudyDeskError


class TableWords(QObject):
    """Counted words: only ``tr`` of an object is collected with its plurals."""

    def cards(self, count: int) -> str:
        """How many cards there are."""
        return self.tr("%n card(s)", "", count) if count < 1_000 else self._many(self.tr("{n} cards"), count)

    def selected(self, count: int) -> str:
        """How many of them are selected."""
        return self.tr("%n selected", "", count) if count < 1_000 else self._many(self.tr("{n} selected"), count)

    def _many(self, words: str, count: int) -> str:
        return words.format(n=QLocale().toString(count))

    def chosen(self, count: int) -> str:
        """What a dialog is about."""
        return self.tr("This concerns %n card(s).", "", count)


def query_words(error: StudyDeskError) -> str:
    """What is wrong with a search, and what to do."""
    words = _SEARCH_FAULTS.get(error.code)
    if words is None:
        return error_sentences(error)
    return QCoreApplication.translate("SearchFaults", words).format(word=getattr(error, "word", "")[:_LONGEST])


_LONGEST = 40
_SEARCH_FAULTS = {
    "search.long": QT_TRANSLATE_NOOP("SearchFaults", "The search is too long."),
    "search.many": QT_TRANSLATE_NOOP("SearchFaults", "The search has too many parts."),
    "search.deep": QT_TRANSLATE_NOOP("SearchFaults", "There are too many parentheses in each other."),
    "search.open": QT_TRANSLATE_NOOP("SearchFaults", "This parenthesis is not closed. Write ) where it ends."),
    "search.close": QT_TRANSLATE_NOOP("SearchFaults", "This parenthesis closes nothing. Write \\) to look for it."),
    "search.empty_group": QT_TRANSLATE_NOOP("SearchFaults", "Nothing stands between the parentheses."),
    "search.quote": QT_TRANSLATE_NOOP("SearchFaults", 'This quotation mark is not closed. Write " where it ends.'),
    "search.joint": QT_TRANSLATE_NOOP("SearchFaults", "'{word}' stands between two things; one of them is missing."),
    "search.minus": QT_TRANSLATE_NOOP("SearchFaults", "What must not be there stands right after the minus."),
    "search.empty": QT_TRANSLATE_NOOP("SearchFaults", "Nothing stands between the quotation marks."),
    "search.name": QT_TRANSLATE_NOOP("SearchFaults", "A name is missing before the colon. Write \\: to look for one."),
    "search.value": QT_TRANSLATE_NOOP("SearchFaults", "Something to look for is missing after the colon."),
    "search.days": QT_TRANSLATE_NOOP("SearchFaults", "A number of days is wanted here, 1 or more, as in added:7."),
    "search.rating": QT_TRANSLATE_NOOP("SearchFaults", "A rating is 1 (Again), 2 (Hard), 3 (Good) or 4 (Easy)."),
    "search.state": QT_TRANSLATE_NOOP(
        "SearchFaults",
        "'{word}' is no state. There are new, learn, review, due, suspended, buried, leech, marked and flagged.",
    ),
    "search.flag": QT_TRANSLATE_NOOP("SearchFaults", "A flag is a number from 1 to 7; 0 means none."),
    "search.property": QT_TRANSLATE_NOOP(
        "SearchFaults",
        "'{word}' is no property. There are s (stability), d (difficulty), r (recall), ivl (interval), due, reps, "
        "lapses and pos.",
    ),
    "search.operator": QT_TRANSLATE_NOOP(
        "SearchFaults", "A comparison is missing, as in prop:s>30. There are <, >, =, <=, >= and !=."
    ),
    "search.number": QT_TRANSLATE_NOOP("SearchFaults", "A number is wanted here, as in prop:r<0.9."),
    "search.id": QT_TRANSLATE_NOOP("SearchFaults", "Numbers are wanted here, with commas between."),
    "search.regex": QT_TRANSLATE_NOOP("SearchFaults", "This is no regular expression."),
    "search.slow": QT_TRANSLATE_NOOP("SearchFaults", "This regular expression takes too long. Make it simpler."),
    "replace.regex": QT_TRANSLATE_NOOP("SearchFaults", "This is no regular expression, or it names a missing group."),
    "replace.slow": QT_TRANSLATE_NOOP("SearchFaults", "This regular expression takes too long. Make it simpler."),
}
"""By the code of the error. ``{word}`` is what stands at the faulty place."""
