"""Every trust check fires where it should, and only there."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.safety.trust_checks import CHECKS, Finding
from tests.datasets import dataset

LEAF = "judged: {0: Bad, 100: Good}"


def found(check: str, text: str) -> tuple[Finding, ...]:
    every = {done.id: done for done in appraise(dataset(text)).checks}
    assert every[check].passed == (not every[check].findings)
    return every[check].findings


def about(check: str, text: str) -> list[tuple[str, ...]]:
    return [finding.about for finding in found(check, text)]


def scored(**options: str) -> str:
    """Options on x and y, each `x, y` or `low/score/high`, with a reason."""
    lines = []
    for option, scores in options.items():
        each = []
        for leaf, said in zip("xyz", scores.split(","), strict=False):
            numbers = [float(n) for n in said.split("/")]
            low, score, high = numbers if len(numbers) == 3 else numbers * 3
            each.append(f"{leaf}: {{low: {low}, score: {score}, high: {high}, why: Because}}")
        lines.append(f"      {option}: {{scores: {{{', '.join(each)}}}}}")
    return "    options:\n" + "\n".join(lines) + "\n"


CRITERIA = f"""
    settings: {{simulation: {{samples: 10}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
"""


def test_all_checks_are_made_failed_ones_first() -> None:
    checks = appraise(dataset("{}")).checks
    assert {check.id for check in checks} == CHECKS.keys()
    assert [check.passed for check in checks] == sorted(check.passed for check in checks)


def test_a_score_without_a_reason_is_found() -> None:
    text = (
        CRITERIA
        + """
    options:
      a: {scores: {x: {score: 5}, y: {score: 5, why: Because}}}
      b: {scores: {x: unknown}}
    """
    )
    assert about("scores-without-reason", text) == [("a", "x")]


def test_reasons_for_all_scores_pass() -> None:
    assert about("scores-without-reason", CRITERIA + scored(a="5,5", b="6,7")) == []


MEASURED = """
    settings: {simulation: {samples: 10}}
    measures: {m: {name: M, add_up: sum}, n: {name: N, add_up: sum}}
    criteria:
      - {id: x, measured: {measure: m, take: option, curve: [[0, 0], [100, 100]]}}
      - {id: y, measured: {measure: SECOND, take: option, curve: [[0, 100], [50, 0]]}}
"""


def test_criteria_that_read_the_same_measure_are_found() -> None:
    assert about("same-measure-twice", MEASURED.replace("SECOND", "m")) == [("m", "x", "y")]


def test_criteria_that_read_different_measures_pass() -> None:
    assert about("same-measure-twice", MEASURED.replace("SECOND", "n")) == []


def test_a_figure_of_the_tools_own_used_twice_is_found() -> None:
    text = """
        criteria:
          - {id: x, measured: {figure: councils, curve: [[0, 0], [9, 100]]}}
          - {id: y, measured: {figure: councils, curve: [[0, 100], [9, 0]]}}
    """
    assert about("same-measure-twice", text) == [("councils", "x", "y")]


def test_values_that_rise_together_are_found_with_their_correlation() -> None:
    (finding,) = found("values-alike", CRITERIA + scored(a="10,20", b="20,30", c="30,40"))
    assert finding.about == ("x", "y")
    assert finding.figure == pytest.approx(1)


def test_values_that_fall_as_others_rise_are_found() -> None:
    (finding,) = found("values-alike", CRITERIA + scored(a="10,40", b="20,30", c="30,20"))
    assert finding.figure == pytest.approx(-1)


AXIS = f"""
    settings: {{simulation: {{samples: 10}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}, {{id: z, {LEAF}}}]
    perspectives: {{p: {{weights: {{x: WEIGHT, y: 20, z: 50}}}}}}
    options:
      a: {{family: continue, scores: {{x: {{score: 10}}, y: {{score: 40}}, z: {{score: 6}}}}}}
      b: {{family: unitary, scores: {{x: {{score: 30}}, y: {{score: 20}}, z: {{score: 5}}}}}}
      c: {{family: unitary, scores: {{x: {{score: 31}}, y: {{score: 19}}, z: {{score: 7}}}}}}
"""


@pytest.mark.parametrize(("weight", "heavy"), [("31", True), ("30", False)])
def test_an_axis_of_more_than_half_of_the_weight_is_found(weight: str, heavy: bool) -> None:
    """x and y go together, and say ‘unitary or not’: 51 of 101, or 50 of 100."""
    text = AXIS.replace("WEIGHT", weight)
    axis = [Finding(("x", "y"), pytest.approx(51 / 101))]
    r = 41 / 1684**0.5
    leaves = [Finding(("x",), pytest.approx(r)), Finding(("y",), pytest.approx(-r))]
    assert list(found("one-axis-decides", text)) == (axis if heavy else [])
    assert list(found("unitary-or-not", text)) == (leaves if heavy else [])


JUDGED = f"""
    settings: {{date: 2026-11-22, simulation: {{samples: 10}}}}
    criteria: [{{id: x, {LEAF}}}, {{id: y, {LEAF}}}]
    options:
      a: {{scores: {{x: {{score: 5, by: Panel, date: DATE}}, y: {{score: 6, by: Panel}}}}}}
      b: {{scores: {{x: unknown, y: {{score: 7, date: 2026}}}}}}
"""


def test_judgements_that_say_too_little_are_counted_by_criterion() -> None:
    text = JUDGED.replace("DATE", "2026-10")
    assert found("judgements-unsigned", text) == (Finding(("y",), 2.0),)
    assert about("judgements-old", text) == []


@pytest.mark.parametrize(("date", "old"), [("2025-11-21", True), ("2025-11", False)])
def test_a_judgement_over_a_year_old_is_found(date: str, old: bool) -> None:
    expected = [("a", "x", date)] if old else []
    assert about("judgements-old", JUDGED.replace("DATE", date)) == expected


def test_a_judgement_of_a_workshop_that_fell_due_is_found_with_what_changed() -> None:
    text = JUDGED.replace("DATE", "2026-10").replace("by: Panel, date", "by: first, date")
    kept = "workshops: {first: {title: F, record: {rests_on: {a: {x: 1a2b3c4d-5e6f7a8b}}}}}"
    expected = [("a", "x", "", "anchors", "sources")]
    assert about("judgements-old", f"{text}    {kept}\n") == expected


@pytest.mark.parametrize(
    "options",
    [
        {"a": "10,20", "b": "20,30"},
        {"a": "10,50", "b": "20,50", "c": "30,50"},
        {"a": "10,50", "b": "20,10", "c": "30,50"},
    ],
    ids=["two options", "one is constant", "unlike"],
)
def test_values_that_do_not_rise_together_pass(options: dict[str, str]) -> None:
    assert about("values-alike", CRITERIA + scored(**options)) == []


def test_a_criterion_on_which_all_are_equal_is_found() -> None:
    assert about("no-difference", CRITERIA + scored(a="10,50", b="20,50")) == [("y",)]


def test_options_that_are_equal_for_want_of_evidence_are_counted() -> None:
    one = "      c: {scores: {x: {score: 30, why: Because}}}\n"
    text = CRITERIA + scored(a="10,50", b="20,50") + one
    assert found("no-difference", text) == (Finding(("y",), 1.0),)
    assert found("no-difference", CRITERIA + "    options:\n" + one + one.replace("c:", "d:")) == (
        Finding(("x",)),
        Finding(("y",), 0.0),
    )


@pytest.mark.parametrize("options", [{"a": "10,50"}, {"a": "10,50", "b": "20,51"}])
def test_one_option_or_any_difference_passes(options: dict[str, str]) -> None:
    assert about("no-difference", CRITERIA + scored(**options)) == []


def test_a_criterion_over_half_of_the_weight_is_found_with_its_weight() -> None:
    text = CRITERIA + "    perspectives: {p: {weights: {x: 3, y: 1}}, q: {weights: {x: 1, y: 1}}}"
    (finding,) = found("one-criterion-decides", text)
    assert finding == Finding(("p", "x"), 0.75)


def test_exactly_half_of_the_weight_passes() -> None:
    assert about("one-criterion-decides", CRITERIA) == []


def tree(weights: str, criteria: str) -> list[tuple[tuple[str, ...], float]]:
    """What is found to outweigh all else under one perspective, with its weight."""
    text = f"""
        settings: {{simulation: {{samples: 10}}}}
        criteria: {criteria.replace("LEAF", LEAF)}
        perspectives: {{p: {{weights: {{{weights}}}}}}}
    """
    return [
        (finding.about, round(finding.figure or 0.0, 9))
        for finding in found("one-criterion-decides", text)
    ]


BELOW = "{id: a, criteria: [{id: a1, LEAF}, {id: a2, LEAF}]}"


def test_a_criterion_over_half_of_the_weight_by_those_below_it_is_found() -> None:
    """a weighs 70 of 100 over two of 35, neither of which is over half."""
    assert tree("a: 70, b: 30, a1: 1, a2: 1", f"[{BELOW}, {{id: b, LEAF}}]") == [(("p", "a"), 0.7)]


def test_a_heavy_criterion_within_a_heavy_one_is_found_beside_it() -> None:
    assert tree("a: 8, b: 2, a1: 3, a2: 1", f"[{BELOW}, {{id: b, LEAF}}]") == [
        (("p", "a"), 0.8),
        (("p", "a1"), 0.6),
    ]


def test_the_only_criterion_of_the_top_is_the_appraisal_itself() -> None:
    assert tree("a: 1", f"[{BELOW}]") == []
    assert tree("a: 1, a1: 3, a2: 1", f"[{BELOW}]") == [(("p", "a1"), 0.75)]


def test_a_criterion_that_has_all_the_weight_beside_one_that_has_none_is_found() -> None:
    assert tree("a: 1, b: 0", f"[{BELOW}, {{id: b, LEAF}}]") == [(("p", "a"), 1.0)]


def test_a_criterion_with_one_below_it_is_told_once() -> None:
    chain = "{id: a, criteria: [{id: a1, LEAF}]}"
    assert tree("a: 70, b: 30", f"[{chain}, {{id: b, LEAF}}]") == [(("p", "a1"), 0.7)]
    deeper = f"{{id: top, criteria: [{BELOW}]}}"
    assert tree("top: 70, b: 30", f"[{deeper}, {{id: b, LEAF}}]") == [(("p", "a"), 0.7)]
    assert tree("top: 70", f"[{deeper}]") == []


def test_a_single_criterion_decides_everything() -> None:
    assert tree("x: 1", "[{id: x, LEAF}]") == [(("p", "x"), 1.0)]


def test_a_judgement_that_decides_within_its_range_is_found_with_the_score_needed() -> None:
    """a 60, b 55: b is level at 60 on x, as its range allows; a at 50, outside its range."""
    text = CRITERIA + scored(a="55/60/65,60", b="40/50/60,60")
    assert found("one-judgement-decides", text) == (Finding(("b", "x", "a"), pytest.approx(60)),)


def test_a_judgement_that_cannot_decide_passes() -> None:
    assert about("one-judgement-decides", CRITERIA + scored(a="90,90", b="1/2/3,2")) == []


def test_a_gap_and_a_measured_figure_are_no_judgements() -> None:
    text = (
        MEASURED.replace("SECOND", "n")
        + """
    options:
      a: {facts: {m: {value: 60, low: 0, high: 100, source: s}, n: 0}}
      b: {facts: {m: 50}}
    """
    )
    assert about("one-judgement-decides", text) == []


PARTIES = """
    sources: {p: {title: P, party: north}, s: {title: S}}
    options:
      a: {scores: {x: {score: 90, low: 85, high: 95, why: w, source: p}}}
      b: {scores: {x: {score: 60, low: 55, high: 65, why: w, source: s}}}
"""


def test_a_partys_source_in_use_is_found_with_who_is_first_without_it() -> None:
    assert found("party-sources", CRITERIA + PARTIES) == (Finding(("b",), sources=("p",)),)


def test_a_partys_source_that_no_score_uses_passes() -> None:
    assert about("party-sources", CRITERIA + PARTIES.replace("source: p", "source: s")) == []


def test_no_party_passes() -> None:
    assert about("party-sources", CRITERIA + PARTIES.replace(", party: north", "")) == []


def test_an_option_that_misses_a_threshold_by_a_partys_score_may_be_first_without_it() -> None:
    text = PARTIES.split("      b:")[0]
    must = CRITERIA.replace(f"{{id: x, {LEAF}}}", f"{{id: x, {LEAF}, must: {{at_least: 99}}}}")
    assert found("party-sources", must + text) == (Finding(("a",), sources=("p",)),)


def test_a_missing_reference_is_found_named_or_not() -> None:
    assert about("reference-missing", CRITERIA) == [()]
    named = CRITERIA.replace("settings: {", "settings: {reference_option: gone, ")
    assert about("reference-missing", named) == [("gone",)]


def test_a_reference_that_is_there_passes() -> None:
    named = CRITERIA.replace("settings: {", "settings: {reference_option: a, ")
    assert about("reference-missing", named + "    options: {a: {}}") == []


def test_families_without_an_option_are_found() -> None:
    assert about("family-missing", "options: {a: {family: unitary}}") == [
        ("continue",),
        ("non-structural",),
    ]


def test_an_option_of_every_family_passes() -> None:
    text = "options: {a: {family: continue}, b: {family: non-structural}, c: {family: unitary}}"
    assert about("family-missing", text) == []


PRESENT = """
    settings: {simulation: {samples: 10}, money: {discount_rate: RATE}}
    criteria: [{id: m, measured: {figure: FIGURE, curve: [[-100, 0], [100, 100]]}}]
    options:
      a: {money: [{name: Cost, kind: cost, amount: 1, from: 2024, to: 2024}]}
      b: {money: [{name: Saving, kind: saving, amount: 60, from: OWN, to: 2026}]}
      c: {}
"""


def years(own: str = "2026", rate: str = "10", figure: str = "net_present_value") -> str:
    return PRESENT.replace("RATE", rate).replace("FIGURE", figure).replace("OWN", own)


def test_an_option_of_an_earlier_year_that_moves_others_is_found_with_the_factor() -> None:
    """Two years at 10%: 1.1 squared."""
    expected = Finding(("a", "2024", "2026"), pytest.approx(1.21))
    assert found("earlier-year", years()) == (expected,)


def test_the_next_year_is_that_of_the_second_earliest_option() -> None:
    later = "c: {money: [{name: Later, kind: saving, amount: 1, from: 2030, to: 2030}]}"
    (only,) = found("earlier-year", years().replace("c: {}", later))
    assert only.about == ("a", "2024", "2026")


@pytest.mark.parametrize(
    "text",
    [
        years(own="2024"),
        years(rate="0"),
        years(figure="transition_cost"),
        years().replace("amount: 60", "amount: 0"),
        years().replace("amount: 60", "amount: unknown"),
        "{}",
        "options: {a: {}, b: {}}",
    ],
    ids=["same year", "no discount", "no criterion", "nothing", "not known", "empty", "no money"],
)
def test_years_that_move_no_other_option_pass(text: str) -> None:
    assert about("earlier-year", text) == []
