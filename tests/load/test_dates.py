"""A date in another form is refused with the form that the files have."""

import pytest

from appraisal.load.dates import FORMS, WHOLE, how_to_date, how_to_year


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
        ("02/2026", "Write 2026-02."),
        ("2026-2", "Write 2026-02."),
        ("20260203", "Write 2026-02-03."),
        ("3/2/26", "Write 2026-02-03."),
        ("Spring 2026", "Write 2026."),
        ("c. 2026", "Write 2026."),
        ("Q3 2026", "Write 2026."),
        ("before 2026", FORMS),
        ("1/2/3026", FORMS),
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("27/09/2021", "Write 2021."),
        ("2021-09-27", "Write 2021."),
        ("May 2021", "Write 2021."),
        ("2021/22", "Write 2021, the year in which it begins."),
        ("1/1/1850", None),
        ("1850/51", None),
        ("soon", None),
    ],
)
def test_where_a_year_is_wanted_the_year_is_offered(text: str, said: str | None) -> None:
    assert how_to_year(text) == said
