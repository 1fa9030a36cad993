"""Keys in capitals, names in place of ids and dashes left out: one message, with what is right."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

ALDER, TODAY, TWO = "councils/alder.yaml", "options/as-today.yaml", "options/two-councils.yaml"
CRITERIA, PERSPECTIVES = "criteria/criteria.yaml", "criteria/perspectives.yaml"
PEOPLE = "{value: 99200, date: 2025, source: census}"
DASH = (
    "A dash is missing before `id:`: each entry of a list begins with one. Write `- id: …` for "
    "each, and its other keys in the column of `id`."
)

MISTAKES: dict[str, tuple[Change, str]] = {
    "a figure's keys in capitals": (
        typed(ALDER, PEOPLE, "{Value: 99200, Date: 2025, Source: census}"),
        (
            f"{ALDER}:9:16: Unknown keys 'Value', 'Date' and 'Source'. "
            "Write value, date and source, without capitals."
        ),
    ),
    "a score's keys in capitals": (
        typed(TODAY, "{score: 40, why:", "{Score: 40, Why:"),
        f"{TODAY}:6:13: Unknown keys 'Score' and 'Why'. Write score and why, without capitals.",
    ),
    "the keys of a file in capitals": (
        typed(ALDER, "short_name: Alder\ntier: district", "Short_name: Alder\nTier: district"),
        (
            f"{ALDER}:2:1: Unknown keys 'Short_name' and 'Tier'. "
            "Write short_name and tier, without capitals."
        ),
    ),
    "one key in capitals": (
        typed(ALDER, PEOPLE, "{Value: 99200, date: 2025, source: census}"),
        f"{ALDER}:9:16: Unknown key 'Value'. Did you mean 'value'?",
    ),
    "the second criterion of a group without its dash": (
        typed(CRITERIA, "    - id: quality", "      id: quality"),
        f"{CRITERIA}:12:7: {DASH}",
    ),
    "a criterion without its dash": (
        typed(CRITERIA, "- id: strength", "  id: strength"),
        f"{CRITERIA}:17:3: {DASH}",
    ),
    "a measure by a name that a criterion has as well": (
        typed(CRITERIA, "measure: reserves", "measure: Reserves"),
        f"{CRITERIA}:20:14: 'Reserves' is not an id. Did you mean 'reserves'?",
    ),
    "a criterion by a name that a measure has as well": (
        typed(PERSPECTIVES, "[service, size, strength]", "[service, size, Reserves]"),
        f"{PERSPECTIVES}:6:25: 'Reserves' is not an id. Did you mean 'strength'?",
    ),
    "a new council whose name is like another's": (
        typed(TWO, "new-marshire:", "New Marshire:"),
        f"{TWO}:5:3: 'New Marshire' is not an id. Write new-marshire.",
    ),
    "a partner as a host by its name": (
        typed("councils/partnerships.yaml", "host: alder", "host: Marshire Health Board"),
        (
            "councils/partnerships.yaml:6:9: 'Marshire Health Board' is not an id. "
            "Did you mean 'health-board'?"
        ),
    ),
    "an assumption in capitals": (
        typed(TODAY, "source: assumption", "source: Assumption"),
        f"{TODAY}:6:72: 'Assumption' is not an id. Did you mean 'assumption'?",
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_mistake_in_keys_or_ids_gets_one_message(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


def test_keys_in_capitals_are_told_once_in_each_place(tmp_path: pathlib.Path) -> None:
    changes = (
        typed(ALDER, PEOPLE, "{Value: 99200, Date: 2025, source: census}"),
        typed(ALDER, "{value: 5950, date: 2025,", "{Value: 5950, Date: 2025,"),
    )
    told = "Unknown keys 'Value' and 'Date'. Write value and date, without capitals."
    assert said_of(tmp_path, *changes) == [f"{ALDER}:9:16: {told}", f"{ALDER}:10:14: {told}"]


def test_a_missing_key_is_told_beside_keys_in_capitals(tmp_path: pathlib.Path) -> None:
    change = typed(ALDER, PEOPLE, "{Value: 99200, Date: 2025}")
    assert said_of(tmp_path, change) == [
        (
            f"{ALDER}:9:15: This figure has no source. Add `source:` with an id from sources.yaml, "
            "or `source: assumption`."
        ),
        (f"{ALDER}:9:16: Unknown keys 'Value' and 'Date'. Write value and date, without capitals."),
    ]
