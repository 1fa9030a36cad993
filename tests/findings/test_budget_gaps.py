"""Published budget gaps in words."""

import pytest

from appraisal.findings.budget_gaps import finding


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
            "Published budget gaps of Ash are on record here, and of no other council.",
        ),
        (["Ash", "Birch"], 2, "Published budget gaps of both councils are on record here."),
        (["Ash"], 1, "Published budget gaps of the only council are on record here."),
    ],
)
def test_it_says_of_whom_gaps_are_on_record(councils: list[str], of: int, words: str) -> None:
    assert finding(councils, of) == words
