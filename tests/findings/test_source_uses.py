"""What rests on sources, in words."""

from pathlib import Path

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.source_uses import evidence_pieces
from appraisal.findings.source_uses import Owner, described, owners_resting, unit_at, what_rests_on
from appraisal.load import load
from tests.datasets import dataset
from tests.readiness import READY

RICH = Path(__file__).parents[1] / "fuzz" / "rich"


def test_the_source_of_borders_supports_the_neighbours() -> None:
    found = dataset("""
        sources: {s: {title: Borders}}
        councils:
          ash: {tier: unitary, neighbours: [elm], neighbours_source: s}
          elm: {tier: unitary, neighbours_source: s}
    """)
    cited = [piece for piece in evidence_pieces(found) if "s" in piece.sources]
    assert what_rests_on(found, cited) == ("ash: Neighbours", "elm: Neighbours")


def test_what_rests_on_a_source_is_counted_by_whose_it_is() -> None:
    found = dataset("""
        sources: {s: {title: S}}
        councils:
          elm: {tier: unitary, facts: {area: {value: 1, source: s}}}
          ash: {tier: unitary, facts: {area: {value: 1, source: s}, debt: {value: 2, source: s}}}
    """)
    owners = (Owner("ash", "councils/ash.yaml", 2), Owner("elm", "councils/elm.yaml", 1))
    assert owners_resting(found, evidence_pieces(found)) == owners
    placed = owners_resting(found, evidence_pieces(found), places=4)
    assert placed == (*owners, Owner("Places", "councils/settlements.csv", 4))


def test_what_one_owner_has_stands_in_one_line_each_thing_once() -> None:
    found = dataset("""
        sources: {s: {title: S}, t: {title: T}}
        councils:
          ash: {tier: unitary, facts: {area: [{value: 1, source: s}, {value: 2, source: t}]}}
    """)
    assert what_rests_on(found, evidence_pieces(found)) == ("ash: Area",)


def test_how_ready_a_council_is_names_the_factor() -> None:
    found = dataset(READY)
    said = [described(found, piece.path) for piece in evidence_pieces(found)]
    assert ("Birch", "How ready it is: Trust") in said
    assert ("Ash", "How ready it is: Pace") in said


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        (("councils/ash.yaml", "facts", "population"), "people"),
        (("options/a.yaml", "money", 0, "amount"), "£ thousand"),
        (("options/a.yaml", "claims", 0, "amount"), "posts"),
        (("councils/ash.yaml", "theirs"), ""),
    ],
)
def test_the_unit_of_a_fact_is_its_measures_or_its_claims(
    path: tuple[str | int, ...], unit: str
) -> None:
    found = dataset("""
        councils: {ash: {tier: unitary}}
        options: {a: {claims: [{name: C, unit: posts, amount: 2, baseline: B, horizon: H}]}}
    """)
    assert unit_at(found, path) == unit


def test_every_piece_of_evidence_can_be_described(derbyshire: Appraisal) -> None:
    for area in (load(RICH), derbyshire.dataset):
        found = tuple(evidence_pieces(area))
        assert found
        assert all(all(described(area, piece.path)) for piece in found)
