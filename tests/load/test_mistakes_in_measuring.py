"""Mistakes in whose figures a criterion takes, and in what stands in for one not known."""

import pathlib

import pytest

from tests.load.seven import said_of, typed
from tests.workspaces import AREA, cases, problems_of, workspace

CRITERIA = "criteria/criteria.yaml"
SIZE = "{measure: population, take: min, curve: [[80000, 0], [300000, 100]], over: standing}"
CLASS = "{low: 5, value: 4, high: 9, source: census}"


def sized(measured: str, more: str = "") -> tuple[str, str, str]:
    return CRITERIA, f"measured: {SIZE}", f"measured: {measured}{more}"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            sized("{figure: tiers, curve: [[1, 100], [2, 0]], over: upper}"),
            ("no council's figure is taken by itself here. "
            "Take `over:` away, or take min, max, mean, ratio or spread of a measure."),
        ),
        (
            sized(SIZE.replace("take: min", "take: total")),
            ("no council's figure is taken by itself here. "
            "Take `over:` away, or take min, max, mean, ratio or spread of a measure."),
        ),
        (sized(SIZE.replace("standing", "uper")), "Did you mean 'upper'?"),
        (sized(SIZE.replace("standing", "{function: nothing}")), "'nothing'"),
        (
            sized(SIZE, f"\n  where_unknown: {{unitary: {CLASS}}}"),
            "The range is out of order: low 5, value 4, high 9.",
        ),
        (
            (CRITERIA, "name: Local voice", "name: V\n      where_unknown: {unitary: "
             + CLASS.replace("value: 4", "value: 6") + "}"),
            ("`where_unknown` stands in for a raw figure, and this criterion has none. "
            "Take it away, or move it to a criterion with `measured:`."),
        ),
        (sized(SIZE, "\n  mony: true"), "Did you mean 'money'?"),
    ],
    ids=["figure", "total", "tier", "function", "range", "judged", "key"],
)  # fmt: skip
def test_a_mistake_gets_one_message_with_its_mend(
    tmp_path: pathlib.Path, change: tuple[str, str, str], said: str
) -> None:
    (found,) = said_of(tmp_path, typed(*change))
    assert said in found
    assert found.startswith(f"{CRITERIA}:")


CHOICES = " is not one of the choices. Choose from: 'standing', 'upper', 'lower' or {function: …}."
WRITTEN_OUT = "{low: …, value: …, high: …, source: …}"
AREA_SIZED = (
    "- id: size\n  name: S\n  measured: {measure: area, take: min, curve: [[1, 0], [9, 100]]"
)
FUNCTIONS = {"councils/functions.yaml": "care: {name: Care, level: county}\n"}


@pytest.mark.parametrize(
    ("over", "said"),
    cases(
        {
            "a function by its bare id": ("care", f"73: 'care'{CHOICES}"),
            "a slip": ("uper", f"73: 'uper'{CHOICES} Did you mean 'upper'?"),
            "a number": ("3", f"73: '3'{CHOICES}"),
            "a list": ("[upper]", f"73: A list{CHOICES} Did you mean 'upper'?"),
            "a list of functions": ("[{function: care}]", f"73: A list{CHOICES}"),
            "nothing": ("", "67: `over` has no value. Write `over: …` or take it away."),
            "an empty mapping": ("{}", f"73: A mapping{CHOICES}"),
            "no function": ("{function: }", "74: `function` has no value. Give one."),
            "a slip of the key": (
                "{funtion: care}",
                f"73: 'funtion'{CHOICES} Did you mean 'function'?",
            ),
            "a key beside the function": (
                "{function: care, tier: upper}",
                "90: Unknown key 'tier'. Known keys here: function.",
            ),
            "another key than the function": ("{tier: upper}", f"73: 'tier'{CHOICES}"),
        }
    ),
)
def test_councils_that_a_criterion_can_t_be_about_get_one_message(
    tmp_path: pathlib.Path, over: str, said: str
) -> None:
    files = {**FUNCTIONS, CRITERIA: f"{AREA_SIZED}, over: {over}}}\n"}
    assert problems_of(workspace(tmp_path, AREA, files)) == [f"{CRITERIA}:3:{said}"]


@pytest.mark.parametrize(
    ("unknown", "said"),
    cases(
        {
            "no family": (
                f"{CLASS.replace('5', '3')}",
                (
                    "18: `where_unknown` has no family of options before low, value, high, source. "
                    "Put that below `continue:`, `non-structural:` or `unitary:`."
                ),
            ),
            "a class beside its family, for want of indentation": (
                "{unitary: , low: 3, value: 4, high: 9, source: census}",
                (
                    "18: `where_unknown` has no family of options before low, value, high, source. "
                    "Put that below `continue:`, `non-structural:` or `unitary:`."
                ),
            ),
            "a shared fact": (
                "{unitary: {use: fee}}",
                f"28: A reference class uses no shared fact. Write {WRITTEN_OUT}.",
            ),
            "nothing": (
                "{unitary: }",
                (
                    "28: `unitary` has no reference class. "
                    f"Write `unitary: {WRITTEN_OUT}` or take it away."
                ),
            ),
            "an empty mapping": (
                "{unitary: {}}",
                (
                    "28: `unitary` has no reference class. "
                    f"Write `unitary: {WRITTEN_OUT}` or take it away."
                ),
            ),
        }
    ),
)
def test_what_is_no_reference_class_gets_one_message(
    tmp_path: pathlib.Path, unknown: str, said: str
) -> None:
    facts = {"facts.yaml": "fee: {value: 3, source: census}\n"}
    files = {**facts, CRITERIA: f"{AREA_SIZED}}}\n  where_unknown: {unknown}\n"}
    assert problems_of(workspace(tmp_path, AREA, files)) == [f"{CRITERIA}:4:{said}"]
