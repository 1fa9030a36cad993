"""A key of nonsense in place of one that is needed is one mistake, if its value fits there."""

import pathlib

import pytest

from tests.workspaces import AREA, Files, cases, problems_of, workspace

CITY, SOURCES, CRITERIA = "councils/city.yaml", "sources.yaml", "criteria/criteria.yaml"


def instead(where: str, key: str, missing: str) -> str:
    return (
        f"{where}: Unknown key '{key}', and '{missing}' is missing. "
        f"Write `{missing}:` in its place, if that is what it says; else add `{missing}:`."
    )


ONE: dict[str, tuple[Files, str]] = {
    "of a file": (
        {CITY: "wibble: City\ntier: unitary\n"},
        instead(f"{CITY}:1:1", "wibble", "name"),
    ),
    "of an entry": (
        {SOURCES: "census: {title: Census}\nother:\n  blurb: Other\n"},
        instead(f"{SOURCES}:3:3", "blurb", "title"),
    ),
    "of a list's item": (
        {CRITERIA: "- {wibble: cost, judged: {0: dear, 100: cheap}}\n"},
        instead(f"{CRITERIA}:1:4", "wibble", "id"),
    ),
}


@pytest.mark.parametrize(("files", "said"), cases(ONE))
def test_a_key_whose_value_fits_the_missing_one_is_told_of_once(
    tmp_path: pathlib.Path, files: Files, said: str
) -> None:
    assert problems_of(workspace(tmp_path, AREA, files)) == [said]


def test_beside_another_fault_of_the_file_it_is_one_as_well(tmp_path: pathlib.Path) -> None:
    text = "wibble: City\ntier: unitary\nfacts: {population: many}\n"
    first, second = problems_of(workspace(tmp_path, AREA, {CITY: text}))
    assert first == instead(f"{CITY}:1:1", "wibble", "name")
    assert second.startswith(f"{CITY}:3:21: ")


SEVERAL: dict[str, tuple[str, list[str]]] = {
    "whose value does not fit": (
        "wibble: [1, 2]\ntier: unitary\n",
        ["'name' is missing", "'wibble'"],
    ),
    "of which there are two": (
        "wibble: City\nwobble: City\ntier: unitary\n",
        ["'name' is missing", "'wibble'", "'wobble'"],
    ),
    "of which two are missing": ("wibble: City\n", ["'name' is missing", "'tier' is missing"]),
}


@pytest.mark.parametrize(("text", "said"), cases(SEVERAL))
def test_keys_that_may_be_none_of_the_missing_ones_are_told_of_apart(
    tmp_path: pathlib.Path, text: str, said: list[str]
) -> None:
    found = problems_of(workspace(tmp_path, AREA, {CITY: text}))
    assert not any(", and '" in each for each in found)
    for part in said:
        assert any(part in each for each in found), part


def test_a_slip_of_the_missing_key_is_told_of_as_a_slip(tmp_path: pathlib.Path) -> None:
    found = problems_of(workspace(tmp_path, AREA, {CITY: "nmae: City\ntier: unitary\n"}))
    assert found == [f"{CITY}:1:1: Unknown key 'nmae'. Did you mean 'name'?"]
