"""When costs are paid back: published and hand-made flows, rival parties, and a slow oracle."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.area.money import Money, money, recovered
from appraisal.model import Dataset, Flow
from tests.datasets import dataset


def year_by_year(*nets: int) -> str:
    """One flow a year from 2026 on: what is below nought a cost, all else a saving."""
    flows = (
        f"{{name: F, kind: {'cost' if net < 0 else 'saving'}, amount: {abs(net)}, "
        f"from: {2026 + n}, to: {2026 + n}}}"
        for n, net in enumerate(nets)
    )
    return ", ".join(flows)


def of(flows: str, years: int = 10, sources: str = "") -> Money:
    area = dataset(f"""
        settings: {{money: {{years: {years}, discount_rate: 0}}}}
        sources: {{{sources}}}
        options: {{o: {{money: [{flows}]}}}}
    """)
    return money(area)["o"]


def said(found: Money) -> tuple[float | None, float | None]:
    if found.payback_years is None or found.break_even is None:
        return None, None
    return round(found.payback_years.value, 4), found.break_even.value


@pytest.mark.parametrize(
    ("nets", "payback", "even"),
    [
        # −50 −40 −27 −11 8: three years and 11/19 (finance.js, pull request 50)
        ((-50, 10, 13, 16, 19, 22), 3.5789, 2030),
        # −100 −40 20 −20 40: covered in 2028, short again in 2029, for good in 2030
        ((-100, 60, 60, -40, 60), 3.3333, 2030),
        ((-100, 50, 50), 2, 2028),
        ((-100, 60, 60, -40), None, None),
        ((10, -100, 60, 60), 1.5, 2029),
        ((20, -10, 5), 0, 2026),
        ((20, -30, 15), 0.6667, 2028),
        ((-100, 0, 0, 100), 3, 2029),
        ((0, -30, 60), 0.5, 2028),
        ((30, 10), 0, 2026),
    ],
)
def test_costs_are_paid_back_when_their_sum_is_covered_for_good(
    nets: tuple[int, ...], payback: float | None, even: int | None
) -> None:
    assert said(of(year_by_year(*nets))) == (payback, even)


def test_a_saving_that_goes_on_counts_in_each_later_year() -> None:
    """The case of finance.js: the last saving has no end."""
    flows = year_by_year(-50, 10, 13, 16, 19) + ", {name: G, kind: saving, amount: 22, from: 2031}"
    assert said(of(flows)) == (3.5789, 2030)


def test_savings_that_cover_costs_in_their_year_pay_back_at_once() -> None:
    flows = year_by_year(-40) + ", {name: S, kind: saving, amount: 40, from: 2026}"
    assert said(of(flows)) == (0, 2026)


def test_savings_that_come_first_break_even_in_their_first_year() -> None:
    """10 a year from 2026 to 2036 cover a cost in 2028, and one from 2035 on."""
    flows = """
        {name: S, kind: saving, amount: 10, from: 2026, to: 2036},
        {name: C, kind: cost, amount: 10, from: 2028, to: 2028},
        {name: D, kind: cost, amount: 10, from: 2035}
    """
    assert said(of(flows)) == (0, 2026)


def test_nothing_breaks_even_before_money_flows() -> None:
    """Another option's cost of 2026 begins the years counted."""
    area = dataset("""
        options:
          early: {money: [{name: E, kind: cost, amount: 1, from: 2026, to: 2026}]}
          late:
            money:
              - {name: C, kind: cost, amount: 40, from: 2029, to: 2029}
              - {name: S, kind: saving, amount: 50, from: 2029}
    """)
    assert said(money(area)["late"]) == (0, 2029)


def test_one_cost_and_a_level_saving_from_the_next_year_are_divided() -> None:
    cost = "{name: C, kind: cost, amount: 100, from: 2026, to: 2026}"
    for saving, years in ((40, 2.5), (25, 4), (16, 6.25), (200, 0.5)):
        flows = f"{cost}, {{name: S, kind: saving, amount: {saving}, from: 2027}}"
        assert said(of(flows))[0] == years


def test_what_is_paid_back_after_the_years_counted_is_not_paid_back() -> None:
    flows = year_by_year(-100, 10, 10, 10)
    found = of(f"{flows}, {{name: Late, kind: saving, amount: 500, from: 2031, to: 2031}}", years=5)
    assert (found.payback_years, found.break_even, found.unpaid) == (None, None, "never")


COST = "{name: C, kind: cost, amount: {value: 100, source: [%s]}, from: 2026, to: 2026}"
SAVING = "{name: S, kind: saving, amount: {value: 50, source: [%s]}, from: 2027}"
SOURCES = """county: {title: C, party: county}, districts: {title: D, party: districts},
             more: {title: M, party: county}, neutral: {title: N}"""


@pytest.mark.parametrize(
    ("cost", "saving", "unpaid"),
    [
        ("county", "districts", "parties"),
        ("county, neutral", "districts, assumption", "parties"),
        ("county", "county", None),
        ("county", "more", None),
        ("county, districts", "districts", None),
        ("county", "neutral", None),
        ("assumption", "districts", None),
        ("neutral", "neutral", None),
    ],
)
def test_one_partys_cost_is_not_set_against_anothers_saving(
    cost: str, saving: str, unpaid: str | None
) -> None:
    found = of(f"{COST % cost}, {SAVING % saving}", sources=SOURCES)
    assert found.unpaid == unpaid
    assert said(found) == ((None, None) if unpaid else (2, 2028))
    assert found.net_present_value is not None


def test_whose_figures_they_are_comes_before_what_is_not_known() -> None:
    unknown = "{name: U, kind: saving, amount: unknown, from: 2028}"
    found = of(f"{COST % 'county'}, {SAVING % 'districts'}, {unknown}", sources=SOURCES)
    assert found.unpaid == "parties"


def test_flows_after_the_years_counted_may_be_unknown() -> None:
    unknown = "{name: U, kind: saving, amount: unknown, from: 2040}"
    assert said(of(f"{year_by_year(-10, 20)}, {unknown}")) == (0.5, 2027)


# --- Against a slow oracle --------------------------------------------------------------------


@st.composite
def many_flows(draw: st.DrawFn) -> Dataset:
    flows = []
    for _ in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(("cost", "saving", "saving")))
        first = draw(st.integers(2026, 2033))
        to = draw(st.sampled_from(("", f", to: {first}", f", to: {first + 2}", ", to: 2040")))
        amount = draw(st.integers(0, 60))
        flows.append(f"{{name: F, kind: {kind}, amount: {amount}, from: {first}{to}}}")
    years = draw(st.integers(1, 10))
    return dataset(f"""
        settings: {{money: {{years: {years}}}}}
        options: {{o: {{money: [{", ".join(flows)}]}}}}
    """)


def runs(flow: Flow, year: int) -> bool:
    return flow.from_ <= year and (flow.to is None or year <= flow.to)


def amount(flow: Flow) -> int:
    assert not isinstance(flow.amount, str | tuple)
    return int(flow.amount.value)


def slow(area: Dataset) -> tuple[Fraction | None, int | None, int]:
    """Payback, break-even and annual saving, a year at a time and in fractions."""
    flows = area.options["o"].money
    base = min(flow.from_ for flow in flows)
    years = range(base, base + area.settings.money.years)

    def net(year: int) -> int:
        due = [flow for flow in flows if runs(flow, year)]
        return sum(amount(f) if f.kind == "saving" else -amount(f) for f in due)

    def total(year: int) -> int:
        return sum(net(earlier) for earlier in years if earlier <= year)

    last = years[-1]
    for year in years:
        if any(flow.kind == "saving" and runs(flow, year) for flow in flows):
            last = year
    last = last if any(f.kind == "saving" and f.from_ <= years[-1] for f in flows) else years[-1]
    saved = sum(amount(f) for f in flows if f.kind == "saving" and runs(f, last))
    spent = sum(amount(f) for f in flows if f.kind == "cost" and f.to is None and runs(f, last))
    for kind in ("cost", "saving"):
        begun = [
            y for y in years if any(f.kind == kind and runs(f, y) and amount(f) for f in flows)
        ]
        if begun:
            break
    else:
        return None, None, saved - spent
    first = min(y for y in years if any(runs(f, y) and amount(f) for f in flows))
    for year in years:
        if year >= first and all(total(later) >= 0 for later in years if later >= year):
            before = total(year - 1) if year > begun[0] else 0
            part = Fraction(-before, net(year)) if before else Fraction(0)
            return (
                max(Fraction(0), year - 1 - begun[0] + part if before else part),
                year,
                (saved - spent),
            )
    return None, None, saved - spent


@given(many_flows())
def test_payback_break_even_and_annual_saving_agree_with_a_loop_over_years(area: Dataset) -> None:
    payback, even, annual = slow(area)
    found = money(area)["o"]
    assert found.annual_saving is not None
    assert found.annual_saving.value == annual
    assert (found.break_even and found.break_even.value) == even
    if payback is None:
        assert found.payback_years is None
    else:
        assert found.payback_years is not None
        assert found.payback_years.value == pytest.approx(float(payback), abs=1e-9)


@given(many_flows(), st.integers(0, 60))
def test_the_range_of_a_payback_is_ordered_and_holds_its_value(area: Dataset, more: int) -> None:
    option = area.options["o"]
    wide = tuple(
        flow.model_copy(
            update={
                "amount": flow.amount.model_copy(update={"low": 0, "high": amount(flow) + more})  # type: ignore[union-attr]
            }
        )
        for flow in option.money
    )
    area.options["o"] = option.model_copy(update={"money": wide})  # type: ignore[index]
    found = money(area)["o"]
    for reading in (found.payback_years, found.break_even, found.annual_saving):
        if reading is not None:
            assert reading.low <= reading.value <= reading.high


def test_rounding_makes_no_shortfall() -> None:
    """Three savings of 0.1 cover a cost of 0.3, though floats say that they fall short."""
    found = recovered([-0.3, 0.1, 0.1, 0.1], 0)
    assert found is not None
    assert found[0] == 3
    assert found[1] == pytest.approx(3)
