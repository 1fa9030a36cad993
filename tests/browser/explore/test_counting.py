"""The explorer counts otherwise as the build would: whatever the way, and whatever the points."""

from collections.abc import Iterator, Mapping

import numpy as np
import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.performance import revalued
from appraisal.appraise.ways.choices import over_all_that_stand
from appraisal.data.explored_ways import AXES, explored_choices
from appraisal.maths.robustness import Tree, stability_intervals
from appraisal.maths.ways.first_places import LEAST, version_under
from appraisal.maths.ways.priors import kept_weights
from tests.areas import NEAR_AND_CALM
from tests.browser.explore.explorer import EXACT, hold, in_python, rows, settle, weightings, write
from tests.browser.site import OnlyTab, anew
from tests.datasets import dataset
from tests.random_cases import some_of

pytestmark = pytest.mark.browser

Way = Mapping[str, str]


def drawn_ways(built: Appraisal, count: int) -> list[Way]:
    """Random ways of counting: an alternative of each choice that has a switch."""
    assert built.ways
    drawn = np.random.default_rng(16)
    choices = explored_choices(built.ways)
    return [{c.id: str(drawn.choice(c.alternatives)) for c in choices} for _ in range(count)]


def put(built: Appraisal, way: Way) -> np.ndarray:
    """What is summed in one way, from the build: leaves × (low, value, high) × options."""
    assert built.ways
    contested = [c.id for c in built.ways.choices if c.id.startswith("contested-")]
    by_id = {c.id: c for c in built.ways.choices}
    index = [
        by_id[axis].alternatives.index(way[axis]) if axis in way else 0
        for axis in (*AXES, *contested)
    ]
    held = [leaf.columns[version_under(leaf.version, index)] for leaf in built.ways.leaves]
    values = np.array([[row.low, row.value, row.high] for row in held])
    return np.log(np.maximum(values, LEAST)) if multiplied(way) else values


def multiplied(way: Way) -> bool:
    return way["aggregation"] == "geometric-mean"


def worth(built: Appraisal, way: Way, weights: np.ndarray, tree: Tree) -> dict[str, list[float]]:
    """Low, value and high of each ranked option in one way."""
    assert built.ways
    if way["definition"] == "left-out":
        left = next(c.leaves for c in built.ways.choices if c.id == "definition")
        weights = kept_weights(tree, weights, ~np.isin(built.matrix.leaves, left))
    found = np.tensordot(weights, put(built, way), axes=1)
    ends = np.exp(found) if multiplied(way) else found
    return dict(zip(built.matrix.ranked(), ends.T.tolist(), strict=True))


def tree_of(built: Appraisal) -> Tree:
    nodes = tuple(built.dataset.nodes())
    parents = {child.id: at for at, node in enumerate(nodes) for child in node.criteria or ()}
    leaves = {leaf: at for at, leaf in enumerate(built.matrix.leaves)}
    return Tree(
        tuple(parents.get(node.id, -1) for node in nodes),
        tuple(leaves.get(node.id, -1) for node in nodes),
    )


def test_random_ways_and_weightings_give_the_values_of_the_build(
    tab: Tab, derbyshire: Appraisal
) -> None:
    count, tree = some_of(200), tree_of(derbyshire)
    made, ways = weightings(derbyshire, count), drawn_ways(derbyshire, count)
    found = tab.evaluate(
        "cases => cases.map(([points, way]) => appraisalExplorer.evaluate(points, null, way))",
        [
            [points, [f"{choice}:{taken}" for choice, taken in way.items()]]
            for points, way in zip(made, ways, strict=True)
        ],
    )
    assert any(way["definition"] == "left-out" for way in ways)
    for shown, weights, way in zip(found, in_python(derbyshire, made).values(), ways, strict=True):
        built = worth(derbyshire, way, weights.leaves, tree)
        for option, ends in built.items():
            said = [shown[end][option] for end in ("low", "value", "high")]
            assert said == pytest.approx(ends, abs=EXACT), way
        ranks = {
            o: 1 + sum(v[1] > own[1] + EXACT for v in built.values()) for o, own in built.items()
        }
        assert {o: shown["rank"][o] for o in built} == ranks


def test_stability_intervals_are_those_of_the_build_in_any_way(
    tab: Tab, derbyshire: Appraisal
) -> None:
    """But where a node has all of its group: there what is left out could not take the rest."""
    made, ways, tree = weightings(derbyshire, 30), drawn_ways(derbyshire, 30), tree_of(derbyshire)
    models = [derbyshire.dataset.options[i].model or i for i in derbyshire.matrix.ranked()]
    lines, nodes = [models.index(model) for model in models], list(derbyshire.dataset.nodes())
    compared = 0
    found = tab.evaluate(
        """([cases, nodes]) => cases.map(([points, way]) => [
            appraisalExplorer.evaluate(points, null, way).shares,
            nodes.map(node => appraisalExplorer.stability(node, points, null, way))])""",
        [
            [
                [points, [f"{choice}:{taken}" for choice, taken in way.items()]]
                for points, way in zip(made, ways, strict=True)
            ],
            [node.id for node in nodes],
        ],
    )
    for shown, way in zip(found, ways, strict=True):
        shares = np.array([shown[0][node.id] for node in nodes])
        built = stability_intervals(tree, shares, put(derbyshire, way)[:, 1].T, lines)
        for at, said in enumerate(shown[1]):
            if 0 < shares[at] < 1:
                ends = [float(built.low[at]), float(built.high[at])]
                assert [said["low"], said["high"]] == pytest.approx(ends, abs=EXACT), way
                compared += 1
    assert compared > 300


def test_other_tiers_are_those_of_a_workspace_written_so(tab: Tab, derbyshire: Appraisal) -> None:
    """Not from the arrays: all values are worked out again from the changed workspace."""
    matrix = derbyshire.matrix
    otherwise = revalued(over_all_that_stand(derbyshire.dataset), list(matrix.cells))
    weights = derbyshire.weights[derbyshire.headline].leaves
    shown = tab.evaluate(
        "appraisalExplorer.evaluate(appraisalExplorer.points(), null, ['tiers:standing'])"
    )
    for option in matrix.ranked():
        cells = [otherwise[option, leaf].value for leaf in matrix.leaves]
        assert shown["value"][option] == pytest.approx(float(weights @ np.array(cells)), abs=EXACT)


@pytest.fixture(scope="module")
def calm_address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(appraise(dataset(NEAR_AND_CALM)), tmp_path_factory.mktemp("calm"))


@pytest.fixture
def calm(only_tab: OnlyTab, calm_address: str) -> Iterator[Tab]:
    """The explorer of a small area, in which nothing complains or asks the network."""
    with anew(only_tab, calm_address) as found:
        yield found


# --- Switches -----------------------------------------------------------------------------------


def test_a_switch_counts_otherwise_and_says_so_until_it_is_as_published(
    calm: Tab,
) -> None:
    """Go: 60, a gap and 100 at weights of 0.6, 0.15 and 0.25; without evidence counted as 0."""
    assert rows(calm) == [("go", "1", 69), ("stay", "2", 59)]
    hold(calm)
    calm.locator("#way-unknowns").select_option("low")
    assert rows(calm) == [("go", "1", 61), ("stay", "2", 59)]
    expect(calm.locator("#state")).to_have_text(
        "Exploration, not the published result. "
        "Counted otherwise: What an unknown counts as: The low end of the scale."
    )
    calm.locator("#way-aggregation").check()
    # 60^0.6 × 1^0.15 × 100^0.25 = 36.9; 80^0.6 × 40^0.15 × 20^0.25 = 51.0
    assert rows(calm) == [("stay", "1", 51), ("go", "2", 37)]
    expect(calm.locator("#numbers")).to_be_hidden()
    settle(calm)
    link = calm.url
    calm.locator("#reset").click()
    assert rows(calm) == [("go", "1", 69), ("stay", "2", 59)]
    calm.goto("about:blank")
    calm.goto(link)
    assert rows(calm) == [("stay", "1", 51), ("go", "2", 37)]
    expect(calm.locator("#way-aggregation")).to_be_checked()
    expect(calm.locator("#way-unknowns")).to_have_value("low")


def test_the_first_place_flips_where_the_page_says_it_would_when_values_are_multiplied(
    calm: Tab,
) -> None:
    calm.locator("#way-unknowns").select_option("low")
    calm.locator("#way-aggregation").check()
    calm.locator("#points-cost").focus()
    # 100^c × (60^.8 × 1^.2)^(1 - c) = 20^c × (80^.8 × 40^.2)^(1 - c) where c is 0.3755 of the
    # whole: 45.105 points beside the 75 of the other.
    expect(calm.locator("#turning")).to_contain_text(
        "At 45.2 points instead of 25, go would come first."
    )
    calm.locator("#points-cost").fill("45.2")
    assert rows(calm)[0][0] == "go"
    calm.locator("#points-cost").fill("45.1")
    assert rows(calm)[0][0] == "stay"
