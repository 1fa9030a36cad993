"""Values of the wrong kind are refused where they stand, with the way to mend them."""

import pathlib

import pytest

from appraisal.load import load
from tests.load.values import (
    APPRAISAL,
    BELOW_MONEY,
    CRITERIA,
    DATE,
    FIGURE,
    HEAD,
    ID,
    LIST,
    OPTION,
    PART_OF_DATE,
    QUOTES,
    SETTINGS,
    START,
    check,
)
from tests.workspaces import cases, workspace


@pytest.mark.parametrize(
    ("line", "said"),
    cases(
        {
            "an unknown key near a known one": (
                "titel: B",
                (
                    "3:1: Unknown key 'titel'. `title:` stands in line 1 as well: take one "
                    "of the two away."
                ),
            ),
            "an unknown key like no other": ("zzz: 1", f"3:1: Unknown key 'zzz'. {SETTINGS}"),
            "a number as a key": ("1: x", f"3:1: Unknown key '1'. {SETTINGS}"),
            "true as a key": ("true: x", f"3:1: Unknown key 'true'. {SETTINGS}"),
            "an unknown key further in": (
                "money: {year: 3}",
                "3:9: Unknown key 'year'. Did you mean 'years'?",
            ),
            "a list for text": (
                "area: [a]",
                f"3:7: Text is wanted here, and this is a list. {QUOTES}",
            ),
            "a mapping for text": (
                "area: {a: b}",
                f"3:7: Text is wanted here, and this is a mapping. {QUOTES}",
            ),
            "true for text": (
                "area: true",
                '3:7: Text is wanted here, and this is true. Put quotes round it: "true".',
            ),
            "nothing in a list of texts": (
                "notes: [a, ]\narea: x\nquestion:\nprice_base: [~]",
                f"6:13: Text is wanted here, and this is a list. {QUOTES}",
            ),
            "text for a list": ("notes: x", f"3:8: {LIST}"),
            "text for a mapping": ("money: x", f"3:8: {BELOW_MONEY.format('text')}"),
            "a list for a mapping": ("money: [x]", f"3:8: {BELOW_MONEY.format('a list')}"),
            "text for a number": (
                "money: {discount_rate: low}",
                "3:24: 'low' is not a number. Write digits only, from 0 to 100.",
            ),
            "a number in quotes": (
                'money: {discount_rate: "3.5"}',
                "3:24: '3.5' is not a number. Take the quotes away.",
            ),
            "a number with a comma": (
                'structures: {smallest: "300,000"}',
                "3:24: '300,000' is not a number. Write 300000, without quotes or other signs.",
            ),
            "a number with underscores": (
                "structures: {smallest: 300_000}",
                "3:24: '300_000' is not a number. Write digits only, such as 1234.5.",
            ),
            "a number beyond all numbers": (
                "structures: {smallest: 1e999}",
                "3:24: '1e999' is too large a number. Check its noughts.",
            ),
            "true for a number": (
                "money: {discount_rate: true}",
                "3:24: 'true' is not a number. Write digits only, from 0 to 100.",
            ),
            "a fraction for a whole number": (
                "simulation: {samples: 1.5}",
                "3:23: '1.5' is not a whole number. Write digits only, from 1 to 10000000.",
            ),
            "too small a number": (
                "simulation: {samples: 0}",
                "3:23: '0' is out of bounds. Give 1 or more.",
            ),
            "too large a number": (
                "money: {years: 101}",
                "3:16: '101' is out of bounds. Give 100 or less.",
            ),
            "a number on its bound": (
                "simulation: {seed: 9223372036854775808}",
                "3:20: '9223372036854775808' is out of bounds. Give less than 9223372036854775808.",
            ),
            "no choice": (
                "status: drafft",
                (
                    "3:9: 'drafft' is not one of the choices. Choose from: 'draft' or 'published'. "
                    "Did you mean 'draft'?"
                ),
            ),
            "yes for a choice": (
                "status: yes",
                "3:9: 'yes' is not one of the choices. Choose from: 'draft' or 'published'.",
            ),
            "an id with capitals": ("perspective: Bad Id", f"3:14: 'Bad Id' is not an id. {ID}"),
            "too short a pair": (
                "structures: {councils: [1]}",
                "3:24: This list is too short. See docs/format.md for how many entries it takes.",
            ),
            "too long a pair": (
                "structures: {councils: [1, 2, 3]}",
                "3:24: This list has too many entries. See docs/format.md for how many.",
            ),
            "no id among sets of areas": (
                "structures: {apart: [[north, Bad Id]]}",
                "3:30: 'Bad Id' is not an id. Write an id that stands in councils/, such as city.",
            ),
            "no colour": (
                "theme: {colours: {link: blue}}",
                "3:25: This is not a colour. Write it as #1d70b8.",
            ),
        }
    ),
)
def test_a_setting_of_the_wrong_kind_is_refused(
    tmp_path: pathlib.Path, line: str, said: str
) -> None:
    check(tmp_path, APPRAISAL, f"{START}{line}\n", said)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}"])
def test_of_settings_that_say_nothing_is_said_once_what_they_lack(
    tmp_path: pathlib.Path, text: str
) -> None:
    said = "1:1: Nothing stands in this file. Write at least `title:` and `date:`; docs/format.md"
    check(tmp_path, APPRAISAL, text, f"{said} shows how.")


@pytest.mark.parametrize("text", ["hello", "a: b", "0", "false"])
def test_criteria_that_are_no_list_are_refused(tmp_path: pathlib.Path, text: str) -> None:
    check(tmp_path, CRITERIA, text, f"1:1: {LIST}")


@pytest.mark.parametrize("written", ["2026-01-31", '"2026-01-31"', "'2026-01-31'"])
def test_a_date_may_stand_in_quotes(tmp_path: pathlib.Path, written: str) -> None:
    folder = workspace(tmp_path, {APPRAISAL: f"title: A\ndate: {written}\n"})
    assert load(folder).settings.date.isoformat() == "2026-01-31"


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("22/02/2026", "Write 2026-02-22."),
        ("2026-2-3", "Write 2026-02-03."),
        *((written, DATE) for written in ("2026-02", "2026", "today", "20260203x")),
    ],
)
def test_a_date_that_is_none_is_refused(tmp_path: pathlib.Path, written: str, mend: str) -> None:
    said = f"2:7: '{written}' is not a date. {mend}"
    check(tmp_path, APPRAISAL, f"title: A\ndate: {written}\n", said)


@pytest.mark.parametrize("written", ["2026", "2026-02", "2026-02-28", '"2026"', "unknown"])
def test_a_source_may_have_part_of_a_date(tmp_path: pathlib.Path, written: str) -> None:
    folder = workspace(tmp_path, {"sources.yaml": f"s: {{title: S, date: {written}}}\n"})
    assert load(folder).sources["s"].date == written.strip('"')


@pytest.mark.parametrize(
    "written", ["2026-13", "26", "in spring 2026", "2026-0", "13/2026", "0000"]
)
def test_part_of_a_date_that_is_none_is_refused(tmp_path: pathlib.Path, written: str) -> None:
    said = f"1:21: '{written}' is not a date. {PART_OF_DATE}"
    check(tmp_path, "sources.yaml", f"s: {{title: S, date: {written}}}\n", said)


@pytest.mark.parametrize(
    ("fact", "said"),
    cases(
        {
            "a bare number": (
                "106045",
                (
                    "4:15: The figure 106045 stands here without a source. "
                    "Write {value: 106045, source: …}, "
                    "with an id from sources.yaml or `assumption`."
                ),
            ),
            "a figure without a source": (
                "{value: 106045}",
                (
                    "4:15: This figure has no source. "
                    "Add `source:` with an id from sources.yaml, or `source: assumption`."
                ),
            ),
            "a figure with an empty source": (
                "{value: 106045, source: }",
                (
                    "4:39: This figure has no source. "
                    "Add `source:` with an id from sources.yaml, or `source: assumption`."
                ),
            ),
            "a figure with a list of no sources": (
                "{value: 106045, source: []}",
                "4:39: This has too few entries. Give at least 1.",
            ),
            "a source without a value": (
                "{low: 1, high: 2, source: census}",
                "4:15: 'value' is missing. Add `value:`.",
            ),
            "a key spelt wrongly": (
                "{value: 1, sorce: census, source: census}",
                (
                    "4:26: Unknown key 'sorce'. `source:` stands in line 4 as well: take one of "
                    "the two away."
                ),
            ),
            "text": (
                "about 100,000",
                "4:15: 'about 100,000' is not a figure. Write {value: 100000, source: …}.",
            ),
            "nothing": ("", f"4:14: An empty value is not a figure. {FIGURE}"),
            "true": ("true", f"4:15: 'true' is not a figure. {FIGURE}"),
            "an empty list": ("[]", "4:15: This has too few entries. Give at least 1."),
            "a list with a bare number": (
                "[{value: 1, source: census}, 2]",
                (
                    "4:44: The figure 2 stands here without a source. "
                    "Write {value: 2, source: …}, with an id from sources.yaml or `assumption`."
                ),
            ),
            "a list with unknown": (
                "[{value: 1, source: census}, unknown]",
                (
                    "4:44: An unknown figure can't stand in a list of figures: it gives no end of "
                    "the range. Leave it out and name its source in the `note` of another, or "
                    "write unknown alone."
                ),
            ),
            "a quoted number": (
                '{value: "1", source: census}',
                "4:23: '1' is not a number. Take the quotes away.",
            ),
            "a low above the value": (
                "{low: 3, value: 2, high: 4, source: census}",
                (
                    "4:15: The range is out of order: low 3, value 2, high 4. "
                    "Give low, value and high in rising order."
                ),
            ),
            "a value above the high": (
                "{value: 5, high: 4, source: census}",
                (
                    "4:15: The range is out of order: value 5, high 4. "
                    "Give low, value and high in rising order."
                ),
            ),
            "a source that is no id": (
                "{value: 1, source: The census}",
                "4:34: 'The census' is not an id. Did you mean 'census'?",
            ),
        }
    ),
)
def test_a_figure_that_is_none_is_refused(tmp_path: pathlib.Path, fact: str, said: str) -> None:
    text = f"name: City\ntier: unitary\nfacts:\n  population: {fact}\n"
    check(tmp_path, "councils/city.yaml", text, said)


@pytest.mark.parametrize(
    ("rest", "said"),
    cases(
        {
            "a score above 100": (
                "scores:\n  cost: {score: 101}\n",
                "4:17: '101' is out of bounds. Give 100 or less.",
            ),
            "a score below 0": (
                "scores:\n  cost: {score: -1}\n",
                "4:17: '-1' is out of bounds. Give 0 or more.",
            ),
            "a high above 100": (
                "scores:\n  cost: {score: 90, high: 110}\n",
                "4:27: '110' is out of bounds. Give 100 or less.",
            ),
            "a low above the score": (
                "scores:\n  cost: {score: 50, low: 60}\n",
                (
                    "4:9: The range is out of order: low 60, score 50. "
                    "Give low, score and high in rising order."
                ),
            ),
            "a score above its high": (
                "scores:\n  cost: {score: 50, low: 40, high: 45}\n",
                (
                    "4:9: The range is out of order: low 40, score 50, high 45. "
                    "Give low, score and high in rising order."
                ),
            ),
            "a score alone": (
                "scores: {cost: 55}\n",
                "3:16: The score 55 stands here alone. Write {score: 55, why: …}.",
            ),
            "partnerships in a word": (
                "partnerships: fully\n",
                (
                    "3:15: Keys with values are wanted here, and this is text. Write its keys "
                    "below it, one a line, such as `start:`, `deepen:` and `end:`."
                ),
            ),
            "money of the wrong kind": (
                "money: [{name: M, kind: costs, amount: unknown, from: 2026}]\n",
                (
                    "3:25: 'costs' is not one of the choices. Choose from: 'cost' or 'saving'. "
                    "Did you mean 'cost'?"
                ),
            ),
            "money without a year": (
                "money: [{name: M, kind: cost, amount: unknown}]\n",
                "3:9: 'from' is missing. Add `from:`.",
            ),
            "money from a short year": (
                "money: [{name: M, kind: cost, amount: unknown, from: 26}]\n",
                "3:54: '26' is out of bounds. Give 1900 or more.",
            ),
            "cashable: yes": (
                "money: [{name: M, kind: cost, amount: unknown, from: 2026, cashable: yes}]\n",
                "3:70: This is neither true nor false. Write true.",
            ),
            "an amount without a source": (
                "money: [{name: M, kind: cost, amount: 300, from: 2026}]\n",
                (
                    "3:39: The figure 300 stands here without a source. "
                    "Write {value: 300, source: …}, with an id from sources.yaml or `assumption`."
                ),
            ),
            "a mapping for a list": ("money: {name: M}\n", f"3:8: {LIST}"),
            "a risk beyond five": (
                "risks: [{name: R, likelihood: 6, impact: 1}]\n",
                "3:31: '6' is out of bounds. Give 5 or less.",
            ),
            "a layer that is none": (
                "operating_model: {frontline: x}\n",
                (
                    "3:19: 'frontline' is not one of the choices. Choose from: 'self-service', "
                    "'customer-management', 'front-line', 'back-office' or 'strategic-core'. "
                    "Did you mean 'front-line'?"
                ),
            ),
            "a new council that covers nothing": (
                "councils: {a: {name: A, covers: []}}\n",
                "3:33: This has too few entries. Give at least 1.",
            ),
            "a new council that covers one thing which is no id": (
                "councils: {a: {name: A, covers: [High Peak]}}\n",
                (
                    "3:34: 'High Peak' is not an id. "
                    "Write an id that stands in councils/, such as city."
                ),
            ),
            "an unknown key of a partnership that is started": (
                "partnerships: {start: {n: {name: N, kind: company, level: share, membrs: []}}}\n",
                "3:66: Unknown key 'membrs'. Did you mean 'members'?",
            ),
        }
    ),
)
def test_an_option_that_does_not_fit_is_refused(
    tmp_path: pathlib.Path, rest: str, said: str
) -> None:
    check(tmp_path, OPTION, HEAD + rest, said)


def test_a_long_value_is_cut_short_where_it_is_repeated(tmp_path: pathlib.Path) -> None:
    said = f"3:9: '{'x' * 40}…' is not one of the choices. Choose from: 'draft' or 'published'."
    check(tmp_path, APPRAISAL, f"{START}status: {'x' * 1000}\n", said)


def test_every_fault_in_the_values_of_a_file_is_found_at_once(tmp_path: pathlib.Path) -> None:
    check(
        tmp_path,
        APPRAISAL,
        "titel: A\ndate: never\nstatus: done\n",
        "1:1: Unknown key 'titel'. Did you mean 'title'?",
        f"2:7: 'never' is not a date. {DATE}",
        "3:9: 'done' is not one of the choices. Choose from: 'draft' or 'published'.",
    )
