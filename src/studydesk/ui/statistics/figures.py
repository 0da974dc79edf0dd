"""The graphs of the page: what the numbers of ``services.statistics`` say, in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import accumulate
from typing import Final

from PySide6.QtCore import QObject

from studydesk.domain.evidence import ENOUGH, Share, differ
from studydesk.services.statistics import (
    DayMinutes,
    DayReviews,
    Evidence,
    Span,
    Statistics,
    TopicTime,
    WeekPace,
    months,
    spans,
)
from studydesk.ui.statistics.words import (
    day_words,
    number_words,
    share_words,
    span_words,
    step_ticks,
    step_words,
    tick_words,
    time_words,
)
from studydesk.ui.widgets.graphs.data import GraphData, Series, time_axis

MINUTE_MS: Final = 60_000.0
MOST_TOPICS: Final = 12
FEW: Final = 20
"""Fewer answers of cards in review in a month give no share of it."""
_NO_TIME: Final = DayMinutes()
_NO_ANSWERS: Final = DayReviews()


class Figures(QObject):
    """Makes each graph."""

    def year(self, numbers: Statistics) -> GraphData:
        """The days of a year."""
        first = numbers.day - 364
        first -= (first + 3) % 7
        days = range(first, numbers.day + 1)
        values = [float(numbers.year.get(day, _NO_TIME).total_ms) for day in days]
        busy = sum(value > 0 for value in values)
        answer = self.tr("%n day(s) with study in the last year, {time} in all.", "", busy)
        return GraphData(
            self.tr("On which days did I study?"),
            answer.format(time=time_words(sum(values))) + " " + self.tr("Click a day to see what you did."),
            self.tr("Day"),
            [day_words(day) for day in days],
            [""] * len(days),
            [Series(self.tr("Time"), "recall_high", values)],
            time_words,
            keys=list(days),
            scale=MINUTE_MS,
            unit=self.tr("minutes"),
        )

    def minutes(self, numbers: Statistics) -> GraphData:
        """Time by day, week or month, by kind."""
        parts = spans(numbers.first_day, numbers.day)
        sums = [
            reduce(DayMinutes.__add__, (numbers.minutes.get(d, _NO_TIME) for d in _days(part)), _NO_TIME)
            for part in parts
        ]
        total = sum(one.total_ms for one in sums)
        mean = total / max(1, numbers.day - numbers.first_day + 1)
        most = max((one.total_ms for one in sums), default=0)
        return GraphData(
            self.tr("How much time did I study?"),
            self.tr("{total} in all, {mean} a day.").format(total=time_words(total), mean=time_words(mean)),
            self.tr("When"),
            [span_words(part) for part in parts],
            tick_words(parts),
            [
                Series(self.tr("Watching"), "accent", [float(one.watch_ms) for one in sums]),
                Series(self.tr("Reviewing"), "recall_high", [float(one.review_ms) for one in sums]),
                Series(self.tr("Writing"), "recall_mid", [float(one.write_ms) for one in sums]),
            ],
            time_words,
            keys=[part.first_day for part in parts],
            scale=MINUTE_MS,
            unit=self.tr("minutes"),
            axis=time_axis(most),
        )

    def retention(self, numbers: Statistics) -> GraphData:
        """Answers by month, and what was recalled beside what is wished for."""
        parts = months(numbers.first_day, numbers.day)
        if len(parts) > 12 * 12:
            parts = months(numbers.first_day, numbers.day, every=12)
        sums = [
            reduce(DayReviews.__add__, (numbers.reviews.get(d, _NO_ANSWERS) for d in _days(part)), _NO_ANSWERS)
            for part in parts
        ]
        whole = reduce(DayReviews.__add__, sums, _NO_ANSWERS)
        if whole.kept.n < ENOUGH:
            answer = self.tr("Not enough data yet: %n answer(s) of cards in review.", "", whole.kept.n)
        else:
            answer = self.tr("You recalled {share} of {n}; you wish for {wish}.").format(
                share=share_words(whole.kept.value or 0.0), n=number_words(whole.kept.n), wish=share_words(numbers.wish)
            )
        shares = [one.kept.value if one.kept.n >= FEW else None for one in sums]
        return GraphData(
            self.tr("How many cards did I answer, and how many did I recall?"),
            answer,
            self.tr("Month"),
            [span_words(part) for part in parts],
            tick_words(parts, by_month=True),
            [
                Series(self.tr("Answers"), "accent", [float(one.reviews) for one in sums]),
                Series(self.tr("Recalled"), "good", shares, is_line=True),
                Series(self.tr("Wish"), "ink_soft", [numbers.wish] * len(parts), is_line=True),
            ],
            number_words,
            share_words,
            keys=[part.first_day for part in parts],
        )

    def forecast(self, numbers: Statistics) -> GraphData:
        """Cards that come due."""
        parts = spans(numbers.day, numbers.day + numbers.forecast_days - 1)
        counts = [float(sum(numbers.forecast.get(day, 0) for day in _days(part))) for part in parts]
        today = numbers.forecast.get(numbers.day, 0)
        answer = self.tr("%n card(s) due today,", "", today) + " "
        answer += self.tr("{n} within {days} days. New cards are not in it.").format(
            n=number_words(sum(counts)), days=numbers.forecast_days
        )
        return GraphData(
            self.tr("How many cards will come due?"),
            answer,
            self.tr("When"),
            [span_words(part) for part in parts],
            tick_words(parts),
            [Series(self.tr("Cards"), "accent", counts)],
            number_words,
            keys=[part.first_day for part in parts],
        )

    def intervals(self, numbers: Statistics) -> GraphData:
        """How far apart reviews are."""
        return self._steps(
            numbers.intervals,
            self.tr("How long until I see a card again?"),
            self.tr("Interval"),
            self.tr("Half of your %n learned card(s) come again within {time}.", "", sum(numbers.intervals)),
        )

    def stabilities(self, numbers: Statistics) -> GraphData:
        """How long memories last."""
        return self._steps(
            numbers.stabilities,
            self.tr("How long do I remember?"),
            self.tr("Stability"),
            self.tr(
                "Half of your %n learned card(s) fall to a recall of 90 % within {time}.",
                "",
                sum(numbers.stabilities),
            ),
        )

    def _steps(self, counts: Sequence[int], question: str, head: str, answer: str) -> GraphData:
        names = step_words()
        total = sum(counts)
        median = next(at for at, so_far in enumerate(accumulate(counts)) if so_far * 2 >= total)
        return GraphData(
            question,
            answer.format(time=names[median]) if total else self.tr("No card was learned yet."),
            head,
            names,
            step_ticks(),
            [Series(self.tr("Cards"), "recall_high", [float(count) for count in counts])],
            number_words,
        )

    def difficulties(self, numbers: Statistics) -> GraphData:
        """How hard cards are."""
        counts = numbers.difficulties
        hard = sum(counts[7:])
        total = sum(counts)
        share = share_words(hard / total) if total else ""
        return GraphData(
            self.tr("How hard are my cards?"),
            self.tr("{share} are hard for you: 8 or more of 10.").format(share=share)
            if total
            else self.tr("No card was learned yet."),
            self.tr("Difficulty"),
            [self.tr("Difficulty {n} of 10").format(n=n) for n in range(1, 11)],
            [str(n) for n in range(1, 11)],
            [Series(self.tr("Cards"), "recall_mid", [float(count) for count in counts])],
            number_words,
        )

    def buttons(self, numbers: Statistics) -> GraphData:
        """Which answers were given."""
        groups = (self.tr("Learning"), self.tr("Young cards"), self.tr("Mature cards"))
        ratings = (self.tr("Again"), self.tr("Hard"), self.tr("Good"), self.tr("Easy"))
        roles = ("bad", "warn", "good", "accent")
        total = sum(numbers.buttons.values())
        again = sum(numbers.buttons.get((group, 1), 0) for group in range(3))
        return GraphData(
            self.tr("Which answers did I give?"),
            self.tr("{share} of {n} answers were Again.").format(
                share=share_words(again / total), n=number_words(total)
            )
            if total
            else self.tr("No card was answered in this time."),
            self.tr("Cards"),
            list(groups),
            list(groups),
            [
                Series(name, role, [float(numbers.buttons.get((group, rating), 0)) for group in range(3)])
                for rating, (name, role) in enumerate(zip(ratings, roles, strict=True), start=1)
            ],
            number_words,
        )

    def topics(self, numbers: Statistics) -> GraphData:
        """Where the hours went."""
        shown = [*numbers.topics[:MOST_TOPICS]]
        rest = numbers.topics[MOST_TOPICS:]
        names = [one.title or self.tr("Without a topic") for one in shown]
        if rest:
            names.append(self.tr("%n more topic(s)", "", len(rest)))
            watch, review = sum(one.watch_ms for one in rest), sum(one.review_ms for one in rest)
            shown.append(TopicTime(0, "", watch, review, sum(one.reviews for one in rest)))
        total = sum(one.watch_ms + one.review_ms for one in shown)
        return GraphData(
            self.tr("On which topics did I spend my time?"),
            self.tr("{time} on %n topic(s), counted by whole weeks.", "", len(numbers.topics)).format(
                time=time_words(total)
            )
            if total
            else self.tr("No time was spent on a topic yet."),
            self.tr("Topic"),
            names,
            [""] * len(names),
            [
                Series(self.tr("Watching"), "accent", [float(one.watch_ms) for one in shown]),
                Series(self.tr("Reviewing"), "recall_high", [float(one.review_ms) for one in shown]),
            ],
            time_words,
            keys=[one.topic_id for one in shown],
            scale=MINUTE_MS,
            unit=self.tr("minutes"),
        )

    def pace(self, numbers: Statistics) -> GraphData:
        """Lessons and their hours, week by week."""
        weeks: Sequence[WeekPace] = numbers.pace
        parts = [Span(week.first_day, week.first_day + 6) for week in weeks]
        last = [week.lessons_ms for week in weeks[-4:]]
        mean = sum(last) / max(1, len(last))
        lessons = sum(week.lessons for week in weeks)
        return GraphData(
            self.tr("How fast do I get on with the path?"),
            self.tr("{time} of lessons a week in the last four weeks;").format(time=time_words(mean))
            + " "
            + self.tr("%n lesson(s) in all.", "", lessons),
            self.tr("Week"),
            [
                self.tr("{week}: %n lesson(s)", "", week.lessons).format(week=span_words(part))
                for week, part in zip(weeks, parts, strict=True)
            ],
            tick_words(parts),
            [Series(self.tr("Length of the lessons done"), "accent", [float(week.lessons_ms) for week in weeks])],
            time_words,
            keys=[week.first_day for week in weeks],
            scale=MINUTE_MS,
            unit=self.tr("minutes"),
            axis=time_axis(max((week.lessons_ms for week in weeks), default=0)),
        )

    # Own evidence

    def hours(self, found: Evidence) -> GraphData:
        """Recall by hour of the day, four hours together."""
        parts = [_sum(found.hours[hour : hour + 4]) for hour in range(0, 24, 4)]
        names = [self.tr("{a}:00 to {b}:59").format(a=hour, b=hour + 3) for hour in range(0, 24, 4)]
        return self._evidence(self.tr("At which hours do I recall best?"), self.tr("Time of day"), names, parts)

    def speeds(self, found: Evidence) -> GraphData:
        """Recall by the speed of watching."""
        names = [
            self.tr("Slower than 1.2×"),
            self.tr("1.2× to 1.6×"),
            self.tr("Faster than 1.6×"),
        ]
        return self._evidence(
            self.tr("Do I recall less of what I watch faster?"), self.tr("Speed of the video"), names, found.speeds
        )

    def questions(self, found: Evidence) -> GraphData:
        """Recall of topics with and without the questions before them."""
        names = [self.tr("Answered before"), self.tr("Not answered")]
        return self._evidence(
            self.tr("Do questions before the videos help me?"), self.tr("Topics"), names, found.questions
        )

    def _evidence(self, question: str, head: str, names: list[str], shares: Sequence[Share]) -> GraphData:
        enough = [one for one in shares if one.is_enough]
        best = max(enough, key=lambda one: one.value or 0.0, default=None)
        worst = min(enough, key=lambda one: one.value or 0.0, default=None)
        if len(enough) < 2:
            answer = self.tr("Not enough data: two groups need at least {n} answers each.").format(n=ENOUGH)
        elif best is not None and worst is not None and differ(best, worst):
            answer = self.tr("{best}: {high}; {worst}: {low}. Chance alone hardly explains it.").format(
                best=names[list(shares).index(best)],
                high=share_words(best.value or 0.0),
                worst=names[list(shares).index(worst)],
                low=share_words(worst.value or 0.0),
            )
        else:
            answer = self.tr("No difference that chance could not explain.")
        ends = [one.interval for one in shares]
        places = [
            self.tr("{name} (n = {n})").format(name=name, n=number_words(one.n))
            for name, one in zip(names, shares, strict=True)
        ]
        return GraphData(
            question,
            answer,
            head,
            places,
            [""] * len(places),
            [
                Series(
                    self.tr("Recalled"),
                    "good",
                    [one.value if one.is_enough else None for one in shares],
                    is_line=True,
                    low=[low for low, _ in ends],
                    high=[high for _, high in ends],
                ),
            ],
            number_words,
            share_words,
        )


def _days(part: Span) -> range:
    return range(part.first_day, part.last_day + 1)


def _sum(shares: Sequence[Share]) -> Share:
    return Share(sum(one.hits for one in shares), sum(one.n for one in shares))
