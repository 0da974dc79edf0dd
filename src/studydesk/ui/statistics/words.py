"""Days, times and counts of graphs in words."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from studydesk.domain.study_day import date_of
from studydesk.services.statistics import STEPS, Span

_MINUTE_MS = 60_000


def number_words(value: float) -> str:
    """A count: 1,234; thousands short from 100,000 on."""
    if value >= 100_000:
        return QCoreApplication.translate("StatisticsWords", "{n} thousand").format(
            n=QLocale().toString(round(value / 1000))
        )
    return QLocale().toString(round(value)) if value == round(value) else QLocale().toString(value, "f", 1)


def time_words(value_ms: float) -> str:
    """A length of study: 25 min, 3 h 20 min, 140 h."""
    minutes = round(max(0.0, value_ms) / _MINUTE_MS)
    if value_ms > 0 and minutes == 0:
        return QCoreApplication.translate("StatisticsWords", "under 1 min")
    if minutes < 60:
        return QCoreApplication.translate("StatisticsWords", "{n} min").format(n=minutes)
    if minutes >= 6_000 or minutes % 60 == 0:
        return QCoreApplication.translate("StatisticsWords", "{n} h").format(n=QLocale().toString(round(minutes / 60)))
    return QCoreApplication.translate("StatisticsWords", "{h} h {m} min").format(h=minutes // 60, m=minutes % 60)


def share_words(value: float) -> str:
    """A share of 0 to 1 in per cent."""
    return QCoreApplication.translate("StatisticsWords", "{n} %").format(n=round(value * 100))


def day_words(day: int, *, short: bool = False) -> str:
    """A study day: 23 November 2026, or 23 Nov."""
    on = date_of(day)
    date = QDate(on.year, on.month, on.day)
    if short:
        return QLocale().toString(date, "d MMM")
    return QLocale().toString(date, QLocale.FormatType.LongFormat)


def span_words(span: Span) -> str:
    """A day, or from when to when."""
    if span.first_day == span.last_day:
        return day_words(span.first_day)
    first, last = date_of(span.first_day), date_of(span.last_day)
    whole = QDate(first.year, first.month, 1)
    if first.day == 1 and last == first.replace(day=whole.daysInMonth()):
        return QLocale().toString(whole, "MMMM yyyy")
    both = (QLocale().toString(QDate(on.year, on.month, on.day), "d MMM yyyy") for on in (first, last))
    return " – ".join(both)


def tick_words(spans: list[Span], *, by_month: bool = False) -> list[str]:
    """Short names below the axis: days and weeks as 3 Nov, months as Nov or, first and in January, Nov 2026;
    of many months only the years."""
    made = []
    by_month = by_month or (len(spans) > 1 and spans[-1].last_day - spans[0].first_day >= 190)
    for index, span in enumerate(spans):
        on = date_of(span.first_day)
        if by_month and len(spans) > 18 and on.month != 1:
            made.append("")
            continue
        if span.last_day - span.first_day > 31 or (by_month and len(spans) > 18):
            form = "yyyy"
        elif by_month:
            form = "MMM yyyy" if index == 0 or on.month == 1 else "MMM"
        else:
            form = "d MMM"
        made.append(QLocale().toString(QDate(on.year, on.month, on.day), form))
    return made


def step_words() -> list[str]:
    """The names of the steps of intervals and stabilities."""
    edges = [*STEPS]
    made = [QCoreApplication.translate("StatisticsWords", "under 1 day")]
    made += [
        QCoreApplication.translate("StatisticsWords", "{a} days").format(a=low)
        if high - low == 1
        else QCoreApplication.translate("StatisticsWords", "{a} to {b} days").format(a=low, b=high - 1)
        for low, high in pairwise(edges[:8])
    ]
    made[1] = QCoreApplication.translate("StatisticsWords", "1 day")
    made += [
        QCoreApplication.translate("StatisticsWords", "2 to 3 months"),
        QCoreApplication.translate("StatisticsWords", "3 to 6 months"),
        QCoreApplication.translate("StatisticsWords", "6 to 12 months"),
        QCoreApplication.translate("StatisticsWords", "1 to 2 years"),
        QCoreApplication.translate("StatisticsWords", "2 to 5 years"),
        QCoreApplication.translate("StatisticsWords", "over 5 years"),
    ]
    return made


def step_ticks() -> list[str]:
    """Where the steps begin, in short: 1 d, 2 d, ... 1 y."""
    made = [QCoreApplication.translate("StatisticsWords", "<1 d")]
    for edge in STEPS:
        if edge < 60:
            made.append(QCoreApplication.translate("StatisticsWords", "{n} d").format(n=edge))
        elif edge < 365:
            made.append(QCoreApplication.translate("StatisticsWords", "{n} mo").format(n=edge // 30))
        else:
            made.append(QCoreApplication.translate("StatisticsWords", "{n} y").format(n=edge // 365))
    return made
