"""An option's file: what its implications may be written as."""

from typing import Any

import pytest

from appraisal.model import Implication, Judgement, Option


def implied(value: Any) -> Implication:
    given = {"name": "O", "family": "continue", "implications": {"equalities": value}}
    return Option.model_validate(given).implications["equalities"]


def test_an_implication_is_text_alone_or_text_with_groups_and_areas() -> None:
    assert implied("None.") == Implication(text="None.")
    assert implied({"text": "Some.", "groups": ("carers",), "areas": ("north",)}) == Implication(
        text="Some.", groups=("carers",), areas=("north",)
    )


@pytest.mark.parametrize("value", [None, True, ("a", "b"), {}, {"groups": ("carers",)}])
def test_an_implication_without_text_is_none(value: Any) -> None:
    with pytest.raises(ValueError, match="equalities"):
        implied(value)


@pytest.mark.parametrize(
    ("judged", "ends", "ranged"),
    [
        ({"score": 60.0, "low": 50.0, "high": 65.0}, (50, 65), True),
        ({"score": 60.0, "high": 65.0}, (40, 65), False),
        ({"score": 60.0, "low": 50.0}, (50, 80), False),
        ({"score": 90.0}, (70, 100), False),
        ({"score": 10.0}, (0, 30), False),
        ({}, (0, 100), False),
    ],
)
def test_an_end_that_is_not_given_lies_twenty_from_the_score_on_the_scale(
    judged: dict[str, float], ends: tuple[float, float], ranged: bool
) -> None:
    found = Judgement.model_validate(judged)
    assert (found.ends, found.ranged) == (ends, ranged)


def test_an_option_that_is_made_of_candidates_starts_something() -> None:
    given: dict[str, Any] = {"name": "O", "family": "non-structural"}
    assert Option.model_validate(given).starts_nothing
    assert not Option.model_validate({**given, "candidates": ("hub",)}).starts_nothing
