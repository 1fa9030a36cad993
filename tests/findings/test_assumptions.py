"""What was assumed and what isn't known, in words."""

import pytest

from appraisal.appraise.source_uses import evidence_pieces
from appraisal.findings.assumptions import (
    about,
    assumptions_finding,
    by_model,
    figure_said,
    split_reason,
    whose_and_what,
)
from appraisal.model import Figure
from appraisal.model.walk import Path
from tests.datasets import dataset


@pytest.mark.parametrize(
    ("assumed", "unknown", "said"),
    [
        (0, 0, "Nothing is recorded as assumed or not known"),
        (1, 0, "1 figure or score rests on judgement, and none is marked as not known"),
        (3, 1, "3 figures or scores rest on judgement, and 1 is not known"),
        (3, 2, "3 figures or scores rest on judgement, and 2 are not known"),
        (0, 2, "No figure rests on judgement, and 2 are not known"),
    ],
)
def test_the_headline_counts_what_was_assumed_and_what_is_not_known(
    assumed: int, unknown: int, said: str
) -> None:
    assert assumptions_finding(assumed, unknown) == said


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (("facts.yaml", "fee"), "Facts"),
        (("councils/candidates.yaml", "hub", "saving"), "Candidates"),
        (("councils/ash.yaml", "facts", "debt"), "Councils and their parts"),
        (("options/a.yaml", "scores", "care"), "Scores"),
        (("options/a.yaml", "money", 0, "amount"), "Options: Money"),
        (("workshops/first.yaml",), "First"),
    ],
)
def test_a_group_is_named_by_what_it_is_about(path: Path, said: str) -> None:
    assert about(path) == said


AREA = """
sources: {s: {title: S}}
settings: {models: {two: {name: Two councils}}}
measures: {debt: {name: Debt, unit: £ million, add_up: sum}}
facts: {fee: {value: 100, low: 50, high: 300, source: s}}
councils:
  ash:
    tier: unitary
    short_name: Ash
    facts: {debt: unknown}
    parts: {north: {name: North Ash, facts: {debt: unknown}}}
functions: {care: {name: Care, level: unitary, source: assumption}}
options:
  a:
    {name: Line A, family: unitary, model: two,
     money: [{name: Team, kind: cost, amount: {use: fee}, from: 2026}]}
  b: {name: Line B, family: unitary, model: two}
  c: {name: Hub}
"""


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (("councils/ash.yaml", "facts", "debt"), ("Ash", "Debt")),
        (("councils/ash.yaml", "parts", "north", "facts", "debt"), ("North Ash", "Debt")),
        (("options/a.yaml", "money", 0, "amount"), ("Line A", "Team")),
        (("councils/functions.yaml", "care"), ("", "Care")),
        (("facts.yaml", "fee"), ("", "Fee")),
    ],
)
def test_a_piece_is_told_by_whose_it_is_and_what_of_theirs(
    path: Path, said: tuple[str, str]
) -> None:
    assert whose_and_what(dataset(AREA), path) == said


def test_a_shared_fact_has_the_unit_of_where_it_is_used() -> None:
    found = dataset(AREA)
    (fact,) = (piece for piece in evidence_pieces(found) if piece.file == "facts.yaml")
    assert isinstance(fact.value, Figure)
    used: dict[str, Path] = {"fee": ("options/a.yaml", "money", 0, "amount")}
    assert figure_said(found, fact.path, fact.value, used) == "£100,000 (£50,000 to £300,000)"
    assert figure_said(found, fact.path, fact.value, {}) == "100 (50 to 300)"
    assert figure_said(found, fact.path, "unknown", {}) == ""


@pytest.mark.parametrize(
    ("owners", "said"),
    [
        (["Line A", "Line B", "Hub"], ("Two councils", "Hub")),
        (["Hub", "Line B", "Line A"], ("Hub", "Two councils")),
        (["Line A", "Hub", "Line A"], ("Line A", "Hub")),
        ([], ()),
    ],
)
def test_a_model_stands_for_all_its_lines(owners: list[str], said: tuple[str, ...]) -> None:
    assert by_model(dataset(AREA), owners) == said


@pytest.mark.parametrize(
    ("why", "parts"),
    [
        ("A guess.", ("A guess.", "")),
        ("A guess. It may be out. Far.", ("A guess.", "It may be out. Far.")),
        ("", ("", "")),
    ],
)
def test_a_reason_is_parted_after_its_first_sentence(why: str, parts: tuple[str, str]) -> None:
    assert split_reason(why) == parts
