"""Published budget gaps by council and year."""

from appraisal.site.budget_gaps import budget_gaps
from tests.cash import CASH
from tests.datasets import dataset


def test_a_councils_gaps_go_from_the_earliest_on_with_all_that_sources_say() -> None:
    found = budget_gaps(dataset(CASH))
    assert [council.council for council in found.councils] == ["ash"]
    assert [
        (row.year, [line.text for line in row.amount], row.note) for row in found.councils[0].rows
    ] == [
        (2026, ["£1m", "£1.8m"], ""),
        (2027, ["£2.4m"], "Before savings."),
        (2028, [], ""),
    ]
