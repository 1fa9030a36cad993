"""Tables of a page are found with their rows, their cells and the columns that these stand in."""

from collections.abc import Iterator

from appraisal.site.drawn_tables import Table, tables_of, text_of, with_tables

PLAIN = (
    "<table class='plain wide'><caption>Sizes</caption><thead><tr><th>Name<th>People</tr></thead>"
    "<tbody><tr><th scope=row>Ash</th><td>5</td></tr><tr><td colspan=2>None</td></tr></tbody>"
    "</table>"
)
SPANNED = (
    '<table><thead><tr><th rowspan="2">Name</th><th colspan="2">Value</th></tr>'
    "<tr><th>low</th><th>high</th></tr></thead>"
    '<tbody><tr><th rowspan="3">Ash</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>'
    "<tr><td>5</td><td>6</td></tr><tr><th>Oak</th><td>7</td></tr></tbody></table>"
)


def only(html: str) -> Table:
    (found,) = tables_of(html)
    return found


def columns(table: Table) -> list[list[list[int]]]:
    return [[list(cell.columns) for cell in row.cells] for row in table.rows]


def test_a_table_has_its_rows_head_first_and_the_names_of_its_class() -> None:
    table = only(f"<p>Before</p>{PLAIN}<p>after</p>")
    assert table.classes == {"plain", "wide"}
    assert (len(table.heads), len(table.body), table.width) == (1, 2, 2)
    assert [part.name for part in table.parts] == ["thead", "tbody"]


def test_a_cell_that_covers_columns_or_rows_moves_the_others() -> None:
    assert columns(only(SPANNED)) == [
        [[0], [1, 2]],
        [[1], [2]],
        [[0], [1], [2]],
        [[1], [2]],
        [[1], [2]],
        [[0], [1]],
    ]


def test_a_table_in_a_cell_belongs_to_the_cell() -> None:
    table = only(f"<table><tbody><tr><td>{PLAIN}</td><td>b</td></tr></tbody></table>")
    assert columns(table) == [[[0], [1]]]


def test_each_table_of_a_page_is_found_where_it_stands() -> None:
    html = f"{PLAIN} and {SPANNED}"
    assert [html[found.tag.start : found.end] for found in tables_of(html)] == [PLAIN, SPANNED]


def test_a_page_without_tables_has_none() -> None:
    assert list(tables_of("<p>a table of words</p></table>")) == []


def test_an_end_without_a_beginning_ends_no_table() -> None:
    html = f"<table <p></table></table>{PLAIN}"
    assert [html[found.tag.start : found.end] for found in tables_of(html)] == [PLAIN]


def test_a_cell_says_how_many_rows_and_columns_it_covers() -> None:
    cells = [cell for row in only(SPANNED).rows for cell in row.cells]
    assert [(len(cell.columns), cell.rows) for cell in cells[:3]] == [(1, 2), (2, 1), (1, 1)]
    (cell,) = only("<table><tr><td colspan='0' RowSpan=x>a</td></tr></table>").rows[0].cells
    assert (len(cell.columns), cell.rows) == (1, 1)


def test_what_a_cell_says_is_what_is_seen() -> None:
    html = (
        "<table><tr><th><svg><title>no</title></svg> <a title='a > b'>Two&nbsp;\n councils</a>"
        '<span class="sr"> unseen</span></th></tr></table>'
    )
    assert text_of(html, only(html).rows[0].cells[0]) == "Two councils"


def test_what_several_say_of_a_table_stands_in_its_order_whoever_is_asked_first() -> None:
    def ends(html: str, table: Table) -> Iterator[tuple[int, str]]:
        yield table.end, html[-3]

    def opens(html: str, table: Table) -> Iterator[tuple[int, str]]:
        yield table.tag.start, html[1]

    html = "<table><tr><td>1</td></tr></table> and <table></table>"
    drawn = "t<table><tr><td>1</td></tr></table>l and t<table></table>l"
    assert with_tables(html, ends, opens) == with_tables(html, opens, ends) == drawn
