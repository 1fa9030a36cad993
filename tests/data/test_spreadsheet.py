"""What spreadsheets would run, and what they show as it is."""

import pytest

from appraisal.data.spreadsheet import not_a_formula


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
