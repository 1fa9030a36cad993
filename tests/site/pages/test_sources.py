"""Sources: by kind, each with what rests on it and who paid."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import appraise
from appraisal.model import Settlement
from appraisal.site.pages.sources import content, pages
from tests.areas import MIXED
from tests.datasets import dataset
from tests.site.drawn_pages import drawn, words


def rows(text: str) -> dict[str, list[tuple[str, str]]]:
    """What uses each source, with the page that it stands on."""
    found = content(appraise(dataset(text))).kinds
    return {
        row.id: [(used.says, used.path) for used in row.used] for kind in found for row in kind.rows
    }


def test_every_source_leads_to_what_uses_it() -> None:
    found = rows(MIXED)
    assert found["t"] == [("a", "options/a.html")]
    assert found["s"] == [("Ash", "councils/ash.html"), ("a", "options/a.html")]


def test_a_source_that_nothing_rests_on_is_listed_too_and_says_so() -> None:
    found = dataset("sources: {s: {title: Statistics}, t: {title: Tables}}")
    page = words(drawn(appraise(found), pages)["sources.html"])
    assert "Nothing here rests on 2 of them: they are marked ‘not used’." in page
    assert page.count("Not used.") == 2


@pytest.mark.parametrize(
    ("councils", "said"),
    [
        (2, [("c0", "councils/c0.html"), ("c1", "councils/c1.html")]),
        (3, [("3 councils", "councils/index.html")]),
    ],
)
def test_more_councils_than_two_are_counted(councils: int, said: list[tuple[str, str]]) -> None:
    held = "".join(
        f"  c{n}: {{tier: unitary, facts: {{area: {{value: 1, source: s}}}}}}\n"
        for n in range(councils)
    )
    assert rows(f"sources: {{s: {{title: Statistics}}}}\ncouncils:\n{held}") == {"s": said}


def test_a_contested_fact_that_is_shared_counts_for_each_thing_that_uses_it() -> None:
    found = rows("""
        sources: {s: {title: S}, t: {title: T}}
        facts: {team-fee: [{value: 100, source: s}, {value: 300, source: t}]}
        options:
          a: {money: [{name: Team, kind: cost, amount: {use: team-fee}, from: 2026}]}
          b: {money: [{name: Desk, kind: cost, amount: {use: team-fee}, from: 2026}]}
        """)
    both = [("a", "options/a.html"), ("b", "options/b.html")]
    assert found == {"s": both, "t": both}


KINDS = """
sources:
  a: {title: A, kind: press, date: 2024-05-02}
  b: {title: B, kind: press, paid_for_by: The districts}
  c: {title: C, kind: press, party: ash, paid_for_by: Ash Council}
  d: {title: D, kind: study, party: ash}
  e: {title: E}
councils: {ash: {tier: unitary, short_name: Ash}}
"""


def test_sources_stand_by_kind_the_fullest_first_with_those_of_parties() -> None:
    found = content(appraise(dataset(KINDS)))
    assert [(k.id, k.count, k.partisan, k.width, k.partisan_width) for k in found.kinds] == [
        ("press", 3, 2, 100.0, 66.7),
        ("study", 1, 1, 33.3, 33.3),
        ("not-said", 1, 0, 33.3, 0.0),
    ]
    assert found.parties == (("Ash", ("c", "d")), ("The districts", ("b",)))


def test_a_source_can_be_found_by_its_kind_its_year_and_its_party() -> None:
    page = drawn(appraise(dataset(KINDS)), pages)["sources.html"]
    assert '<ul class="plain-list register" data-kind="Press">' in page
    assert '<li id="source-a" data-y="2024">' in page
    assert '<li id="source-c" data-y="" data-facet-party="Ash">' in page


def test_a_source_stands_where_it_is_cited_with_its_party_and_who_paid() -> None:
    found = dataset(
        "sources: {p: {title: A study, publisher: A firm, date: 2024, paid_for_by: Ash, "
        "party: ash}}"
    )
    page = drawn(appraise(found), pages)["sources.html"]
    row = page.partition('<li id="source-p"')[2].partition(">")[2].partition("</li>")[0]
    assert "A study, A firm, 2024. Paid for by Ash. A party to the dispute: Ash." in words(row)
    assert "1 of 1 source" in words(page)


def test_a_workspace_without_sources_says_so() -> None:
    assert "No sources are recorded" in words(drawn(appraise(dataset("{}")), pages)["sources.html"])


def test_a_source_of_places_says_so() -> None:
    places = (Settlement("Ashby", 53.0, -1.5, "ash", sources=("s",)),)
    text = "sources: {s: {title: A register}}\ncouncils: {ash: {tier: unitary}}"
    (kind,) = content(appraise(replace(dataset(text), settlements=places))).kinds
    assert [(used.says, used.path) for used in kind.rows[0].used] == [("Places", "place.html")]
