"""Some notes of a learner, for the demo profile: links, time stamps, tasks, code, lines for cards, a table."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TYPE_CHECKING, Final

from studydesk.domain.path import TopicDetail
from studydesk.domain.uid import uid_new
from studydesk.storage.notes import insert_note, tags_text

if TYPE_CHECKING:
    from studydesk.storage.store import Transaction

_HOUR: Final = 3_600_000
_PAGE: Final = """The whole way of one request, in my own words. See [[{second}]].

1. The name is looked up: **DNS** [12:34](sd://video/{video}?t=754)
2. A connection is made
   - TCP: three packets
   - TLS: one more round
3. The request goes out: ==GET / HTTP/1.1==

> [!note] Remember
> Every step can be cached, and every cache can be stale.

What does DNS give? :: The address that belongs to a name

- [x] Read about DNS
- [ ] Try `dig` myself
- [ ] Draw the whole way from memory
"""
_CODES: Final = """| code | means | whose fault |
|---|---|---|
| 200 | fine | nobody's |
| 301 | moved for good | nobody's |
| 404 | not there | the client's |
| 500 | broken | the server's |

304 is sent when? :: When the copy that the client has is still good

Belongs to [[What happens when I open a page]].
"""
_ERRORS: Final = """## Forgot the time-out

**What happened:** one slow server stopped all workers.

```python
import urllib.request

def fetch(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=5) as answer:
        return answer.read()
```

**What I do next time:** a time-out on every call, see [[What happens when I open a page|the whole way]].
"""
_QUESTIONS: Final = """- [ ] Why do browsers open six connections?
- [ ] Is a UUID a good key for a large table?
- [x] What is the difference between a process and a thread? #exam
"""
_SUMMARY: Final = """## Three things I can now do

1. Say what a server does between two requests
2. Read a log line
3. Explain why state is hard

## Next

[[{second}]] and then the exercises.
"""
_NOTES: Final = (
    ("What happens when I open a page", "request exam", True, _PAGE),
    ("Status codes", "http reference", False, _CODES),
    ("Errors I made", "errors", True, _ERRORS),
    ("Questions to ask", "questions", False, _QUESTIONS),
    ("{first}: summary", "summary", False, _SUMMARY),
)


def seed_notes(tx: Transaction, details: Sequence[TopicDetail], now_ms: int, random: Random) -> None:
    """Writes the notes, as if over the last weeks, to the first topics of a path."""
    titles = [detail.topic.title for detail in details] or ["The back end"]
    videos = [course.video_id for detail in details for course in detail.courses if course.video_id]
    names = {"first": titles[0], "second": titles[min(1, len(titles) - 1)], "video": next(iter(videos), "tN6oJu2DqCM")}
    for place, (title, tags, pinned, body) in enumerate(_NOTES):
        at_ms = now_ms - (len(_NOTES) - place) * 50 * _HOUR
        detail = details[place % len(details)] if details else None
        values = {
            "title": _filled(title, names), "body": _filled(body, names), "pinned": int(pinned),
            "topic_key": detail.topic.key if detail is not None else "", "tags": tags_text(tags.split()),
            "created_at_ms": at_ms, "updated_at_ms": at_ms + random.randrange(1, 40) * _HOUR,
        }  # fmt: skip
        insert_note(tx, uid_new(at_ms, random), values)


def _filled(text: str, names: dict[str, str]) -> str:
    for name, value in names.items():
        text = text.replace(f"{{{name}}}", value)
    return text
