"""A small path with all that the panel must cope with: a long course, unknown lengths, a topic without courses."""

from __future__ import annotations

from studydesk.domain.pack import Pack, PackCourse, PackGoal, PackLesson, PackOrigin, PackSection, PackTopic
from studydesk.domain.path import DurationBasis

MINUTE_MS = 60_000

OVERVIEW = """
A first paragraph that says what this is about, in a few plain words.

## What you will meet

- **Names** and how they become addresses
- **Requests** and what comes back
- Code such as `GET /`

```python
def answer(request):
    return "yes"
```

See [the next topic](sd://topic/sample/data) or [the page](https://example.org/page).

One more paragraph, so that the text is long enough to be folded after its first lines.

And a last one.
"""


def course(course_id: str, title: str, lessons: int, *, official: bool, exact: bool = True) -> PackCourse:
    """A course of so many lessons of two minutes each."""
    chapters = tuple(
        PackLesson(f"c{n + 1:03}", f"{title}, lesson {n + 1}", n * 2 * MINUTE_MS, (n + 1) * 2 * MINUTE_MS)
        for n in range(lessons)
    )
    return PackCourse(
        id=course_id,
        title=title,
        video_id=f"{course_id:x<11}"[:11],
        url="",
        duration_ms=lessons * 2 * MINUTE_MS,
        duration_basis=DurationBasis.LISTED if exact else DurationBasis.APPROX,
        official=official,
        instructor="A Teacher",
        published="2022-05-01",
        part="",
        lessons=chapters,
    )


def topic(topic_id: str, title: str, row: int, courses: tuple[PackCourse, ...], before: tuple[str, ...]) -> PackTopic:
    """A topic with three goals and the overview above."""
    goals = tuple(PackGoal(f"g{n}", f"I can do thing {n} of {title}.") for n in (1, 2, 3))
    return PackTopic(
        id=topic_id,
        title=title,
        summary=f"About {title}.",
        prerequisites=before,
        see_also=(),
        position=(0.0, float(row)),
        overview_markdown=OVERVIEW,
        courses=courses,
        goals=goals,
    )


def sample_pack(version: str = "1") -> Pack:
    """Four topics in two sections: basics, data, long and bare."""
    return Pack(
        id="sample",
        version=version,
        title="Sample path",
        summary="A path for tests.",
        language="en",
        licence="MIT",
        origin=PackOrigin(),
        sections=(PackSection("First steps", 0), PackSection("Then", 2)),
        topics=(
            topic(
                "basics",
                "Basics",
                0,
                (
                    course("one", "Course one", 5, official=True),
                    course("two", "Course two", 3, official=False, exact=False),
                ),
                (),
            ),
            topic("data", "Data", 1, (course("db", "All of data", 8, official=True),), ("basics",)),
            topic("long", "Long", 2, (course("marathon", "Marathon", 157, official=True),), ("data",)),
            topic("bare", "Bare", 3, (), ("data",)),
        ),
    )
