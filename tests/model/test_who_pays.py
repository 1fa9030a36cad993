"""What `who_pays` of appraisal.yaml holds."""

import pytest
from pydantic import ValidationError

from appraisal.model.who_pays import CouncilTax


def tax(**keys: object) -> CouncilTax:
    given = {"band_d": "band-d", "tax_base": "base", "harmonise_to": "lowest", "source": "s"}
    return CouncilTax.model_validate({**given, **keys})


def test_without_a_path_the_difference_closes_in_even_steps_or_at_once() -> None:
    assert tax(years=4).closed == (0.25, 0.5, 0.75, 1.0)
    assert tax().closed == (1.0,)


def test_a_path_says_by_itself_how_much_is_closed_by_the_end_of_each_year() -> None:
    assert tax(path=(10, 60, 100)).closed == (0.1, 0.6, 1.0)


@pytest.mark.parametrize(
    "keys",
    [{"years": 0}, {"years": 21}, {"path": (50, 101)}, {"harmonise_to": "middle"}],
)
def test_a_path_has_one_to_twenty_years_and_goes_to_one_of_three_levels(
    keys: dict[str, object],
) -> None:
    with pytest.raises(ValidationError):
        tax(**keys)


def test_a_rise_is_nought_or_more() -> None:
    with pytest.raises(ValidationError, match="below_nought"):
        tax(most_rise={"value": -1.0, "source": "s"})
