"""Keys that begin in the column of the empty key above them are told of once, and then read."""

import pathlib

import pytest

from tests.load.seven import Change, said_of, typed
from tests.workspaces import cases

ALDER, TODAY, TWO = "councils/alder.yaml", "options/as-today.yaml", "options/two-councils.yaml"
CRITERIA, PERSPECTIVES = "criteria/criteria.yaml", "criteria/perspectives.yaml"
THEM = "Indent them, with what stands below them, by two spaces."
COLUMN = "and begin in its column."

MISTAKES: dict[str, tuple[Change, str]] = {
    "a figure": (
        typed(
            ALDER,
            "  reserves: {value: 5950, date: 2025, source: budgets}",
            "  reserves:\n  value: 5950\n  date: 2025\n  source: budgets",
        ),
        f"{ALDER}:11:3: {{}}: `value:`, `date:` and `source:` belong under `reserves:` (line 10)",
    ),
    "a score": (
        typed(
            TWO,
            "    score: 65\n    why: No service is split.\n    source: case",
            "  score: 65\n  why: No service is split.\n  source: case",
        ),
        f"{TWO}:14:3: {{}}: `score:`, `why:` and `source:` belong under `quality:` (line 13)",
    ),
    "a new council": (
        typed(
            TWO,
            "    name: Fernport Council\n    covers: [fernport]",
            "  name: Fernport Council\n  covers: [fernport]",
        ),
        f"{TWO}:9:3: {{}}: `name:` and `covers:` belong under `new-fernport:` (line 8)",
    ),
    "how a criterion is measured": (
        typed(
            CRITERIA,
            "    measure: reserves\n    take: total\n    curve: [[0, 0], [50000, 100]]",
            "  measure: reserves\n  take: total\n  curve: [[0, 0], [50000, 100]]",
        ),
        (
            f"{CRITERIA}:20:3: {{}}: `measure:`, `take:` and `curve:` belong under `measured:` "
            "(line 19)"
        ),
    ),
    "the anchors of a criterion": (
        typed(
            CRITERIA,
            "        0: Nobody knows who decides.\n        100: Each place has a voice.",
            "      0: Nobody knows who decides.\n      100: Each place has a voice.",
        ),
        f"{CRITERIA}:10:7: {{}}: `0:` and `100:` belong under `judged:` (line 9)",
    ),
    "all themes": (
        typed(ALDER, "  climate: high\n  tourism: medium", "climate: high\ntourism: medium"),
        f"{ALDER}:12:1: {{}}: `climate:` and `tourism:` belong under `themes:` (line 11)",
    ),
    "all facts": (
        typed(
            ALDER,
            "  population: {value: 99200, date: 2025, source: census}\n  reserves:",
            "population: {value: 99200, date: 2025, source: census}\nreserves:",
        ),
        f"{ALDER}:9:1: {{}}: `population:` and `reserves:` belong under `facts:` (line 8)",
    ),
    "an amount in a list": (
        typed(
            TWO,
            "    amount: {value: 5950, date: 2025, source: case}",
            "    amount:\n    value: 5950\n    date: 2025\n    source: case",
        ),
        f"{TWO}:24:5: {{}}: `value:`, `date:` and `source:` belong under `amount:` (line 23)",
    ),
    "an entry of a file": (
        typed(
            PERSPECTIVES,
            "  name: The members\n  rank: [service, size, strength]",
            "name: The members\nrank: [service, size, strength]",
        ),
        f"{PERSPECTIVES}:5:1: {{}}: `name:` and `rank:` belong under `members:` (line 4)",
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_block_that_is_not_indented_is_one_mistake(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    told = f"{said.format('The indentation is wrong')}, {COLUMN} {THEM}"
    assert said_of(tmp_path, change) == [told]


def test_one_key_is_told_of_as_one(tmp_path: pathlib.Path) -> None:
    change = typed(
        TWO, "  deepen: {payroll: integrate}\n  end: [leaders-board]", "end: [leaders-board]"
    )
    assert said_of(tmp_path, change) == [
        (
            f"{TWO}:18:1: The indentation is wrong: `end:` belongs under `partnerships:` "
            "(line 17), and begins in its column. "
            "Indent it, with what stands below it, by two spaces."
        )
    ]


def test_of_many_keys_four_are_named(tmp_path: pathlib.Path) -> None:
    change = typed(
        "councils/dunmere.yaml",
        "  population: {value: 101000, date: 2025, source: census}\n  reserves: unknown\n",
        "population: unknown\nreserves: unknown\narea: unknown\n"
        "councillors: unknown\nstaff: unknown\n",
    )
    said = [one for one in said_of(tmp_path, change) if "indentation" in one]
    assert said == [
        (
            "councils/dunmere.yaml:7:1: The indentation is wrong: `population:`, `reserves:`, "
            f"`area:`, `councillors:` and 1 more belong under `facts:` (line 6), {COLUMN} {THEM}"
        )
    ]


def test_what_else_is_wrong_with_such_keys_is_told_at_their_places(tmp_path: pathlib.Path) -> None:
    change = typed(ALDER, "  climate: high\n  tourism: medium", "climate: high\ntourism: mdium")
    assert said_of(tmp_path, change)[1:] == [
        (
            f"{ALDER}:13:10: 'mdium' is not one of the choices. "
            "Choose from: 'high', 'medium' or 'low'. "
            "Did you mean 'medium'?"
        )
    ]


def test_a_known_key_misspelt_behind_an_empty_one_belongs_nowhere_else(
    tmp_path: pathlib.Path,
) -> None:
    change = typed(ALDER, "  climate: high\n  tourism: medium\nnote: The", "notes: The")
    assert said_of(tmp_path, change) == [f"{ALDER}:12:1: Unknown key 'notes'. Did you mean 'note'?"]


def test_a_key_that_may_stand_there_stays_there(tmp_path: pathlib.Path) -> None:
    change = typed(ALDER, "  climate: high\n  tourism: medium\nnote: The", "note: The")
    assert said_of(tmp_path / "empty", change) == said_of(tmp_path / "as it was")
