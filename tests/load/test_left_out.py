"""In a file in progress, a name of what isn't there yet is left out; nothing is made up for it."""

from pathlib import Path
from typing import Any

import pytest

from appraisal.load import load
from appraisal.model import Dataset
from tests.workspaces import AREA, Files, cases, problems_of, workspace

STAY: Files = {"options/stay.yaml": "name: Stay\nfamily: continue\n"}


def read(tmp_path: Path, file: str, text: str, *layers: Files) -> Dataset:
    files = {file: f"in_progress: true\n{text}"}
    return load(workspace(tmp_path, AREA, STAY, *layers, files))


def option(tmp_path: Path, text: str) -> tuple[Any, list[str]]:
    """An option in progress as it is read, and what is said to be left out."""
    dataset = read(tmp_path, "options/new.yaml", f"name: New\nfamily: non-structural\n{text}\n")
    return dataset.options["new"], [one.what for one in dataset.left_out]


@pytest.mark.parametrize(
    ("text", "key", "left", "until"),
    cases(
        {
            "a key": ("model: pair", "model", None, "this"),
            "an entry by its key": (
                "scores: {cost: {score: 4}, x: {score: 3}}",
                "scores",
                1,
                "this",
            ),
            "the last entry": ("scores: {x: {score: 3}}", "scores", 0, "this"),
            "the last item": ("candidates: [hub]", "candidates", 0, "this"),
            "what makes no sense without": (
                "positions: [{who: far, position: Yes!, source: census}]",
                "positions",
                0,
                "`positions`",
            ),
            "a key that changes its neighbours": (
                "implications: {weather: Rain, legal: None}",
                "implications",
                1,
                "this",
            ),
        }
    ),
)
def test_the_smallest_thing_is_left_out(
    text: str, key: str, left: int | None, until: str, tmp_path: Path
) -> None:
    found, [said] = option(tmp_path, text)
    kept = getattr(found, key)
    assert (kept if kept is None else len(kept)) == left
    assert said.startswith("There is no ")
    assert said.endswith(f". Until there is, {until} is left out.")


@pytest.mark.parametrize(
    ("amount", "read_as"),
    cases(
        {
            "of one source": ("{value: 5, source: gone}", "unknown"),
            "of a list of one": ("{value: 5, source: [gone]}", "unknown"),
            "shared": ("{use: gone}", "unknown"),
            "contested by nobody else": ("[{value: 5, source: gone}]", "unknown"),
        }
    ),
)
def test_a_figure_whose_source_is_to_come_is_unknown_and_never_nought(
    amount: str, read_as: str, tmp_path: Path
) -> None:
    flow = f"money: [{{name: Start, kind: cost, from: 2027, to: 2027, amount: {amount}}}]"
    found, [said] = option(tmp_path, flow)
    assert found.money[0].amount == read_as
    assert said.endswith(" Until there is, this figure counts as unknown.")


CLASSES = (
    "unitary: {low: 1, value: 2, high: 3, source: [gone]}",
    "non-structural: {low: 1, value: 2, high: 3, source: [gone, census]}",
)


@pytest.mark.parametrize(
    ("written", "kept"),
    [(CLASSES, ["non-structural"]), (CLASSES[:1], []), (CLASSES[1:], ["non-structural"])],
)
def test_a_class_whose_source_is_to_come_goes_and_its_criterion_stays(
    written: tuple[str, ...], kept: list[str], tmp_path: Path
) -> None:
    measured = "measured: {figure: transition_cost, curve: [[0, 100], [9, 0]]}"
    leaf = f"- id: cost\n  {measured}\n  where_unknown: {{{', '.join(written)}}}\n"
    nested = "criteria:\n" + leaf
    weights = {"criteria/perspectives.yaml": "p: {name: P, weights: {cost: 1}}\n"}
    dataset = read(tmp_path, "criteria/criteria.yaml", nested, weights)
    (cost,) = dataset.leaves()
    assert list(cost.where_unknown) == kept
    assert [found.source for found in cost.where_unknown.values()] == [("census",)] * len(kept)


def test_what_other_sources_say_is_kept(tmp_path: Path) -> None:
    figure = "{value: 5, source: [gone, census]}"
    several = "[{value: 5, source: gone}, {value: 6, source: census}]"
    claim = "name: C, unit: people, baseline: B, horizon: H"
    found, said = option(
        tmp_path, f"claims:\n- {{{claim}, amount: {figure}}}\n- {{{claim}, amount: {several}}}"
    )
    first, second = (claim.amount for claim in found.claims)
    assert (first.value, first.source) == (5, ("census",))
    assert [one.value for one in second] == [6]
    assert [one.rpartition(", ")[2] for one in said] == [
        "this is left out.",
        "this entry of `amount` is left out.",
    ]


def test_what_is_left_without_a_sense_goes_too(tmp_path: Path) -> None:
    text = (
        "name: New\nfamily: unitary\ncouncils:\n"
        "  all: {name: All, covers: [north, south, city]}\n  more: {name: More, covers: [far]}\n"
        "steps: [{id: a, name: A, council: more}]\n"
    )
    dataset = read(tmp_path, "options/new.yaml", text)
    found = dataset.options["new"]
    assert list(found.councils or ()) == ["all"]
    assert found.steps[0].council is None
    assert [(one.line, one.column) for one in dataset.left_out] == [(6, 31), (7, 26)]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    cases(
        {
            "a district without its county": (
                "councils/new.yaml",
                "name: New\ntier: district\nwithin: far\n",
                "councils/new.yaml:4:1: There is no county 'far'.",
            ),
            "what others name": (
                "criteria/perspectives.yaml",
                "a: {combine: [nobody]}\nb: {combine: [a]}\n",
                "criteria/perspectives.yaml:2:15: There is no perspective 'nobody'.",
            ),
            "the only criterion": (
                "criteria/criteria.yaml",
                "criteria:\n- {id: x, measured: {measure: far, take: min, curve: [[0,0], [1,9]]}}",
                "criteria/criteria.yaml:3:22: There is no measure 'far'.",
            ),
        }
    ),
)
def test_what_nothing_could_stand_without_stays_a_problem(
    file: str, text: str, said: str, tmp_path: Path
) -> None:
    folder = workspace(tmp_path, AREA, {file: f"in_progress: true\n{text}"})
    assert [one[: len(said)] for one in problems_of(folder)] == [said]


def test_a_file_that_is_not_in_progress_is_held_to_all_that_it_names(tmp_path: Path) -> None:
    files = {
        "options/old.yaml": "name: Old\nfamily: continue\nmodel: pair\n",
        "options/new.yaml": "in_progress: true\nname: New\nfamily: continue\nmodel: three\n",
    }
    [said] = problems_of(workspace(tmp_path, files))
    assert said.startswith("options/old.yaml:3:1: There is no model 'pair'.")


def test_places_of_what_is_kept_are_those_of_the_file(tmp_path: Path) -> None:
    covers = "[far, north, south, city]"
    text = f"name: New\nfamily: unitary\ncouncils: {{all: {{name: A, covers: {covers}}}}}\n"
    dataset = read(tmp_path, "options/new.yaml", text)
    assert dataset.spots["options/new.yaml"]["councils", "all", "covers", 0] == (4, 41)
