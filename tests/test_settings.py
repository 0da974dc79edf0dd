"""The table of settings and what it allows."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.errors import UserError
from studydesk.settings import SETTINGS, Setting, Value, allowed, find_setting, parse_value, validated
from studydesk.settings.cards import steps_advice

ROWS = st.sampled_from(SETTINGS)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def outcome(act: Callable[[], Value]) -> tuple[Value | None, UserError | None]:
    try:
        return act(), None
    except UserError as error:
        return None, error


def test_keys_are_unique_and_old_keys_are_not_in_use() -> None:
    keys = [row.key for row in SETTINGS]
    old = [key for row in SETTINGS for key in row.renamed_from]
    assert len(set(keys + old)) == len(keys + old)


@pytest.mark.parametrize("row", SETTINGS, ids=lambda row: row.key)
def test_every_row_is_complete(row: Setting) -> None:
    assert validated(row, row.default) == row.default
    assert row.title
    assert row.help.endswith(".")
    assert row.help.count(".") == 1
    if row.kind is int:
        assert row.minimum is not None
        assert row.maximum is not None


@given(ROWS, JSON)
def test_any_value_is_taken_as_it_is_or_refused_in_plain_words(row: Setting, value: object) -> None:
    taken, error = outcome(lambda: validated(row, value))
    if error is None:
        assert type(taken) is row.kind
        assert json.loads(json.dumps(taken)) == value
    else:
        assert error.code == "setting.invalid"
        assert row.key in error.message
        assert allowed(row) in error.next_step
        assert len(error.message) < 200


@given(ROWS, st.text())
def test_any_text_is_understood_or_refused(row: Setting, text: str) -> None:
    value, error = outcome(lambda: parse_value(row, text))
    if error is None:
        assert validated(row, value) == value
    else:
        assert error.code == "setting.invalid"


@given(st.text())
def test_an_unknown_key_is_refused(key: str) -> None:
    if key not in {row.key for row in SETTINGS}:
        with pytest.raises(UserError, match="There is no setting"):
            find_setting(key)


def test_a_near_miss_names_what_was_meant() -> None:
    with pytest.raises(UserError) as error:
        find_setting("weekly_hour")
    assert error.value.next_step == "Did you mean 'weekly_hours'?"


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("scale", "150", 150),
        ("scale", "150 %", 150),
        ("weekly_hours", "8h", 8),
        ("reduce_motion", "yes", True),
        ("reduce_motion", "Off", False),
        ("theme", "DARK", "dark"),
        ("media_folder", "/films and more", "/films and more"),
        ("shortcuts", '{"map.fit": "Home"}', {"map.fit": "Home"}),
    ],
)
def test_what_people_type_is_understood(key: str, text: str, value: object) -> None:
    assert parse_value(find_setting(key), text) == value


@pytest.mark.parametrize(
    ("key", "text"), [("scale", "79"), ("scale", "201"), ("scale", "1e2"), ("theme", "blue"), ("shortcuts", "[]")]
)
def test_what_is_out_of_bounds_is_refused(key: str, text: str) -> None:
    with pytest.raises(UserError) as error:
        parse_value(find_setting(key), text)
    assert error.value.code == "setting.invalid"


def test_true_is_no_number() -> None:
    with pytest.raises(UserError):
        validated(find_setting("weekly_hours"), True)


@pytest.mark.parametrize(
    ("text", "word"), [("1m 10m", ""), ("", ""), ("10m 1d", "leave days"), ("24h", "leave days"), ("soon", "Not under")]
)
def test_the_field_of_steps_says_what_is_unwise(text: str, word: str) -> None:
    advice = steps_advice(text)
    assert word in advice
    assert bool(word) == bool(advice)
