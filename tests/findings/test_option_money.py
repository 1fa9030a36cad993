"""Money in words: sums, years, and why there is no payback."""

import pytest

from appraisal.findings.option_money import break_even_words, why_unpaid, years_of, years_words
from appraisal.model import Reading
from appraisal.site.option_digest import money_sums
from tests.cash import CASH
from tests.site.drawn_pages import appraised


def test_money_that_is_not_known_is_a_gap() -> None:
    found = appraised(
        "options: {o: {money: [{name: m, kind: saving, amount: unknown, from: 2026}]}}"
    )
    rows = {row.name: (row.words, row.why) for row in money_sums(found, "o")}
    assert rows["Saving a year, less yearly costs, in the last year with a saving"] == ("", "")
    assert rows["Years to pay back"] == ("", "A cost or a saving is not known")


def test_where_a_reference_class_stands_in_for_a_sum_it_is_said_beside_the_gap() -> None:
    rows = {row.name: (row.words, row.stands_in) for row in money_sums(appraised(CASH), "classed")}
    said = "What such options came to elsewhere stands in: {}."
    assert rows == {
        "One-off cost": ("£1.5m", ""),
        "Saving a year, less yearly costs, in the last year with a saving": (
            "",
            said.format("£600,000 (−£200,000 to £900,000)"),
        ),
        "Net present value over 4 years": (
            "",
            (
                "What such options came to elsewhere stands in for what is not known: £1.8m "
                "(−£600,000 to £2.7m). Its own stated figures: −£1.5m. Together: £300,000 (−£2.1m "
                "to £1.2m)."
            ),
        ),
        "Year of breaking even": ("", ""),
        "Years to pay back": ("", ""),
    }


def test_a_class_that_is_raised_to_what_is_known_says_so() -> None:
    begun = CASH.replace(
        "Fewer councils, kind: saving, amount: unknown, from: 2027}",
        "Fewer councils, kind: saving, amount: unknown, from: 2027}\n"
        "          - {name: Fewer offices, kind: saving, amount: 100, from: 2027}",
    )
    assert money_sums(appraised(begun), "classed")[1].stands_in == (
        "What such options came to elsewhere stands in, raised to what is known here: £600,000 "
        "(£100,000 to £900,000)."
    )


RIVALS = """
settings: {money: {years: 1}}
sources: {a: {title: A, party: county}, b: {title: B, party: districts}}
criteria: [{id: pay, measured: {figure: payback_years, curve: [[0, 100], [20, 0]]}}]
options:
  o:
    money:
      - {name: c, kind: cost, amount: {value: 10, source: a}, from: 2026, to: 2026}
      - {name: s, kind: saving, amount: {value: 30, source: SAVER}, from: 2026}
"""


def test_what_never_pays_back_says_in_how_many_years() -> None:
    text = RIVALS.replace("SAVER", "a").replace("value: 30", "value: 3")
    rows = {row.name: row.words for row in money_sums(appraised(text), "o")}
    assert rows["Years to pay back"] == "Never in the 1 year counted"
    many = {r.name: r.words for r in money_sums(appraised(text.replace("s: 1}", "s: 3}")), "o")}
    assert many["Years to pay back"] == "Never in the 3 years counted"


def test_a_payback_that_may_never_come_says_so() -> None:
    endless = Reading(2.0, 4.0, float("inf"), "measured")
    assert years_words(endless) == "4 (from 2; at worst never)"


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (None, ""),
        (Reading(2028, 2028, 2028, "measured"), "2028"),
        (Reading(2026, 2028, 2030, "measured"), "2028 (2026 to 2030)"),
        (Reading(2026, 2028, float("inf"), "measured"), "2028 (from 2026; at worst never)"),
    ],
)
def test_the_year_of_breaking_even_has_its_range(year: Reading | None, said: str) -> None:
    assert break_even_words(year) == said


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [(2026, 2027, "2026 to 2027"), (2026, 2026, "2026"), (2028, None, "from 2028 on")],
)
def test_years_run_from_the_first_to_the_last(first: int, last: int | None, said: str) -> None:
    assert years_of(first, last) == said


def test_an_option_without_money_spends_and_saves_nothing() -> None:
    found = appraised("options: {o: {}}")
    assert why_unpaid(found.money["o"], 10) == "Nothing is spent or saved"
