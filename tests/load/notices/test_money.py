"""Rates typed as fractions or as totals, amounts in pounds or millions, and costs left unsaid."""

import pytest

from tests.load.notices.doubts import doubts


def test_a_discount_rate_typed_as_a_fraction_is_queried() -> None:
    assert doubts("rate-as-fraction", "settings: {money: {discount_rate: 0.035}}") == [
        "appraisal.yaml money/discount_rate: The discount rate is 0.035 per cent. Did you mean 3.5?"
    ]


def test_an_optimism_typed_as_a_fraction_is_queried() -> None:
    text = "settings: {money: {optimism: {cost: 0.2, saving: 10}}}"
    assert doubts("rate-as-fraction", text) == [
        (
            "appraisal.yaml money/optimism/cost: The optimism on each cost is 0.2 per cent. "
            "Did you mean 20?"
        )
    ]


def test_a_rise_of_council_tax_typed_as_a_fraction_is_queried() -> None:
    tax = (
        "{band_d: band, tax_base: base, harmonise_to: lowest, source: s, "
        "most_rise: {value: 0.0499, source: s}}"
    )
    text = f"settings: {{who_pays: {{council_tax: {tax}}}}}"
    assert doubts("rate-as-fraction", text) == [
        (
            "appraisal.yaml who_pays/council_tax/most_rise: The most by which a charge may rise "
            "in a year is 0.0499 per cent. Did you mean 4.99?"
        )
    ]
    assert doubts("rate-as-fraction", text.replace("0.0499", "4.99")) == []


def test_an_optimism_that_more_than_doubles_a_cost_is_queried() -> None:
    assert doubts("heavy-optimism", "settings: {money: {optimism: {cost: 120}}}") == [
        (
            "appraisal.yaml money/optimism/cost: The optimism on each cost is 120 per cent, so "
            "every cost counts 2.2 times. Give what is added to a cost, not what it comes to, or "
            "say why under `accepted:`."
        )
    ]


@pytest.mark.parametrize("share", [0, 20, 100])
def test_an_optimism_that_doubles_a_cost_at_most_is_not_queried(share: int) -> None:
    text = f"settings: {{money: {{optimism: {{cost: {share}, saving: 100}}}}}}"
    assert doubts("heavy-optimism", text) == []


@pytest.mark.parametrize("rate", [0, 0.2, 1.5, 3.5])
def test_a_rate_in_per_cent_is_not_queried(rate: float) -> None:
    assert doubts("rate-as-fraction", f"settings: {{money: {{discount_rate: {rate}}}}}") == []


def priced(amount: str, unit: str = "£ million", claimed: str = "11.9") -> str:
    return f"""
    options:
      a:
        money: [{{name: Team, kind: cost, amount: {amount}, from: 2026}}]
        claims:
          - name: Cost
            unit: {unit}
            amount: {{value: {claimed}, source: s}}
            baseline: Today
            horizon: A year
    """


@pytest.mark.parametrize(("typed", "said"), [("11.9", "11.9"), ("11900000", "11,900,000")])
def test_an_amount_with_the_digits_of_a_claim_in_millions_is_queried(typed: str, said: str) -> None:
    assert doubts("wrong-thousands", priced(typed)) == [
        (
            f"options/a.yaml money/0/amount: This amount is {said}, in thousands of pounds, and "
            "this option has a figure of £11.9 million. Write 11900 if that is the amount meant."
        )
    ]


def test_an_amount_with_the_digits_of_a_fact_in_millions_is_queried() -> None:
    text = """
    measures: {saving: {name: Saving, unit: £m, add_up: sum}}
    options:
      a:
        facts: {saving: 44}
        money: [{name: Saved, kind: saving, amount: 44, from: 2026}]
    """
    assert doubts("wrong-thousands", text) == [
        (
            "options/a.yaml money/0/amount: This amount is 44, in thousands of pounds, and this "
            "option has a figure of £44 million. Write 44000 if that is the amount meant."
        )
    ]


@pytest.mark.parametrize(("typed", "said"), [("11.9", "11.9"), ("11900000", "11,900,000")])
def test_a_claim_in_thousands_typed_as_millions_or_pounds_is_queried(typed: str, said: str) -> None:
    assert doubts("wrong-thousands", priced(typed, "£ thousand", "11900")) == [
        (
            f"options/a.yaml money/0/amount: This amount is {said}, in thousands of pounds, and "
            "this option has a figure of £11.9 million. Write 11900 if that is the amount meant."
        )
    ]


@pytest.mark.parametrize(
    ("amount", "unit", "claimed"),
    [
        ("11900", "£ thousand", "11900"),
        ("11900", "£ million", "11.9"),
        ("12", "£ million", "11.9"),
        ("11.9", "£ thousand a month", "11.9"),
        ("0", "£ million", "0"),
        ("unknown", "£ million", "11.9"),
    ],
)
def test_an_amount_of_its_own_is_not_queried(amount: str, unit: str, claimed: str) -> None:
    assert doubts("wrong-thousands", priced(amount, unit, claimed)) == []


RUNNING = "{name: Team, kind: cost, amount: 5, from: 2026}"
ONCE = "{name: Change, kind: cost, amount: unknown, from: 2026, to: 2026}"
STARTING = {
    "councils": "councils: {all: {name: All, covers: [c]}}",
    "start": "partnerships: {start: {desk: {name: D, kind: company, level: share}}}",
    "deepen": "partnerships: {deepen: {board: share}}",
    "functions": "functions: {care: {level: joint}}",
}


@pytest.mark.parametrize("money", [RUNNING, ""])
@pytest.mark.parametrize("started", STARTING.values(), ids=STARTING.keys())
def test_a_change_without_a_one_off_cost_is_queried(started: str, money: str) -> None:
    text = f"options: {{a: {{{started}, money: [{money}]}}, b: {{money: [{RUNNING}]}}}}"
    assert doubts("no-one-off-cost", text) == [
        (
            "options/a.yaml money: This option makes councils, starts or deepens a partnership, "
            "or moves functions, and states no one-off cost (a cost with `to`), so that nought is "
            "assumed. Write it, with `amount: unknown` where nobody knows it; then what such "
            "options cost elsewhere stands for it, where a criterion has a class."
        )
    ]


@pytest.mark.parametrize("started", STARTING.values(), ids=STARTING.keys())
def test_a_change_whose_one_off_cost_is_stated_is_not_queried(started: str) -> None:
    assert doubts("no-one-off-cost", f"options: {{a: {{{started}, money: [{ONCE}]}}}}") == []


def test_where_nobody_states_money_no_cost_is_asked_for() -> None:
    assert doubts("no-one-off-cost", f"options: {{a: {{{STARTING['councils']}}}, b: {{}}}}") == []


def test_an_option_that_starts_nothing_has_no_change_to_pay_for() -> None:
    assert doubts("no-one-off-cost", f"options: {{a: {{money: [{RUNNING}]}}}}") == []


def test_a_candidate_brings_a_one_off_cost_of_its_own() -> None:
    text = f"options: {{a: {{candidates: [desk]}}, b: {{money: [{RUNNING}]}}}}"
    assert doubts("no-one-off-cost", text) == []
