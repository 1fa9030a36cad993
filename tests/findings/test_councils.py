"""Sentences on what options make of one council."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.futures import Outcome
from appraisal.findings.councils import (
    areas_words,
    council_finding,
    decides_today,
    first_of,
    here_would_be,
)
from tests.datasets import dataset


def test_the_finding_counts_what_options_make_of_a_council() -> None:
    assert council_finding(["splits", "stays", "stays"]) == (
        "Under 2 of the 3 options it stays as it is. "
        "Under 1 its area is split between new councils."
    )


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("alone", "it carries on with the same area."),
        ("unitary", "it becomes a unitary council with the same area."),
        ("merges", "it merges with every district of its area into one new council."),
    ],
)
def test_the_finding_of_a_single_option(outcome: Outcome, said: str) -> None:
    assert council_finding([outcome]) == f"Under the only option recorded, {said}"


@pytest.mark.parametrize(
    ("outcome", "here", "said"),
    [
        ("alone", "", "New, with the same area"),
        ("unitary", "", "New, with the same area"),
        ("merges", "", "New, with every district of this area"),
        ("joins", "", "New"),
        ("joins", "Every district of this area", "Every district of this area: in New"),
        ("splits", "North", "North: in New"),
    ],
)
def test_a_cell_names_the_council_that_would_stand_here(
    outcome: Outcome, here: str, said: str
) -> None:
    assert here_would_be(outcome, "New", here) == said


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


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ("neighbourhood", "Parish or neighbourhood"),
        ("combined-authority", "Combined authority"),
        ("government", "Government or other body"),
    ],
)
def test_who_is_no_council_decides_by_the_name_that_every_page_has(level: str, said: str) -> None:
    area = dataset(f"""
        councils: {{ash: {{tier: unitary}}}}
        functions: {{police: {{name: Policing, level: {level}}}}}
        options: {{stay: {{family: continue}}}}
    """)
    assert decides_today(appraise(area), "ash", "police") == said
