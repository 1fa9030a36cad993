"""The page of structures: its sentences, its drawings, its table and the CSV behind it."""

import math
import re
from pathlib import Path
from typing import Any

import pytest

from appraisal.appraise import Appraisal, appraise, grouped
from appraisal.appraise.grouped import Place
from appraisal.appraise.listing import Grouping
from appraisal.load import load
from appraisal.model.workspace import StructureSettings
from appraisal.render import structure_findings as say
from appraisal.render.page import draw, environment
from appraisal.render.shared import shared_context
from appraisal.render.strip_plot import strips
from appraisal.render.structures import csv_rows, pages
from tests.datasets import dataset

ROOT = Path(__file__).parents[2]

LINE = """
    settings: {structures: {councils: [1, 4], smallest: 300}}
    councils:
      ash:
        {tier: unitary, short_name: Ash, tile: [0, 0], neighbours: [birch],
         facts: {population: 100}}
      birch:
        {tier: unitary, short_name: Birch, tile: [1, 0], neighbours: [cedar],
         facts: {population: 200}}
      cedar:
        {tier: unitary, short_name: Cedar, tile: [0, 1], neighbours: [dale],
         neighbours_source: s, crossing: {dale: Over the bridge.}, facts: {population: 300}}
      dale: {tier: unitary, short_name: Dale, facts: {population: 400}}
    sources: {s: {title: A map}}
    measures: {population: {name: Population, unit: people, add_up: sum}}
    criteria:
      - id: smallest
        name: Smallest council
        measured: {measure: population, take: min, curve: [[0, 0], [400, 100]]}
      - id: balance
        name: Balance
        measured: {measure: population, take: ratio, curve: [[1, 100], [11, 0]]}
      - {id: tiers, name: Tiers, measured: {figure: tiers, curve: [[1, 100], [2, 0]]}}
    options:
      even:
        name: Even halves
        family: unitary
        councils: {n: {name: N, covers: [ash, birch]}, s: {name: S, covers: [cedar, dale]}}
"""


def drawn(appraisal: Appraisal) -> str:
    found = list(pages(appraisal))
    site = draw(found, environment({}), shared_context(appraisal, found))
    return site["structures.html"].decode()


def words(html: str) -> str:
    text = re.sub(r"<(style|script)>.*?</\1>|<[^>]*>", " ", html, flags=re.S)
    return " ".join(text.split())


@pytest.fixture(scope="module")
def line() -> Appraisal:
    return appraise(dataset(LINE))


@pytest.fixture(scope="module")
def derbyshire() -> Appraisal:
    return appraise(load(ROOT))


# --- Derbyshire --------------------------------------------------------------------------------


def test_derbyshires_page_says_what_the_map_allows(derbyshire: Appraisal) -> None:
    text = words(drawn(derbyshire))
    assert "There are 1,440 ways to group the nine councils" in text
    assert (
        "Of 34 ways to make two councils, 17 have at least 300,000 people in both and 4 at least "
        "500,000." in text
    )
    assert "Two councils, A1 splits Amber Valley, so it is none of the 1,440." in text
    assert "With the three parts as areas of their own there are 11,970 groupings." in text
    assert "it would stand second among the 34 ways to make two councils." in text


def test_derbyshires_page_keeps_within_its_size(derbyshire: Appraisal) -> None:
    assert len(drawn(derbyshire).encode()) < 400_000


def test_derbyshires_near_misses_carry_their_margins(derbyshire: Appraisal) -> None:
    text = words(drawn(derbyshire))
    assert "None of the 21 within the bounds stand less than 5% inside one" in text
    assert "5 more miss by 5% or less" in text
    assert "the smallest council 1.2% short of the bound" in text


def test_derbyshires_csv_has_every_grouping(derbyshire: Appraisal) -> None:
    rows = csv_rows(derbyshire)
    assert len(rows) == 1440
    tabled = {row["option"]: row["grouping"] for row in rows if row["option"]}
    assert tabled.keys() == {
        "county-unitary-and-derby", "north-south-a", "north-south-b", "one-unitary",
        "three-unitaries",
    }  # fmt: skip
    assert sum(row["within_bounds"] for row in rows) == 21


# --- A small area ------------------------------------------------------------------------------


def test_the_table_has_those_within_the_bounds_by_front_and_balance(line: Appraisal) -> None:
    html = drawn(line)
    shown = re.findall(r'<tr data-size="(\d)" data-within="(\w+)" data-councils="([^"]+)"', html)
    assert shown == [
        ("1", "yes", "ash birch cedar dale"),
        ("3", "yes", "ash birch|cedar|dale"),
        ("2", "yes", "ash birch cedar|dale"),
        ("2", "yes", "ash birch|cedar dale"),
    ]


def test_an_option_is_named_where_it_stands(line: Appraisal) -> None:
    text = words(drawn(line))
    assert (
        "Even halves is one of the 8. It is second of the 3 ways to make two councils on balance "
        "of population (2.33 to 1). No partnerships are recorded, so it cuts none." in text
    )


def test_judged_borders_and_the_source_of_neighbours_are_shown(line: Appraisal) -> None:
    html = drawn(line)
    assert "Cedar and Dale: Over the bridge." in words(html)
    assert 'href="evidence.html#source-s"' in html


def test_a_strip_has_a_row_for_each_number_of_councils(line: Appraisal) -> None:
    assert line.structures is not None
    smallest, balance = strips(line, line.structures)
    assert (smallest.id, smallest.left, smallest.right) == (
        "smallest",
        "100 people",
        "1,000 people",
    )
    assert [(row.label, row.ways) for row in smallest.rows] == [
        ("One council", "1"),
        ("Two councils", "3"),
        ("Three councils", "3"),
        ("Four councils", "1"),
    ]
    # 100, 300 and 400 people on a strip from 100 to 1,000 with 300 places.
    assert smallest.rows[1].path == "M0 5h0M67 5h0M100 5h0"
    assert smallest.rows[1].reach == "from 100 people up to 400 people"
    assert balance.rows[1].marks[0].said == "2.33 to 1"
    assert balance.rows[1].marks[0].rank == "2nd of 3"


def test_the_better_end_of_a_strip_is_on_the_right(line: Appraisal) -> None:
    assert line.structures is not None
    _, balance = strips(line, line.structures)
    assert (balance.left, balance.right, balance.better) == ("9 to 1", "1 to 1", "right")
    one = balance.rows[0]
    assert one.path == "M300 5h0"
    # On a log scale: ln(9 / 2.33) / ln 9 of the way.
    assert balance.rows[1].marks[0].x == pytest.approx(
        100 * math.log(9 / (7 / 3)) / math.log(9), abs=0.06
    )


def test_what_is_the_same_for_groupings_of_a_size_has_no_strip(line: Appraisal) -> None:
    assert "The same for all groupings with as many councils: Tiers." in words(drawn(line))


def test_small_maps_draw_the_councils_that_have_a_tile(line: Appraisal) -> None:
    html = drawn(line)
    first = html[html.index('<ul class="small-maps">') :].split("</svg>")[0]
    assert first.count("<polygon") == 3


def test_an_unknown_population_marks_its_groupings() -> None:
    text = words(drawn(appraise(dataset(LINE.replace("population: 200", "population: unknown")))))
    assert "Population not known: Birch." in text
    assert "population not known" in text
    assert "Its balance of population is not known, because a population is missing." in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "No councils are recorded, so there is nothing to group."),
        (
            "    councils: {ash: {tier: unitary}}",
            "There is one council in this area, so there is nothing to group.",
        ),
        (
            "    councils: {ash: {tier: unitary}, birch: {tier: unitary}}",
            "No neighbours are written for any of the two councils",
        ),
        (LINE.replace("neighbours: [dale]", "neighbours: []"), "There are 4 ways to group"),
        (LINE.replace("[1, 4]", "[7, 9]"), "There are fewer councils than the range asks for."),
        (LINE[: LINE.index("    criteria:")], "No criterion can be worked out for the groupings"),
        (LINE.replace(", smallest: 300", ""), "No bound on population is set"),
        (LINE[: LINE.index("    options:")], "No option recorded makes new councils"),
        (
            "    councils:\n"
            + "\n".join(f"      x{i}: {{tier: unitary}}" for i in range(61)),
            "61 councils border one another in too many ways",
        ),
    ],
    ids=[
        "nothing", "one council", "no neighbours", "island", "out of range", "no criteria",
        "no bounds", "no options", "too many",
    ],
)  # fmt: skip
def test_an_unusual_area_has_a_page(text: str, said: str) -> None:
    appraisal = appraise(dataset(text))
    assert said in words(drawn(appraisal))
    assert isinstance(csv_rows(appraisal), list)


def test_a_search_too_large_for_a_build_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    monkeypatch.setattr(grouped.structures, "__defaults__", (None, 1))
    text = words(drawn(appraise(dataset(LINE))))
    assert "How many are within the bounds was not worked out." in text
    assert "The command appraisal structures takes narrower bounds" in text


def test_a_list_too_long_for_a_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    text = words(drawn(appraise(dataset(LINE))))
    assert "Even those within the bounds are too many for a page." in text


@pytest.mark.browser
def test_the_filter_works_without_a_server(line: Appraisal, page: Any, tmp_path: Path) -> None:
    file = tmp_path / "structures.html"
    file.write_text(drawn(line), encoding="utf-8")
    page.goto(file.as_uri())
    rows, said = page.locator("#ways-rows tr:visible"), page.locator("#filter-count")
    assert said.text_content() == "4 of 4 groupings shown."
    page.select_option("#filter-size", "2")
    assert (rows.count(), said.text_content()) == (2, "2 of 4 groupings shown.")
    page.select_option("#filter-one", "dale")
    page.select_option("#filter-other", "cedar")
    assert rows.count() == 1
    page.click("button[type=reset]")
    page.wait_for_function("document.querySelectorAll('#ways-rows tr:not([hidden])').length === 4")
    page.select_option("#filter-within", "no")
    assert (rows.count(), said.text_content()) == (0, "0 of 4 groupings shown.")


# --- Sentences ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((1, 1, 0), "There is one council in this area, so there is nothing to group."),
        (
            (1, 3, 3),
            (
                "No neighbours are written for any of the three councils, so the only grouping in "
                "which every council is in one piece leaves each by itself."
            ),
        ),
        (
            (1, 2, 0),
            "There is one way to group the two councils so that every new council is in one piece.",
        ),
        (
            (1440, 12, 0),
            (
                "There are 1,440 ways to group the 12 councils so that every new council is in one "
                "piece."
            ),
        ),
    ],
)
def test_how_many_ways_there_are(given: tuple[int, int, int], said: str) -> None:
    assert say.ways(*given) == said


@pytest.mark.parametrize(
    ("size", "count", "floors", "said"),
    [
        (5, 0, (), "There is no way to make five councils."),
        (
            1,
            1,
            ((300.0, 1), (500.0, 0)),
            "There is one way to make one council, with at least 300 people in it.",
        ),
        (9, 1, ((300.0, 0),), "There is one way to make nine councils."),
        (2, 34, (), "There are 34 ways to make two councils."),
        (
            2,
            34,
            ((300.0, 1),),
            "Of 34 ways to make two councils, 1 has at least 300 people in both.",
        ),
        (
            3,
            184,
            ((300.0, 3), (500.0, 0)),
            (
                "Of 184 ways to make three councils, 3 have at least 300 people in all three and "
                "none at least 500."
            ),
        ),
        (
            12,
            50,
            ((300.0, 0),),
            "Of 50 ways to make 12 councils, none have at least 300 people in all 12.",
        ),
    ],
)
def test_how_many_of_a_size_are_large_enough(
    size: int, count: int, floors: tuple[tuple[float, int], ...], said: str
) -> None:
    assert say.of_size(size, count, floors) == said


def place(ratio: float | None = 2.0, crossing: int = 3, **changes: Any) -> Place:
    grouping = Grouping(
        blocks=(("a",), ("b",)), populations=(1, 2), feasible=True, just_outside=False,
        uncertain=False, margins={}, ratio=ratio, crossing=crossing, raws={}, values={},
        front=False,
    )  # fmt: skip
    given: dict[str, Any] = {
        "option": "o", "councils": 2, "grouping": grouping, "index": 1, "splits": (),
        "scattered": False, "among": 34, "ranks": {}, "tied": {}, "ratio_rank": 3,
    }  # fmt: skip
    return Place(**given | changes)


def setting(**changes: Any) -> say.Setting:
    given: dict[str, Any] = {
        "label": "Line A", "count": 1440, "with_parts": 11970, "parts": 3, "bodies": 50,
        "names": {"av": "Amber Valley"}, "in_range": True,
    }  # fmt: skip
    return say.Setting(**given | changes)


FOUND = "It is third of the 34 ways to make two councils on balance of population (2 to 1). "
WOULD = (
    "On balance of population (2 to 1) it would stand third among the 34 ways to make two "
    "councils. "
)
CUTS = "It puts 3 of today's 50 partnerships across a border between new councils."


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (place(), f"Line A is one of the 1,440. {FOUND}{CUTS}"),
        (
            place(index=None, splits=("av",)),
            (
                "Line A splits Amber Valley, so it is none of the 1,440. With the three parts as "
                f"areas of their own there are 11,970 groupings. {WOULD}{CUTS}"
            ),
        ),
        (
            place(index=None, scattered=True, ratio_rank=35),
            (
                "Line A has a council that is not in one piece, so it is none of the 1,440. On "
                "balance of population (2 to 1) it would come after all of the 34 ways to make two "
                f"councils. {CUTS}"
            ),
        ),
        (
            place(index=None, among=0, ratio_rank=None),
            (
                "Line A is outside the bounds, and only groupings near them are listed. Its "
                f"largest council has 2 times the people of its smallest. {CUTS}"
            ),
        ),
        (
            place(ratio=None, ratio_rank=None, crossing=0),
            (
                "Line A is one of the 1,440. Its balance of population is not known, because a "
                "population is missing. It puts none of today's partnerships across a border."
            ),
        ),
        (
            place(councils=1, among=1, ratio=1.0, ratio_rank=1, crossing=0),
            (
                "Line A is one of the 1,440. One council has nothing to be balanced against. It "
                "puts none of today's partnerships across a border."
            ),
        ),
        (
            place(among=1, ratio_rank=1),
            f"Line A is one of the 1,440. It is the only way to make two councils. {CUTS}",
        ),
    ],
    ids=["found", "splits", "in pieces", "not listed", "unknown", "one council", "only way"],
)
def test_where_an_option_stands(found: Place, said: str) -> None:
    assert say.place(found, setting()) == said


def test_an_option_outside_the_range_says_so() -> None:
    text = say.place(place(index=None, among=0, ratio_rank=None), setting(in_range=False))
    assert text.startswith("Line A makes two councils, which is outside the range looked at.")


def test_partnerships_are_counted_only_where_there_are_some() -> None:
    assert say.place(place(), setting(bodies=0)).endswith(
        "No partnerships are recorded, so it cuts none."
    )
    assert say.place(place(crossing=1), setting(bodies=1)).endswith(
        "It puts 1 of today's one partnership across a border between new councils."
    )


@pytest.mark.parametrize(
    ("bound", "margin", "said"),
    [
        ("smallest", 0.0, "the smallest council exactly at the bound"),
        ("smallest", 0.001, "the smallest council 0.1% above the bound"),
        ("smallest", 0.0001, "the smallest council less than 0.1% above the bound"),
        ("smallest", -0.0118, "the smallest council 1.2% short of the bound"),
        ("smallest", 1.66, "the smallest council 166% above the bound"),
        ("largest", 0.2, "the largest council 20% below the bound"),
        ("largest", -0.2, "the largest council 20% above the bound"),
        ("ratio", 0.05, "the ratio 5% below the bound"),
    ],
)
def test_margins_are_said_in_words(bound: str, margin: float, said: str) -> None:
    assert say.margin_in_words(bound, margin) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((0, 0, 0, 0.05, False), "No bound on population is set, so none is near one."),
        ((0, 0, 0, 0.05, True), "No grouping is within the bounds, and none misses by 5% or less."),
        (
            (21, 1, 1, 0.05, True),
            (
                "1 of the 21 within the bounds stands less than 5% inside one, and 1 more misses "
                "by 5% or less. A slightly newer or older count of people could move any of these "
                "across."
            ),
        ),
        (
            (21, 0, 0, 0.05, True),
            (
                "None of the 21 within the bounds stand less than 5% inside one, and none misses "
                "by 5% or less."
            ),
        ),
    ],
)
def test_knife_edges_are_said(given: tuple[int, int, int, float, bool], said: str) -> None:
    assert say.knife_edges(*given) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((0, 0, 0), "No groupings are listed, so none can be compared."),
        (
            (0, 5, 0),
            "No criterion can be worked out for the groupings, so none can be compared.",
        ),
        (
            (5, 5, 2),
            "None of the 5 groupings listed is beaten by another on every criterion at once.",
        ),
        (
            (16, 20, 4),
            (
                "16 of the 20 groupings listed are on the Pareto front: no other is at least as "
                "good on every criterion and better on one. 4 of them are within the bounds."
            ),
        ),
        (
            (1, 5, 0),
            (
                "1 of the 5 groupings listed is on the Pareto front: no other is at least as good "
                "on every criterion and better on one. It is outside the bounds."
            ),
        ),
    ],
)
def test_the_front_is_said(given: tuple[int, int, int], said: str) -> None:
    assert say.pareto(*given) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((1, 0, 34, True), "1st of 34"),
        ((2, 3, 34, True), "joint 2nd of 34"),
        ((11, 0, 34, False), "11th among 34"),
        ((35, 0, 34, False), "after all 34"),
        ((1, 0, 0, True), "–"),
        ((1, 0, 1, True), "the only way"),
    ],
)
def test_ranks_are_said(given: tuple[int, int, int, bool], said: str) -> None:
    assert say.rank_of(*given) == said


@pytest.mark.parametrize(
    ("highest", "said"),
    [
        ([], "Debt: no tabled option can be ranked among other groupings"),
        ([(["A"], 4, 34)], "Debt: highest of the tabled options is A (4th of 34)"),
        (
            [(["A", "B"], 1, 34), (["C"], 22, 184)],
            "Debt: highest of the tabled options are A and B (1st of 34) and C (22nd of 184)",
        ),
        (
            [(["A", "B", "C", "D"], 1, 34)],
            "Debt: highest of the tabled options are 4 options (1st of 34)",
        ),
    ],
)
def test_a_strips_headline_names_the_highest(highest: list[Any], said: str) -> None:
    assert say.strip_title("Debt", highest) == said


def test_bounds_are_said_in_words() -> None:
    asked = StructureSettings(
        councils=(2, 3), smallest=300_000, largest=700_000, ratio=1.5,
        together=("ash", "birch"), apart=(("cedar", "dale"), ("ash", "dale")),
    )  # fmt: skip
    names = {"ash": "Ash", "birch": "Birch", "cedar": "Cedar", "dale": "Dale"}
    assert say.bounds_in_words(asked, names) == (
        "2 to 3 councils; at least 300,000 people in each; at most 700,000 people in each; the "
        "largest no more than 1.5 times the smallest; Ash and Birch together; Cedar and Dale "
        "apart; Ash and Dale apart"
    )
