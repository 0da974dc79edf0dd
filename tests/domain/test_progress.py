"""Percentages: 100 only when all is done, 0 only when nothing is."""

from hypothesis import given
from hypothesis import strategies as st

from studydesk.domain.progress import PathProgress, fraction, percent, progress_of

TOTALS = st.integers(1, 10**18)


@given(total=TOTALS, data=st.data())
def test_the_ends_are_reached_only_at_the_ends(total: int, data: st.DataObject) -> None:
    done = data.draw(st.integers(0, total))
    assert 0.0 <= fraction(done, total) <= 1.0
    assert (fraction(done, total) == 1.0) == (done == total)
    assert (percent(done, total) == 100) == (done == total)
    assert (percent(done, total) == 0) == (done == 0)
    assert abs(percent(done, total) - 100 * done / total) <= 1


def test_an_empty_path_is_at_the_beginning() -> None:
    assert progress_of([]) == PathProgress()
    assert (PathProgress().fraction, PathProgress().percent) == (0.0, 0)
