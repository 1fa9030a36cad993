"""Mistakes in whose figures a criterion takes, and in what stands in for one not known."""

import pathlib

import pytest

from tests.load.seven import said_of, typed

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
