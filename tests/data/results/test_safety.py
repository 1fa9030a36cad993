"""The parts of results.json on how safe the ranking is: each figure under its own name."""

from typing import Any

from appraisal.appraise.safety.contested_flows import FlowRow
from appraisal.appraise.safety.items import Item, Moved
from appraisal.appraise.safety.robustness import ShiftRow, SimulationErrors
from appraisal.appraise.safety.several import SetRow, Several
from appraisal.appraise.safety.trust_checks import Check, Finding
from appraisal.appraise.ways.finding_out import FindingOut, ItemRow
from appraisal.data.results.safety import (
    CheckResult,
    FlowResult,
    InformationResults,
    ModelResult,
    MovedItem,
    OpenItem,
    SetResult,
    SeveralResult,
    ShiftResult,
    SimulationErrorsResult,
    WithinOption,
    WithinResult,
    check_result,
    errors_result,
    flow_result,
    information_results,
    model_results,
    several_result,
    shift_result,
    within_result,
)
from tests.datasets import dataset
from tests.findings.made_up import robust, simulated

FLOWS = """
    options:
      o:
        money:
          - {name: Moving, kind: cost, amount: 9, from: 2026}
          - {name: Sharing, kind: saving, amount: 30, from: 2026}
"""


def flow(**given: Any) -> FlowRow:
    row: dict[str, Any] = {
        "option": "o", "flow": 1, "amount": 30.0, "low": 20.0, "high": 40.0, "sources": ("s", "t"),
        "needed": 25.0, "rival": "p", "way": "less", "then": ("p",), "inside": True,
    }  # fmt: skip
    return FlowRow(**row | given)


def test_a_contested_flow_has_what_its_option_calls_it() -> None:
    assert flow_result(dataset(FLOWS), flow()) == FlowResult(
        option="o",
        flow=1,
        name="Sharing",
        kind="saving",
        amount=30,
        low=20,
        high=40,
        needed=25,
        rival="p",
        way="less",
        then=("p",),
        inside=True,
    )


def test_a_flow_that_changes_nothing_has_no_amount_that_would() -> None:
    found = flow_result(
        dataset(FLOWS), flow(flow=0, needed=None, rival=None, way=None, then=(), inside=False)
    )
    assert (found.name, found.kind) == ("Moving", "cost")
    assert (found.needed, found.rival, found.way, found.then, found.inside) == (
        None,
        None,
        None,
        (),
        False,
    )


def test_a_move_of_weight_says_what_loses_and_what_gains() -> None:
    row = ShiftRow("p", "a", "b", 0.125, (("cost", -0.125), ("voice", 0.125)))
    assert shift_result(row) == ShiftResult(
        perspective="p",
        leader="a",
        rival="b",
        moved=0.125,
        changes={"cost": -0.125, "voice": 0.125},
    )


VOICE = Item("m/voice", (("a", "voice"), ("b", "voice")), (False, True), "m", "voice")
FEE = Item("fee", (("a", "cost"), ("c", "cost")), (False, False), facts=("fee",), turned=(True,))


def test_what_to_find_out_is_a_models_figure_or_a_shared_fact() -> None:
    rows = (ItemRow(FEE, 0.25, 0.01), ItemRow(VOICE, 0.125, 0.02))
    found = information_results(FindingOut(rows, ways=72, every=False, draws=1024))
    assert found == InformationResults(
        ways=72,
        draws=1024,
        items=(
            OpenItem(
                id="fee",
                model=None,
                criterion=None,
                facts=("fee",),
                cells=("a/cost", "c/cost"),
                chance=0.25,
                error=0.01,
            ),
            OpenItem(
                id="m/voice",
                model="m",
                criterion="voice",
                facts=(),
                cells=("a/voice", "b/voice"),
                chance=0.125,
                error=0.02,
            ),
        ),
    )


def test_what_several_scores_change_is_told_item_by_item() -> None:
    row = SetRow((Moved(FEE, True), Moved(VOICE, False)), "c", ("c", "b"), 0.75)
    assert several_result(Several((row,), more=True, least=2)) == SeveralResult(
        sets=(
            SetResult(
                items=(MovedItem(item="fee", up=True), MovedItem(item="m/voice", up=False)),
                rival="c",
                then=("c", "b"),
                needs=0.75,
            ),
        ),
        more=True,
        least=2,
    )


def test_the_error_of_each_part_stands_under_its_own_name() -> None:
    drawn = simulated(
        {"a": 1.0},
        errors=SimulationErrors(acceptability=0.01, winning=0.02, confidence=0.03, central=0.04),
    )
    found = robust({"a": 1.0}, simulated=drawn)
    assert errors_result(found) == SimulationErrorsResult(
        rank_acceptability=0.01,
        pairwise_winning=0.02,
        confidence=0.03,
        central_weights=0.04,
    )


def test_each_option_has_its_own_places_weights_and_confidence() -> None:
    drawn = simulated(
        {"a": 0.75, "b": 0.25},
        samples=500,
        acceptability={"a": (0.75, 0.25), "b": (0.25, 0.75)},
        central={"a": {"cost": 0.625, "voice": 0.375}, "b": None},
        confidence={"a": 0.875, "b": None},
        winning={"a": {"b": 0.75}, "b": {"a": 0.25}},
        errors=SimulationErrors(0.01, 0.02, 0.03, 0.04),
    )
    assert within_result(drawn) == WithinResult(
        samples=500,
        simulation_error=0.03,
        options={
            "a": WithinOption(
                rank_acceptability=(0.75, 0.25),
                central_weights={"cost": 0.625, "voice": 0.375},
                confidence=0.875,
            ),
            "b": WithinOption(
                rank_acceptability=(0.25, 0.75), central_weights=None, confidence=None
            ),
        },
        pairwise_winning={"a": {"b": 0.75}, "b": {"a": 0.25}},
    )


def test_a_model_has_its_ranked_lines_and_its_places_among_models() -> None:
    area = dataset("""
        settings: {models: {two: {name: Two councils}}}
        options: {a: {model: two}, b: {}, c: {model: two}, d: {model: two}}
    """)
    drawn = simulated(
        {"a": 0.5, "b": 0.25, "c": 0.25},
        models={"two": (0.75, 0.25), "b": (0.25, 0.75)},
        models_winning={"two": {"b": 0.75}, "b": {"two": 0.25}},
        highest={"a": 0.5, "b": 1.0, "c": 0.5},
    )
    assert model_results(area, robust({"a": 0.5, "b": 0.25, "c": 0.25}, simulated=drawn)) == (
        ModelResult(
            id="b",
            options=("b",),
            rank_acceptability=(0.25, 0.75),
            winning={"two": 0.25},
            highest={"b": 1.0},
        ),
        ModelResult(
            id="two",
            options=("a", "c"),
            rank_acceptability=(0.75, 0.25),
            winning={"b": 0.75},
            highest={"a": 0.5, "c": 0.5},
        ),
    )


def test_a_check_has_an_entry_of_each_kind_for_each_finding() -> None:
    check = Check("heavy", (Finding(("p", "cost"), 0.75), Finding(("q",), None, ("s", "t"))))
    assert check_result(check) == CheckResult(
        id="heavy",
        passed=False,
        findings=(("p", "cost"), ("q",)),
        figures=(0.75, None),
        sources=((), ("s", "t")),
    )


def test_a_check_that_found_nothing_has_passed() -> None:
    assert check_result(Check("heavy", ())) == CheckResult(
        id="heavy", passed=True, findings=(), figures=(), sources=()
    )
