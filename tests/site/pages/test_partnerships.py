"""The partnerships page: its findings, its ties and its years."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties import Measures, Year
from appraisal.area.partnerships import Tie
from appraisal.data.tables.partnerships import partnership_tables
from appraisal.site.pages import partnerships
from appraisal.site.partnership_tables import (
    coverage_rows,
    partner_rows,
    tie_rows,
    timeline_title,
    year_bars,
)
from tests.datasets import dataset
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words


@pytest.fixture(scope="module")
def thin() -> Appraisal:
    return appraised()


def net(bodies: int, *pairs: str, councils: str = "abc") -> Measures:
    ties = tuple(Tie(p[0], p[1], 3, 3, ("x",), ()) for p in pairs)
    degree = {c: sum(c in p for p in pairs) for c in councils}
    return Measures(
        bodies=tuple(f"p{n}" for n in range(bodies)),
        ties=ties,
        density=0.0,
        degree=degree,
        strength=degree,
        betweenness={},
        constraint={},
        core={},
        clusters=(),
        cluster={},
        match=None,
        bridges=(),
        articulation=(),
        coverage={},
        empty={},
    )


TWO_COUNCILS = "1 partnership is at work. The two councils work together in at least one."


@pytest.mark.parametrize(
    ("found", "councils", "said"),
    [
        (net(0), 3, "No partnership is at work on the date of this appraisal."),
        (net(1), 0, "1 partnership is at work."),
        (net(2), 3, "2 partnerships are at work, and none joins two councils of the area."),
        (
            net(1, "ab"),
            3,
            (
                "1 partnership is at work. "
                "Of 3 pairs of councils, 1 pair works together in at least one."
            ),
        ),
        (
            net(2, "ab", "ac", "bc"),
            3,
            "2 partnerships are at work. Every council works with every other in at least one.",
        ),
        (
            net(1, "ab"),
            2,
            TWO_COUNCILS,
        ),
    ],
)
def test_the_finding_counts_pairs(found: Measures, councils: int, said: str) -> None:
    assert partnerships.finding(found, councils) == said


NAMES = dataset("councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}")


def test_close_ties_name_who_has_none() -> None:
    assert partnerships.close_finding(NAMES, net(1, "ab")) == (
        "Leaving aside what all councils belong to, 1 of 3 pairs shares services, staff or money. "
        "c does not."
    )


def test_no_close_ties_say_so() -> None:
    assert partnerships.close_finding(NAMES, net(0)) == (
        "No two councils share a service, staff or a budget in a partnership of some of them."
    )
    assert partnerships.close_finding(dataset(""), net(0)) == ""


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (net(0), "No councils share more than they coordinate"),
        (net(1, "ab"), "a and b share most: 1 shared arrangement"),
        (net(1, "ab", "bc"), "a and b, and b and c, share most: 1 shared arrangement each"),
        (net(1, "ab", "bc", "ac"), "3 pairs of councils share 1 shared arrangement, and none more"),
    ],
)
def test_the_drawing_is_headed_by_who_shares_most(found: Measures, said: str) -> None:
    assert partnerships.ring_title(NAMES, found) == said


def year(number: int, *at_work: str, started: int = 0, ended: int = 0) -> Year:
    names = tuple(str(n) for n in range(9))
    return Year(number, at_work, {}, names[:started], names[:ended])


@pytest.mark.parametrize(
    ("years", "said"),
    [
        ((), "No partnership has a recorded date"),
        ((year(2026, "a"),), "1 partnership at work in 2026"),
        (
            (year(2024, "a"), year(2025, "a", "b")),
            "2 partnerships at work in 2025, against 1 in 2024",
        ),
        (
            (year(2024, "a"), year(2025, "a", "b", "c"), year(2026, "a", "b")),
            "2 partnerships at work in 2026, against 1 in 2024; the most, 3, in 2025",
        ),
    ],
)
def test_the_timeline_is_headed_by_its_ends_and_its_top(years: tuple[Year, ...], said: str) -> None:
    assert timeline_title(years) == said


def test_a_start_that_is_not_known_is_drawn_apart() -> None:
    data = dataset(
        "partnerships:\n"
        "  a: {name: A, kind: company, level: share, since: 2020}\n"
        "  b: {name: B, kind: company, level: share, since: unknown}"
    )
    bars = year_bars(data, (year(2020, "a", "b", started=1),))
    assert [(b.count, b.dated, b.undated, b.started) for b in bars] == [(2, 50.0, 50.0, 1)]


def test_years_go_back_no_further_than_twenty() -> None:
    bars = year_bars(dataset(""), tuple(year(n) for n in range(1990, 2027)))
    assert (bars[0].year, bars[-1].year, len(bars)) == ("2006", "2026", 21)


def test_ties_stand_with_the_strongest_first(thin: Appraisal) -> None:
    rows = tie_rows(thin.dataset, thin.ties.all.ties)
    assert (rows[0].one, rows[0].other, rows[0].bodies, rows[0].level) == (
        "ash",
        "birch",
        2,
        "share",
    )


def test_every_theme_and_council_has_a_cell(thin: Appraisal) -> None:
    rows = {i: cells for i, _, cells in coverage_rows(thin.dataset, thin.partnerships)}
    assert [cell.bodies for cell in rows["climate"]] == [0, 0, 0, 0]
    assert {(cell.bodies, cell.level) for cell in rows["tourism"]} == {(1, "inform each other")}


def test_empty_cells_are_named(thin: Appraisal) -> None:
    assert partnerships.empty_cells(thin) == (("Climate", "no council takes part"),)


def test_partnerships_stand_by_kind_with_their_count(thin: Appraisal) -> None:
    found = [(label, counts) for label, counts, _ in partnerships.by_kind(thin)]
    assert found == [
        ("Joint committees", "1 at work"),
        ("Shared services", "1 at work"),
        ("Programmes", "1 ended"),
    ]
    assert partnerships.status_counts(thin) == "2 at work and 1 ended"


def test_bodies_outside_are_counted() -> None:
    found = appraised(
        "partners: {nhs: {name: NHS board}, idle: {name: Idle}}\n"
        "partnerships: {p: {name: P, kind: company, level: share, partners: [nhs]}}"
    )
    rows = partner_rows(found.dataset, found.partnerships)
    assert [(row["name"], row["bodies"], row["names"]) for row in rows] == [
        ("NHS board", 1, "P"),
        ("Idle", 0, ""),
    ]


def test_without_partnerships_there_is_no_page() -> None:
    assert drawn(appraised(""), partnerships.pages) == {}


def test_the_page_opens_with_its_finding(thin: Appraisal) -> None:
    page = drawn(thin, partnerships.pages)["partnerships.html"]
    assert "2 partnerships are at work. Every council works with every other" in words(page)
    assert faults(page) == []


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    pages = drawn(appraised(EDGES[edge]), partnerships.pages)
    assert {path: faults(page) for path, page in pages.items() if faults(page)} == {}


def test_ties_years_and_fates_can_be_downloaded(thin: Appraisal) -> None:
    tables = partnership_tables(thin)
    first = tables["data/ties.csv"][0]
    assert (first["council"], first["with"], first["level"]) == ("ash", "birch", "share")
    assert len(tables["data/timeline.csv"]) == len(thin.ties.timeline)
    fates = {(r["option"], r["partnership"]): r["fate"] for r in tables["data/fates.csv"]}
    assert fates == {(o, b): f for o, d in thin.changes.items() for b, f in d.fates.items()}


ENDING = """
    councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}
    partners: {bank: {name: Bank}}
    partnerships:
      across: {name: Across, kind: company, level: share, members: [b, c]}
      inside: {name: Inside, kind: company, level: share, members: [a, b]}
      banked: {name: Banked, kind: company, level: share, members: [a], partners: [bank]}
    options:
      now: {family: continue, partnerships: {end: [across]}}
      two:
        name: Two
        family: unitary
        councils: {n: {name: N, covers: [a, b]}, s: {name: S, covers: [c]}}
        partnerships: {end: [across, inside, banked]}
      again:
        name: Again
        family: unitary
        councils: {n: {name: N, covers: [a, b]}, s: {name: S, covers: [c]}}
        partnerships: {end: [across, inside, banked]}
"""


def test_the_page_says_what_would_become_of_what_new_councils_end() -> None:
    found = appraised(ENDING)
    assert partnerships.otherwise(found) == ("Again and Two: 1 kept, 1 re-formed and 1 absorbed.",)
    page = drawn(found, partnerships.pages)["partnerships.html"]
    assert "would otherwise be: Again and Two: 1 kept, 1 re-formed" in words(page)


def test_without_new_councils_nothing_is_counted_otherwise() -> None:
    assert partnerships.otherwise(appraised(ENDING[: ENDING.index("      two:")])) == ()
