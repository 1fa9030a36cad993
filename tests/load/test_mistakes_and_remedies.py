"""Mistakes whose remedy was once refused in its turn: each has its one message, and is mended."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

ALDER, TODAY, TWO = "councils/alder.yaml", "options/as-today.yaml", "options/two-councils.yaml"
PEOPLE = "population: {value: 99200, date: 2025, source: census}"
SHOWN = "is what a spreadsheet shows in place of a figure."
WIDER = "Make the column wider there, and write the figure that it shows."
OR_UNKNOWN = "Write the figure, or `unknown` in place of all that is said of it."
MORE = "is not a number. Write 120000, and what it lacks in certainty as `low` and `high`."


def people(written: str) -> Change:
    """The figure of people is typed otherwise, in braces."""
    return typed(ALDER, "value: 99200", f"value: {written}")


def below(written: str) -> Change:
    """The same on a line of its own."""
    figure = f"population:\n    value: {written}\n    date: 2025\n    source: census"
    return typed(ALDER, PEOPLE, figure)


MISTAKES: dict[str, tuple[Change, str]] = {
    "per cent in front": (
        people("%50"),
        f"{ALDER}:9:23: %50 is not a number. Write 50 without the per cent sign.",
    ),
    "per cent in front, in quotes": (
        people('"% 50"'),
        f"{ALDER}:9:23: '% 50' is not a number. Write 50 without the %; the unit here is people.",
    ),
    "per cent in front, below": (
        below("% 1,250.5"),
        f"{ALDER}:10:12: % 1,250.5 is not a number. Write 1250.5 without the per cent sign.",
    ),
    "per cent behind": (
        people("50 %"),
        f"{ALDER}:9:23: '50 %' is not a number. Write 50, without quotes or other signs.",
    ),
    "more than": (people(">120000"), f"{ALDER}:9:23: >120000 {MORE}"),
    "more than, with a comma": (people('"> 120000"'), f"{ALDER}:9:23: '> 120000' {MORE}"),
    "more than, below": (below(">120000"), f"{ALDER}:10:12: >120000 {MORE}"),
    "a narrow column": (people("####"), f"{ALDER}:9:23: `####` {SHOWN} {WIDER}"),
    "a narrow column, below": (below("####"), f"{ALDER}:10:12: `####` {SHOWN} {WIDER}"),
    "a lost reference": (people("#REF!"), f"{ALDER}:9:23: `#REF!` {SHOWN} {OR_UNKNOWN}"),
    "a lost reference, below": (below("#REF!"), f"{ALDER}:10:12: `#REF!` {SHOWN} {OR_UNKNOWN}"),
    "not available, below": (below("#N/A"), f"{ALDER}:10:12: `#N/A` {SHOWN} {OR_UNKNOWN}"),
    "a source in words": (
        typed(TODAY, "source: assumption", "source: Officer judgement"),
        (
            f"{TODAY}:6:72: 'Officer judgement' is not an id. Write `assumption`, or give it an "
            "entry in sources.yaml and write its id."
        ),
    ),
    "an apostrophe in single quotes, in braces": (
        typed(TODAY, "why: Councils are near.", "why: 'Districts' residents are close'"),
        (
            f"{TODAY}:5:46: This text begins with ', and another ' inside it ends it. Put double "
            "quotes round all of it in place of the single ones."
        ),
    ),
    "a comma forgotten behind single quotes": (
        typed(TODAY, "why: Councils are near., source: case", "why: 'They are near.' source: case"),
        (
            f"{TODAY}:5:63: A comma is missing before `source: case`, or quotes round the whole "
            "text. Write the comma, or the quotes."
        ),
    ),
    "a key with a capital beside it": (
        typed("appraisal.yaml", "title: Options", "Title: Our options\ntitle: Options"),
        (
            "appraisal.yaml:1:1: Unknown key 'Title'. `title:` stands in line 2 as well: take "
            "one of the two away."
        ),
    ),
    "a key that is less like another beside it": (
        typed(TODAY, "\nscores:", "\nCost: none\nscores:"),
        (
            f"{TODAY}:4:1: Unknown key 'Cost'. Known keys here: also, benefits, candidates, "
            "claims, councils, description, facts, family, functions, horizon, implications, "
            "model, money, name, operating_model, partnerships, positions, principles, risks, "
            "scores, short_name, standing, steps, summary."
        ),
    ),
    "a slip in what says which county a district stands in": (
        typed(ALDER, "within:", "wihin:"),
        f"{ALDER}:4:1: Unknown key 'wihin'. Did you mean 'within'?",
    ),
    "a no-break space in a number": (
        people("120\u00a0000"),
        (
            f"{ALDER}:9:23: '120[no-break space]000' is not a number. Write 120000, without "
            "quotes or other signs."
        ),
    ),
    "a soft hyphen in a key": (
        typed(ALDER, "short_name", "short\u00ad_name"),
        f"{ALDER}:2:1: There is a soft hyphen here, which cannot be seen. Delete it: `short_name`.",
    ),
    "a range of a score out of order": (
        typed(TODAY, "low: 60, high: 80", "low: 85, high: 50"),
        (
            f"{TODAY}:5:10: The range is out of order: low 85, score 70, high 50. Give low, score "
            "and high in rising order."
        ),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_mistake_gets_its_one_message(tmp_path: pathlib.Path, change: Change, said: str) -> None:
    assert said_of(tmp_path, change) == [said]


@pytest.mark.parametrize(
    "change",
    [
        people("120000, low: 120000, high: 150000"),
        typed(ALDER, PEOPLE, "population: unknown"),
        typed(TODAY, "why: Councils are near.", 'why: "Districts\' residents are close"'),
        typed(TWO, "why: No service is split.", 'why: "#REF! is a sign"'),
    ],
)
def test_what_is_said_to_be_written_is_taken(tmp_path: pathlib.Path, change: Change) -> None:
    assert all(": warning: " in said for said in said_of(tmp_path, change))
