"""Sentences on what options make of one council."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.futures import Outcome, Part
from appraisal.area.councils import StandingCouncil
from appraisal.findings.councils import (
    areas_words,
    council_finding,
    decides_today,
    first_of,
    takes_words,
)
from tests.datasets import dataset


def test_the_finding_counts_what_options_make_of_a_council() -> None:
    assert council_finding("Ash", ["splits", "stays", "stays"]) == (
        "Ash stays as it is under 2 of 3 options and is split under 1"
    )
    assert council_finding("Ash", ["splits", "joins", "joins", "stays", "stays", "stays"]) == (
        "Ash stays as it is under 3 of 6 options, joins a larger council under 2 "
        "and is split under 1"
    )


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("alone", "carries on with the same area"),
        ("unitary", "becomes a unitary council with the same area"),
        ("merges", "merges with every district of its area"),
    ],
)
def test_the_finding_of_a_single_option(outcome: Outcome, said: str) -> None:
    assert council_finding("Ash", [outcome]) == f"Ash {said} under the only option recorded"


AREAS = """
councils:
  shire: {tier: county}
  ash: {tier: district, within: shire, parts: {n: {name: North}, s: {name: South, West}}}
  birch: {tier: district, within: shire}
  elm: {tier: district, within: shire}
  oak: {tier: district, within: shire}
""".replace("South, West", "'South, West'")


@pytest.mark.parametrize(
    ("council", "outcome", "inside", "whole", "said"),
    [
        ("ash", "alone", ("ash",), True, "with the same area"),
        ("ash", "unitary", ("ash",), True, "with the same area"),
        ("ash", "joins", ("ash",), True, ""),
        ("shire", "merges", ("ash", "birch"), True, "takes every district of this area"),
        ("ash", "splits", ("n",), False, "takes North"),
        ("ash", "splits", ("n", "s"), False, "takes North and South, West"),
        ("shire", "splits", ("s", "birch", "elm"), False, "takes South, West; birch; and elm"),
        ("shire", "splits", ("n", "birch", "elm", "oak"), False, "takes North, birch and 2 more"),
    ],
)
def test_a_card_says_what_a_new_council_takes(
    council: str, outcome: Outcome, inside: tuple[str, ...], whole: bool, said: str
) -> None:
    new = StandingCouncil("new", "New", "New", "unitary", inside, today=False)
    part = Part(new, inside, (), whole, None, None, None)
    assert takes_words(dataset(AREAS), council, outcome, part) == said


def test_the_finding_where_all_options_agree() -> None:
    assert council_finding("Ash", ["stays", "stays"]) == "Ash stays as it is under both options"


def test_the_finding_without_options() -> None:
    assert council_finding("Ash", []) == (
        "No options are recorded, so nothing can be said yet about the future of Ash"
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
    assert decides_today(appraise(area), "ash") == {"police": said}
