"""Sentences on what options make of one council."""

import pytest

from appraisal.findings.councils import areas_words, council_finding, first_of
from tests.datasets import dataset


def test_the_finding_counts_what_options_make_of_a_council() -> None:
    assert council_finding(["splits", "stays", "stays"]) == (
        "Under 2 of the 3 options it stays as it is. "
        "Under 1 its area is split between new councils."
    )


def test_the_finding_of_a_single_option() -> None:
    assert council_finding(["alone"]) == (
        "Under the only option recorded, it carries on alone, with the same area, as a new council."
    )


def test_the_finding_where_all_options_agree() -> None:
    assert council_finding(["stays", "stays"]) == "Under both options it stays as it is."


def test_the_finding_without_options() -> None:
    assert council_finding([]) == (
        "No options are recorded, so nothing can be said yet about this council’s future."
    )


def test_several_parts_of_a_council_stand_together() -> None:
    data = dataset(
        "councils: {birch: {tier: unitary}, ash: {tier: unitary, "
        "parts: {ash-n: {name: North and West}, ash-s: {name: South}, ash-e: {name: East}}}}"
    )
    said = areas_words(data, ("ash-n", "ash-s", "birch"))
    assert said == "parts of ash (North and West; South) and birch"
    assert areas_words(data, ("ash-n", "ash-s", "ash-e", "birch")) == "ash and birch"
    assert areas_words(data, ("birch", "ash-n")) == "birch and North and West"


@pytest.mark.parametrize(
    ("most", "said"), [(3, "a, b and c"), (2, "a and 2 more"), (4, "a, b and c")]
)
def test_a_long_list_is_cut_short(most: int, said: str) -> None:
    assert first_of(["a", "b", "c"], most) == said
