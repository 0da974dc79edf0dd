"""Formulas as SVG: where they stand, what is refused, and that nothing takes long."""

from __future__ import annotations

from time import thread_time

import pytest

from studydesk.services.formulas import Formulas, Wish, cost_of


def wish(latex: str, *, is_display: bool = False) -> Wish:
    return Wish(latex, is_display, "#123456", 15)


def test_a_formula_is_drawn_once_in_its_colour() -> None:
    formulas = Formulas()
    assert formulas.known(wish(r"\frac{a}{b}")) == (False, None)
    made = formulas.drawn(wish(r"\frac{a}{b}"))
    assert made is not None
    assert "#123456" in made.svg
    assert "<symbol" not in made.svg
    assert made.height > made.width > 5
    assert formulas.known(wish(r"\frac{a}{b}")) == (True, made)
    assert formulas.drawn(wish(r"\frac{a}{b}")) is made


def test_one_on_its_own_is_larger() -> None:
    formulas = Formulas()
    small, large = formulas.drawn(wish(r"\sum_i i")), formulas.drawn(wish(r"\sum_i i", is_display=True))
    assert small is not None
    assert large is not None
    assert large.height > small.height


@pytest.mark.parametrize(
    "latex",
    [
        "", r"\frac{a", "{" * 500, r"\left(" * 60, "^" * 100, r"\def\a{\a\a}\a", r"\hspace{99999999em}x", "&", "\\",
        r"\text{<script>alert(1)</script>}", "\ud800", "\x00", "x" * 5_000, r"\frac{" * 60 + "a" + "}{b}" * 60,
        r"\begin{matrix}" + "a&" * 200 + r"\end{matrix}", r"\href{javascript:x}{y}",
    ],
)  # fmt: skip
def test_what_is_wrong_or_hostile_is_left_as_it_is(latex: str) -> None:
    began = thread_time()
    made = Formulas().drawn(wish(latex))
    assert made is None or "<script" not in made.svg
    assert thread_time() - began < 3  # a bound against doubling with each level, not a measurement


def test_each_level_counts_double() -> None:
    assert cost_of("ab") == 2
    assert cost_of("{ab}{c}") == 6
    assert cost_of(r"\frac{\frac{a}{b}}{c}") == 1 + 2 + 4 + 4 + 2
