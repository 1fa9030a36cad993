"""The page of structures: its sentences, its drawings, its table and the CSV behind it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.groupings import structures as grouped
from appraisal.charts import small_maps
from appraisal.data.tables.structures import parts_rows, structure_rows
from appraisal.model import Boundaries
from appraisal.site.drawing import draw, environment
from appraisal.site.groupings_with_parts import MOST_ROWS
from appraisal.site.layout import shared_content
from appraisal.site.pages.structures import pages
from tests.datasets import dataset
from tests.nine import NINE
from tests.site.groupings_in_a_line import LINE


def drawn(appraisal: Appraisal) -> str:
    found = list(pages(appraisal))
    site = draw(found, environment({}), shared_content(appraisal, found))
    return site["structures.html"].decode()


def words(html: str) -> str:
    text = re.sub(r"<(style|script)>.*?</\1>|<[^>]*>", " ", html, flags=re.S)
    return " ".join(text.split())


@pytest.fixture(scope="module")
def line() -> Appraisal:
    return appraise(dataset(LINE))


@pytest.fixture(scope="module")
def nine() -> Appraisal:
    return appraise(dataset(NINE))


# --- Nine councils -----------------------------------------------------------------------------


def test_the_page_says_what_the_map_allows(nine: Appraisal) -> None:
    text = words(drawn(nine))
    assert "There are 1,440 ways to group the nine councils" in text
    assert (
        "Of 34 ways to make two councils, 17 have at least 300,000 people in both and 4 at least "
        "500,000." in text
    )
    assert "Line A1 splits Ash, so it is none of the 1,440." in text
    assert "With the three parts as areas of their own there are 11,970 groupings." in text
    assert (
        "it would stand second among the 34 ways to make two councils; with the parts it is "
        "fifth of 73 ways." in text
    )


def test_the_page_of_1440_groupings_keeps_within_its_size(nine: Appraisal) -> None:
    assert len(drawn(nine).encode()) < 400_000


def test_near_misses_carry_their_margins(nine: Appraisal) -> None:
    text = words(drawn(nine))
    assert "None of the 21 within the bounds stand less than 5% inside one" in text
    assert "5 more miss by 5% or less" in text
    assert "the smallest council 1.2% short of the bound" in text


def test_the_csv_has_every_grouping(nine: Appraisal) -> None:
    rows = structure_rows(nine)
    assert len(rows) == 1440
    tabled = {row["option"]: row["grouping"] for row in rows if row["option"]}
    assert tabled.keys() == {"a", "b", "one", "three"}
    assert sum(row["within_bounds"] for row in rows) == 21


def test_groupings_with_parts_have_a_table_and_a_csv(nine: Appraisal) -> None:
    html = drawn(nine)
    text = words(html)
    assert (
        "Line A1 and Line B1 split Ash. With the three parts as areas of their own there are "
        "11,970 groupings, those that leave every council whole among them." in text
    )
    assert (
        "54 are within the bounds and 23 just outside. 51 of these split a council. The others are "
        "those listed above." in text
    )
    table = html[html.index("Groupings that split a council: within") :]
    assert table[: table.index("</table>")].count("<tr>") == 1 + MOST_ROWS
    rows = parts_rows(nine)
    assert len(rows) == 51
    assert [row["option"] for row in rows if row["option"]] == ["a1", "b1"]
    assert {row["front"] for row in rows} == {None}


def test_the_page_says_what_its_table_and_its_maps_hold(nine: Appraisal) -> None:
    text = words(drawn(nine))
    assert (
        "The table holds the 26 of 1,440 groupings that are within the bounds or just outside. All "
        "1,440 are in the CSV." in text
    )
    assert (
        "Each map is one grouping on the front and within the bounds: all 3 that there are, the "
        "most even in population first. Each hexagon is one council of today." in text
    )


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
    assert 'href="sources.html#source-s"' in html


def test_what_is_the_same_for_groupings_of_a_size_has_no_strip(line: Appraisal) -> None:
    assert "The same for all groupings with as many councils: Tiers." in words(drawn(line))


def test_small_maps_draw_the_councils_that_have_a_tile(line: Appraisal) -> None:
    html = drawn(line)
    first = html[html.index('<ul class="small-maps">') :].split("</svg>")[0]
    assert first.count("<use ") == 3


SQUARES = {
    name: (((x, 50.0), (x + 1, 50.0), (x + 1, 51.0), (x, 51.0)),)
    for x, name in enumerate(("ash", "birch", "cedar", "dale"))
}


def shaped(shapes: Mapping[str, tuple[tuple[tuple[float, float], ...], ...]]) -> str:
    area = dataset(LINE.replace("[1, 4]", "[2, 4]"))
    return drawn(appraise(replace(area, boundaries=Boundaries("Contains made-up data", shapes))))


def test_small_maps_draw_true_shapes_where_there_are_any_with_their_attribution() -> None:
    html = shaped(SQUARES)
    maps = html[html.index('id="front"') : html.index('id="neighbours"')]
    assert maps.count('<path id="shape-') == 4
    # Two groupings are on the front and within the bounds.
    assert maps.count('<svg class="land-small land-unitary"') == 2
    assert maps.count('<g class="piece shade-0"><use href="#shape-1"/>') == 2
    assert "Contains made-up data." in words(maps)
    assert "Not on the maps" not in words(maps)


def test_an_area_without_a_shape_is_named() -> None:
    some = {name: shape for name, shape in SQUARES.items() if name != "dale"}
    assert "Not on the maps, because nothing says where to draw them: Dale." in words(shaped(some))


def test_more_groupings_than_maps_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(small_maps, "MOST_MAPS", 1)
    assert "within the bounds: the first 1 of 2, the most even" in words(
        drawn(appraise(dataset(LINE.replace("[1, 4]", "[2, 4]"))))
    )


def test_groupings_that_split_a_council_are_marked_where_a_part_is_unknown() -> None:
    parts = """{p: {name: P, neighbours: [ash, q], facts: {population: 150}},
                q: {name: Q, neighbours: [cedar], facts: {population: unknown}}}"""
    split = LINE.replace(
        "neighbours: [cedar],\n         facts: {population: 200}",
        f"neighbours: [cedar],\n         parts: {parts},\n         facts: {{population: 200}}",
    ).replace("covers: [ash, birch]", "covers: [ash, p]")
    split = split.replace("covers: [cedar, dale]", "covers: [q, cedar, dale]")
    text = words(drawn(appraise(dataset(split))))
    assert "Even halves splits Birch. With the two parts as areas of their own" in text
    assert "Population not known: Q. Groupings are kept and marked." in text
    assert "Ash, P: 250 Q: not known" not in text  # too few in the first council
    assert "Q, Cedar, Dale: not known" not in text
    low = words(drawn(appraise(dataset(split.replace("smallest: 300", "smallest: 200")))))
    assert "Ash, P: 250 Q, Cedar, Dale: not known not known the smallest council 25%" in low


def test_an_unknown_population_marks_its_groupings() -> None:
    text = words(drawn(appraise(dataset(LINE.replace("population: 200", "population: unknown")))))
    assert "Population not known: Birch." in text
    assert "population not known" in text
    # Dale has 400 and the rest at least 400; Ash 100 alone is too few whatever Birch has.
    assert (
        "Of 3 ways to make two councils, 1 has at least 300 people in both and 1 at least 400. As "
        "a population is not known, 1 more may have at least 300 and 1 more may have at least 400."
        in text
    )
    assert "Even halves not known; 700 not known not known" in text
    assert "2 of those within the bounds are so on what is known alone" in text
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
        (
            LINE.replace("neighbours: [dale]", "neighbours: []"),
            "The area is in two pieces: Ash, Birch and Cedar; Dale. Dale borders no other council.",
        ),
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
        "nothing", "one council", "no neighbours", "island", "why an island", "out of range",
        "no criteria", "no bounds", "no options", "too many",
    ],
)  # fmt: skip
def test_an_unusual_area_has_a_page(text: str, said: str) -> None:
    appraisal = appraise(dataset(text))
    assert said in words(drawn(appraisal))
    assert isinstance(structure_rows(appraisal), list)


def test_a_search_too_large_for_a_build_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    monkeypatch.setattr(grouped.structures, "__defaults__", (None, 1))
    text = words(drawn(appraise(dataset(LINE))))
    assert "How many are within the bounds was not worked out." in text
    assert "How many stand near a bound was not worked out." in text
    assert "No grouping is within the bounds" not in text
    assert "2 3 not worked out not worked out not worked out" in text
    assert "The command appraisal structures takes narrower bounds" in text


def test_a_list_too_long_for_a_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    text = words(drawn(appraise(dataset(LINE))))
    assert "Even those within the bounds are too many for a page." in text
    assert "Even halves is one of the 8, and within the bounds. The list is too long" in text
    assert "It is second of the 3 ways to make two councils on balance" in text
    assert "Which groupings are on the Pareto front was not worked out" in text
    assert "2 3 2 0 not worked out" in text
    assert "The list is too long to be shown criterion by criterion." in text
    assert "The list is too long for this page." in text


def test_those_near_a_bound_are_counted_however_long_the_list(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    near = LINE.replace("smallest: 300", "smallest: 310, largest: 620")
    said = (
        "The only one within the bounds stands less than 5% inside one, and 1 more misses by 5% or "
        "less."
    )
    assert said in words(drawn(appraise(dataset(near))))
    monkeypatch.setattr(grouped, "MOST_LISTED", 1)
    assert said in words(drawn(appraise(dataset(near))))


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
