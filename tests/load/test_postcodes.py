"""Postcode districts are read with their councils, or all that is wrong is said at once."""

import pathlib

import pytest

from appraisal.load import load
from appraisal.load.postcodes import read_postcodes
from appraisal.load.settlements import Known
from appraisal.model import OUTSIDE, PostcodeDistrict
from tests.workspaces import AREA, cases, problems_of, workspace

KNOWN = Known({"ash": "ash", "elm": "elm", "elm-north": "elm"}, {"shire"}, {"register", "atlas"})
COUNCILS = "Write ids of councils of the lowest tier, with blanks between, or `outside` too."


def read(*rows: str, whole: bool = True) -> tuple[tuple[PostcodeDistrict, ...], list[str]]:
    known = Known(KNOWN.areas, KNOWN.counties, KNOWN.sources, whole)
    raw = "\n".join(("postcode,councils,source", *rows)).encode()
    found, problems = read_postcodes(raw, known)
    return found, [str(problem).removeprefix("councils/postcodes.csv:") for problem in problems]


def test_a_row_says_which_councils_a_district_lies_in() -> None:
    assert read("de5,Elm ash elm outside,register atlas", "DE56,ash,") == (
        (
            PostcodeDistrict("DE5", ("elm", "ash", OUTSIDE), ("register", "atlas")),
            PostcodeDistrict("DE56", ("ash",)),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    cases(
        {
            "no postcode": (
                (",ash,",),
                ["2:1: This row has no postcode. Write the first half of postcodes, such as DE56."],
            ),
            "a whole postcode": (
                ("DE5 3AB,ash,",),
                [
                    (
                        "2:1: 'DE5 3AB' is no postcode district. "
                        "Write the first half of postcodes, such as DE56."
                    )
                ],
            ),
            "twice": (
                ("DE5,ash,", "de5,elm,"),
                ["3:1: 'DE5' stands in line 2 already. Write all of its councils in one row."],
            ),
            "no councils": (("DE5,,",), [f"2:5: This row has no councils. {COUNCILS}"]),
            "a slip": (
                ("DE5,ashh,", "DE6,ashh,"),
                ["2:5: There is no council 'ashh' (and so in 1 more row). Did you mean 'ash'?"],
            ),
            "nobody": (("DE5,xyz,",), [f"2:5: There is no council 'xyz'. {COUNCILS}"]),
            "a county": (("DE5,shire,",), ["2:5: 'shire' is a county. Write its districts."]),
            "a part": (
                ("DE5,elm-north,",),
                ["2:5: 'elm-north' is a part of a council. Write 'elm'."],
            ),
            "no source": (
                ("DE5,ash,atlass",),
                ["2:9: There is no source 'atlass'. Did you mean 'atlas'?"],
            ),
        }
    ),
)
def test_what_is_wrong_is_said_with_how_to_mend_it(rows: tuple[str, ...], said: list[str]) -> None:
    assert read(*rows)[1] == said


def test_names_that_might_stand_in_a_faulty_file_are_left_alone() -> None:
    assert read("DE5,oak,deeds", whole=False)[1] == []


def test_a_workspace_has_its_districts_and_needs_none(tmp_path: pathlib.Path) -> None:
    assert load(workspace(tmp_path / "a", AREA)).postcodes == ()
    content = {"councils/postcodes.csv": "postcode,councils\nNE5,city\n"}
    (found,) = load(workspace(tmp_path / "b", AREA, content)).postcodes
    assert found == PostcodeDistrict("NE5", ("city",))


def test_districts_under_another_name_are_named(tmp_path: pathlib.Path) -> None:
    files = {"councils/Postcode.csv": "postcode,councils\n"}
    said = "This file is not read under this name. Rename it to councils/postcodes.csv."
    assert problems_of(workspace(tmp_path, AREA, files)) == [f"councils/Postcode.csv:1:1: {said}"]
