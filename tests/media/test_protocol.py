"""The lines between program and worker: what is said arrives as it was said, and rubbish is nothing."""

from __future__ import annotations

import json
import math
import types
from dataclasses import fields
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.downloads import FailureKind
from studydesk.media import protocol
from studydesk.media.protocol import EVENTS, ORDERS, Event, Order

texts = st.text(st.characters())  # half characters too
plain = {
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False, allow_infinity=False),
    str: texts,
    bool: st.booleans(),
    FailureKind: st.sampled_from(FailureKind),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """All values of a field's type, where whole numbers are those that SQLite can hold."""
    if hint in plain:
        return plain[hint]
    if get_origin(hint) is types.UnionType:
        return st.one_of(st.none() if part is type(None) else values_of(part) for part in get_args(hint))
    if get_origin(hint) is tuple:
        parts = get_args(hint)
        if parts[-1] is Ellipsis:
            return st.lists(values_of(parts[0]), max_size=3).map(tuple)
        return st.tuples(*map(values_of, parts))
    return messages_of(hint)


def messages_of(cls: Any) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls)
    return st.builds(cls, **{field.name: values_of(hints[field.name]) for field in fields(cls)})


orders = st.one_of(messages_of(cls) for cls in ORDERS)
events = st.one_of(messages_of(cls) for cls in EVENTS)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(orders)
def test_an_order_arrives_as_it_was_given(order: Order) -> None:
    line = protocol.encode(order)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert protocol.decode_order(line) == order
    assert protocol.decode_event(line) is None


@given(events)
def test_an_event_arrives_as_it_was_told(event: Event) -> None:
    line = protocol.encode(event)
    assert line.count(b"\n") == 1
    assert protocol.decode_event(line) == event
    assert protocol.decode_order(line) is None


@given(st.binary() | json_values.map(lambda value: json.dumps(value).encode()))
def test_rubbish_is_nothing(line: bytes) -> None:
    assert protocol.decode_order(line) is None
    assert protocol.decode_event(line) is None


@given(events, st.data())
def test_a_value_of_any_type_never_raises_and_keeps_the_types(event: Event, data: st.DataObject) -> None:
    said: dict[str, Any] = json.loads(protocol.encode(event))
    key = data.draw(st.sampled_from(sorted(said)))
    said[key] = data.draw(json_values)
    heard = protocol.decode_event(json.dumps(said).encode())
    assert heard is None or isinstance(heard, EVENTS)
    if isinstance(heard, protocol.Progress):
        assert type(heard.done_bytes) is int
        assert heard.speed_bps is None or math.isfinite(heard.speed_bps)


def test_unknown_keys_are_passed_over_and_missing_ones_take_their_usual_value() -> None:
    heard = protocol.decode_event(b'{"event":"progress","id":4,"mood":"fine","stage":"video"}')
    assert heard == protocol.Progress(4, stage="video")


def test_a_kind_of_failure_from_a_newer_worker_is_unknown() -> None:
    heard = protocol.decode_event(b'{"event":"failed","id":4,"failure":"moon_phase","text":"x"}')
    assert heard == protocol.Failed(4, FailureKind.UNKNOWN, "x")


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"null",
        b"[]",
        b'{"event":"dance","id":1}',
        b'{"event":["progress"],"id":1}',
        b'{"event":"progress"}',
        b'{"event":"progress","id":true}',
        b'{"event":"progress","id":"1"}',
        b'{"event":"progress","id":1e3}',
        b'{"event":"progress","id":9223372036854775808}',
        b'{"event":"progress","id":1,"speed_bps":NaN}',
        b'{"event":"progress","id":1,"speed_bps":1' + b"0" * 400 + b"}",
        b'{"event":"progress","id":1,"done_bytes":null}',
        b'{"event":"info","id":1,"facts":[]}',
        b'{"event":"info","id":1,"facts":{"url":"x"}}',
        b'{"event":"info","id":1,"facts":{"url":"x","title":"y","captions":[["en","manual"]]}}',
        b'{"event":"cancelled","id":1}' + b" " * protocol.MOST_LINE_BYTES,
        b"[" * 100_000,
    ],
)
def test_what_is_not_as_agreed_is_nothing(line: bytes) -> None:
    assert protocol.decode_event(line) is None


def test_numbers_that_json_does_not_have_become_unknown() -> None:
    line = protocol.encode(protocol.Progress(1, speed_bps=math.inf))
    assert protocol.decode_event(line) == protocol.Progress(1, speed_bps=None)
