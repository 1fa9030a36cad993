"""All that has a page or a place on one can be found, under what people call it."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.model import OUTSIDE, PostcodeDistrict, Settlement
from appraisal.site.search_groups import Hit
from appraisal.site.search_hits import groups
from tests.datasets import dataset

AREA = """
    councils:
      ash: {tier: unitary, name: Ash Council, short_name: Ash, also: [ABC]}
      elm: {tier: unitary}
    functions:
      waste: {name: Waste collection, level: unitary, also: [bins, rubbish], note: Each week.}
      buses: {name: Buses, level: joint, by: board}
    themes: {visits: {name: Tourism, also: [holidays], question: Who comes?}}
    partners: {region: {name: The Region, kind: combined authority}}
    sources:
      report: {title: The report, publisher: Far Council, date: 2024-05}
      poster: {title: A poster of Ash, publisher: Ash}
    partnerships:
      board: {name: The board, kind: company, level: share, also: [leaders], members: [ash, elm]}
      region-board:
        {name: Region board, kind: statutory, level: integrate, also: [mayor], members: [ash],
         partners: [region]}
    programmes:
      far:
        name: Change
        outside: Far Council
        summary: S
        source: assumption
        pillars: [Growth]
        comments: [{name: Potholes}]
    candidates:
      trips: {name: One trips team, kind: shared-service, level: share, also: [outings],
              why: Cheaper., members: {all_of: [ash], any_of: [elm]}}
    workshops: {autumn: {title: Where next?}}
    criteria:
      - id: voice
        name: One voice
        also: [speaking up]
        question: Who speaks?
        criteria: [{id: loud, name: Loudness, judged: {0: none, 100: all}}]
    options:
      one: {name: One council for all, short_name: One, also: [mega council], family: unitary,
            summary: All in one., councils: {all: {name: All, covers: [ash, elm]}}}
"""


def found() -> dict[str, Hit]:
    """Everything that can be found, by where it is."""
    made = groups(appraise(dataset(AREA)))
    return {
        path: hit for group in made for path, hit in zip(group.paths(), group.hits, strict=True)
    }


@pytest.mark.parametrize(
    ("path", "name", "also", "text"),
    [
        (
            "functions.html#function-waste",
            "Waste collection",
            ("bins", "rubbish"),
            "Who decides today: Unitary council. Each week.",
        ),
        (
            "functions.html#function-buses",
            "Buses",
            (),
            "Who decides today: Partnership (The board).",
        ),
        ("functions.html#authority-region-board", "Region board", ("mayor",), ""),
        ("councils/ash.html", "Ash Council", ("Ash", "ABC"), "Unitary council"),
        ("options/one.html", "One council for all", ("One", "mega council"), "All in one."),
        ("criteria/voice.html", "One voice", ("speaking up",), "Who speaks?"),
        ("criteria/voice.html#loud", "Loudness", (), ""),
        ("themes/visits.html", "Tourism", ("holidays",), "Who comes?"),
        ("candidates.html#trips", "One trips team", ("outings",), "Cheaper."),
        ("partnerships.html#body-board", "The board", ("leaders",), "Company, active"),
        (
            "operating-model.html#programme-far",
            "Change",
            ("Far Council",),
            "Growth; What was said of it, and answered: Potholes",
        ),
        ("workshops/autumn.html", "Where next?", (), ""),
        ("sources.html#source-report", "The report", (), "Far Council"),
        ("sources.html#source-poster", "A poster of Ash", (), ""),
    ],
)
def test_a_thing_is_found_by_its_name_its_other_names_and_what_is_said_of_it(
    path: str, name: str, also: tuple[str, ...], text: str
) -> None:
    hit = found()[path]
    assert (hit.name, hit.also, hit.text) == (name, also, text)


def test_groups_stand_in_the_order_of_what_is_looked_for_and_hits_by_name() -> None:
    made = groups(appraise(dataset(AREA)))
    assert [group.name for group in made[:3]] == ["Who does what", "Councils", "Options"]
    assert made[-1].name == "Sources"
    assert [hit.name for hit in made[0].hits] == ["Buses", "Waste collection"]


def test_a_postcode_leads_to_its_choice_of_areas_and_names_the_councils() -> None:
    places = (
        Settlement("Ashby", 53.0, -1.5, "ash", ("AS1",), "town"),
        Settlement("Far", 53.0, -1.5, OUTSIDE, ("AS9",), "town"),
    )
    rows = (PostcodeDistrict("AS2", ("elm", "ash", OUTSIDE)),)
    made = groups(appraise(replace(dataset(AREA), settlements=places, postcodes=rows)))
    (codes,) = (group for group in made if group.name == "First halves of postcodes")
    assert codes.paths() == ("place.html#as1", "place.html#as2")
    assert [(hit.name, hit.text) for hit in codes.hits] == [("AS1", "Ash"), ("AS2", "elm and Ash")]


def test_an_area_without_a_kind_of_thing_has_no_group_of_it() -> None:
    made = groups(appraise(dataset("criteria: [{id: voice, judged: {0: none, 100: all}}]")))
    assert [group.name for group in made] == ["Criteria"]
