"""Links as learners paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.links import video_id_of, web_link

ID = "zN8YNNHcaZc"


@pytest.mark.parametrize(
    "link",
    [
        f"https://www.youtube.com/watch?v={ID}", f"http://youtube.com/watch?list=x&v={ID}&t=90s", f"https://youtu.be/{ID}?si=1",
        f"https://m.youtube.com/watch?v={ID}", f"https://www.youtube.com/embed/{ID}", f"https://youtube.com/shorts/{ID}",
        f"youtube.com/live/{ID}#top", f"https://www.youtube-nocookie.com/embed/{ID}",
    ],
)  # fmt: skip
def test_every_form_of_a_youtube_link(link: str) -> None:
    whole = web_link(link)
    assert whole is not None
    assert video_id_of(whole) == ID


@pytest.mark.parametrize(
    "link",
    ["https://example.org/watch?v=zN8YNNHcaZc", "https://youtube.com/watch", "https://youtu.be/", "https://youtu.be/short",
     "https://www.youtube.com/@someone", "https://youtube.com.example.org/watch?v=zN8YNNHcaZc"],
)  # fmt: skip
def test_other_links_have_no_video(link: str) -> None:
    assert video_id_of(link) is None


@pytest.mark.parametrize(
    "text", ["", "  ", "word", "file:///x", "javascript:alert(1)", "https://", "ftp://a.b", "a b.c", "https://[x"]
)
def test_what_is_no_web_address(text: str) -> None:
    assert web_link(text) is None


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    link = web_link(text)
    if link is not None:
        video_id_of(link)
