"""Every kind of fault: what spoils a pack, which code it gets, in which file and on which line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.content.sample import FILES, codes, spoiled, write_pack

from studydesk.content.pack import check_pack, read_pack, read_pack_header
from studydesk.content.pack.limits import MAX_FAULTS
from studydesk.services.packs import format_fault, open_pack

ONE = "topics/one/topic.toml"
TWO = "topics/two/topic.toml"
COURSES = "topics/one/courses.toml"
CARDS = "topics/one/cards.toml"
CHECKS = "topics/one/checks.toml"

# (file, what is replaced, by what, code, line, a piece of message or fix)
SPOILED = [
    ("path.toml", "format = 1", "format = 2", "path.newer_format", 0, "Update StudyDesk"),
    ("path.toml", "format = 1", "format = 0", "path.unknown_format", 0, "format = 1"),
    ("path.toml", "format = 1\n", "", "key.missing", 0, "format = 1"),
    ("path.toml", 'version = "1.0"', 'version = "new"', "path.bad_version", 3, "2026.11.1"),
    ("path.toml", 'language = "en"', 'language = "English"', "path.bad_language", 6, "pt-BR"),
    ("path.toml", 'licence = "MIT"', 'license = "MIT"', "key.unknown", 7, "Did you mean 'licence'?"),
    ("path.toml", 'id = "sample"', 'id = "My Sample"', "id.bad", 2, "my-sample"),
    ("path.toml", 'id = "sample"', 'id = "aux"', "id.bad", 2, "small letters"),
    ("path.toml", "row = 1", "row = 0", "section.not_ascending", 15, "order of their rows"),
    ("path.toml", "row = 0", "row = -1", "number.out_of_range", 11, "between 0"),
    ("path.toml", "row = 0", 'row = "0"', "key.wrong_type", 11, "a whole number"),
    ("path.toml", 'title = "First"', 'titel = "First"', "key.unknown", 10, "Did you mean 'title'?"),
    ("path.toml", 'summary = "A', "summary = A", "toml.syntax", 5, "missing quote"),
    ("path.toml", "row = 1\n", 'row = 1\n[aliases]\n"old/x" = "one"\n', "alias.bad", 17, "topic/course"),
    (
        "path.toml",
        "row = 1\n",
        'row = 1\n[aliases]\n"old" = "onr"\n',
        "alias.unknown_target",
        17,
        "Did you mean 'one'?",
    ),
    ("path.toml", "row = 1\n", 'row = 1\n[aliases]\n"two" = "one"\n', "alias.still_used", 17, "still an id"),
    ("path.toml", "row = 1\n", "row = 1\n[aliases]\nold = 3\n", "key.wrong_type", 17, '"old" = ["one", "two"]'),
    ("path.toml", "row = 1\n", 'row = 1\n[aliases]\nold = ["one", 3]\n', "key.wrong_type", 17, "a list"),
    ("path.toml", "format = 1\n", "format = 1\naliases = 3\n", "key.wrong_type", 2, "table of lines"),
    ("path.toml", "row = 1\n", "row = 1\n[aliases]\nold = []\n", "alias.empty", 17, "Take the line out"),
    ("path.toml", "row = 1\n", f"row = 1\n[aliases]\nold = {['one'] * 51}\n", "list.too_long", 17, "50 are the most"),
    (
        "path.toml",
        "row = 1\n",
        'row = 1\n[aliases]\nold = [\n"two",\n"onr",\n]\n',
        "alias.unknown_target",
        19,
        "'one'?",
    ),
    ("path.toml", "row = 1\n", 'row = 1\n[aliases]\nold = ["one",\n"one"]\n', "alias.target_twice", 18, "Keep one"),
    ("path.toml", "row = 1\n", 'row = 1\n[aliases]\nold = ["one", "two/x"]\n', "alias.bad", 17, "topic/course"),
    (
        "path.toml",
        "row = 1\n",
        'row = 1\n[aliases]\n"two" = ["two", "one"]\n',
        "alias.still_used",
        17,
        "two/a-course",
    ),
    (
        "path.toml",
        "row = 1\n",
        'row = 1\n[aliases]\n"a" = "b"\n"b" = ["one", "two"]\n',
        "alias.chain",
        17,
        '"a" = ["one", "two"]',
    ),
    (
        "path.toml",
        "row = 1\n",
        'row = 1\n[aliases]\n"a" = "one"\n"b/x" = "a/video"\n',
        "alias.chain",
        18,
        '"b/x" = "one/video"',
    ),
    (
        "path.toml",
        "row = 1\n",
        'row = 1\n[aliases]\n"a" = "b"\n"b" = "gone"\n"gone" = "a"\n',
        "alias.loop",
        19,
        "a → b",
    ),
    ("path.toml", "row = 1\n", 'row = 1\n[aliases]\n"a" = "a"\n', "alias.loop", 17, "itself"),
    ("path.toml", "row = 1\n", 'row = 1\n[aliases]\na = "one"\na = "two"\n', "toml.given_twice", 18, "Keep one"),
    ("path.toml", "row = 1\n", "row = 1\n[aliases]\n[aliases]\n", "toml.given_twice", 17, "Keep one"),
    ("path.toml", "row = 1\n", 'row = 1\n[source]\nurl = "file:///etc"\n', "url.bad", 17, "https://"),
    (
        "path.toml",
        "row = 1\n",
        'row = 1\n[intro]\nid = "one"\ntitle = "T"\nurl = "https://a.org"\n',
        "id.duplicate",
        17,
        "",
    ),
    (TWO, '["one"]\ns', '["onne"]\ns', "topic.unknown_prerequisite", 3, "Did you mean 'one'?"),
    (TWO, 'see_also = ["one"]', 'see_also = ["noe"]', "topic.unknown_see_also", 4, "Did you mean 'one'?"),
    (TWO, 'see_also = ["one"]', 'see_also = ["two"]', "topic.sees_itself", 4, "Take it out"),
    (TWO, '["one"]\ns', '["one", "one"]\ns', "topic.link_twice", 3, "Keep one"),
    (TWO, '["one"]\ns', "[\n'one',\n\n3]\ns", "key.wrong_type", 3, "list of texts"),
    (TWO, '["one"]\ns', '"one"\ns', "key.wrong_type", 3, "list of texts"),
    (ONE, "prerequisites = []", 'prerequisites = ["two"]', "topic.loop", 3, "one → two → one"),
    (ONE, "prerequisites = []", 'prerequisites = ["one"]', "topic.loop", 3, "names itself"),
    (ONE, "prerequisites", "prerequisite", "key.unknown", 3, "Did you mean 'prerequisites'?"),
    (ONE, 'title = "One"', "title = 1", "key.wrong_type", 1, "a text in quotes"),
    (ONE, 'title = "One"', 'title = " "', "text.empty", 1, ""),
    (ONE, 'title = "One"', f'title = "{"x" * 301}"', "text.too_long", 1, "300"),
    (ONE, 'title = "One"', 'title = """a\nb"""', "text.several_lines", 1, "one line"),
    (ONE, 'title = "One"', 'title = "One', "toml.syntax", 1, ""),
    (ONE, "[0, 0]", "[0]", "topic.bad_position", 4, "two numbers"),
    (ONE, "[0, 0]", "[0, nan]", "topic.bad_position", 4, "two numbers"),
    (ONE, "[0, 0]", "[-1, 0]", "topic.bad_position", 4, "two numbers"),
    (ONE, "[0, 0]", "[0, 1, 2]", "list.too_long", 4, "2 are the most"),
    (ONE, "[0, 0]", "[0.5, 0.5]", "topic.overlap", 5, "on top of 'one'"),
    (ONE, "position = [0, 0]\n", "", "topic.no_position", 0, "every topic"),
    (COURSES, '"zN8YNNHcaZc"', '"zN8YNNHcaZ"', "course.bad_youtube", 4, "11 characters"),
    (COURSES, '"zN8YNNHcaZc"', '"https://youtu.be/zN8YNNHcaZc?t=3"', "course.bad_youtube", 4, "the id: zN8YNNHcaZc"),
    (COURSES, 'youtube = "zN8YNNHcaZc"\n', "", "course.no_address", 1, "youtube"),
    (COURSES, "official = true", 'url = "https://a.org/"', "course.two_addresses", 6, "Keep one"),
    (COURSES, "official = true", "official = 1", "key.wrong_type", 6, "true or false"),
    (COURSES, "official = true", "year = 2021\npublished = 2021-02-03", "course.two_dates", 6, "Keep one"),
    (COURSES, "official = true", 'duration_basis = "lower"', "value.unknown", 6, "listed, approx, at_least"),
    (COURSES, "official = true", 'duration_basis = "aprox"', "value.unknown", 6, "Did you mean 'approx'?"),
    (COURSES, "official = true", "published = 2021-02-03T04:05:06", "key.wrong_type", 6, "a date"),
    (COURSES, '"1:00:00"', '"1:60:00"', "course.bad_duration", 5, "1:02:03"),
    (COURSES, '"1:00:00"', '"0:00"', "course.bad_duration", 5, "1:02:03"),
    (COURSES, 'duration = "1:00:00"', 'duration_basis = "listed"', "course.bad_duration", 5, "without"),
    (COURSES, '"1:00:00"', '"0:10:00"', "lesson.beyond_end", 9, "ends at 0:10:00"),
    (COURSES, "0:10:00", "0:00:00", "lesson.not_ascending", 9, "order of their times"),
    (COURSES, "0:10:00", "0:99:99", "lesson.bad_time", 9, "h:mm:ss"),
    (COURSES, "c02  0:10:00", "0:10:00", "lesson.bad_line", 9, "id, time and title"),
    (COURSES, "c02  0:10:00  Go on", "c02  0:10:00", "lesson.bad_line", 9, "id, time and title"),
    (COURSES, "c02", "C02", "id.bad", 9, "'c02'"),
    (COURSES, "c02", "c01", "id.duplicate", 9, "twice"),
    (COURSES, "c01  0:00:00  Begin\nc02  0:10:00  Go on\n", "\n", "course.no_lessons", 7, "Add lines"),
    (CARDS, 'kind = "basic"', 'kind = "clozed"', "value.unknown", 3, "Did you mean 'cloze'?"),
    (CARDS, 'back = "Answer"', "", "card.missing_text", 1, "needs 'back'"),
    (CARDS, 'back = "Answer"', 'back = ""', "text.empty", 5, "empty"),
    (CARDS, 'back = "Answer"', 'back = "A"\nanswer = "B"', "card.needless_text", 6, "no 'answer'"),
    (CARDS, 'back = "Answer"', 'back = "A"\nsource = { title = "T" }', "key.missing", 6, "read = true"),
    (CARDS, 'back = "Answer"', 'back = "A"\nsource = { titel = "T", read = true }', "key.unknown", 6, "'title'"),
    (CHECKS, "right = true", "right = false", "question.options", 1, "one right and one wrong"),
    (CHECKS, '"No reason"', '"because"', "question.same_option", 1, "the same"),
    (CHECKS, 'reason = "There', 'raeson = "There', "key.unknown", 14, "Did you mean 'reason'?"),
    (CHECKS, '"after"', '"later"', "value.unknown", 3, "after"),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "line", "piece"), SPOILED, ids=lambda value: str(value)[:24])
def test_each_fault_names_file_line_and_cure(
    tmp_path: Path, file: str, old: str, new: str, code: str, line: int, piece: str
) -> None:
    faults = check_pack(write_pack(tmp_path, spoiled(file, old, new)))
    found = [fault for fault in faults if fault.code == code]
    assert found, faults
    where = TWO if "one → two" in piece or code == "topic.overlap" else file  # the second of two topics is named
    assert (found[0].file, found[0].line) == (where, line)
    assert piece in f"{found[0].message} {found[0].fix}"


def test_the_sample_has_no_faults(tmp_path: Path) -> None:
    result = read_pack(write_pack(tmp_path))
    assert result.faults == ()
    assert result.pack is not None
    assert [topic.id for topic in result.pack.topics] == ["one", "two"]
    assert result.pack.topics[0].courses[0].lessons[0].end_ms == 600_000


CLOZES = [
    ("{{c1::a}} and {{c2::b::hint}}", []),
    ("no gap", ["card.bad_cloze"]),
    ("{{c1::a} }", ["card.bad_cloze"]),
    ("{{c1::a}} {{c3::b}}", ["card.bad_cloze"]),
    ("{{c2::b}}", ["card.bad_cloze"]),
    ("{{c1::a}} {{c1::b}} {{x}}", []),
]


@pytest.mark.parametrize(("text", "expected"), CLOZES)
def test_gaps_of_a_cloze(tmp_path: Path, text: str, expected: list[str]) -> None:
    card = f'[[cards]]\nid = "gap"\nkind = "cloze"\ntext = "{text}"\n'
    assert codes(write_pack(tmp_path, {CARDS: card})) == expected


TWICE = {
    "topics/one/goals.toml": '[[goals]]\nid = "a"\ntext = "I can"\n[[goals]]\nid = "a"\ntext = "I can too"\n',
    COURSES: FILES[COURSES] + FILES[COURSES],
    CARDS: FILES[CARDS] + FILES[CARDS],
    CHECKS: FILES[CHECKS] + FILES[CHECKS],
}


@pytest.mark.parametrize("name", TWICE)
def test_ids_are_given_once(tmp_path: Path, name: str) -> None:
    (fault,) = check_pack(write_pack(tmp_path, {name: TWICE[name]}))
    assert (fault.code, fault.file) == ("id.duplicate", name)
    assert fault.line > 3


def test_folder_names_are_ids_and_differ_by_more_than_capitals(tmp_path: Path) -> None:
    write_pack(tmp_path, {"topics/ONE/topic.toml": 'title = "T"\nsummary = "S"\nposition = [3, 3]\n'})
    if len(list((tmp_path / "topics").iterdir())) < 3:
        return  # this file system makes them one folder by itself
    found = codes(tmp_path)
    assert "id.duplicate" in found
    assert "id.bad" in found


MISSING = [("path.toml", "file.missing"), (ONE, "file.missing"), ("topics/one/overview.md", "file.missing")]


@pytest.mark.parametrize(("name", "code"), MISSING)
def test_missing_files(tmp_path: Path, name: str, code: str) -> None:
    assert codes(write_pack(tmp_path, {name: None})) == [code]


def test_empty_overview_and_no_topics(tmp_path: Path) -> None:
    assert codes(write_pack(tmp_path / "a", {"topics/one/overview.md": " \n"})) == ["overview.empty"]
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "path.toml").write_text(FILES["path.toml"], encoding="utf-8")
    assert codes(tmp_path / "b") == ["path.no_topics"]


def test_unknown_files_and_folders(tmp_path: Path) -> None:
    write_pack(tmp_path, {"topics/one/goal.toml": "", "topics/stray.toml": "", "README.md": "x", ".git/config": "x"})
    (tmp_path / "topic").mkdir()
    (tmp_path / "topics" / "one" / "pictures").mkdir()
    faults = {fault.file: fault for fault in check_pack(tmp_path)}
    assert faults["topics/one/goal.toml"].fix == "Did you mean 'goals.toml'?"
    assert faults["topic"].fix == "Did you mean 'topics'?"
    assert {fault.code for fault in faults.values()} == {"file.unknown", "folder.unknown"}
    assert set(faults) == {"topics/one/goal.toml", "topics/stray.toml", "topic", "topics/one/pictures"}


def test_encodings(tmp_path: Path) -> None:
    bom = {name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in FILES.items()}
    assert codes(write_pack(tmp_path / "bom", {**bom})) == []
    (fault,) = check_pack(write_pack(tmp_path / "latin", {ONE: FILES[ONE].replace("first", "fürst").encode("latin-1")}))
    assert (fault.code, fault.file, fault.line) == ("file.not_utf8", ONE, 2)
    (fault,) = check_pack(write_pack(tmp_path / "wide", {ONE: FILES[ONE].encode("utf-16")}))
    assert "UTF-16" in fault.message
    (fault,) = check_pack(write_pack(tmp_path / "nul", {"topics/one/overview.md": "a\nb\0"}))
    assert (fault.code, fault.line) == ("file.binary", 2)


def test_crlf_and_three_quotes_keep_line_numbers(tmp_path: Path) -> None:
    text = FILES[COURSES].replace("0:10:00", "9:10:00").replace("\n", "\r\n")
    (fault,) = check_pack(write_pack(tmp_path, {COURSES: text.encode()}))
    assert (fault.code, fault.line) == ("lesson.beyond_end", 9)


def test_all_faults_in_one_run_by_file_and_line(tmp_path: Path) -> None:
    write_pack(
        tmp_path,
        {
            "path.toml": FILES["path.toml"].replace('"en"', '"English"').replace("row = 1", "row = 0"),
            COURSES: FILES[COURSES].replace("zN8YNNHcaZc", "short").replace("0:10:00", "2:10:00"),
            TWO: FILES[TWO].replace('prerequisites = ["one"]', 'prerequisites = ["on"]'),
            "topics/one/overview.md": "",
        },
    )
    found = [(fault.file, fault.line, fault.code) for fault in check_pack(tmp_path)]
    assert found == [
        ("path.toml", 6, "path.bad_language"),
        ("path.toml", 15, "section.not_ascending"),
        (COURSES, 4, "course.bad_youtube"),
        (COURSES, 9, "lesson.beyond_end"),
        ("topics/one/overview.md", 1, "overview.empty"),
        (TWO, 3, "topic.unknown_prerequisite"),
    ]


def test_too_many_faults_are_cut_off(tmp_path: Path) -> None:
    lines = "\n".join(f"wrong{n} = 1" for n in range(MAX_FAULTS + 100))
    faults = check_pack(write_pack(tmp_path, {ONE: f"{FILES[ONE]}{lines}\n"}))
    assert len(faults) == MAX_FAULTS + 1
    assert faults[-1].code == "pack.more_faults"
    assert f"than the {MAX_FAULTS} listed" in faults[-1].message


def test_lower_bound_leaves_the_end_open(tmp_path: Path) -> None:
    text = FILES[COURSES].replace('"1:00:00"', '"0:10:00"\nduration_basis = "at_least"')
    pack = open_pack(write_pack(tmp_path, {COURSES: text})).pack
    assert pack is not None
    assert pack.topics[0].courses[0].lessons[-1].end_ms is None


def test_without_lessons_the_video_is_one(tmp_path: Path) -> None:
    text = FILES[COURSES][: FILES[COURSES].index("lessons")]
    pack = open_pack(write_pack(tmp_path, {COURSES: text})).pack
    assert pack is not None
    (lesson,) = pack.topics[0].courses[0].lessons
    assert (lesson.id, lesson.title, lesson.start_ms, lesson.end_ms) == ("c01", "A video", 0, 3_600_000)


def test_without_positions_topics_are_placed(tmp_path: Path) -> None:
    changed = {
        name: "".join(line for line in FILES[name].splitlines(True) if "position" not in line) for name in (ONE, TWO)
    }
    pack = open_pack(write_pack(tmp_path, {**changed})).pack
    assert pack is not None
    assert [topic.position for topic in pack.topics] == [(0.0, 0.0), (0.0, 1.0)]


def test_faults_as_lines_of_text(tmp_path: Path) -> None:
    faults = check_pack(write_pack(tmp_path, spoiled(TWO, '"one"]\ns', '"onne"]\ns')))
    assert format_fault(faults[0]) == f"{TWO}:3: There is no topic 'onne'. Did you mean 'one'?"
    assert format_fault(check_pack(tmp_path / "nowhere")[0]).startswith("There is no such folder or file.")


def test_header_of_what_cannot_be_read(tmp_path: Path) -> None:
    assert read_pack_header(tmp_path) is None
    (tmp_path / "path.toml").write_bytes(b"\xff\x00")
    assert read_pack_header(tmp_path) is None
    (tmp_path / "path.toml").write_text("id = 3\nversion = 'x'\n", encoding="utf-8")
    assert read_pack_header(tmp_path) is None
