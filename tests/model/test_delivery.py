"""Benefits and layers: what they may be written as."""

from typing import Any

import pytest

from appraisal.model import Option
from appraisal.model.delivery import BENEFIT_KINDS, LAYERS, LayerChange


def layer(value: Any) -> LayerChange:
    given = {"name": "O", "family": "continue", "operating_model": {"back-office": value}}
    return Option.model_validate(given).operating_model["back-office"]


def test_a_layer_is_text_alone_or_text_with_what_it_is_shared_through() -> None:
    assert layer("One payroll.") == LayerChange(text="One payroll.")
    assert layer({"text": "One payroll.", "through": ("hub",)}).through == ("hub",)


@pytest.mark.parametrize("value", [None, True, ("a", "b"), {}, {"through": ("hub",)}])
def test_a_layer_without_text_is_none(value: Any) -> None:
    with pytest.raises(ValueError, match="back-office"):
        layer(value)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("As today.", True),
        ("as today", True),
        (" AS  TODAY!", True),
        ("As today, but faster.", False),
        ("Today.", False),
        ("", False),
    ],
)
def test_a_layer_of_which_no_more_is_said_than_as_today_does_not_change(
    text: str, same: bool
) -> None:
    assert layer(text).as_today is same


def test_there_are_five_layers_and_three_kinds_of_benefit() -> None:
    assert LAYERS == (
        "self-service",
        "customer-management",
        "front-line",
        "back-office",
        "strategic-core",
    )
    assert BENEFIT_KINDS == ("cashable", "non-cashable", "service")
