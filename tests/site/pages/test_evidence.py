"""Evidence: what rests on what, who says so, and what is missing."""

from pathlib import Path

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.evidence_shares import (
    solid_share,
)
from appraisal.load import load
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.evidence import NeutralRow, pages, supported, without_parties
from appraisal.site.source_uses import described, pieces
from tests.datasets import dataset

ROOT = Path(__file__).parents[3]

MIXED = """
    sources: {s: {title: Statistics}, t: {title: A rival}}
    councils: {ash: {tier: unitary, short_name: Ash, facts: {population: 50, debt: unknown}}}
    measures:
      debt: {name: Debt, unit: £ million, add_up: sum}
      saving: {name: Saving, unit: £ million, add_up: sum}
    criteria:
      - {id: size, measured: {measure: population, take: min, curve: [[0, 0], [100, 100]]}}
      - {id: saving, measured: {measure: saving, take: option, curve: [[0, 0], [100, 100]]}}
      - {id: care, name: Care, judged: {0: Bad, 100: Good}}
      - {id: voice, name: Voice, judged: {0: Bad, 100: Good}}
    perspectives: {p: {weights: {size: 40, saving: 10, care: 30, voice: 20}}}
    options:
      a:
        facts: {saving: [{value: 20, source: s}, {value: 60, source: t}]}
        scores: {care: {score: 70, source: assumption, why: A guess.}, voice: unknown}
"""


@pytest.fixture(scope="module")
def mixed() -> Appraisal:
    return appraise(dataset(MIXED))


@pytest.fixture(scope="module")
def derbyshire() -> Appraisal:
    return appraise(load(ROOT))


def test_a_contested_figure_shows_every_source(mixed: Appraisal) -> None:
    context = next(iter(pages(mixed))).content
    (figure,) = context["contested"]
    assert (figure.owner, figure.what) == ("a", "Saving")
    assert figure.figures == (("£20 million", ("s",)), ("£60 million", ("t",)))


@pytest.mark.parametrize(("other", "rows"), [("60, source: s", 0), ("61, source: s", 1)])
def test_figures_that_agree_are_not_listed_as_contested(other: str, rows: int) -> None:
    """One source twice with one figure is no disagreement; with two figures it is."""
    agreed = MIXED.replace("{value: 20, source: s}", f"{{value: {other}}}")
    context = next(iter(pages(appraise(dataset(agreed))))).content
    assert len(context["contested"]) == rows


def test_unknown_figures_and_assumptions_are_listed_with_their_reasons(mixed: Appraisal) -> None:
    _, listed = pages(mixed)
    assert listed.content["assumed"] == (("a", ({"what": "Care", "why": "A guess.", "spot": ""},)),)
    assert [
        (owner, [row["what"] for row in rows]) for owner, rows in listed.content["unknown"]
    ] == [("Ash", ["Debt"])]


def test_every_source_says_what_it_supports(mixed: Appraisal) -> None:
    found = {
        s.id: (s.count, s.uses) for s in supported(mixed.dataset, tuple(pieces(mixed.dataset)))
    }
    assert found["t"] == (1, ("a: Saving",))
    assert found["s"] == (2, ("Ash: Population", "a: Saving"))


def test_the_source_of_borders_supports_the_neighbours() -> None:
    found = dataset("""
        sources: {s: {title: Borders}}
        councils:
          ash: {tier: unitary, neighbours: [elm], neighbours_source: s}
          elm: {tier: unitary, neighbours_source: s}
    """)
    (source,) = supported(found, tuple(pieces(found)))
    assert (source.count, source.uses) == (2, ("ash: Neighbours", "elm: Neighbours"))


def test_a_source_that_nothing_rests_on_is_listed_too() -> None:
    alone = dataset("sources: {s: {title: Statistics}}")
    (source,) = supported(alone, tuple(pieces(alone)))
    assert (source.id, source.count, source.uses) == ("s", 0, ())


def test_everything_in_derbyshire_can_be_described(derbyshire: Appraisal) -> None:
    found = tuple(pieces(derbyshire.dataset))
    assert len(found) > 500
    assert all(all(described(derbyshire.dataset, piece.path)) for piece in found)


def test_at_least_half_of_derbyshires_weight_rests_on_figures(derbyshire: Appraisal) -> None:
    share = solid_share(derbyshire)
    assert share is not None
    assert share >= 0.5


PARTIES = """
    settings: {simulation: {samples: 10}}
    sources: {p: {title: P, party: north}, s: {title: S}}
    criteria: [{id: x, judged: {0: Bad, 100: Good}, must: {at_least: 40}}]
    options:
      a: {name: Alpha, scores: {x: {score: 90, low: 85, high: 95, why: w, source: p}}}
      b: {name: Beta, scores: {x: {score: 60, low: 55, high: 65, why: w, source: s}}}
      c: {name: Gamma, scores: {x: {score: 30, low: 30, high: 30, why: w, source: s}}}
"""


def test_the_whole_ranking_without_the_parties_stands_beside_todays() -> None:
    """Alpha's only score comes from a party: without it anything from 0 to 100, counted as 50."""
    assert without_parties(appraise(dataset(PARTIES))) == (
        NeutralRow("b", 1, "60 (55 to 65)", 2, "60 (55 to 65)"),
        NeutralRow("a", 2, "50 (0 to 100)", 1, "90 (85 to 95)"),
        NeutralRow("c", None, "30", None, "30"),
    )


def test_a_party_whose_source_is_not_in_use_makes_no_other_ranking() -> None:
    unused = PARTIES.replace("source: p}", "source: s}")
    assert without_parties(appraise(dataset(unused))) == ()
    assert without_parties(appraise(dataset(PARTIES.replace(", party: north", "")))) == ()


def test_the_evidence_page_folds_the_ranking_without_the_parties() -> None:
    made = appraise(dataset(PARTIES))
    found = list(pages(made))
    site = draw(found, environment({}), shared_content(made, found))
    page = site["evidence.html"].decode()
    fold = page.split("The whole ranking without those figures")[1].split("</details>")[0]
    assert [fold.index(name) for name in ("Beta", "Alpha", "Gamma")] == sorted(
        fold.index(name) for name in ("Alpha", "Beta", "Gamma")
    )
    assert "not ranked" in fold
    assert "50 (0 to 100)" in fold
