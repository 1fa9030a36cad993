"""Ids with commas between them, as the command line takes them."""

import click
import pytest

from appraisal.commands.ids import Ids

COUNCILS = Ids(2, "names fewer than two councils.")


@pytest.mark.parametrize("given", ["a,b", " a , b ,", ("a", "b")])
def test_ids_stand_between_commas(given: object) -> None:
    assert COUNCILS.convert(given, None, None) == ("a", "b")


@pytest.mark.parametrize("given", ["", ",", "a", "a,a"])
def test_too_few_are_wrong_usage(given: str) -> None:
    with pytest.raises(click.UsageError) as refused:
        COUNCILS.convert(given, None, None)
    assert refused.value.message == (f"'{given}' names fewer than two councils. Write them as a,b.")
