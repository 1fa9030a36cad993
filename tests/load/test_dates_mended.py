"""What a message says to write in place of a date is then taken, wherever a date may stand."""

import pathlib
import re

import pytest

from tests.load.seven import Change, joined, said_of, typed
from tests.random_cases import some_of
from tests.workspaces import cases

SETTINGS, SOURCES = "appraisal.yaml", "sources.yaml"
PARTNERSHIPS, ALDER, TWO = (
    "councils/partnerships.yaml",
    "councils/alder.yaml",
    "options/two-councils.yaml",
)
_YEARS = "from: 2027\n    to: 2028\n"
_BEGUN = "  since: 2019\n  host: alder\n"

PLACES: dict[str, tuple[str, str, str]] = {
    "the date on every page": (SETTINGS, "date: 2026-03-12", "date: {}"),
    "up to when sources were read": (SETTINGS, "area: Marshire", "read_until: {}\narea: Marshire"),
    "a source": (SOURCES, "date: 2025-11,", "date: {},"),
    "a figure": (ALDER, "99200, date: 2025,", "99200, date: {},"),
    "the beginning of a partnership": (PARTNERSHIPS, _BEGUN, "  since: {}\n  host: alder\n"),
    "the end of a partnership": (PARTNERSHIPS, _BEGUN, "  until: {}\n  host: alder\n"),
    "when it was last seen": (PARTNERSHIPS, _BEGUN, "  last_seen: {}\n  host: alder\n"),
    "the first year of a cost": (TWO, _YEARS, "from: {}\n"),
    "the last year of a cost": (TWO, _YEARS, "from: 1900\n    to: {}\n"),
}
"""A file, what stands in it, and what somebody writes there."""

DATES = (
    *("27/09/2021", "27.9.2021", "27-09-21", "27 September 2021", "September 27, 2021"),
    *("2021/09/27", "2021-9-27", "20210927", "Sept 2021", "09/2021", "2021-9", "2021/22"),
    *("2021-2022", "FY 2021/22", "spring 2021", "Q3 2021", "about 2021", "mid-2021", "2021?"),
    *('"27/09/2021"', "31/02/2021", "2021-13", "27/09/3021", "01/01/0900", "soon", "21"),
    *("2199/00", "2200/01", "0999/00", "999", "27/09/1850", "1850-09", "1899/00", "2021."),
)

_TURNS = len(DATES) // some_of(len(DATES))
"""At home each place has its turn of these dates, so that each date is tried; in CI it has all."""

_REMEDY = re.compile(r"\b[0-9]{4}(?:-[0-9]{2}){0,2}(?![0-9/-])")


def _put(place: str, written: str) -> Change:
    file, old, new = PLACES[place]
    return typed(file, old, new.format(written))


def _refused(folder: pathlib.Path, change: Change) -> str | None:
    """How the first message says that a mistake is mended; None where nothing is refused."""
    said = [one for one in said_of(folder, change) if ": warning: " not in one]
    assert len(said) < 2
    return said[0].split(" is not a ", 1)[-1] if said else None


@pytest.mark.parametrize("place", PLACES)
def test_each_date_that_a_message_names_is_taken(tmp_path: pathlib.Path, place: str) -> None:
    tried = 0
    left: dict[str, str | None] = {}
    dates = DATES[list(PLACES).index(place) % _TURNS :: _TURNS]
    for number, written in enumerate(dates):
        mend = _refused(tmp_path / str(number), _put(place, written))
        for remedy in _REMEDY.findall(mend or ""):
            if place.startswith("the date") and len(remedy) < len("2026-02-28"):
                pytest.fail(f"{written}: part of a date will not do here, and {remedy} is offered")
            if remedy not in left:
                left[remedy] = _refused(tmp_path / remedy, _put(place, remedy))
            assert left[remedy] is None, f"{written}: {remedy} is offered: {left[remedy]}"
            tried += 1
    assert tried > len(dates) / 2


@pytest.mark.parametrize(
    ("place", "written", "said"),
    cases(
        {
            "a day for a partnership": (
                "the beginning of a partnership",
                "27/09/2021",
                "councils/partnerships.yaml:5:10: '27/09/2021' is not a date. Write 2021-09-27.",
            ),
            "a month for a partnership": (
                "the end of a partnership",
                "09/2021",
                "councils/partnerships.yaml:5:10: '09/2021' is not a date. Write 2021-09.",
            ),
            "a season for a partnership": (
                "the beginning of a partnership",
                "spring 2021",
                "councils/partnerships.yaml:5:10: 'spring 2021' is not a date. Write 2021.",
            ),
            "a day where a year is wanted": (
                "the first year of a cost",
                "27/09/2021",
                "options/two-councils.yaml:24:11: '27/09/2021' is not a year. Write 2021.",
            ),
            "a right date where a year is wanted": (
                "the last year of a cost",
                "2028-09-27",
                "options/two-councils.yaml:25:9: '2028-09-27' is not a year. Write 2028.",
            ),
            "a financial year where a year is wanted": (
                "the first year of a cost",
                "2021/22",
                (
                    "options/two-councils.yaml:24:11: '2021/22' is not a year. "
                    "Write 2021, the year in which it begins."
                ),
            ),
            "no year at all": (
                "the first year of a cost",
                "soon",
                (
                    "options/two-councils.yaml:24:11: 'soon' is not a year. "
                    "Write digits only, from 1900 to 2200."
                ),
            ),
        }
    ),
)
def test_the_remedy_is_in_the_form_that_its_place_takes(
    tmp_path: pathlib.Path, place: str, written: str, said: str
) -> None:
    assert said_of(tmp_path, _put(place, written)) == [said]


def test_dates_of_two_files_are_said_at_once(tmp_path: pathlib.Path) -> None:
    changes = joined(
        _put("the first year of a cost", "27/09/2027"), _put("a source", "1 November 2025")
    )
    assert [one.rpartition(". ")[2] for one in said_of(tmp_path, changes)] == [
        "Write 2027.",
        "Write 2025-11-01.",
    ]
