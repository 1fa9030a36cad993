"""No id takes the name of a list page, or one that Windows keeps for a device."""

import pathlib

import pytest

from tests.workspaces import problems_of, workspace

LISTED = "is no id: the page that lists all others has that name."
DEVICE = "is no id: Windows keeps that name for a device."
ENTRIES = {
    "councils": "name: A\ntier: unitary\n",
    "options": "name: O\nfamily: continue\n",
    "workshops": "title: W\n",
}


@pytest.mark.parametrize("kind", sorted(ENTRIES))
def test_no_file_of_an_entry_has_a_reserved_name(tmp_path: pathlib.Path, kind: str) -> None:
    names = ("index", "con", "nul", "aux", "prn", "com1", "com9", "lpt1", "lpt9")
    folder = workspace(tmp_path, {f"{kind}/{name}.yaml": ENTRIES[kind] for name in names})
    said = {name: LISTED if name == "index" else DEVICE for name in names}
    assert problems_of(folder) == [
        f"{kind}/{name}.yaml:1:1: '{name}' {said[name]} Give the file another name."
        for name in sorted(names)
    ]


def test_no_criterion_has_a_reserved_id(tmp_path: pathlib.Path) -> None:
    tree = (
        "- id: index\n  criteria:\n"
        "    - {id: nul, judged: {0: bad, 100: good}}\n"
        "    - judged: {0: bad, 100: good}\n      id: fine\n"
    )
    assert problems_of(workspace(tmp_path, {"criteria/criteria.yaml": tree})) == [
        f"criteria/criteria.yaml:1:3: 'index' {LISTED} Give it another id.",
        f"criteria/criteria.yaml:3:8: 'nul' {DEVICE} Give it another id.",
    ]


def test_no_theme_has_a_reserved_id(tmp_path: pathlib.Path) -> None:
    themes = "a: {name: A}\nindex: {name: B}\nlpt3: {name: C}\n"
    assert problems_of(workspace(tmp_path, {"criteria/themes.yaml": themes})) == [
        f"criteria/themes.yaml:2:1: 'index' {LISTED} Give it another id.",
        f"criteria/themes.yaml:3:1: 'lpt3' {DEVICE} Give it another id.",
    ]


def test_an_entry_with_other_faults_is_told_of_its_id_as_well(tmp_path: pathlib.Path) -> None:
    assert problems_of(workspace(tmp_path, {"options/index.yaml": "name: O\n"})) == [
        "options/index.yaml:1:1: 'family' is missing. Add `family:`.",
        f"options/index.yaml:1:1: 'index' {LISTED} Give the file another name.",
    ]


def test_ids_that_only_look_like_reserved_ones_are_taken(tmp_path: pathlib.Path) -> None:
    names = ("index-linked", "com", "com0", "com10", "console", "money", "families")
    files = {f"options/{name}.yaml": ENTRIES["options"] for name in names}
    sources = {"sources.yaml": "index: {title: S}\ncon: {title: S}\n"}
    assert problems_of(workspace(tmp_path, files, sources)) == []


def test_an_id_has_at_most_100_signs_wherever_it_comes_from(tmp_path: pathlib.Path) -> None:
    fits, long = "a" * 100, "a" * 101
    tree = (
        f"- {{id: {fits}, judged: {{0: bad, 100: good}}}}\n"
        f"- {{id: {long}, judged: {{0: bad, 100: good}}}}\n"
    )
    files = {
        "criteria/criteria.yaml": tree,
        "criteria/themes.yaml": f"{fits}: {{name: A}}\n{long}: {{name: B}}\n",
        f"options/{fits}.yaml": ENTRIES["options"],
        f"options/{long}.yaml": ENTRIES["options"],
    }
    said = "This id is longer than 100 signs."
    assert problems_of(workspace(tmp_path, files)) == [
        f"criteria/criteria.yaml:2:8: {said} Give it a shorter one.",
        f"criteria/themes.yaml:2:1: {said} Give it a shorter one.",
        f"options/{long}.yaml:1:1: {said} Give the file a shorter name.",
    ]
