"""A list, or text, where keys with values are wanted: what to write, which is then taken."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed, written
from tests.workspaces import cases

TODAY, SOURCES = "options/as-today.yaml", "sources.yaml"
CRITERIA, PERSPECTIVES = "criteria/criteria.yaml", "criteria/perspectives.yaml"
PARTNERSHIPS = "councils/partnerships.yaml"
VOICE = "{score: 70, low: 60, high: 80, why: Councils are near., source: case}"
WEIGHTS = "weights: {size: 30, service: 50, strength: 20, voice: 60, quality: 40}"
SCORE = f"{TODAY}:5:10: A score with its reason is wanted here, and this is text."
LIST, TEXT = (
    f"Keys with values are wanted here, and this is {each}." for each in ("a list", "text")
)
CENSUS = (
    "{title: The census, publisher: The statistics office, date: 2025, "
    'url: "https://example.org/census"}'
)

MISTAKES: dict[str, tuple[Change, str]] = {
    "not available": (typed(TODAY, VOICE, "n/a"), f"{SCORE} Write `unknown`, in small letters."),
    "a capital": (typed(TODAY, VOICE, "Unknown"), f"{SCORE} Write `unknown`, in small letters."),
    "to be confirmed": (typed(TODAY, VOICE, "TBC"), f"{SCORE} Write `unknown`, in small letters."),
    "a word for a score": (
        typed(TODAY, VOICE, "High"),
        f"{SCORE} Write {{score: …, why: …}} with a number from 0 to 100, or `unknown`.",
    ),
    "weights with dashes": (
        typed(PERSPECTIVES, WEIGHTS, "weights:\n    - size: 30\n    - service: 50"),
        f"{PERSPECTIVES}:4:5: {LIST} Take the dashes away: `size: 30`.",
    ),
    "weights as entries": (
        typed(PERSPECTIVES, WEIGHTS, "weights:\n    - {id: size, weight: 30}"),
        f"{PERSPECTIVES}:4:5: {LIST} Write `size: 30` in place of that entry, and so each other.",
    ),
    "weights as a list of ids": (
        typed(PERSPECTIVES, WEIGHTS, "weights: [size, service]"),
        f"{PERSPECTIVES}:3:12: {LIST} Write `size: …` and `service: …`, each with its own value.",
    ),
    "partnerships with dashes": (
        written(PARTNERSHIPS, "- id: payroll\n  name: Payroll\n  kind: shared-service\n"),
        (
            f"{PARTNERSHIPS}:1:1: {LIST} Write `payroll:` in place of `- id: payroll`, its other "
            "keys further in below it, and so each other entry."
        ),
    ),
    "a source's title alone": (
        typed(SOURCES, CENSUS, "The census 2025"),
        f"{SOURCES}:1:9: {TEXT} Write {{title: The census 2025}}.",
    ),
    "a source's title alone, with a comma": (
        typed(SOURCES, CENSUS, "The census, 2025"),
        f'{SOURCES}:1:9: {TEXT} Write {{title: "The census, 2025"}}.',
    ),
    "a measure alone": (
        typed(
            CRITERIA,
            "{measure: population, take: min, curve: [[80000, 0], [300000, 100]], over: standing}",
            "population",
        ),
        (
            f"{CRITERIA}:3:13: {TEXT} Write {{measure: …, take: …, curve: …}}, or "
            "{figure: …, curve: …}."
        ),
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_what_stands_in_place_of_keys_gets_its_one_message(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


@pytest.mark.parametrize(
    "change",
    [
        typed(TODAY, VOICE, "unknown"),
        typed(SOURCES, CENSUS, '{title: "The census, 2025"}'),
        typed(PERSPECTIVES, WEIGHTS, "weights:\n    size: 30"),
    ],
)
def test_what_it_says_to_write_is_then_taken(tmp_path: pathlib.Path, change: Change) -> None:
    assert all(": warning: " in said for said in said_of(tmp_path, change))


def test_scores_in_a_word_need_an_id_below_them(tmp_path: pathlib.Path) -> None:
    quality = '{score: 40, why: "Services differ, and some fail.", source: assumption}'
    both = f"{VOICE}\n  quality: {quality}"
    assert said_of(tmp_path, typed(TODAY, f"\n  voice: {both}", " high")) == [
        (
            f"{TODAY}:4:9: {TEXT} Write an id below it with its own value, as `id: …`, one a "
            "line, or take it away."
        )
    ]


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("hello", "text"),
        ("- a", "a list"),
        ("0", "a number"),
        ("false", "text"),
        ("2026-01-01", "a date"),
    ],
)
def test_a_file_that_holds_no_mapping_is_refused(
    tmp_path: pathlib.Path, text: str, called: str
) -> None:
    said = f"Keys with values are wanted here, and this is {called}. Write its keys, one a line: "
    said += "at least `title:` and `date:`."
    assert said_of(tmp_path, written("appraisal.yaml", text))[0] == f"appraisal.yaml:1:1: {said}"
