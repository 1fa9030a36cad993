"""Published budget gaps in words."""

import pytest

from appraisal.findings.budget_gaps import finding, in_year, of_council


@pytest.mark.parametrize(
    ("councils", "of", "words"),
    [
        (
            [],
            3,
            (
                "No council's published budget gap is on record here. That does not say that there "
                "is none."
            ),
        ),
        (
            ["Ash"],
            3,
            (
                "Published budget gaps of Ash are on record here. Those of the other councils are "
                "not, which does not say that they have none."
            ),
        ),
        (["Ash", "Birch"], 2, "Published budget gaps of both councils are on record here."),
        (["Ash"], 1, "Published budget gaps of the only council are on record here."),
    ],
)
def test_it_says_of_whom_gaps_are_on_record(councils: list[str], of: int, words: str) -> None:
    assert finding(councils, of) == words


def test_of_one_council_it_says_whether_any_is_on_record() -> None:
    assert of_council(2) == "What it has published that it lacks, year by year"
    assert of_council(0) == (
        "No published budget gap is on record here. That does not say that there is none."
    )


def test_a_gap_whose_year_the_source_left_out_says_so() -> None:
    assert in_year(2027) == "2027"
    assert in_year(None) == "Year not stated"
