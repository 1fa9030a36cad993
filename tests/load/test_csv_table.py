"""A table of commas is read by the names of its columns, or refused where it goes wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.load.csv_table import read_table
from tests.workspaces import cases

UTF = "In a spreadsheet, save it as CSV UTF-8."


def read(raw: bytes | str) -> tuple[list[tuple[int, str, str, str]], list[str]]:
    content = raw.encode() if isinstance(raw, str) else raw
    rows, problems = read_table("a.csv", content, ("name", "size"), ("kind",))
    values = [(r.line, r.cells["name"], r.cells["size"], r.cells["kind"]) for r in rows]
    return values, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("content", "rows"),
    cases(
        {
            "plain": ("name,size\nAsh,1\n", [(2, "Ash", "1", "")]),
            "another order, and a column of somebody's own": (
                "mine,Size,Name,kind\nx,1,Ash,town\n",
                [(2, "Ash", "1", "town")],
            ),
            "a byte order mark": ("\ufeffname,size\nAsh,1\n", [(2, "Ash", "1", "")]),
            "lines that end in a return": ("name,size\rAsh,1\r", [(2, "Ash", "1", "")]),
            "blank rows": ("\nname,size,kind\n,,\n\nAsh , 1\n", [(5, "Ash", "1", "")]),
            "quotes": (
                'name,size\n"Ash, ""north""",1\nElm,2',
                [(2, 'Ash, "north"', "1", ""), (3, "Elm", "2", "")],
            ),
            "no rows": ("name,size", []),
        }
    ),
)
def test_rows_are_read_by_the_names_of_their_columns(
    content: str, rows: list[tuple[int, str, str, str]]
) -> None:
    assert read(content) == (rows, [])


@pytest.mark.parametrize(
    ("content", "said"),
    cases(
        {
            "nothing": (
                "",
                (
                    "1:1: There are no columns `name` and `size`. "
                    "The first line names the columns: name,size,kind."
                ),
            ),
            "a column missing": (
                "name,kind\nAsh,town",
                "1:1: There is no column `size`. The first line names the columns: name,size,kind.",
            ),
            "a slip of a column": (
                "name,sizes\nAsh,1",
                "1:6: No column is called 'sizes'. Did you mean 'size'?",
            ),
            "a column twice": (
                "name,size,name\nAsh,1,Elm",
                "1:11: The column 'name' stands twice. Take one of them out.",
            ),
            "semicolons": (
                "name;size\nAsh;1",
                f"1:1: The columns of this file are not separated by commas. {UTF}",
            ),
            "another encoding": (b"name,size\nA\xe9,1\n", f"2:2: This is not UTF-8 text. {UTF}"),
        }
    ),
)
def test_a_file_that_is_no_such_table_is_refused(content: str | bytes, said: str) -> None:
    assert read(content) == ([], [f"a.csv:{said}"])


@pytest.mark.parametrize(
    ("row", "said"),
    cases(
        {
            "too many values": (
                "Ash, north,1,town",
                (
                    "3:14: This row has 4 values, and there are 3 columns. "
                    'Put a value that holds a comma in quotes: "Ashby, north".'
                ),
            ),
            "a line break": (
                'Ash,1,"a\nb"',
                (
                    "3:7: This kind has a line break or a character that cannot be seen. "
                    "Write it again in plain text."
                ),
            ),
            "a quote left open": (
                '"Ash,1',
                (
                    "3:1: From here on the quotes of this file do not match. "
                    'Close each " that is open, and write one within quotes twice: "".'
                ),
            ),
        }
    ),
)
def test_what_is_wrong_with_a_row_leaves_the_others(row: str, said: str) -> None:
    assert read(f"name,size,kind\nElm,2,\n{row}\n") == (
        [(2, "Elm", "2", "")],
        [f"a.csv:{said}"],
    )


def test_a_cell_knows_where_it_starts() -> None:
    rows, _ = read_table("a.csv", b'name,size,kind\n"A, b",,town\n', ("name", "size"), ("kind",))
    assert rows[0].columns == {"name": 1, "size": 8, "kind": 9}


@given(st.binary(max_size=60) | st.text('name,size"\n;\r', max_size=60).map(str.encode))
def test_no_bytes_go_unanswered(raw: bytes) -> None:
    rows, said = read(raw)
    assert rows or said or raw.strip().casefold() in (b"name,size", b"size,name")
