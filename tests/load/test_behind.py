"""What stands behind a value that its own signs have ended is named, with a mend that is taken."""

import pathlib

import pytest

from appraisal.load.behind import behind, in_a_row
from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

ALDER = "councils/alder.yaml"
PEOPLE = "{value: 99200, date: 2025, source: census}"
NEAR = "[birch-vale, cedar-hills]"
TEXT = "The text goes on behind what"


def people(written: str) -> Change:
    """The figure of a council's population is written otherwise."""
    return typed(ALDER, PEOPLE, written)


def after(place: str, text: str, sign: str, mend: str) -> str:
    return f"{ALDER}:{place}: The value ends at its {sign}, and `{text}` stands behind it. {mend}"


MISTAKES: dict[str, tuple[Change, str]] = {
    "a comma behind a figure": (
        people(f"{PEOPLE},"),
        after("9:57", ",", "}", "Take it away."),
    ),
    "a stop behind a figure": (people(f"{PEOPLE}."), after("9:57", ".", "}", "Take it away.")),
    "a quotation mark": (people(f'{PEOPLE}"'), after("9:57", '"', "}", "Take it away.")),
    "a comma behind a list": (
        typed(ALDER, NEAR, f"{NEAR},"),
        after("6:38", ",", "]", "Take it away."),
    ),
    "a comma behind a quoted text": (
        typed(ALDER, "The oldest borough of the county.", '"The oldest borough.",'),
        after("14:28", ",", '"', "Take it away."),
    ),
    "a remark": (
        people(f"{PEOPLE} see note"),
        after("9:58", "see note", "}", "Take it away, or make a remark of it: `# see note`."),
    ),
    "a brace": (people(f"{PEOPLE}}}"), f"{ALDER}:9:57: This }} closes nothing. Take it away."),
    "the next entry": (
        typed("sources.yaml", '/census"}\n', '/census"}, '),
        (
            "sources.yaml:1:109: The value ends at its }, and "
            "`, budgets: {title: The budgets, publishe…` stands behind it. "
            "Begin `budgets:` on a line of its own, without a comma before it."
        ),
    ),
    "text that begins with a bracket": (
        typed(ALDER, "The oldest borough of the county.", "[Draft] The oldest borough."),
        f'{ALDER}:14:7: {TEXT} [ opened, so it needs quotes round all of it. Write "[Draft] The',
    ),
    "text that an apostrophe ends": (
        typed(ALDER, "The oldest borough of the county.", "'The county's oldest borough.'"),
        f"{ALDER}:14:7: {TEXT} ' opened, so it needs quotes round all of it. Write \"The county's",
    ),
    "a list that begins behind its key": (
        typed(ALDER, NEAR, "- birch-vale"),
        (
            f"{ALDER}:6:13: A list with dashes begins on the line below its key. "
            "Move it there, or take the dash away."
        ),
    ),
    "a dash before braces": (
        people(f"- {PEOPLE}"),
        f"{ALDER}:9:15: A list with dashes begins on the line below its key. Move it there, or",
    ),
    "keys without their braces": (
        people(PEOPLE[1:-1]),
        (
            f"{ALDER}:9:15: Keys with values on one line stand in braces, and here the braces are "
            f"missing. Write {PEOPLE}."
        ),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_what_stands_behind_a_value_is_one_message(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    (told,) = said_of(tmp_path, change)
    assert told.startswith(said)


@pytest.mark.parametrize("mended", [f"{PEOPLE} # see note", f"\n  - {PEOPLE}"])
def test_what_a_remedy_says_is_accepted(tmp_path: pathlib.Path, mended: str) -> None:
    assert said_of(tmp_path, people(mended)) == []


def test_nothing_is_said_where_nothing_stands_behind_a_value() -> None:
    assert behind(["a: [b] # c", "d: e"], (0, 3), (0, 6), is_text=False) is None
    assert behind(["a: [b"], (0, 3), (1, 0), is_text=False) is None


def test_lists_in_a_row_lack_the_brackets_round_them_all() -> None:
    what = "Several lists stand here, and the brackets round them all are missing."
    assert in_a_row(["a: [1, 2], [3, 4]"], (0, 3), (0, 9)) == (
        (1, 4),
        what,
        "Write [[1, 2], [3, 4]].",
    )
