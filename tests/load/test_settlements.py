"""Places are read with their councils, or all that is wrong with them is said at once."""

import pathlib

import pytest

from appraisal.load import load
from appraisal.load.settlements import Known, read_settlements
from appraisal.model import Settlement
from tests.workspaces import AREA, cases, problems_of, workspace

HEAD = "name,latitude,longitude,council,postcodes,kind,map,also,source\n"
KNOWN = Known(
    {"ash": "ash", "elm": "elm", "elm-north": "elm", "elm-south": "elm"},
    {"shire"},
    {"register", "atlas"},
)
DEGREES = "Write degrees as decimal numbers: latitude 53.2, longitude -1.6."


def read(*rows: str, whole: bool = True) -> tuple[tuple[Settlement, ...], list[str]]:
    known = Known(KNOWN.areas, KNOWN.counties, KNOWN.sources, whole)
    places, problems = read_settlements((HEAD + "\n".join(rows)).encode(), known)
    return places, [str(problem).removeprefix("councils/settlements.csv:") for problem in problems]


def test_a_row_says_all_about_a_place() -> None:
    row = "Ashby,53.1,-1.5,Elm-North,de5 DE56,Town,yes,Ashbie; The Ash,register atlas"
    assert read(row, "x,53,-1.5,elm-south,,,yes,,", "y,53,-1.4,ash,,,yes,,") == (
        (
            Settlement(
                *("Ashby", 53.1, -1.5, "elm-north", ("DE5", "DE56"), "town", True),
                *(("Ashbie", "The Ash"), ("register", "atlas")),
            ),
            Settlement("x", 53.0, -1.5, "elm-south", drawn=True),
            Settlement("y", 53.0, -1.4, "ash", drawn=True),
        ),
        [],
    )


def test_a_source_may_be_words_of_its_own() -> None:
    places, said = read("Ashby,53.1,-1.5,ash,,town,,,A list (bus stops)")
    assert (places[0].sources, said) == ((), [])


@pytest.mark.parametrize(
    ("row", "said"),
    cases(
        {
            "no name": (
                ",53,-1,ash,,,,,",
                "1: This row has no name. Fill it in, or take the row out.",
            ),
            "no council": (
                "A,53,-1,,,,,,",
                "9: This row has no council. Fill it in, or take the row out.",
            ),
            "no latitude": ("A,,-1,ash,,,,,", f"3: This row has no latitude. {DEGREES}"),
            "degrees and minutes": ("A,53°2,-1,ash,,,,,", f"3: '53°2' is no number. {DEGREES}"),
            "no number": ("A,53,nan,ash,,,,,", f"6: 'nan' is no number. {DEGREES}"),
            "metres": (
                "A,435000,-1,ash,,,,,",
                f"3: The latitude 435000 is not between -90 and 90. {DEGREES}",
            ),
            "swapped": (
                "A,-1.5,53.1,ash,,,,,",
                (
                    "3: Latitude and longitude are swapped here. "
                    "Latitude is the one near 53; longitude comes after it."
                ),
            ),
            "a kind of its own": (
                "A,53,-1,ash,,parish,,,",
                (
                    "14: 'parish' is no kind of place. Write city, town, village, hamlet or "
                    "suburb; leave it empty for a mere map point."
                ),
            ),
            "neither yes nor no": (
                "A,53,-1,ash,,,x,,",
                "15: 'x' is neither yes nor no. Write yes or no.",
            ),
            "a whole postcode": (
                "A,53,-1,ash,DE56 1AA,,,,",
                (
                    "13: '1AA' is no postcode district. "
                    "Write the first half of postcodes, with blanks between: DE56 DE5."
                ),
            ),
            "a slip of a council": (
                "A,53,-1,elm-nort,,,,,",
                "9: There is no council or part 'elm-nort'. Did you mean 'elm-north'?",
            ),
            "no council known": (
                "A,53,-1,birch,,,,,",
                (
                    "9: There is no council or part 'birch'. Write a council's or a part's id, "
                    "or `outside` for a place beyond them."
                ),
            ),
            "a county": (
                "A,53,-1,shire,,,,,",
                "9: 'shire' is a county. Write the district that the place is in.",
            ),
            "a slip of a source": (
                "A,53,-1,ash,,,,,registre",
                "17: There is no source 'registre'. Did you mean 'register'?",
            ),
        }
    ),
)
def test_what_is_wrong_with_a_row_is_said_where_it_stands(row: str, said: str) -> None:
    assert read("B,53,-1,ash,,village,,,", row)[1] == [f"3:{said}"]


def test_everything_is_said_at_once_and_a_council_that_many_rows_name_once() -> None:
    rows = ("A,x,-1,birch,,town,,,", "B,53,-1,birch,,town,,,", "C,53,-1,birch,,town,maybe,,")
    _, said = read(*rows)
    assert [one.split(".")[0] for one in said] == [
        "2:3: 'x' is no number",
        "4:21: 'maybe' is neither yes nor no",
        "2:8: There is no council or part 'birch' (and so in 2 more rows)",
    ]


def test_a_council_that_could_not_be_read_is_missed_nowhere() -> None:
    assert read("A,53,-1,birch,,town,,,gazetteer", whole=False)[1] == []


def test_a_place_far_from_all_others_is_likely_to_lack_a_minus_sign() -> None:
    places = [f"P{n},53,-1.5,ash,,village,,," for n in range(3)]
    assert read(*places, "Q,53,1.5,ash,,village,,,")[1] == [
        (
            "5:6: The longitude 1.5 is far from all other places. "
            "Look at its digits and its sign: most are near -1.5."
        )
    ]


def test_a_name_stands_once_in_a_council_but_for_points_that_nobody_looks_up() -> None:
    twice = "Newton,53,-1,elm-north,,village,,,", "newton,53.1,-1,elm-south,,village,,,"
    others = "Newton,53,-1,ash,,village,,,", "Newton,53,-1,outside,,,,,", "Newton,53,-1,ash,,,,,"
    assert read(*twice, *others)[1] == [
        (
            "3:1: 'newton' stands in this council already, in line 2. "
            "Take one out, or tell the two apart: Newton (NE5), with `also` Newton."
        )
    ]


def test_a_map_leaves_no_council_out() -> None:
    assert read("A,53,-1,ash,,,yes,,")[1] == [
        (
            "1:1: No row with `map` = yes is in 'elm', so that the map would leave it out. "
            "Write yes in a row or two of its places."
        )
    ]
    assert read("A,53,-1,ash,,,no,,")[1] == []


def test_a_council_that_is_drawn_by_a_part_is_drawn_by_all_of_them() -> None:
    rows = ("A,53,-1,ash,,,yes,,", "B,53,-1,elm-north,,,yes,,", "C,53,-1,elm,,,yes,,")
    assert read(*rows)[1] == [
        (
            "4:9: The map draws 'elm' by its parts, and this row names none. "
            "Write its part: elm-north or elm-south."
        ),
        (
            "1:1: No row with `map` = yes is in 'elm-south', so that the map would leave it out. "
            "Write yes in a row or two of its places."
        ),
    ]


def test_a_workspace_has_its_places_and_needs_none(tmp_path: pathlib.Path) -> None:
    assert load(workspace(tmp_path / "a", AREA)).settlements == ()
    content = f"\ufeff{HEAD}Ashby,53.1,-1.5,city,,town,,,census\n"
    folder = workspace(tmp_path / "b", AREA, {"councils/settlements.csv": content})
    (place,) = load(folder).settlements
    assert (place.name, place.sources) == ("Ashby", ("census",))


def test_a_fault_of_a_council_is_not_held_against_its_places(tmp_path: pathlib.Path) -> None:
    files = {
        "councils/settlements.csv": f"{HEAD}Ashby,53.1,x,city,,town,,,\n",
        "councils/city.yaml": "name: City\ntier: unitry\n",
    }
    said = problems_of(workspace(tmp_path, AREA, files))
    assert [one.split(":")[0] for one in said] == [
        "councils/city.yaml",
        "councils/settlements.csv",
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "settlements.csv",
            "This file is not read where it lies. Move it to councils/settlements.csv.",
        ),
        (
            "councils/Settlement.csv",
            "This file is not read under this name. Rename it to councils/settlements.csv.",
        ),
    ],
)
def test_places_under_another_name_are_named(tmp_path: pathlib.Path, name: str, said: str) -> None:
    assert problems_of(workspace(tmp_path, AREA, {name: HEAD})) == [f"{name}:1:1: {said}"]
