"""Mistakes in colons, commas and brackets of which each remedy, once followed, is accepted."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

ALDER, CRITERIA, SETTINGS = "councils/alder.yaml", "criteria/criteria.yaml", "appraisal.yaml"
TWO = "options/two-councils.yaml"
PEOPLE = "{value: 99200, date: 2025, source: census}"
UNIT = "Write digits only, without commas, in the unit that this figure has."
BRACES = "Keys with values stand in braces, and these are"
ROUND = "A list stands in square brackets, and these are round."
NO_SPACE = "There is no space behind a dash of this list."


def people(written: str) -> Change:
    """The figure of a council's population is written otherwise."""
    return typed(ALDER, PEOPLE, written)


MISTAKES: dict[str, tuple[Change, str]] = {
    "a comma in a number and none before the next key": (
        people("{value: 99,200 date: 2025, source: census}"),
        (
            f"{ALDER}:9:23: 99,200 is cut at its comma, and none stands before `date:`. "
            "Write 99200, date: …."
        ),
    ),
    "a footnote behind a number": (
        people("{value: 99200 [1], date: 2025, source: census}"),
        f"{ALDER}:9:29: `[1]` stands behind the number 99200. Take it away.",
    ),
    "a footnote behind a source": (
        people("{value: 99200, date: 2025, source: census [1]}"),
        f"{ALDER}:9:57: `[1]` stands behind the source `census`. Take it away.",
    ),
    "a footnote behind a source that others follow": (
        people("{source: census [1], value: 99200, date: 2025}"),
        f"{ALDER}:9:31: `[1]` stands behind the source `census`. Take it away.",
    ),
    "brackets behind a word": (
        people("{value: 99200, date: 2025, source: census, note: estimated [by us]}"),
        (
            f"{ALDER}:9:64: Text with `[` in it needs quotes round it. "
            'Write "estimated […", or the comma or colon that is missing.'
        ),
    ),
    "two commas": (
        people("{value: 99200,, date: 2025, source: census}"),
        f"{ALDER}:9:29: Nothing stands before this comma. Take it away.",
    ),
    "a comma at first": (
        typed(ALDER, "[birch-vale, cedar-hills]", "[, birch-vale, cedar-hills]"),
        f"{ALDER}:6:14: Nothing stands before this comma. Take it away.",
    ),
    "semicolons without brackets": (
        people("{value: 99200, date: 2025, source: census; budgets}"),
        (
            f"{ALDER}:9:50: A list has a comma behind each entry, and these are semicolons. "
            "Write [census, budgets]."
        ),
    ),
    "no comma in a list": (
        people("{value: 99200, date: 2025, source: [census budgets]}"),
        (
            f"{ALDER}:9:51: 'census budgets' is not an id. "
            "Write [census, budgets], with a comma between them."
        ),
    ),
    "an apostrophe in single quotes within braces": (
        typed("options/as-today.yaml", "why: Councils are near.", "why: 'Councils aren't near.'"),
        (
            "options/as-today.yaml:5:46: This text begins with ', and another ' inside it ends it. "
            "Put double quotes round all of it in place of the single ones."
        ),
    ),
    "one dash of several without its space": (
        typed(ALDER, "[birch-vale, cedar-hills]", "\n  - birch-vale\n  -cedar-hills"),
        (
            f"{ALDER}:8:3: There is no space behind the dash of `-cedar-hills`. "
            "Write `- cedar-hills`."
        ),
    ),
    "no colon behind a key": (
        people("{value: 99200, date 2025, source: census}"),
        f"{ALDER}:9:30: There is no colon behind `date`. Write `date: 2025`.",
    ),
    "no colon behind the first key": (
        people("{value 99,200, date: 2025, source: census}"),
        f"{ALDER}:9:16: There is no colon behind `value`. Write `value: 99200`.",
    ),
    "no colon behind a key that follows text": (
        typed("sources.yaml", "publisher: The statistics office", "publisher The office, Leeds"),
        (
            "sources.yaml:1:29: There is no colon behind `publisher`. "
            'Write `publisher: "The office, Leeds"`; if it goes on with the text before it, put '
            "quotes round all of that."
        ),
    ),
    "a key that is there already goes on with text": (
        people(PEOPLE.replace("}", ", note: Few, source too}")),
        (
            f"{ALDER}:9:69: The text is cut at its comma, before `source too`. "
            "Put quotes round text that has a comma."
        ),
    ),
    "an equals sign": (
        people("{value = 99200, date: 2025, source: census}"),
        (
            f"{ALDER}:9:16: There is an equals sign where the colon of `value:` is wanted. "
            "Write `value: 99200`."
        ),
    ),
    "semicolons": (
        people("{value: 99200; date: 2025; source: census}"),
        (
            f"{ALDER}:9:30: A semicolon stands before `date:`, and a comma is wanted. "
            "Write `99200, date: …`, and commas in place of any others."
        ),
    ),
    "round brackets in place of braces": (
        people("(value: 99200, date: 2025, source: census)"),
        f"{ALDER}:9:15: {BRACES} round brackets. Write {PEOPLE}, with a brace at each end.",
    ),
    "brackets in place of braces": (
        people("[value: 99200, date: 2025, source: census]"),
        f"{ALDER}:9:15: {BRACES} brackets. Write {PEOPLE}.",
    ),
    "round brackets round each point": (
        typed(CRITERIA, "[[0, 0], [50000, 100]]", "[(0, 0), (50000, 100)]"),
        f"{CRITERIA}:22:13: {ROUND} Write [[0, 0], [50000, 100]].",
    ),
    "round brackets round a list": (
        typed(TWO, "[fernport]", "(fernport)"),
        f"{TWO}:10:13: {ROUND} Write [fernport].",
    ),
    "a bracket that closes a brace": (
        people("{value: 99200, date: 2025, source: census]"),
        f"{ALDER}:9:56: A brace {{ is opened, and this ] does not close it. Write }} in its place.",
    ),
    "a bracket within braces": (
        people("{value: 99200], date: 2025, source: census}"),
        f"{ALDER}:9:28: This ] closes nothing. Take it away.",
    ),
    "about so many": (
        people("{value: c. 99,200, date: 2025, source: census}"),
        f"{ALDER}:9:29: c. 99,200 is not a number. {UNIT}",
    ),
    "thousands of thousands": (
        people("{value: 20,600k, date: 2025, source: census}"),
        f"{ALDER}:9:26: 20,600k is not a number. {UNIT}",
    ),
    "a question mark": (
        people("{value: ?, date: 2025, source: census}"),
        (
            f"{ALDER}:9:23: A question mark alone is no value. Where a score is not known, write "
            "`unknown`; where a figure is not, write `unknown` in place of all of it, with its "
            "braces."
        ),
    ),
    "nothing behind the colon": (
        people("{value: , date: 2025, source: census}"),
        (
            f"{ALDER}:9:16: `value` has no value. Give one, or write `population: unknown` in "
            "place of the whole figure."
        ),
    ),
    "nothing, spelt out": (
        typed(ALDER, "tier: district", "tier: null"),
        f"{ALDER}:3:1: `tier` has no value. Give one.",
    ),
    "no space behind dashes": (
        typed(TWO, "covers: [fernport]", "covers:\n      -fernport\n      -alder"),
        f"{TWO}:11:7: {NO_SPACE} Write `- fernport`, and a space behind each other dash.",
    ),
    "a first entry with a number": (
        typed(CRITERIA, "- id: size", "1. id: size"),
        (
            f"{CRITERIA}:1:1: This file is a list, and its first entry has no dash: each criterion "
            "begins with one. Write `- id: …` for each, and its other keys in the column of `id`."
        ),
    ),
    "a later entry with a number": (
        typed(CRITERIA, "- id: strength", "3) id: strength"),
        (
            f"{CRITERIA}:17:1: An entry of a list begins with a dash, and this is 3). "
            "Write `- id: strength`."
        ),
    ),
    "a date of which either end may be the year": (
        typed(SETTINGS, "2026-03-12", "26-03-12"),
        (
            f"{SETTINGS}:4:7: '26-03-12' is not a date. "
            "Write 2012-03-26, or 2026-03-12 if the year stands first."
        ),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_wrong_sign_is_one_message_with_the_true_remedy(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


@pytest.mark.parametrize(
    ("change", "remedied"),
    cases(
        {
            "a colon": (
                typed("sources.yaml", "publisher: The statistics office", "publisher The office"),
                typed("sources.yaml", "publisher The office", "publisher: The office"),
            ),
            "square brackets": (
                typed(CRITERIA, "[[0, 0], [50000, 100]]", "[(0, 0), (50000, 100)]"),
                typed(CRITERIA, "[(0, 0), (50000, 100)]", "[[0, 0], [50000, 100]]"),
            ),
            "unknown in place of a figure": (
                typed(TWO, "score: 65", "score: ?"),
                typed(TWO, "score: ?", "score: unknown"),
            ),
        }
    ),
)
def test_what_a_remedy_says_is_accepted(
    tmp_path: pathlib.Path, change: Change, remedied: Change
) -> None:
    assert said_of(tmp_path / "mistaken", change)
    assert said_of(tmp_path / "mended", change, remedied) == said_of(tmp_path / "right")
