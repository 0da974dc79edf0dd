"""Goals, practice, check questions and cards from checked values."""

from __future__ import annotations

import re

from studydesk.content.pack.report import shown
from studydesk.content.pack.schema import Values
from studydesk.domain.pack import (
    CardKind,
    LinkKind,
    PackCard,
    PackGoal,
    PackLink,
    PackOption,
    PackPractice,
    PackQuestion,
    PackSource,
    QuestionTime,
)

_CLOZE = re.compile(r"\{\{c([1-9]\d?)::((?:(?!\}\}|::).)+)(?:::((?:(?!\}\}).)+))?\}\}", re.DOTALL | re.ASCII)

_CARD_TEXTS: dict[CardKind, tuple[tuple[str, ...], tuple[str, ...]]] = {
    CardKind.BASIC: (("front", "back"), ()),
    CardKind.REVERSED: (("front", "back"), ()),
    CardKind.CLOZE: (("text",), ("back",)),
    CardKind.TYPE_IN: (("front", "answer"), ("accept", "back")),
    CardKind.CODE: (("front", "code", "back"), ("language",)),
}
"""For each kind of card the keys it must have and those it may have."""

_ALL_CARD_TEXTS = ("front", "back", "text", "answer", "accept", "code", "language")


def build_goal(values: Values) -> PackGoal:
    """One goal."""
    return PackGoal(values.text("id"), values.text("text"))


def build_practice(values: Values) -> PackPractice:
    """One exercise."""
    return PackPractice(
        id=values.text("id"),
        title=values.text("title"),
        minutes=values.whole("minutes") or 0,
        needs=values.texts("needs"),
        text=values.text("text"),
        done_when=values.text("done_when"),
    )


def build_link(values: Values) -> PackLink:
    """One page on the web."""
    kind = LinkKind(values.text("kind") or LinkKind.DOCUMENTATION.value)
    return PackLink(values.text("id"), values.text("title"), values.text("url"), kind, values.text("text"))


def build_question(values: Values) -> PackQuestion:
    """One check question: at least one right and one wrong answer, no two alike."""
    options = tuple(
        PackOption(option.text("text"), option.flag("right"), option.text("reason"))
        for option in values.tables("options")
    )
    if "options" in values.given and {option.right for option in options} != {True, False}:
        message = "A question needs at least one right and one wrong answer."
        values.place.fault("question.options", message, "Add [[questions.options]] with right = true or false.")
    texts = [option.text.casefold() for option in options if option.text]
    if len(set(texts)) < len(texts):
        values.place.fault("question.same_option", "Two answers of the question are the same.", "Change one of them.")
    when = QuestionTime(values.text("when") or QuestionTime.AFTER.value)
    return PackQuestion(values.text("id"), when, values.text("question"), options)


def build_card(values: Values) -> PackCard:
    """One card; checks that it has the keys of its kind and no others."""
    kind = CardKind(values.text("kind") or CardKind.BASIC.value)
    if values.text("kind"):
        _check_card_texts(kind, values)
    if kind is CardKind.CLOZE and values.text("text"):
        _check_cloze(values)
    source = values.table("source")
    return PackCard(
        id=values.text("id"),
        kind=kind,
        tags=values.texts("tags"),
        source=None if source is None else _build_source(source),
        front=values.text("front"),
        back=values.text("back"),
        text=values.text("text"),
        answer=values.text("answer"),
        accept=values.texts("accept"),
        code=values.text("code"),
        language=values.text("language"),
    )


def _build_source(values: Values) -> PackSource:
    return PackSource(values.text("title"), values.text("section"), values.text("url"), values.flag("read"))


def _check_card_texts(kind: CardKind, values: Values) -> None:
    required, optional = _CARD_TEXTS[kind]
    for name in required:
        if name not in values.given:
            message = f"A card of kind '{kind.value}' needs '{name}'."
            values.place.fault("card.missing_text", message, f'Add a line such as: {name} = "…"')
        elif values.has(name) and not values.text(name).strip():
            values.place.fault("text.empty", f"'{name}' is empty.", "Write something between the quotes.", name)
    for name in _ALL_CARD_TEXTS:
        if name in values.given and name not in required and name not in optional:
            message = f"A card of kind '{kind.value}' has no '{name}'."
            fix = f"Take it out; this kind has: {', '.join(required + optional)}."
            values.place.fault("card.needless_text", message, fix, name)


def _check_cloze(values: Values) -> None:
    text = values.text("text")
    gaps = list(_CLOZE.finditer(text))
    numbers = {int(gap[1]) for gap in gaps}
    if not gaps or len(gaps) != len(re.findall(r"\{\{c\d", text)):
        message = f"The gaps of '{shown(text)}' cannot be read."
        fix = "Write each gap as {{c1::word}} or {{c1::word::hint}}, with two braces at both ends."
        values.place.fault("card.bad_cloze", message, fix, "text")
    elif numbers != set(range(1, len(numbers) + 1)):
        fix = "Number the gaps c1, c2, c3 without leaving one out."
        values.place.fault("card.bad_cloze", "The numbers of the gaps do not run from 1 on.", fix, "text")
