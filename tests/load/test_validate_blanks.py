"""A key that is left empty is refused where leaving it out would change what stands beside it."""

import pathlib

import pytest

from tests.load.values import HEAD, check
from tests.workspaces import AREA, cases, problems_of, workspace

GIVE = "`score` has no value. Give one, or write `unknown`."
LEAF = "- id: a\n  judged: {0: bad, 100: good}\n"
MEASURED = "- id: a\n  measured: {measure: area, take: max, curve: [[0, 0], [9, 100]], "


def written(key: str) -> str:
    return f"`{key}` has no value. Write `{key}: …` or take it away."


@pytest.mark.parametrize(
    ("file", "text", "said"),
    cases(
        {
            "a score in braces": (
                "options/o.yaml",
                f"{HEAD}scores: {{cost: {{score: , low: 40, high: 60, why: Close}}}}\n",
                f"3:17: {GIVE}",
            ),
            "a score on a line": (
                "options/o.yaml",
                f"{HEAD}scores:\n  cost:\n    score:\n    low: 40\n",
                f"5:5: {GIVE}",
            ),
            "a score beside a reason alone": (
                "options/o.yaml",
                f"{HEAD}scores:\n  cost:\n    why: Close\n    score: ~\n",
                f"6:5: {GIVE}",
            ),
            "a score of a workshop": (
                "workshops/w.yaml",
                "title: W\nanswers: {city: {scores: {o: {cost: {score: , why: Close}}}}}\n",
                f"2:38: {GIVE}",
            ),
            "the councils of a unitary option": (
                "options/o.yaml",
                "name: O\nfamily: unitary\ncouncils:\n",
                f"3:1: {written('councils')}",
            ),
            **{
                f"a perspective's {way}": (
                    "criteria/perspectives.yaml",
                    f"p:\n  name: P\n  {way}:\n",
                    f"3:3: {written(way)}",
                )
                for way in ("weights", "swing", "rank", "combine", "pairwise")
            },
            "a threshold": (
                "criteria/criteria.yaml",
                f"{LEAF}  must:\n",
                f"3:3: {written('must')}",
            ),
            "an end of a threshold": (
                "criteria/criteria.yaml",
                f"{LEAF}  must: {{at_least: , at_most: 9}}\n",
                f"3:10: {written('at_least')}",
            ),
            "what a figure is divided by": (
                "criteria/criteria.yaml",
                f"{MEASURED}per: }}\n",
                f"2:67: {written('per')}",
            ),
            "the councils that a criterion is about": (
                "criteria/criteria.yaml",
                f"{MEASURED}over: }}\n",
                f"2:67: {written('over')}",
            ),
            "what a mean is weighted by": (
                "criteria/measures.yaml",
                "rural: {name: Rural, add_up: mean, weighted_by: }\n",
                f"1:36: {written('weighted_by')}",
            ),
        }
    ),
)
def test_an_empty_key_with_consequences_is_refused(
    tmp_path: pathlib.Path, file: str, text: str, said: str
) -> None:
    options = {"options/o.yaml": HEAD}
    assert problems_of(workspace(tmp_path, AREA, options, {file: text})) == [f"{file}:{said}"]


def test_an_empty_key_hides_no_other_fault_beside_it(tmp_path: pathlib.Path) -> None:
    text = f"{HEAD}scores: {{cost: {{score: , low: x}}}}\n"
    number = "'x' is not a number. Write digits only, from 0 to 100."
    check(tmp_path, "options/o.yaml", text, f"3:17: {GIVE}", f"3:31: {number}")


@pytest.mark.parametrize(
    "lines",
    cases(
        {
            "a form that nobody filled in": ("scores: {cost: {score: , why: }}",),
            "a gap": ("scores: {cost: }",),
            "a gap that is said": ("scores: {cost: {score: unknown, why: Nobody asked}}",),
            "councils where none would be new": ("councils:",),
            "a note and a reason": ("summary:\nscores: {cost: {score: 5, why: , source: }}",),
        }
    ),
)
def test_an_empty_key_without_consequences_counts_as_left_out(
    tmp_path: pathlib.Path, lines: str
) -> None:
    assert problems_of(workspace(tmp_path, {"options/o.yaml": f"{HEAD}{lines}\n"})) == []
