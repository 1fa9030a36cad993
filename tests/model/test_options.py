"""An option's file: what its implications may be written as."""

from typing import Any

import pytest

from appraisal.model import Implication, Option


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
