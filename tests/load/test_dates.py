"""A date in another form is refused with the form that the files have."""

import pytest

from appraisal.load.dates import FORMS, WHOLE, how_to_date


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("12/03/2026", "Write 2026-03-12."),
        ("1.4.2026", "Write 2026-04-01."),
        ("30-11-2025", "Write 2025-11-30."),
        ("2025/11/30", "Write 2025-11-30."),
        ("2026-2-3", "Write 2026-02-03."),
        ("30 November 2025", "Write 2025-11-30."),
        ("1st Sept. 2025", "Write 2025-09-01."),
        ("November 30, 2025", "Write 2025-11-30."),
        ("March  2026", "Write 2026-03."),
        ("31/02/2026", FORMS),
        ("30 Brumaire 2025", FORMS),
        ("soon", FORMS),
        ("", FORMS),
    ],
)
def test_the_date_that_was_meant_is_offered(text: str, said: str) -> None:
    assert how_to_date(text, whole=False) == said


@pytest.mark.parametrize("text", ["2021/22", "2021/2022", "FY 2021/22", "2021–22"])
def test_a_financial_year_is_written_by_a_day(text: str) -> None:
    assert how_to_date(text, whole=False) == (
        "A financial year is written by its last day, 2022-03-31, or its first, 2021-04-01."
    )


def test_years_that_do_not_follow_are_no_financial_year() -> None:
    assert how_to_date("2021/24", whole=False) == FORMS


@pytest.mark.parametrize("text", ["March 2026", "2026", "2026-03", "unknown"])
def test_part_of_a_date_will_not_do_for_a_day(text: str) -> None:
    assert how_to_date(text, whole=True) == WHOLE
