"""A council's file lends a paper its styles, page, head and foot, and none of its own text."""

import io
import zipfile
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.documents.blocks import Document, Heading, Items, Numbered
from appraisal.documents.word import as_word
from appraisal.documents.word_reference import NotADocument, opened, parts_of, says_something
from tests.documents.council_file import BAD, TOLD, council_file, rewritten
from tests.documents.papers import PAPER, REPORT
from tests.documents.word_texts import opened as read
from tests.random_cases import some_of

own = cache(council_file)


@cache
def made_of_it() -> bytes:
    return as_word(REPORT, own())


def whole(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return b"".join(name.encode() + parts.read(name) for name in parts.namelist())


def test_its_page_is_that_of_its_first_section() -> None:
    (section,) = read(made_of_it()).sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert (round(section.left_margin.mm), round(section.right_margin.mm)) == (40, 30)


def test_its_head_with_the_logo_and_its_foot_stay() -> None:
    (section,) = read(made_of_it()).sections
    assert [line.text for line in section.header.paragraphs] == ["Treeshire Council", "Example"]
    assert [line.text for line in section.footer.paragraphs] == ["treeshire.example"]
    assert len(section.header.part.rels) == 1


def test_its_styles_are_kept_and_those_it_lacks_are_added() -> None:
    styles = read(made_of_it()).styles
    assert styles["Heading 1"].font.name == "Georgia"
    assert styles["Note Box"].font.italic is True
    assert {"Heading 3", "List Bullet", "Caption", "To Be Written"} <= {s.name for s in styles}


def test_nothing_of_its_text_stays() -> None:
    assert TOLD.encode() not in whole(made_of_it())
    assert b"A clerk" not in whole(made_of_it())
    assert b"on its side" not in whole(made_of_it())
    with zipfile.ZipFile(io.BytesIO(made_of_it())) as parts:
        names = set(parts.namelist())
    assert not {"word/comments.xml", "docProps/app.xml", "docProps/thumbnail.jpeg"} & names
    assert sum(name.endswith(".png") for name in names) == 3  # a logo and two charts


def test_what_points_out_of_it_or_locks_it_is_taken_out() -> None:
    def locked(name: str, content: bytes) -> bytes:
        lock = b'<w:documentProtection w:edit="forms"/><w:defaultTabStop'
        return content.replace(b"<w:defaultTabStop", lock) if "settings" in name else content

    made = as_word(REPORT, rewritten(own(), locked))
    assert b"documentProtection" in whole(rewritten(own(), locked))
    assert b"documentProtection" not in whole(made)


def test_a_paper_of_counted_pages_flows_in_a_councils_file() -> None:
    assert round(read(as_word(PAPER, own())).sections[0].left_margin.mm) == 40


def test_the_same_file_gives_the_same_bytes() -> None:
    assert as_word(REPORT, own()) == made_of_it()


def test_a_paper_can_be_the_file_of_the_next() -> None:
    assert round(read(as_word(REPORT, made_of_it())).sections[0].left_margin.mm) == 40


def test_heads_of_first_and_even_pages_are_heads_too() -> None:
    section = opened(own()).sections[0]
    assert [says_something(part) for part in parts_of(section)] == [True, True]
    section.different_first_page_header_footer = True
    assert [says_something(part) for part in parts_of(section)] == [True, True, False, False]


# --- Files that are none ------------------------------------------------------------------------


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_document_is_said_to_be_none(name: str) -> None:
    spoilt, why = BAD[name]
    content = spoilt(own())
    with pytest.raises(NotADocument) as said:
        as_word(REPORT, content)
    assert str(said.value).startswith(why)


SHORT = Document("T", (Heading("T", 1), Numbered("One", "1.1"), Items(("Two",))), "R", "Example")


@cache
def names_of_parts() -> list[str]:
    return zipfile.ZipFile(io.BytesIO(own())).namelist()


@settings(max_examples=some_of(60))
@given(
    st.deferred(lambda: st.sampled_from(names_of_parts())),
    st.integers(0, 10_000),
    st.binary(max_size=3),
    st.integers(0, 40),
)
def test_a_spoilt_file_is_used_or_refused_and_never_breaks(
    part: str, at: int, put: bytes, away: int
) -> None:
    def spoilt(name: str, content: bytes) -> bytes:
        place = at % (len(content) + 1)
        return content[:place] + put + content[place + away :] if name == part else content

    try:
        made = as_word(SHORT, rewritten(own(), spoilt))
    except NotADocument:
        return
    assert zipfile.ZipFile(io.BytesIO(made)).testzip() is None
