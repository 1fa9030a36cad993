"""What is known of savings less costs is a floor only where no unknown can take away from it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise.option_cash import option_cash
from appraisal.appraise.performance import perform
from appraisal.model import Reading
from tests.appraise.flows import AMOUNTS, OPTIMISM, Flow, classes, flow, flows_of_an_option
from tests.datasets import dataset_of

NETS = ("annual_saving", "net_present_value")
CLASS = {"low": -2600, "value": 0, "high": 6500, "source": ["elsewhere"]}


def raws(flows: list[Flow], given: Any = CLASS, **money: Any) -> dict[str, Reading | None]:
    """The two net figures, the one-off costs, and what is left of each year but for one-off costs.

    By their names and by years; a net figure that is not known has the class `given`.
    """
    leaves = [
        {
            "id": figure.replace("_", "-"),
            "measured": {"figure": figure, "curve": [[-9000, 0], [9000, 100]]},
            "where_unknown": {"non-structural": given},
        }
        for figure in (*NETS, "transition_cost")
    ]
    area = dataset_of(
        {
            "settings": {"money": {"years": 3, "discount_rate": 0, **money}},
            "criteria": leaves,
            "options": {"o": {"money": flows}},
        }
    )
    found = {
        leaf.replace("-", "_"): cell.raw for (_, leaf), cell in perform(area).matrix.cells.items()
    }
    for year in option_cash(area)["o"].years:
        due = [part for name, part in year.parts.items() if not name.startswith("one-off")]
        low, value, high = (sum(getattr(p, end) for p in due) for end in ("low", "value", "high"))
        found[str(year.year)] = Reading(low, value, high, "reference")
    return found


def ends(reading: Reading | None) -> tuple[float, float, float] | None:
    return reading and (reading.low, reading.value, reading.high)


@pytest.mark.parametrize(
    ("flows", "annual", "present"),
    [
        # Whatever the other cost comes to: what is known limits nothing.
        ([flow("cost", 52), flow("cost", "unknown")], (-2600, 0, 6500), (-2600, 0, 6500)),
        ([flow("saving", 900), flow("cost", "unknown")], (-2600, 0, 6500), (-2600, 0, 6500)),
        # No saving makes it worse than what is spent: 52 a year, and 156 in three years.
        ([flow("cost", 52), flow("saving", "unknown")], (-52, 0, 6500), (-156, 0, 6500)),
        ([flow("saving", 900), flow("saving", "unknown")], (900, 900, 6500), (2700, 2700, 6500)),
        # A one-off cost is no part of what is saved in a year.
        (
            [flow("saving", "unknown"), flow("cost", 52), flow("cost", "unknown", to=2026)],
            (-52, 0, 6500),
            (-2600, 0, 6500),
        ),
        # Nothing known is no part that is known, and limits nothing.
        ([flow("saving", "unknown")], (-2600, 0, 6500), (-2600, 0, 6500)),
    ],
)
def test_savings_less_costs_have_a_floor_where_all_that_is_unknown_are_savings(
    flows: list[Flow], annual: tuple[float, ...], present: tuple[float, ...]
) -> None:
    found = raws(flows)
    assert (ends(found["annual_saving"]), ends(found["net_present_value"])) == (annual, present)
    assert ends(found["2026"]) == annual


def test_one_off_costs_are_never_below_those_that_are_known() -> None:
    flows = [flow("cost", 70, to=2027), flow("cost", "unknown", to=2026)]
    assert ends(raws(flows)["transition_cost"]) == (140, 140, 6500)


def test_a_floor_that_is_none_leaves_the_class_without_the_sources_of_what_is_known() -> None:
    known = {"value": 52, "source": "own"}
    held = raws([flow("cost", known), flow("saving", "unknown")])["annual_saving"]
    loose = raws([flow("cost", known), flow("cost", "unknown")])["annual_saving"]
    assert held is not None
    assert loose is not None
    assert (held.sources, loose.sources) == ({"own", "elsewhere"}, {"elsewhere"})


# --- Laws ----------------------------------------------------------------------------------------


def filled(flows: list[Flow], with_amounts: list[int]) -> list[Flow]:
    amounts = iter(with_amounts)
    return [f if f["amount"] != "unknown" else {**f, "amount": next(amounts)} for f in flows]


@given(flows_of_an_option(), st.lists(AMOUNTS, min_size=4, max_size=4), classes(), OPTIMISM)
def test_no_end_is_raised_above_what_may_come_true(
    flows: list[Flow], truth: list[int], elsewhere: dict[str, Any], optimism: dict[str, int]
) -> None:
    told = raws(flows, elsewhere, optimism=optimism)
    true = raws(filled(flows, truth), elsewhere, optimism=optimism)
    for name in sorted(told.keys() - {"transition_cost"}):
        one, outturn = told[name], true[name]
        assert one is not None
        assert outturn is not None
        for end, other in zip(("low", "value", "high"), ends(one) or (), strict=True):
            assert other <= max(elsewhere[end], outturn.value) + 1e-9


@given(flows_of_an_option(), st.tuples(AMOUNTS, AMOUNTS), classes(), st.sampled_from((0, 20)))
def test_stating_a_cost_makes_the_worst_no_better_than_what_is_then_known(
    flows: list[Flow], stated: tuple[int, int], elsewhere: dict[str, Any], saving: int
) -> None:
    """With another cost unknown it changes nothing, and a dearer one never raises an end."""

    def with_cost(amount: Any, unknown: Any = "unknown") -> dict[str, Reading | None]:
        rest = [f if f["amount"] != "unknown" else {**f, "amount": unknown} for f in flows]
        optimism = {"cost": 0, "saving": saving}
        return raws([*rest, flow("cost", amount)], elsewhere, optimism=optimism)

    less, more = (with_cost(amount) for amount in sorted(stated))
    before, least = with_cost("unknown"), with_cost(min(stated), unknown=0)
    costs = [f for f in flows if (f["kind"], f["amount"]) == ("cost", "unknown")]
    for name in NETS:
        was, low, dear, floor = (ends(x[name]) for x in (before, less, more, least))
        assert was
        assert low
        assert dear
        assert floor
        assert all(a >= b - 1e-9 for a, b in zip(low, dear, strict=True))
        if name == "net_present_value" and costs:
            assert low == was
        else:
            assert low[0] <= max(was[0], floor[0]) + 1e-9
