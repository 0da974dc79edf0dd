"""Finding by a few letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.ui.models.fuzzy import folded, match


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("dcp", "Docker Compose Primer", True),
        ("sql adv", "Advanced SQL", True),
        ("AUTH", "Authentication", True),
        ("cafe", "Café", True),
        ("thm", "Theme", True),
        ("dock", "Digital Ocean and Other Frameworks", False),
        ("xyz", "Docker", False),
        ("", "anything", True),
    ],
)
def test_what_answers(query: str, text: str, found: bool) -> None:
    assert (match(query, text) is not None) is found


def test_the_start_of_the_title_comes_before_the_middle_of_a_word() -> None:
    assert match("api", "API Security")[0] > match("api", "Rapid prototypes")[0]


@given(st.text(max_size=40), st.text(max_size=12))
def test_any_text_can_be_asked_for_and_places_lie_in_the_text(text: str, query: str) -> None:
    assert len(folded(text)) == len(text)
    found = match(query, text)
    if found is not None:
        assert all(0 <= place < len(text) for place in found[1])
