"""Shares as shades, and where values stand."""

import pytest

from appraisal.site.value_tree import shade, value_address
from tests.datasets import TREE, dataset


@pytest.mark.parametrize(("share", "heat"), [(0.0, 0), (0.5, 3), (1.0, 5), (-1.0, 0), (2.0, 5)])
def test_shades_run_from_0_to_5(share: float, heat: int) -> None:
    assert shade(share) == heat


@pytest.mark.parametrize(
    ("criterion", "option", "stands"),
    [
        ("size", "join", "criteria/size.html#join"),
        ("quality", "join", "criteria/quality.html#join"),
        ("care", "join", "criteria/quality.html#care.join"),
        ("quality", "care", "criteria/quality.html#quality.care"),
        ("size", "main", "criteria/size.html#size.main"),
    ],
)
def test_a_value_stands_on_the_page_of_its_top_criterion(
    criterion: str, option: str, stands: str
) -> None:
    """By the option's own id, but where a criterion below it or the frame of pages has that."""
    assert value_address(dataset(TREE), criterion, option) == stands
