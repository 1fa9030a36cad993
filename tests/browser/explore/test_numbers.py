"""The explorer gives the numbers of the build, whatever the points."""

from collections.abc import Mapping

import numpy as np
import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Matrix, rank_options
from appraisal.data.explored_values import explorer_data
from appraisal.maths.robustness import Tree, stability_intervals
from tests.browser.explore.explorer import EXACT, OPEN, in_python, rows, state, typed, weightings
from tests.random_cases import some_of

pytestmark = pytest.mark.browser


def test_random_weightings_give_the_numbers_of_the_build(tab: Tab, derbyshire: Appraisal) -> None:
    made = weightings(derbyshire, some_of(200))
    drawn = np.random.default_rng(7)
    options = [
        [option for option in derbyshire.matrix.options if drawn.random() < 0.8] for _ in made
    ]
    found = tab.evaluate(
        "cases => cases.map(([points, ids]) => appraisalExplorer.evaluate(points, ids))",
        list(zip(made, options, strict=True)),
    )
    for shown, weights, ids in zip(
        found, in_python(derbyshire, made).values(), options, strict=True
    ):
        matrix = Matrix(tuple(ids), derbyshire.matrix.leaves, derbyshire.matrix.cells)
        ranking = rank_options(matrix, weights.leaves)
        assert_same(shown["weights"], weights.nodes)
        assert_same(shown["shares"], weights.shares)
        for end in ("value", "low", "high"):
            assert_same({i: shown[end][i] for i in ids}, getattr(ranking, end))
        assert {i: rank for i, rank in shown["rank"].items() if rank} == ranking.rank
        assert tuple(shown["order"]) == ranking.order


def assert_same(shown: Mapping[str, float], built: Mapping[str, float]) -> None:
    assert shown.keys() == built.keys()
    assert max(abs(shown[i] - built[i]) for i in built) <= EXACT


def test_every_perspective_gives_the_numbers_of_the_build(tab: Tab, derbyshire: Appraisal) -> None:
    for identifier, ranking in derbyshire.rankings.items():
        tab.locator("#from").select_option(identifier)
        shown = tab.evaluate("appraisalExplorer.evaluate(appraisalExplorer.points())")
        assert_same(shown["value"], ranking.value)
        assert {i: rank for i, rank in shown["rank"].items() if rank} == ranking.rank


def test_stability_intervals_are_those_of_the_build(tab: Tab, derbyshire: Appraisal) -> None:
    made = weightings(derbyshire, some_of(25))
    nodes = explorer_data(derbyshire)["nodes"]
    tree = Tree(tuple(n["parent"] for n in nodes), tuple(n["leaf"] for n in nodes))
    ids = derbyshire.matrix.ranked()
    rows = [derbyshire.matrix.options.index(i) for i in ids]
    models = [derbyshire.dataset.options[i].model or i for i in ids]
    lines = [models.index(model) for model in models]
    named = [*ids, None]
    told = tab.evaluate(
        """([made, nodes]) => made.map(points =>
            nodes.map(node => appraisalExplorer.stability(node, points)))""",
        [made, [node["id"] for node in nodes]],
    )
    for shown, weights in zip(told, in_python(derbyshire, made).values(), strict=True):
        shares = np.array([weights.shares[node["id"]] for node in nodes])
        built = stability_intervals(tree, shares, derbyshire.matrix.value[rows], lines)
        assert np.allclose([s["low"] for s in shown], built.low, rtol=0, atol=EXACT)
        assert np.allclose([s["high"] for s in shown], built.high, rtol=0, atol=EXACT)
        assert [s["below"] for s in shown] == [named[i] for i in built.below]
        assert [s["above"] for s in shown] == [named[i] for i in built.above]


def test_what_is_typed_gives_the_numbers_of_the_build(tab: Tab, derbyshire: Appraisal) -> None:
    for points in weightings(derbyshire, 3):
        given = {node: round(figure, 2) for node, figure in points.items()}
        tab.evaluate(OPEN)
        typed(tab, given)
        assert state(tab) == given
        weights = in_python(derbyshire, [given])["p000"]
        ranking = rank_options(derbyshire.matrix, weights.leaves)
        assert rows(tab) == [
            (option, ranks(ranking.rank, option), round(ranking.value[option]))
            for option in ranking.order
        ]


def ranks(held: Mapping[str, int], option: str) -> str:
    return f"{held[option]}{'=' if list(held.values()).count(held[option]) > 1 else ''}"
