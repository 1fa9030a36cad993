"""The page of who does what: levels, what moves, and the combined authority's councils."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.data.tables.functions import function_rows
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.option_changes import function_moves
from appraisal.site.pages.functions import Content, Note, columns, notes, pages
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
    row = re.search(r'<tr id="function-bins">.*?</tr>', drawn(area), flags=re.S)
    assert row is not None
    assert words(row[0]).startswith("Bins District 322")
    assert "Unitary council 589 further away" in words(row[0])
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
    assert "Share : One function moves further away and three functions stay as near." in text
    assert "Stay : Nothing moves nearer to residents or further away." in text
    assert "Bins: partnership (Bin Board)" in text


def test_functions_that_move_alike_stand_in_one_row(area: Appraisal) -> None:
    html = drawn(area)
    groups = re.findall(r"<summary>(\d+ functions?(?:, unchanged)?)</summary>", html)
    assert groups == ["1 function", "1 function", "1 function, unchanged", "1 function, unchanged"]


def test_options_alike_in_every_function_share_a_column(area: Appraisal) -> None:
    by_level = columns(area, by_residents=False)
    assert (by_level[0].options, by_level[0].today) == (("stay", "split"), True)
    assert ("one", "two") in [c.options for c in by_level]
    assert ("one",) in [c.options for c in columns(area, by_residents=True)]


def test_what_the_files_say_of_a_function_is_shown() -> None:
    told = AREA.replace(
        "{name: Bins, level: district}",
        "{name: Bins, level: district, note: Two fleets., source: s}",
    )
    noted = appraise(dataset(told))
    assert notes(noted.dataset) == (Note("bins", "Bins", "Two fleets.", ("s",)),)
    assert "Two fleets." in words(drawn(noted))


def test_the_sticky_tables_can_be_scrolled_by_keyboard(area: Appraisal) -> None:
    reachable = r'class="scroll tall" role="region" aria-labelledby="[a-z-]+" tabindex="0"'
    assert len(re.findall(reachable, drawn(area))) == 2


def test_the_page_says_how_much_one_council_does(area: Appraisal) -> None:
    # The city has a third of the residents, and does two of the four functions alone.
    assert (
        "Today residents deal with one council for 17% of functions, on average. One and Two would "
        "raise that to 50%." in words(drawn(area))
    )


def test_the_page_names_the_combined_authority_and_shows_every_function(area: Appraisal) -> None:
    html = drawn(area)
    assert "Region Board" in words(html)
    assert set(re.findall(r'<tr id="function-([a-z]+)">', html)) == {
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


def test_who_delivers_stands_below_who_decides() -> None:
    text = AREA.replace("Bins, level: district", "Bins, level: district, delivered_by: forum")
    care = "care: {level: county, delivered_by: forum}"
    made = appraise(dataset(text.replace("{bins: {level", f"{{{care}, bins: {{level")))
    (page,) = pages(made)
    assert isinstance(page.content, Content)
    told = {
        row.name: (row.now.delivered, {cell.delivered for cell in row.under})
        for row in page.content.rows
    }
    # Where the one member becomes part of one council, the forum goes on with its partner.
    assert told["Bins"] == ("delivered by Forum", {"", "delivered by Forum"})
    assert told["Care"] == ("", {"", "delivered by Forum"})
    assert "County delivered by Forum" in words(drawn(made))
