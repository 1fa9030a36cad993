"""A name is the same with other capitals, blanks and another apostrophe, and with no other word."""

import pytest

from appraisal.load.folded_name import folded_name


@pytest.mark.parametrize(
    "written",
    [
        "King's Lynn",
        "KING'S LYNN",
        "King’s Lynn",
        "King's\N{NO-BREAK SPACE}Lynn",
        "  King's  Lynn ",
    ],
)
def test_a_name_is_the_same_however_it_was_typed(written: str) -> None:
    assert folded_name(written) == "king's lynn"


def test_another_name_is_another() -> None:
    assert folded_name("Kings Lynn") != folded_name("King's Lynn")
