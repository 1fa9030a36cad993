"""Mistakes 1 to 9, 56 and 57 of sixty that officers make: spaces, quotes, brackets and signs."""

import pathlib

import pytest

from tests.load.seven import (
    Change,
    said_of,
    typed,
)
from tests.workspaces import cases

ALDER, CRITERIA = "councils/alder.yaml", "criteria/criteria.yaml"
TODAY, TWO = "options/as-today.yaml", "options/two-councils.yaml"
PEOPLE = "{value: 99200, date: 2025, source: census}"


MISTAKES: dict[str, tuple[list[Change], list[str]]] = {
    "1: one space too many before a key": (
        [typed(ALDER, "\ntier:", "\n tier:")],
        [
            (
                "councils/alder.yaml:3:2: The indentation is wrong: `tier:` stands further "
                "right than `short_name:` (line 2), which has its value already. Begin it in "
                "column 1."
            ),
        ],
    ),
    "1: one space too many below a key": (
        [typed(ALDER, "  reserves:", "   reserves:")],
        [
            (
                "councils/alder.yaml:10:4: The indentation is wrong: `reserves:` stands "
                "further right than `population:` (line 9), which has its value already. Begin "
                "it in column 3."
            ),
        ],
    ),
    "2: one space too few in a list": (
        [typed(CRITERIA, "  name: Smallest", " name: Smallest")],
        [
            (
                "criteria/criteria.yaml:2:2: The indentation is wrong: `name:` begins in "
                "column 2, and `id:` (line 1) in column 3. Begin it in column 3, with spaces "
                "before it."
            ),
        ],
    ),
    "2: one space too few in a list within a list": (
        [typed(CRITERIA, "      name: Local", "     name: Local")],
        [
            (
                "criteria/criteria.yaml:8:6: The indentation is wrong: `name:` begins in "
                "column 6, and `id:` (line 7) in column 7. Begin it in column 7, with spaces "
                "before it."
            ),
        ],
    ),
    "3: a key moved out of facts": (
        [
            typed(
                ALDER,
                "  reserves: {value: 5950, date: 2025, source: budgets}\n",
                "reserves: {value: 5950, date: 2025, source: budgets}\n",
            )
        ],
        [
            (
                "councils/alder.yaml:10:1: Unknown key 'reserves'. Indent it, so that it "
                "belongs under `facts:`."
            ),
        ],
    ),
    "3: a key moved out from among other facts": (
        [typed(ALDER, "  population: {", "population: {")],
        [
            (
                "councils/alder.yaml:9:1: The indentation is wrong: `population:` stands further "
                "left than `reserves:` (line 10), and both belong under `facts:` (line 8). Begin "
                "it in column 3."
            ),
        ],
    ),
    "4: a tab before a key": (
        [typed(ALDER, "  reserves:", "\treserves:")],
        [
            "councils/alder.yaml:10:1: There is a tab here. Indent with spaces instead.",
        ],
    ),
    "5: a quote not closed": (
        [typed(ALDER, "name: Alder Borough Council", 'name: "Alder Borough Council')],
        [
            (
                'councils/alder.yaml:1:7: The quotation mark " is opened here and never '
                'closed. Write " where it ends.'
            ),
        ],
    ),
    "5: a quote not closed in braces": (
        [typed(TWO, "why: Councils are farther off.", 'why: "Councils are farther off.')],
        [
            (
                'options/two-councils.yaml:12:46: The quotation mark " is opened here and '
                'never closed. Write " where it ends.'
            ),
        ],
    ),
    "5: a quote not closed before another": (
        [
            typed(ALDER, "name: Alder Borough Council", 'name: "Alder Borough Council'),
            typed(ALDER, "note: The oldest borough of the county.", 'note: "The oldest borough."'),
        ],
        [
            (
                'councils/alder.yaml:1:7: The quotation mark " is opened here and never '
                'closed. Write " where it ends.'
            ),
        ],
    ),
    "6: a brace not closed": (
        [typed(ALDER, PEOPLE, PEOPLE[:-1])],
        [
            (
                "councils/alder.yaml:9:15: The brace { is opened here and never closed. Write "
                "} where it ends."
            ),
        ],
    ),
    "7: a bracket not closed": (
        [typed(ALDER, "[birch-vale, cedar-hills]", "[birch-vale, cedar-hills")],
        [
            (
                "councils/alder.yaml:6:13: The bracket [ is opened here and never closed. "
                "Write ] where it ends."
            ),
        ],
    ),
    "8: a comma forgotten": (
        [typed(ALDER, PEOPLE, "{value: 99200 date: 2025, source: census}")],
        [
            (
                "councils/alder.yaml:9:29: A comma is missing before `date:`. Write `99200, "
                "date: …`."
            ),
        ],
    ),
    "9: no space after a colon": (
        [typed(ALDER, "tier: district", "tier:district")],
        [
            (
                "councils/alder.yaml:3:1: `tier:district` has no space after its colon. Write "
                "`tier: district` with a space."
            ),
        ],
    ),
    "56: a colon in text": (
        [
            typed(
                TODAY,
                "summary: Each council stays as it is.",
                "summary: As today: the county and the districts.",
            )
        ],
        [
            (
                "options/as-today.yaml:3:10: Text with a colon and a space in it needs quotes "
                'round it. Write "As today: the county and the districts.".'
            ),
        ],
    ),
    "57: text that starts with a dash": (
        [typed(ALDER, "note: The oldest", "note: - The oldest")],
        [
            (
                "councils/alder.yaml:14:7: Text that starts with a dash needs quotes round it. "
                'Write "- The oldest borough of the county.".'
            ),
        ],
    ),
    "57: text that starts with a per cent sign": (
        [typed(ALDER, "note: The oldest", "note: % The oldest")],
        [
            (
                "councils/alder.yaml:14:7: Text that starts with a per cent sign needs quotes "
                'round it. Write "% The oldest borough of the county.".'
            ),
        ],
    ),
    "57: text that starts with an at": (
        [typed(ALDER, "note: The oldest", "note: @ The oldest")],
        [
            (
                "councils/alder.yaml:14:7: Text that starts with an @ needs quotes round it. "
                'Write "@ The oldest borough of the county.".'
            ),
        ],
    ),
    "57: text that starts with an ampersand": (
        [typed(ALDER, "note: The oldest", "note: & The oldest")],
        [
            (
                "councils/alder.yaml:14:7: Text that starts with an & needs quotes round it. "
                'Write "& The oldest borough of the county.".'
            ),
        ],
    ),
    "57: a word that starts with an ampersand": (
        [typed(ALDER, "note: The oldest", "note: &The oldest")],
        [
            (
                "councils/alder.yaml:14:7: Text that starts with an & needs quotes round it. "
                'Write "&The oldest borough of the county.".'
            ),
        ],
    ),
    "57: text that starts with a star": (
        [typed(ALDER, "note: The oldest", "note: * The oldest")],
        [
            (
                "councils/alder.yaml:14:7: Text that starts with a star needs quotes round it. "
                'Write "* The oldest borough of the county.".'
            ),
        ],
    ),
    "57: a word that starts with a star": (
        [typed(ALDER, "note: The oldest", "note: *The* oldest")],
        [
            (
                "councils/alder.yaml:14:7: Text that starts with a star needs quotes round it. "
                'Write "*The* oldest borough of the county.".'
            ),
        ],
    ),
    "57: a word that starts with a star, and more": (
        [typed(ALDER, "note: The oldest", "note: *The oldest")],
        [
            (
                "councils/alder.yaml:14:7: Text that starts with a star needs quotes round it. "
                'Write "*The oldest borough of the county.".'
            ),
        ],
    ),
    "57: text that starts with an apostrophe": (
        [typed(ALDER, "note: The oldest", "note: 'Twas the oldest")],
        [
            (
                "councils/alder.yaml:14:7: The quotation mark ' is opened here and never "
                "closed. Write ' where it ends; if it is an apostrophe, put double quotes "
                "round the whole text."
            ),
        ],
    ),
    "57: text that starts with a word in quotes": (
        [typed(ALDER, "note: The oldest", 'note: "Old" is the oldest')],
        [
            (
                'councils/alder.yaml:14:7: The text goes on behind what " opened, so it needs '
                "quotes round all of it. Write '\"Old\" is the oldest borough of the count…'."
            ),
        ],
    ),
    "57: text in braces that starts with an at": (
        [typed(TWO, "why: Councils are farther off.", "why: @ Councils are farther off.")],
        [
            (
                "options/two-councils.yaml:12:46: Text that starts with an @ needs quotes "
                'round it. Write "@ Councils are farther off.".'
            ),
        ],
    ),
}


@pytest.mark.parametrize(("changes", "said"), cases(MISTAKES))
def test_a_mistake_gets_one_message_or_one_warning(
    tmp_path: pathlib.Path, changes: list[Change], said: list[str]
) -> None:
    assert said_of(tmp_path, *changes) == said


NO_SPACE = "has no space after its colon. Write"


def test_each_slip_is_a_mistake_of_its_own_however_alike_they_are(tmp_path: pathlib.Path) -> None:
    """Three times the same slip are three places to mend, and one slip is one message."""
    once = typed(ALDER, "tier: district", "tier:district")
    again = typed(ALDER, "climate: high", "climate:high")
    thrice = typed(ALDER, "note: The oldest borough", "note:The oldest borough")
    first = f"{ALDER}:3:1: `tier:district` {NO_SPACE} `tier: district` with a space."
    assert said_of(tmp_path / "one", once) == [first]
    assert said_of(tmp_path / "three", once, again, thrice) == [
        first,
        f"{ALDER}:12:3: `climate:high` {NO_SPACE} `climate: high` with a space.",
        (
            f"{ALDER}:14:1: `note:The oldest borough of the county.` {NO_SPACE} "
            "`note: The oldest borough of the county.` with a space."
        ),
    ]


def test_a_key_misspelt_in_two_places_is_two_mistakes(tmp_path: pathlib.Path) -> None:
    files = (ALDER, "councils/birch-vale.yaml")
    misspelt = [typed(file, "tier:", "teir:") for file in files]
    assert said_of(tmp_path, *misspelt) == [
        f"{ALDER}:3:1: Unknown key 'teir'. Did you mean 'tier'?",
        "councils/birch-vale.yaml:2:1: Unknown key 'teir'. Did you mean 'tier'?",
    ]
