"""A criterion that cannot be scored is refused where it stands, with the way to mend it."""

import pathlib
from typing import get_args

import pytest

from appraisal.model.criteria import FigureName
from tests.load.values import (
    CRITERIA,
    LEAF,
    check,
)
from tests.workspaces import AREA, cases, problems_of, workspace

*OTHERS, LAST = map(repr, get_args(FigureName))
FIGURES = f"{', '.join(OTHERS)} or {LAST}"
ANCHORS = (
    "A judged criterion needs its anchors: what 0 means and what 100 means. "
    "Add `0:` and `100:` with a sentence each."
)


@pytest.mark.parametrize(
    ("rest", "said"),
    cases(
        {
            "neither judged, measured nor branched": (
                "",
                (
                    "1:3: A criterion has one of `criteria`, `judged` and `measured`, and this one "
                    "has none. Add `judged:` with its anchors, `measured:` with its figure, or "
                    "`criteria:` below it."
                ),
            ),
            "both judged and measured": (
                "  judged: {0: x, 100: y}\n  measured: {figure: tiers, curve: [[1, 0], [2, 1]]}\n",
                (
                    "1:3: A criterion has one of `criteria`, `judged` and `measured`, and this one "
                    "has 2. Keep one of the two."
                ),
            ),
            "judged without anchors": ("  judged: {}\n", f"1:3: {ANCHORS}"),
            "judged without the upper anchor": ("  judged: {0: x, 50: y}\n", f"1:3: {ANCHORS}"),
            "an anchor beyond 100": (
                "  judged: {0: x, 100: y, 101: z}\n",
                "2:26: '101' is out of bounds. Give 100 or less.",
            ),
            "an anchor below 0": (
                "  judged: {-1: w, 0: x, 100: y}\n",
                "2:12: '-1' is out of bounds. Give 0 or more.",
            ),
            "an anchor in quotes": (
                '  judged: {"0": x, 100: y}\n',
                "2:12: '0' is not a number. Take the quotes away.",
            ),
            "an anchor that says nothing": (
                "  judged: {0: , 100: y}\n",
                "2:15: Text is wanted, and nothing stands here. Write it, or take the line away.",
            ),
            "a branch of nothing": (
                "  criteria: []\n",
                (
                    "1:3: This criterion has no criteria below it. "
                    "Add some, or say how it is judged or measured."
                ),
            ),
            "a threshold on a branch": (
                "  criteria: [{id: b, judged: {0: x, 100: y}}]\n  must: {at_least: 3}\n",
                (
                    "1:3: `must` stands on a criterion that has others below it. "
                    "Move it to one of those below."
                ),
            ),
            "a measure and a figure": (
                "  measured: {figure: tiers, measure: area, take: min, curve: [[1, 0], [2, 1]]}\n",
                (
                    "2:13: A measured criterion needs either a measure or a figure, and one only. "
                    "Keep `measure:` (from measures.yaml) or `figure:` (worked out by the tool)."
                ),
            ),
            "neither a measure nor a figure": (
                "  measured: {curve: [[1, 0], [2, 1]]}\n",
                (
                    "2:13: A measured criterion needs either a measure or a figure, and one only. "
                    "Keep `measure:` (from measures.yaml) or `figure:` (worked out by the tool)."
                ),
            ),
            "a measure without a take": (
                "  measured: {measure: area, curve: [[1, 0], [2, 1]]}\n",
                (
                    "2:13: 'take' is missing. "
                    "Add `take:` with min, max, mean, total, ratio, spread or option."
                ),
            ),
            "a take that is none": (
                "  measured: {measure: area, take: sum, curve: [[1, 0], [2, 1]]}\n",
                (
                    "2:35: 'sum' is not one of the choices. "
                    "Choose from: 'min', 'max', 'mean', 'total', 'ratio', 'spread' or 'option'."
                ),
            ),
            "a figure that is none": (
                "  measured: {figure: tier, curve: [[1, 0], [2, 1]]}\n",
                (
                    f"2:22: 'tier' is not one of the choices. Choose from: {FIGURES}. "
                    "Did you mean 'tiers'?"
                ),
            ),
            "a figure divided by a measure": (
                "  measured: {figure: tiers, per: area, curve: [[1, 0], [2, 1]]}\n",
                (
                    "2:13: `per` divides the figure of each council that stands, "
                    "and none is taken here. "
                    "Take `per:` away, or take min, max, mean, ratio or spread of a measure."
                ),
            ),
            "no curve": (
                "  measured: {figure: tiers}\n",
                "2:13: 'curve' is missing. Add `curve:`.",
            ),
            "a curve of one point": (
                "  measured: {figure: tiers, curve: [[1, 0]]}\n",
                "2:36: This has too few entries. Give at least 2.",
            ),
            "a curve whose raw figures stand still": (
                "  measured: {figure: tiers, curve: [[1, 0], [1, 100]]}\n",
                (
                    "2:36: The raw figures of this curve do not increase: 1 comes after 1. "
                    "Put the points in order of the raw figure, each raw figure once."
                ),
            ),
            "a curve whose raw figures fall": (
                "  measured: {figure: tiers, curve: [[2.5, 0], [1, 100]]}\n",
                (
                    "2:36: The raw figures of this curve do not increase: 1 comes after 2.5. "
                    "Put the points in order of the raw figure, each raw figure once."
                ),
            ),
            "a curve beyond 100": (
                "  measured: {figure: tiers, curve: [[1, 0], [2, 101]]}\n",
                "2:49: '101' is out of bounds. Give 100 or less.",
            ),
            "a point with one number": (
                "  measured: {figure: tiers, curve: [[1, 0], [2]]}\n",
                "2:45: This list is too short. See docs/format.md for how many entries it takes.",
            ),
            "measured by a word": (
                "  measured: tiers\n",
                (
                    "2:13: Keys with values are wanted here, and this is text. "
                    "Write {measure: …, take: …, curve: …}, or {figure: …, curve: …}."
                ),
            ),
            "judged by a word": (
                "  judged: yes\n",
                (
                    "2:11: Keys with values are wanted here, and this is text. "
                    "Write `0: …` and `100: …` below it, and what an "
                    "option with that score is like."
                ),
            ),
        }
    ),
)
def test_a_criterion_that_cannot_be_scored_is_refused(
    tmp_path: pathlib.Path, rest: str, said: str
) -> None:
    check(tmp_path, CRITERIA, LEAF + rest, said)


def test_a_key_beside_the_function_that_a_criterion_is_about_is_refused_where_it_stands(
    tmp_path: pathlib.Path,
) -> None:
    over = "over: {function: care, tier: upper}"
    text = f"{LEAF}  measured: {{figure: tiers, curve: [[0, 0], [9, 9]], {over}}}\n"
    found = problems_of(workspace(tmp_path, AREA, {CRITERIA: text}))
    assert f"{CRITERIA}:2:77: Unknown key 'tier'. Known keys here: function." in found


def test_a_perspective_weighs_in_one_way(tmp_path: pathlib.Path) -> None:
    file = "criteria/perspectives.yaml"
    text = "p: {weights: {cost: 1}, rank: [cost]}\nq: {combine: []}\n"
    one_way = "Keep one of `weights`, `swing`, `rank`, `combine`, `pairwise` and `tradeoffs`."
    check(
        tmp_path,
        file,
        text,
        f"1:4: A perspective gives its weights in one way. {one_way}",
        "2:4: `combine` names no perspective. Name at least one.",
    )
