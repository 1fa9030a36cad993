"""The page of structures: its sentences, its drawings, its table and the CSV behind it."""

import re

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.groupings import structures as grouped
from appraisal.data.tables.structures import parts_rows, structure_rows
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages import structures
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
        "500,000 " in text
    )
    assert "Line A1 splits Ash, so it is none of the 1,440." in text
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


def test_the_headline_says_what_the_number_of_councils_allows_that_most_options_make(
    nine: Appraisal,
) -> None:
    html = drawn(nine)
    assert "<h1>Of 34 ways to make two councils, 17 have at least 300,000 people in both" in html


def test_every_structure_of_the_largest_size_is_listed_with_its_people(nine: Appraisal) -> None:
    """One council, four of two, and five of two that split Ash: counted by hand from the CSV."""
    html = drawn(nine)
    table = html[html.index('id="floor-table"') :].split("</table>")[0]
    found = [words(row) for row in re.findall(r"<tr.*?</tr>", table)[1:]]
    assert "10 structures have at least 500,000 people in each council" in words(html)
    assert len(found) == 10
    assert found[0] == "1 One council all nine councils: 1,096,500 1 0 within"
    assert "2 Ash, Dale, Fir: 518,900 the rest: 577,700 1.11 0 within" in found
    assert sum(row.endswith("splits a council") for row in found) == 5


def test_groupings_with_parts_are_counted_and_have_a_csv(nine: Appraisal) -> None:
    text = words(drawn(nine))
    assert (
        "Line A1 and Line B1 split Ash. With the three parts as areas of their own there are "
        "11,970 groupings, those that leave every council whole among them." in text
    )
    assert (
        "54 are within the bounds and 23 just outside. 51 of these split a council. The others are "
        "listed above." in text
    )
    assert "46 more, and what each is worth on each criterion, are in the" in text
    rows = parts_rows(nine)
    assert len(rows) == 51
    assert [row["option"] for row in rows if row["option"]] == ["a1", "b1"]
    assert {row["front"] for row in rows} == {None}


def test_the_page_says_what_it_lists(nine: Appraisal) -> None:
    assert (
        "Listed here are the 26 of 1,440 groupings that are within the bounds or just outside. All "
        "1,440 are in the CSV." in words(drawn(nine))
    )


def test_without_partnerships_nothing_is_cut_and_no_scatter_is_drawn(nine: Appraisal) -> None:
    assert 'class="even' not in drawn(nine)


# --- The scatter -------------------------------------------------------------------------------

TIED = (
    LINE
    + """
      uneven:
        name: Uneven
        family: unitary
        councils: {n: {name: N, covers: [ash, birch, cedar]}, s: {name: S, covers: [dale]}}
    partnerships:
      one: {name: One, kind: company, level: share, members: [birch, cedar]}
"""
)


@pytest.fixture(scope="module")
def tied() -> Appraisal:
    return appraise(dataset(TIED))


def test_a_mark_leads_to_its_option_beside_another(tied: Appraisal) -> None:
    html = drawn(tied)
    even = html[html.index("even even-wide") : html.index("even even-narrow")]
    assert re.findall(r'<a href="([^"]+)" aria-label="([^"]+)"', even) == [
        (
            "compare/even/uneven.html",
            "Even halves: largest to smallest 2.33 to 1; 1 across a border. Compare with Uneven",
        ),
        (
            "compare/even/uneven.html",
            "Uneven: largest to smallest 1.5 to 1; 0 across a border. Compare with Even halves",
        ),
    ]


def test_the_scatters_title_is_its_finding(tied: Appraisal) -> None:
    assert (
        "Of those tabled with several councils, most even, and fewest partnerships across a "
        "border: Uneven (1.5 to 1; 0)" in words(drawn(tied))
    )


def test_an_option_with_nothing_to_lay_it_beside_leads_to_the_comparison() -> None:
    alone = LINE + TIED[TIED.index("    partnerships:") :]
    assert 'href="compare.html" aria-label="Even halves' in drawn(appraise(dataset(alone)))


# --- A small area ------------------------------------------------------------------------------


def structures_of(html: str, table: str) -> list[str]:
    """Each structure of a table: the councils, as a reader sees them."""
    part = html[html.index(f'id="{table}"') :].split("</table>")[0]
    cells = re.findall(r'<th scope="row" class="which".*?</th>', part)
    return [" | ".join(re.findall(r"<li>(.*?): <strong", cell, flags=re.S)) for cell in cells]


def test_the_size_worth_the_most_stands_above_the_rest(line: Appraisal) -> None:
    html = drawn(line)
    assert "2 structures have at least 400 people in each council" in words(html)
    assert "2 more within the bounds or just outside" in words(html)
    assert structures_of(html, "floor-table") == ["all four councils", "the rest | Dale"]
    assert structures_of(html, "ways") == ["Ash, Birch | Cedar | Dale", "Ash, Birch | Cedar, Dale"]


def test_those_near_the_bounds_can_be_chosen_by_councils_and_bounds(line: Appraisal) -> None:
    html = drawn(line)
    chosen = re.findall(r'data-facet-councils="(\d)" data-facet-bounds="([^"]+)"', html)
    assert chosen == [("3", "within"), ("2", "within")]


def test_an_option_is_named_where_it_stands(line: Appraisal) -> None:
    text = words(drawn(line))
    assert (
        "Even halves is one of the 8. On balance (2.33 to 1) it is second of the 3 "
        "ways to make two councils. No partnerships are recorded, so it cuts none." in text
    )


def test_judged_borders_and_the_source_of_neighbours_are_shown(line: Appraisal) -> None:
    html = drawn(line)
    assert "Cedar and Dale: Over the bridge." in words(html)
    assert 'href="sources.html#source-s"' in html


def test_what_is_the_same_for_groupings_of_a_size_is_not_ranked(line: Appraisal) -> None:
    assert "The same for all groupings with as many councils: Tiers." in words(drawn(line))


def test_the_tabled_options_have_small_maps_with_their_people(line: Appraisal) -> None:
    html = drawn(line)
    first = html[html.index('<ul class="small-maps"') :].split("</ul>")[0]
    assert first.count("<use ") == 3 + 1  # three councils have a tile; the option has its mark
    assert words(first).endswith("A 300, B 700") or "A 300 , B 700" in words(first)


def test_more_than_fit_are_counted_and_left_to_the_csv(
    line: Appraisal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(structures, "MOST_ROWS", 3)
    html = drawn(line)
    assert html.count('class="which"') == 3
    assert "Listed here are the first 3 of the 4 of 8 groupings" in words(html)


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
    assert "Even halves not known 0 within on what is known" in text
    assert "2 of those within the bounds are so on what is known alone" in text
    assert "Its balance of population is not known, because a population is missing." in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "No councils are recorded, so there is nothing to group."),
        (
            "    councils: {ash: {tier: unitary}}",
            "There is one council in this area, so there is nothing to group ",
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
    assert "it is second of the 3 ways to make two councils" in text
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
