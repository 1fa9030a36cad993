"""Tables as CSV: what spreadsheets would run, and what they show as it is."""

import csv
import io

import pytest

from appraisal.data.spreadsheet import as_csv, not_a_formula


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫"]
)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    assert not_a_formula(f"{start}1+1") == f"'{start}1+1"
    assert not_a_formula(f' "{start}1+1') == f"' \"{start}1+1"


@pytest.mark.parametrize("unseen", ["200b", "200c", "200d", "2060", "feff", "00ad", "0000"])
def test_signs_that_nobody_sees_hide_no_formula(unseen: str) -> None:
    sign = chr(int(unseen, 16))
    assert not_a_formula(f"{sign}=1+1") == f"'{sign}=1+1"
    assert not_a_formula(f" {sign} {sign}@x") == f"' {sign} {sign}@x"
    assert not_a_formula(f"{sign}North") == f"{sign}North"


@pytest.mark.parametrize("value", ["North", "£5 - £6", "", -5.0, 7, None, True])
def test_other_text_and_numbers_stay_as_they_are(value: object) -> None:
    assert not_a_formula(value) is value


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@now",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠now",
        ' "=1',
        "'=1",
    ],
)
def test_text_that_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    assert rows(as_csv([{"why": text, "n": -1}])) == [{"why": f"'{text}", "n": "-1"}]


def test_other_text_is_left_alone() -> None:
    text = 'Commas, "quotes"\nand lines – £5'
    assert rows(as_csv([{"why": text, "n": None}])) == [{"why": text, "n": ""}]


def test_lines_of_a_table_end_as_the_standard_says() -> None:
    assert as_csv([{"a": 1, "b": "x"}]) == b"\xef\xbb\xbfa,b\r\n1,x\r\n"


def test_a_table_says_that_it_is_utf_8_so_that_spreadsheets_show_its_pounds() -> None:
    assert as_csv([{"said": "£5"}]).decode("utf-8-sig") == "said\r\n£5\r\n"
    assert as_csv([{"said": "£5"}]).startswith(b"\xef\xbb\xbf")


def test_every_row_has_the_columns_of_the_first() -> None:
    assert as_csv([{"a": 1, "b": 2}, {"b": 3}]).decode("utf-8-sig") == "a,b\r\n1,2\r\n,3\r\n"
    with pytest.raises(ValueError, match="no column c, d"):
        as_csv([{"a": 1}, {"a": 1, "d": 2, "c": 3}])


def test_a_number_below_nought_stays_a_number() -> None:
    assert rows(as_csv([{"n": -1.5}])) == [{"n": "-1.5"}]


def test_a_whole_number_stays_whole_where_others_of_its_column_are_not_known() -> None:
    table = as_csv([{"year": 2029, "gap": 3.5}, {"year": None, "gap": 4.0}])
    assert table.decode("utf-8-sig") == "year,gap\r\n2029,3.5\r\n,4.0\r\n"


def test_a_table_without_rows_is_an_empty_line() -> None:
    assert as_csv([]).decode("utf-8-sig") == "\r\n"
