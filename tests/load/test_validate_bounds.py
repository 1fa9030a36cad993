"""Figures, points, dates and tiles beyond all sense are refused where they stand."""

import pathlib

import pytest

from appraisal.load import load
from tests.load.values import APPRAISAL, CRITERIA, HEAD, OPTION, START, check
from tests.workspaces import AREA, cases, workspace

CITY, PARTNERSHIPS = "councils/city.yaml", "councils/partnerships.yaml"
MINUS = "Take the minus away, or write unknown where the figure is not known."
YEARS = "Give one from 1000 to 2200."
MOST = "Give 1000000000000000 or less."


@pytest.mark.parametrize(
    ("line", "said"),
    cases(
        {
            "a population": (
                "population: {value: -200000, source: census}",
                f"3:29: A population can't be below nought. {MINUS}",
            ),
            "a low of an area": (
                "area: {low: -1, value: 2, source: census}",
                f"3:21: An area can't be below nought. {MINUS}",
            ),
            "the second of two figures": (
                "councillors: [{value: 2, source: census}, {value: -2, source: census}]",
                f"3:59: A number of councillors can't be below nought. {MINUS}",
            ),
            "a huge figure": (
                "debt: {value: 1.1e15, source: census}",
                f"3:23: '1.1e15' is out of bounds. {MOST}",
            ),
            "a hugely negative figure": (
                "debt: {value: -1.1e15, source: census}",
                "3:23: '-1.1e15' is out of bounds. Give -1000000000000000 or more.",
            ),
            "a figure too near to nought": (
                "debt: {value: 5e-324, source: census}",
                "3:23: '5e-324' is out of bounds. Give 0, or 0.000000001 or more.",
            ),
            "a whole number of four hundred digits": (
                f"debt: {{value: {'9' * 400}, source: census}}",
                f"3:23: '{'9' * 40}…' is too large a number. Check its noughts.",
            ),
            "a year that has not four digits in any calendar": (
                "debt: {value: 1, date: 9999, source: census}",
                f"3:32: The year 9999 is out of bounds. {YEARS}",
            ),
            "a month before all records": (
                "debt: {value: 1, date: 0999-12, source: census}",
                f"3:32: The year 999 is out of bounds. {YEARS}",
            ),
        }
    ),
)
def test_a_fact_out_of_bounds_is_refused(tmp_path: pathlib.Path, line: str, said: str) -> None:
    check(tmp_path, CITY, f"name: City\ntier: unitary\nfacts: {{{line}}}\n", said)


@pytest.mark.parametrize("figure", ["0", "1e15", "1e-9", "-1e15", "-1e-9"])
def test_a_fact_on_its_bound_is_read(tmp_path: pathlib.Path, figure: str) -> None:
    city = f"name: City\ntier: unitary\nfacts: {{debt: {{value: {figure}, source: census}}}}\n"
    assert load(workspace(tmp_path, AREA, {CITY: city})).councils["city"].facts.keys() == {"debt"}


@pytest.mark.parametrize("date", ["1000", "1000-01-01", "2200", "2200-12", "2200-12-31", "unknown"])
def test_a_date_on_its_bound_is_read(tmp_path: pathlib.Path, date: str) -> None:
    body = f"p: {{name: P, kind: company, level: share, until: {date}, members: [city]}}\n"
    assert load(workspace(tmp_path, AREA, {PARTNERSHIPS: body})).partnerships["p"].until == date


@pytest.mark.parametrize(
    ("file", "text", "said"),
    cases(
        {
            "a date of the workspace": (
                APPRAISAL,
                "title: A\ndate: 2201-01-01\n",
                f"2:7: The year 2201 is out of bounds. {YEARS}",
            ),
            "an end of a partnership": (
                PARTNERSHIPS,
                "p: {name: P, kind: company, level: share, until: 9999}\n",
                f"1:50: The year 9999 is out of bounds. {YEARS}",
            ),
            "a cost of a partnership": (
                PARTNERSHIPS,
                (
                    "p:\n  name: P\n  kind: company\n  level: share\n"
                    "  cost: {value: -1, source: census}\n"
                ),
                f"5:17: An amount of money can't be below nought. {MINUS}",
            ),
            "a flow of money": (
                OPTION,
                HEAD + "money:\n"
                "  - {name: M, kind: cost, amount: {value: -100, source: census}, from: 2026}\n",
                f"4:43: An amount of money can't be below nought. {MINUS}",
            ),
            "months of a step": (
                OPTION,
                HEAD + "steps: [{id: a, name: A, months: 1201}]\n",
                "3:34: '1201' is out of bounds. Give 1200 or less.",
            ),
            "a population of another body": (
                "councils/partners.yaml",
                "p: {name: P, population: {value: -1, source: census}}\n",
                f"1:34: A population can't be below nought. {MINUS}",
            ),
            "a programme's budget": (
                "councils/programmes.yaml",
                (
                    "p: {name: P, council: city, summary: S, source: census, costs: "
                    "[{name: C, amount: {value: -1, source: census}}]}\n"
                ),
                f"1:91: An amount of money can't be below nought. {MINUS}",
            ),
            "optimism that turns savings into losses": (
                APPRAISAL,
                START + "money: {optimism: {saving: 150}}\n",
                "3:28: '150' is out of bounds. Give 100 or less.",
            ),
            "optimism beyond the Treasury's": (
                APPRAISAL,
                START + "money: {optimism: {cost: 201}}\n",
                "3:26: '201' is out of bounds. Give 200 or less.",
            ),
            "optimism below nought": (
                APPRAISAL,
                START + "money: {optimism: {cost: -1}}\n",
                "3:26: '-1' is out of bounds. Give 0 or more.",
            ),
            "a discount rate below nought": (
                APPRAISAL,
                START + "money: {discount_rate: -1}\n",
                "3:24: '-1' is out of bounds. Give 0 or more.",
            ),
            "a hundred and one councils": (
                APPRAISAL,
                START + "structures: {councils: [1, 101]}\n",
                "3:28: '101' is out of bounds. Give 100 or less.",
            ),
            "a smallest population above the largest": (
                APPRAISAL,
                START + "structures: {smallest: 2, largest: 1}\n",
                (
                    "3:14: `smallest` (2) is above `largest` (1). "
                    "Change one of the two: no grouping can keep both."
                ),
            ),
            "a threshold without measure": (
                CRITERIA,
                "- id: a\n  judged: {0: Bad, 100: Good}\n  must: {at_least: 1e16}\n",
                f"3:20: '1e16' is out of bounds. {MOST}",
            ),
            "points of a weight": (
                "criteria/perspectives.yaml",
                "p: {weights: {cost: 1e7}}\n",
                "1:21: '1e7' is out of bounds. Give 1000000 or less.",
            ),
            "a level above its scale": (
                CITY,
                "name: City\ntier: unitary\nambition: {appetite: {level: 5, of: 4}}\n",
                (
                    "3:22: This level is above its scale: 5 out of 4. "
                    "Give a level of no more than `of`."
                ),
            ),
            "a scale of nothing": (
                CITY,
                "name: City\ntier: unitary\nambition: {appetite: {level: 0, of: 0}}\n",
                "3:37: '0' is out of bounds. Give 1 or more.",
            ),
            "the year of a budget gap before any money": (
                CITY,
                "name: City\ntier: unitary\nbudget_gaps: [{year: 27, amount: unknown}]\n",
                "3:22: '27' is out of bounds. Give 1900 or more.",
            ),
            "a budget gap below nought": (
                CITY,
                (
                    "name: City\ntier: unitary\n"
                    "budget_gaps: [{year: 2027, amount: {value: -5, source: assumption}}]\n"
                ),
                (
                    "3:44: An amount of money can't be below nought. "
                    "Take the minus away, or write unknown where the figure is not known."
                ),
            ),
            "a tile off the map": (
                CITY,
                "name: City\ntier: unitary\ntile: [0, 1001]\n",
                "3:11: '1001' is out of bounds. Give 1000 or less.",
            ),
        }
    ),
)
def test_what_is_out_of_bounds_is_refused(
    tmp_path: pathlib.Path, file: str, text: str, said: str
) -> None:
    workspace(tmp_path, {"councils/east.yaml": "name: East\ntier: unitary\ntile: [2, 1]\n"})
    check(tmp_path, file, text, said)
