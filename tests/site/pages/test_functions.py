"""The page of who does what: levels, what moves, and the combined authority's councils."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.tables.functions import function_rows
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.option_changes import function_moves
from appraisal.site.pages.functions import option_rows, pages
from tests.datasets import dataset

AREA = """
    councils:
      shire: {tier: county, short_name: Shire}
      ash: {tier: district, within: shire, neighbours: [birch], facts: {population: 200}}
      birch: {tier: district, within: shire, neighbours: [city], facts: {population: 400}}
      city: {tier: unitary, short_name: City, facts: {population: 300}}
    partners:
      region: {name: The Region, kind: combined authority}
      next-door: {name: Next Door Council, population: {value: 500, source: s}}
    sources: {s: {title: Census}}
    partnerships:
      region-board:
        {name: Region Board, kind: statutory, level: integrate, members: [shire, city],
         partners: [region, next-door], source: s, note: Districts have no seat.}
      forum: {name: Forum, kind: officer-group, level: inform, members: [ash], partners: [region]}
    criteria: [{id: voice, judged: {0: none, 100: all}}]
    functions:
      bins: {name: Bins, level: district}
      care: {name: Care, level: county}
      skills: {name: Skills, level: combined-authority}
      parks: {name: Parks, level: neighbourhood}
    options:
      stay: {name: Stay, family: continue}
      share:
        name: Share
        functions: {bins: {level: joint, by: bin-board, why: One fleet.}}
        partnerships:
          start:
            bin-board:
              {name: Bin Board, kind: shared-service, level: share, members: [ash, birch]}
      one:
        name: One
        family: unitary
        councils: {all: {name: All, covers: [ash, birch, city]}}
      two:
        name: Two
        family: unitary
        councils:
          left: {name: Left, covers: [ash]}
          right: {name: Right, covers: [birch, city]}
      split:
        name: Split
        partnerships: {end: [region-board]}
"""


def drawn(appraisal: Appraisal) -> str:
    found = list(pages(appraisal))
    site = draw(found, environment({}), shared_content(appraisal, found))
    return site["functions.html"].decode()


def words(html: str) -> str:
    text = re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.S)
    return " ".join(text.split())


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(AREA))


def under(appraisal: Appraisal, function: str) -> dict[str, tuple[str, float | None, str]]:
    return {
        row["option"]: (row["level"], row["residents"], row["move"])
        for row in function_rows(appraisal)
        if row["function"] == function
    }


# --- What moves --------------------------------------------------------------------------------


def test_a_district_function_moves_away_as_the_councils_grow(area: Appraisal) -> None:
    # Today ash 200, birch 400 and city 300 decide: 300 on average.
    assert under(area, "bins") == {
        "today": ("district", 300, ""),
        "stay": ("district", 300, "same"),
        "split": ("district", 300, "same"),
        "share": ("joint", 600, "further"),
        "one": ("unitary", 900, "further"),
        "two": ("unitary", 450, "further"),
    }


def test_nearness_is_that_of_the_average_resident(area: Appraisal) -> None:
    # Today shire 600 and city 300 decide: 450 on average, as under two councils. But 600 residents
    # of 900 share the larger one today (500 for the average resident), and more would.
    found = under(area, "care")
    assert (found["today"], found["two"]) == (("county", 450, ""), ("unitary", 450, "further"))
    assert found["one"] == ("unitary", 900, "further")


def test_the_page_shows_the_body_of_the_average_resident_as_option_pages_do(
    area: Appraisal,
) -> None:
    # Today 200² + 400² + 300² over 900 residents: 322. Under two councils 200² + 700²: 589.
    row = re.search(r'<li id="function-bins".*?</li>', drawn(area), flags=re.S)
    assert row is not None
    assert words(row[0]).startswith("Bins District, 322")
    two = next(row for row in option_rows(area, None) if "two" in row.options)
    assert [(point.services, point.people) for point in two.points] == [(2, "589")]
    found = function_moves(area, "two")
    assert [(m.before, m.after) for m in found if m.functions == ("Bins",)] == [("322", "589")]


def test_the_csv_has_both_averages(area: Appraisal) -> None:
    rows = [
        row for row in function_rows(area) if (row["function"], row["option"]) == ("bins", "two")
    ]
    assert [(r["residents"], round(r["residents_for_average_resident"])) for r in rows] == [
        (450, 589)
    ]


def test_a_function_without_known_residents_stays_where_its_level_does(area: Appraisal) -> None:
    assert {move for _, _, move in under(area, "parks").values()} == {"", "same"}


def test_a_function_moves_nobody_knows_how_far_where_residents_are_unknown() -> None:
    unknown = AREA.replace("population: 300", "population: unknown")
    assert under(appraise(dataset(unknown)), "bins")["one"] == ("unitary", None, "not known")


def test_the_page_says_what_moves(area: Appraisal) -> None:
    text = words(drawn(area))
    assert (
        "Of four functions recorded, county, district and unitary councils decide 2 today, "
        "parishes or neighbourhoods 1 and the combined authority 1." in text
    )
    assert "Bins District, 322 Partnership (Bin Board): Share; Unitary council: One and Two" in text
    assert "Play areas" not in text
    assert "Parks Parish or neighbourhood As today" in text


def test_options_under_which_all_is_decided_alike_share_a_row(area: Appraisal) -> None:
    rows = option_rows(area, None)
    assert [(row.options, row.today) for row in rows] == [
        (("stay", "split"), True),
        (("share",), False),
        (("one",), False),
        (("two",), False),
    ]
    assert [(row.nearer, row.further) for row in rows] == [(0, 0), (0, 1), (0, 2), (0, 2)]
    assert [(p.services, p.people) for p in rows[0].points] == [(1, "322"), (1, "500")]


def test_what_is_not_known_of_an_option_is_counted_as_a_gap() -> None:
    unknown = appraise(dataset(AREA.replace("population: 300", "population: unknown")))
    one = next(row for row in option_rows(unknown, None) if "one" in row.options)
    assert (one.unknown, [(p.services, p.people) for p in one.points]) == (2, [(2, "")])
    assert "2 for not known" in words(drawn(unknown))


def test_the_drawing_has_today_and_each_option_on_one_axis(area: Appraisal) -> None:
    table = re.search(r'<table class="plain by-option">.*?</table>', drawn(area), flags=re.S)
    assert table is not None
    assert table[0].count('<svg class="spots"') == 4
    assert table[0].count('class="now-mark"') == 2
    assert table[0].count('href="#mark-unitary" x=') == 2


def test_what_the_files_say_of_a_function_is_shown() -> None:
    told = AREA.replace(
        "{name: Bins, level: district}",
        "{name: Bins, level: district, note: Two fleets., source: s}",
    )
    assert "Two fleets. ( Census" in words(drawn(appraise(dataset(told))))


def test_a_service_can_be_found_by_its_words_and_by_who_decides_it(area: Appraisal) -> None:
    found = dict(re.findall(r'<li id="function-([a-z]+)" data-find="" ([^>]*)>', drawn(area)))
    assert found["bins"] == 'data-facet-today="District" data-facet-change="Some change it"'
    assert found["parks"] == (
        'data-facet-today="Parish or neighbourhood" data-facet-change="It stays"'
    )


def test_the_page_says_how_much_one_council_does(area: Appraisal) -> None:
    # The city has a third of the residents, and does two of the four functions alone.
    assert (
        "<h1>Residents deal with one council for 17% of functions today; One and Two would raise "
        "that to 50%</h1>" in drawn(area)
    )


def test_the_page_names_the_combined_authority_and_shows_every_function(area: Appraisal) -> None:
    html = drawn(area)
    assert "Region Board" in words(html)
    assert set(re.findall(r'<li id="function-([a-z]+)"', html)) == {
        "bins", "care", "parks", "skills",
    }  # fmt: skip


# --- The combined authority ----------------------------------------------------------------------


def test_members_from_outside_are_shown_beside_them(area: Appraisal) -> None:
    assert "Next Door Council (500)" in words(drawn(area))


# --- Unusual areas -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "No functions are recorded, so nothing can be said about who does what."),
        (AREA[: AREA.index("    options:")], "There are no options to compare yet."),
        (AREA.replace("kind: combined authority", "kind: board"), "No combined authority that"),
        (
            AREA.replace("members: [shire, city]", "members: []"),
            "No council of this area is recorded",
        ),
        (AREA.replace("population: 300", "population: unknown"), "City (not known)"),
    ],
    ids=["nothing", "no options", "no combined authority", "no members", "unknown population"],
)
def test_an_unusual_area_has_a_page(text: str, said: str) -> None:
    appraisal = appraise(dataset(text))
    assert said in words(drawn(appraisal))
    assert isinstance(function_rows(appraisal), list)


def test_who_delivers_stands_with_the_service() -> None:
    text = AREA.replace("Bins, level: district", "Bins, level: district, delivered_by: forum")
    made = appraise(dataset(text))
    row = re.search(r'<li id="function-bins".*?</li>', drawn(made), flags=re.S)
    assert row is not None
    # Where the one member becomes part of one council, the forum goes on with its partner.
    said = words(row[0])
    assert "Today delivered by Forum. Done by whoever decides: under Share ." in said
