"""What a file or folder holds tells where it belongs, whatever its name says."""

import pathlib

import pytest

from tests.workspaces import AREA, Files, cases, problems_of, workspace

COUNCIL, OPTION, WORKSHOP = "name: A\ntier: unitary\n", "name: O\nfamily: continue\n", "title: W\n"
MEASURES = "rural: {name: Rural, add_up: mean}\n"
NOT_HERE = "This file is not read where it lies."
TREE = "- id: a\n  judged: {0: bad, 100: good}\n"


def taken(meant: str) -> str:
    return f"Move what it holds into {meant}, or take it out of the workspace."


@pytest.mark.parametrize(
    ("file", "text", "mend"),
    cases(
        {
            "a copy of the sources": (
                "sources (1).yaml",
                "a: {title: A, date: 2024}\n",
                taken("sources.yaml"),
            ),
            "sources of another name": (
                "bibliography.yaml",
                "a:\n  title: A\n  url: https://example.org\n",
                taken("sources.yaml"),
            ),
            "measures": ("measures (1).yaml", MEASURES, "Move it to criteria/measures.yaml."),
            "criteria": ("my-tree.yaml", TREE, taken("criteria/criteria.yaml")),
            "partnerships": (
                "who-with-whom.yaml",
                "p: {name: P, kind: company, level: share}\n",
                "Move it to councils/partnerships.yaml.",
            ),
            "candidates": (
                "ideas.yaml",
                "c: {name: C, kind: company, level: share, from: 2027, costs: {}}\n",
                "Move it to councils/candidates.yaml.",
            ),
            "functions": (
                "services.yaml",
                "f: {name: F, level: county}\n",
                "Move it to councils/functions.yaml.",
            ),
            "perspectives": (
                "weights-2.yaml",
                "p:\n  weights: {cost: 1}\n",
                "Move it to criteria/perspectives.yaml.",
            ),
            "themes": (
                "subjects.yaml",
                "t: {name: T, question: Q}\n",
                "Move it to criteria/themes.yaml.",
            ),
            "principles": (
                "our-principles.yaml",
                "t: {name: T, question: Q}\n",
                "Move it to criteria/principles.yaml.",
            ),
        }
    ),
)
def test_a_file_of_the_root_is_known_by_what_it_holds(
    tmp_path: pathlib.Path, file: str, text: str, mend: str
) -> None:
    folder = workspace(tmp_path, {"sources.yaml": "", file: text})
    assert problems_of(folder) == [f"{file}:1:1: {NOT_HERE} {mend}"]


@pytest.mark.parametrize(
    ("file", "text", "kind", "into"),
    cases(
        {
            "options renamed": ("opts/one.yaml", OPTION, "options", "options/"),
            "a copy of councils": ("councils - Copy/a.yaml", COUNCIL, "councils", "councils/"),
            "another copy": ("councils (1)/a.yaml", COUNCIL, "councils", "councils/"),
            "an old copy": ("councils_old/a.yaml", COUNCIL, "councils", "councils/"),
            "a new folder": (
                "New folder/w.yml",
                f"{WORKSHOP}purpose: why\n",
                "workshops",
                "workshops/",
            ),
            "criteria renamed": ("tree/m.yaml", MEASURES, "measures", "criteria/"),
        }
    ),
)
def test_a_folder_that_holds_entries_is_named(
    tmp_path: pathlib.Path, file: str, text: str, kind: str, into: str
) -> None:
    said = (
        f"This folder holds {kind} and is not read. Move what it holds into {into}, or take it "
        "out of the workspace."
    )
    assert problems_of(workspace(tmp_path, {file: text})) == [f"{file.split('/')[0]}/:1:1: {said}"]


@pytest.mark.parametrize(
    "files",
    cases(
        {
            "what repositories keep": (
                {f"{name}/a.yaml": COUNCIL for name in ("tests", "docs", "history", "output")},
            ),
            "hidden folders": ({".cache/a.yaml": COUNCIL},),
            "deeper down": ({"work/drafts/a.yaml": COUNCIL},),
            "a workspace of its own": (
                {"other/appraisal.yaml": "title: A\ndate: 2026-01-01\n", "other/a.yaml": COUNCIL},
            ),
            "what other programs keep": (
                {
                    "deploy/site.yaml": "name: x\non: push\njobs: {a: {b: c}}\n",
                    "m.yaml": "a: {b: c}\n",
                },
            ),
        }
    ),
)
def test_other_folders_and_files_are_left_alone(tmp_path: pathlib.Path, files: Files) -> None:
    assert problems_of(workspace(tmp_path, files)) == []


@pytest.mark.parametrize("name", ["facts", "partnership", "function"])
def test_a_council_copied_under_another_name_is_one_message(
    tmp_path: pathlib.Path, name: str
) -> None:
    files = {f"councils/{name}.yaml": AREA["councils/south.yaml"]}
    assert problems_of(workspace(tmp_path, AREA, files)) == [
        (
            f"councils/{name}.yaml:1:1: This file holds a council, and its name says something "
            "else. councils/south.yaml lies there as well: keep one of the two."
        )
    ]


@pytest.mark.parametrize(
    ("file", "text", "said"),
    cases(
        {
            "a collection": (
                "councils/facts.yaml",
                "a: {name: P, kind: company, level: share}\n",
                "Move it to councils/partnerships.yaml.",
            ),
            "nothing that is known": (
                "councils/figures.yaml",
                "population: 5\nresidents: 6\nhouseholds: 7\n",
                "Write one in it as docs/format.md shows, or take it out of councils/.",
            ),
        }
    ),
)
def test_a_file_of_councils_that_holds_none_is_one_message(
    tmp_path: pathlib.Path, file: str, text: str, said: str
) -> None:
    what = "This file holds none of the councils."
    said = said.replace("Move it", "Rename it")
    assert problems_of(workspace(tmp_path, {file: text})) == [f"{file}:1:1: {what} {said}"]


@pytest.mark.parametrize(
    ("file", "text", "kind", "mend"),
    cases(
        {
            "a council among options": (
                "options/vale.yaml",
                COUNCIL + "tile: [0, 0]\nnote: A note.\n",
                "options",
                "Move it to councils/vale.yaml.",
            ),
            "an option among councils": (
                "councils/merge.yaml",
                OPTION + "summary: A text.\nscores: {}\n",
                "councils",
                "Move it to options/merge.yaml.",
            ),
            "an option among workshops": (
                "workshops/merge.yaml",
                OPTION + "summary: A text.\n",
                "workshops",
                "Move it to options/merge.yaml.",
            ),
            "a council that lies in its own folder as well": (
                "options/city.yaml",
                COUNCIL,
                "options",
                "Move what it holds into councils/city.yaml, or take it out of the workspace.",
            ),
        }
    ),
)
def test_an_entry_in_the_folder_of_others_is_one_message(
    tmp_path: pathlib.Path, file: str, text: str, kind: str, mend: str
) -> None:
    files = {"councils/city.yaml": COUNCIL, file: text}
    assert problems_of(workspace(tmp_path, files)) == [
        f"{file}:1:1: This file holds none of the {kind}. {mend}"
    ]


def test_no_reserved_name_is_proposed_and_the_true_file_is_named(tmp_path: pathlib.Path) -> None:
    files = {"councils/COM1.yaml": COUNCIL, "options/Index.yaml": OPTION}
    mend = "Rename the file: lower case letters, digits and hyphens, such as high-peak.yaml."
    assert problems_of(workspace(tmp_path, files)) == [
        f"{name}:1:1: This file's name is not an id. {mend}" for name in files
    ]


def test_boundaries_of_another_name_or_place_are_named(tmp_path: pathlib.Path) -> None:
    only = "Only boundaries.geojson in the workspace's own folder is read."
    files = {"districts.geojson": "{}", "councils/a.geojson": "{}"}
    assert problems_of(workspace(tmp_path, files)) == [
        (
            f"councils/a.geojson:1:1: {only} Move it to boundaries.geojson, or take it out of "
            "councils/."
        ),
        (
            f"districts.geojson:1:1: {only} Take it in with `appraisal import boundaries "
            '"districts.geojson"` and then out of the workspace, or rename it to '
            "boundaries.geojson if it is this area's alone."
        ),
    ]
