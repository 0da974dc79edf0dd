"""The settings of flashcards: how much, when, and in which order."""

from __future__ import annotations

from typing import Final

from studydesk.settings.row import QT_TRANSLATE_NOOP, Choice, Scope, Section, Setting

_DAY_MS: Final = 86_400_000


def steps_advice(text: str) -> str:
    """What is unwise about learning steps as the learner writes them; "" for nothing."""
    from studydesk.domain.study import parse_steps  # a start can do without

    try:
        steps = parse_steps(text)
    except ValueError:
        return QT_TRANSLATE_NOOP(
            "Setting", "Not understood: write times like 30s, 10m, 2h. The usual steps are in use."
        )
    if any(step >= _DAY_MS for step in steps):
        return QT_TRANSLATE_NOOP(
            "Setting", "A step of a day or more gets in the way of the memory model: leave days to it."
        )
    return ""


CARD_SETTINGS: Final[tuple[Setting, ...]] = (
    Setting(
        "desired_retention",
        90,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Desired retention"),
        QT_TRANSLATE_NOOP("Setting", "How many of 100 reviews you want to remember; more costs much more time."),
        minimum=70,
        maximum=99,
        unit="of 100",
    ),
    Setting(
        "new_a_day",
        20,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "New cards a day"),
        QT_TRANSLATE_NOOP("Setting", "How many cards you meet for the first time on one day, over all topics."),
        minimum=0,
        maximum=9999,
    ),
    Setting(
        "reviews_a_day",
        200,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Reviews a day"),
        QT_TRANSLATE_NOOP("Setting", "How many cards you are asked again on one day, over all topics."),
        minimum=0,
        maximum=9999,
    ),
    Setting(
        "minutes_a_day",
        0,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Minutes a day"),
        QT_TRANSLATE_NOOP("Setting", "After so long a review ends for today, and offers to go on; 0 for no end."),
        minimum=0,
        maximum=600,
        unit="min",
    ),
    Setting(
        "learning_steps",
        "1m 10m",
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Learning steps"),
        QT_TRANSLATE_NOOP(
            "Setting", "When a new card comes again before it counts as learned: 1m 10m; steps below a day work best."
        ),
        advice=steps_advice,
    ),
    Setting(
        "relearning_steps",
        "10m",
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Relearning steps"),
        QT_TRANSLATE_NOOP(
            "Setting", "When a forgotten card comes again before it goes on: 10m; empty for the next day."
        ),
        advice=steps_advice,
    ),
    Setting(
        "maximum_interval",
        36500,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Longest interval"),
        QT_TRANSLATE_NOOP("Setting", "No card waits longer than this, however well it is known."),
        minimum=1,
        maximum=36500,
        unit="d",
    ),
    Setting(
        "review_order",
        "due",
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Order of reviews"),
        QT_TRANSLATE_NOOP("Setting", "Which cards come first where more are due than you review."),
        choices=(
            Choice("due", QT_TRANSLATE_NOOP("Setting", "Due longest first")),
            Choice("recall", QT_TRANSLATE_NOOP("Setting", "Nearly forgotten first")),
            Choice("random", QT_TRANSLATE_NOOP("Setting", "By chance")),
            Choice("interval", QT_TRANSLATE_NOOP("Setting", "Short intervals first")),
            Choice("difficulty", QT_TRANSLATE_NOOP("Setting", "Hard ones first")),
        ),
    ),
    Setting(
        "new_mix",
        "mixed",
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "New cards come"),
        QT_TRANSLATE_NOOP("Setting", "Where new cards stand among the reviews."),
        choices=(
            Choice("mixed", QT_TRANSLATE_NOOP("Setting", "Mixed in")),
            Choice("after", QT_TRANSLATE_NOOP("Setting", "After the reviews")),
            Choice("before", QT_TRANSLATE_NOOP("Setting", "Before the reviews")),
        ),
    ),
    Setting(
        "interleave",
        True,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Mix the topics"),
        QT_TRANSLATE_NOOP(
            "Setting", "Neighbouring cards come from different topics, which is harder and lasts longer."
        ),
    ),
    Setting(
        "bury_siblings",
        True,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Keep siblings apart"),
        QT_TRANSLATE_NOOP("Setting", "Another card of the same item waits until the next day."),
    ),
    Setting(
        "learn_ahead",
        20,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Learn ahead"),
        QT_TRANSLATE_NOOP("Setting", "Where nothing else waits, a learning card comes up to so many minutes early."),
        minimum=0,
        maximum=600,
        unit="min",
    ),
    Setting(
        "longest_answer",
        60,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Longest answer"),
        QT_TRANSLATE_NOOP("Setting", "More than this is not counted for one card: you were away."),
        minimum=5,
        maximum=3600,
        unit="s",
    ),
    Setting(
        "leech_threshold",
        8,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Leech after"),
        QT_TRANSLATE_NOOP("Setting", "A card forgotten so often is marked as a leech: better rewrite it."),
        minimum=2,
        maximum=99,
        unit="lapses",
    ),
    Setting(
        "leech_suspends",
        False,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Suspend leeches"),
        QT_TRANSLATE_NOOP("Setting", "Takes a leech out of study until you have rewritten it."),
    ),
    Setting(
        "two_buttons",
        False,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Two buttons"),
        QT_TRANSLATE_NOOP("Setting", "Only Again and Good: quick, and nothing to ponder."),
    ),
    Setting(
        "typed_case",
        True,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Ignore capital letters"),
        QT_TRANSLATE_NOOP("Setting", "A typed answer is right whatever its capital letters."),
    ),
    Setting(
        "typed_accents",
        False,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Ignore accents"),
        QT_TRANSLATE_NOOP("Setting", "A typed answer is right without its accents."),
    ),
    Setting(
        "typed_spaces",
        True,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Ignore spaces"),
        QT_TRANSLATE_NOOP("Setting", "A typed answer is right whatever its spaces."),
    ),
    Setting(
        "typed_punctuation",
        False,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Ignore punctuation"),
        QT_TRANSLATE_NOOP("Setting", "A typed answer is right without dots, commas and dashes."),
    ),
    Setting(
        "balance_load",
        True,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Even out the days"),
        QT_TRANSLATE_NOOP("Setting", "Reviews move by a few days to where fewer are due, within what memory allows."),
    ),
    Setting(
        "easy_days",
        {},
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Easy days"),
        QT_TRANSLATE_NOOP("Setting", "How much of a usual load each day of the week may get."),
        shown=False,
    ),
    Setting(
        "fit_by_itself",
        True,
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Fit memory by itself"),
        QT_TRANSLATE_NOOP(
            "Setting",
            "When many new reviews are there, learns from them how you forget; only if that explains them better.",
        ),
    ),
    Setting(
        "fit_tried",
        {},
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Last fit of memory"),
        QT_TRANSLATE_NOOP("Setting", "When memory was fitted last, and to how many reviews."),
        shown=False,
    ),
    Setting(
        "flag_names",
        {},
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Names of the flags"),
        QT_TRANSLATE_NOOP("Setting", "What you call the seven flags."),
        shown=False,
    ),
    Setting(
        "fsrs_parameters",
        {},
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Parameters of memory"),
        QT_TRANSLATE_NOOP("Setting", "What was learned from your own reviews about how you forget."),
        shown=False,
    ),
    Setting(
        "card_kind",
        "basic",
        Scope.PROFILE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Kind of the last card"),
        QT_TRANSLATE_NOOP("Setting", "What the editor begins with."),
        shown=False,
    ),
    Setting(
        "card_draft",
        {},
        Scope.DEVICE,
        Section.CARDS,
        QT_TRANSLATE_NOOP("Setting", "Card being written"),
        QT_TRANSLATE_NOOP("Setting", "What stands in the editor of cards and was not added yet."),
        shown=False,
    ),
)
