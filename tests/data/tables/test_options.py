"""The options, one by one, as a table."""

from appraisal.data.tables.options import option_rows
from tests.data.results.test_area import MADE


def test_an_option_has_its_councils_and_councillors_beside_its_value() -> None:
    row = next(row for row in option_rows(MADE) if row["id"] == "one")
    assert (row["rank"], row["standing"]) == (1, 1)
    assert (row["councillors_low"], row["councillors_high"]) == (40, 50)
    assert (row["residents_per_councillor_low"], row["residents_per_councillor_high"]) == (8, 10)
