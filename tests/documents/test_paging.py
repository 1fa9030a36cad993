"""Where pages end: nothing is lost, no page is too full, and no heading stands alone."""

import math

from hypothesis import given
from hypothesis import strategies as st

from appraisal.documents.blocks import (
    Block,
    Document,
    Figure,
    Heading,
    Items,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
    texts,
)
from appraisal.documents.drawing import Svg
from appraisal.documents.paging import FULL, height, paged, sheets, width
from appraisal.documents.sizes import PAGE_WIDE

WORDS = "Councils could share what they buy, and say together what they need. "


def paper(*blocks: Block) -> Document:
    return Document("Title", blocks, "Running")


def test_a_short_paper_is_one_sheet() -> None:
    short = paper(Heading("Title", 1), Paragraph(WORDS))
    assert paged(short) == short
    assert sheets(paged(short)) == 1


def test_what_has_no_more_room_begins_a_page() -> None:
    done = paged(paper(*(Paragraph(WORDS * 20) for _ in range(8))))
    assert [len(page) for page in done.pages] == [3, 3, 2]


def test_a_heading_goes_with_what_follows_it() -> None:
    filled = [Paragraph(WORDS * 20) for _ in range(3)]
    done = paged(paper(*filled, Heading("Next"), Paragraph(WORDS * 20)))
    assert [block.text for block in done.pages[1] if isinstance(block, Heading)] == ["Next"]


def test_a_heading_goes_with_the_table_that_its_paragraph_leads_to() -> None:
    table = Table("", ("What", "Count"), tuple((WORDS * 4, "1") for _ in range(30)), (3, 1))
    lead, line = (Heading("Open"), Paragraph(WORDS)), Paragraph("Line.")
    room = FULL - math.fsum(map(height, lead))  # for the two of them alone
    filled = [line] * int(room / height(line))
    done = paged(paper(*filled, *lead, table))
    assert done.pages[0] == tuple(filled)
    assert [type(block) for block in done.pages[1]] == [Heading, Paragraph, Table]


def test_a_long_table_goes_on_under_its_caption_and_heads() -> None:
    rows = tuple((f"Row {n}", "1") for n in range(90))
    done = paged(paper(Table("Long", ("What", "Count"), rows, (3, 1), (1,))))
    parts = [block for page in done.pages for block in page if isinstance(block, Table)]
    assert len(parts) == 3
    assert {(part.caption, part.head) for part in parts} == {("Long", ("What", "Count"))}
    assert tuple(row for part in parts for row in part.rows) == rows


def test_a_small_table_is_not_parted() -> None:
    rows = tuple((f"Row {n}", "1") for n in range(9))
    table = Table("Small", ("What", "Count"), rows, (3, 1))
    done = paged(paper(*(Paragraph(WORDS * 20) for _ in range(3)), table))
    assert done.pages[1] == (table,)


def test_the_links_of_a_parted_list_stay_with_each_part() -> None:
    links = ("https://a.example/",)
    done = paged(paper(Items(tuple(f"{n}: https://a.example/" for n in range(90)), links)))
    parts = [block for page in done.pages for block in page if isinstance(block, Items)]
    assert [part.links for part in parts] == [links] * 3


def test_the_shades_of_a_parted_table_stay_with_their_rows() -> None:
    rows = tuple((f"Row {n}", f"{n % 6}") for n in range(80))
    shades = tuple((n % 6,) for n in range(80))
    done = paged(paper(Table("Shades", ("What", "Level"), rows, (3, 1), shades=shades)))
    for block in (block for page in done.pages for block in page):
        assert isinstance(block, Table)
        assert [str(shade) for (shade,) in block.shades] == [row[1] for row in block.rows]


def test_a_break_that_is_asked_for_stays() -> None:
    done = paged(paper(Paragraph("a"), PageBreak(), Paragraph("b")))
    assert [list(texts(page)) for page in done.pages] == [["a"], ["b"]]


def test_widths_are_measured_and_a_word_that_is_too_long_breaks() -> None:
    assert width("") == 0
    assert width("ab") > width("a") > width("i")
    assert width("a", bold=True) > width("a")
    lines = height(Paragraph("a" * 1000)) - height(Paragraph("a"))
    assert lines >= 10 * 14.5


def test_a_number_of_its_own_leaves_a_paragraph_less_room_than_one_that_is_counted() -> None:
    texts_of = ["council " * words for words in range(1, 80)]
    counted = [height(Numbered(text)) for text in texts_of]
    own = [height(Numbered(text, "10.12")) for text in texts_of]
    assert all(low <= high <= low + 14.5 for low, high in zip(counted, own, strict=True))
    assert any(low < high for low, high in zip(counted, own, strict=True))


def test_the_number_of_a_heading_takes_room_in_its_line() -> None:
    text = "Councils " * 8
    assert height(Heading(text)) == height(Heading(text, 2, "1"))
    full = next(n for n in range(99) if height(Heading("a " * n)) > height(Heading("a")))
    assert height(Heading("a " * (full - 1), 2, "12.12")) == height(Heading("a " * full))


def test_a_chart_is_as_high_as_its_shape_says() -> None:
    small, tall = (height(Figure("T", Svg(600, high, ""), "A")) for high in (100, 400))
    assert round(tall - small) == round(PAGE_WIDE / 2)


LINES = st.integers(0, 40).map(lambda count: (WORDS * count)[: count * 23])
TABLES = st.lists(LINES, min_size=1, max_size=30).map(
    lambda cells: Table(
        "Caption", ("A", "B"), tuple((f"{n}", c) for n, c in enumerate(cells)), (1, 3)
    )
)
BLOCK = st.one_of(
    st.builds(Heading, st.just("Heading")),
    st.builds(Paragraph, LINES),
    st.builds(Items, st.lists(LINES, min_size=1, max_size=20).map(tuple)),
    TABLES,
)


@given(st.lists(BLOCK, max_size=12))
def test_nothing_is_lost_and_no_page_is_too_full(blocks: list[Block]) -> None:
    done = paged(paper(*blocks))
    for page in done.pages:
        assert math.fsum(map(height, page)) <= FULL + 1e-6 or len(page) == 1
    assert [*body(done.blocks)] == [*body(blocks)]
    for page in done.pages[:-1]:
        assert not page or not isinstance(page[-1], Heading)


def body(blocks: tuple[Block, ...] | list[Block]) -> list[object]:
    """What is read once however pages fall: rows, items and texts."""
    found: list[object] = []
    for block in blocks:
        if isinstance(block, Table):
            found += block.rows
        elif isinstance(block, Items):
            found += block.texts
        elif not isinstance(block, PageBreak):
            found += texts([block])
    return found
