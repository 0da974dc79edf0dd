"""Typed answers: what counts as right, and where the difference is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.typed import Leniency, Mark, Piece, compare

STRICT = Leniency(case=False, accents=False, spaces=False, punctuation=False)


@pytest.mark.parametrize(
    ("typed", "answer", "leniency", "is_right"),
    [
        ("get", "GET", Leniency(), True),
        ("get", "GET", STRICT, False),
        (" git  log ", "git log", Leniency(), True),
        ("git log ", "git log", STRICT, False),
        ("cafe", "café", Leniency(accents=True), True),
        ("cafe", "café", Leniency(), False),
        ("cafe\u0301", "café", STRICT, True),
        ("no-store", "no store", Leniency(punctuation=True), True),
        ("", "{}", Leniency(punctuation=True), False),
        ("{}", "{}", Leniency(punctuation=True), True),
        ("[]", "{}", Leniency(punctuation=True), False),
        ("", "", Leniency(), True),
        ("STRASSE", "straße", Leniency(), True),
        ("مرحبا", "مرحبا", STRICT, True),
    ],
)
def test_only_what_should_make_a_difference_does(typed: str, answer: str, leniency: Leniency, is_right: bool) -> None:
    assert compare(typed, [answer], leniency).is_right is is_right


def test_the_difference_is_shown_letter_by_letter() -> None:
    found = compare("max-ag=36000", ["max-age=3600"])
    assert found.typed == (
        Piece("max-ag", Mark.SAME),
        Piece("-", Mark.MISSING),
        Piece("=3600", Mark.SAME),
        Piece("0", Mark.WRONG),
    )
    assert found.right == (Piece("max-ag", Mark.SAME), Piece("e", Mark.MISSING), Piece("=3600", Mark.SAME))


def test_the_nearest_accepted_answer_is_compared_with() -> None:
    assert compare("docker ps", ["docker container ls", "docker ps -a"]).answer == "docker ps -a"
    found = compare("docker ps", ["docker container ls", "docker ps"])
    assert (found.is_right, found.answer) == (True, "docker ps")


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=3), st.builds(Leniency))
def test_no_letter_is_lost(typed: str, answers: list[str], leniency: Leniency) -> None:
    found = compare(typed, answers, leniency)
    if not found.is_right:
        shown = "".join(piece.text for piece in found.typed if piece.mark is not Mark.MISSING)
        assert shown == unicodedata.normalize("NFC", typed)
        assert "".join(piece.text for piece in found.right) == unicodedata.normalize("NFC", found.answer)


def test_a_long_text_is_compared_as_a_whole() -> None:
    found = compare("a" * 500_000, ["b" * 500_000])
    assert [len(found.typed), len(found.right), found.is_right] == [1, 1, False]
