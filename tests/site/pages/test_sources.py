"""Sources: each with what rests on it and who paid."""

from dataclasses import replace

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.model import Settlement
from appraisal.site.pages.sources import content, pages
from tests.areas import MIXED
from tests.datasets import dataset
from tests.site.drawn_pages import drawn, words


@pytest.fixture(scope="module")
def mixed() -> Appraisal:
    return appraise(dataset(MIXED))


def test_every_source_says_what_it_supports(mixed: Appraisal) -> None:
    found = {source.id: (source.count, source.says) for source in content(mixed).supported}
    assert found["t"] == (1, "Supports a: Saving.")
    assert found["s"] == (2, "Supports Ash: Population; a: Saving.")


def test_a_source_that_nothing_rests_on_is_listed_too() -> None:
    (source,) = content(appraise(dataset("sources: {s: {title: Statistics}}"))).supported
    assert (source.id, source.count, source.says) == ("s", 0, "Nothing rests on it.")


def test_a_source_of_much_says_how_much_and_lists_it_below() -> None:
    councils = "".join(
        f"  c{n}: {{tier: unitary, facts: {{area: {{value: 1, source: s}}}}}}\n" for n in range(6)
    )
    text = f"sources: {{s: {{title: Statistics}}}}\ncouncils:\n{councils}"
    (source,) = content(appraise(dataset(text))).supported
    assert (source.says, len(source.supports)) == ("Supports 6 things", 6)


def test_a_contested_fact_that_is_shared_counts_for_each_thing_that_uses_it() -> None:
    found = dataset("""
        sources: {s: {title: S}, t: {title: T}}
        facts: {team-fee: [{value: 100, source: s}, {value: 300, source: t}]}
        options:
          a: {money: [{name: Team, kind: cost, amount: {use: team-fee}, from: 2026}]}
          b: {money: [{name: Desk, kind: cost, amount: {use: team-fee}, from: 2026}]}
        """)
    supported = content(appraise(found)).supported
    assert [(source.id, source.count) for source in supported] == [("s", 2), ("t", 2)]


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
    assert "None recorded." in words(drawn(appraise(dataset("{}")), pages)["sources.html"])


def test_a_source_of_places_says_so() -> None:
    places = (Settlement("Ashby", 53.0, -1.5, "ash", sources=("s",)),)
    text = "sources: {s: {title: A register}}\ncouncils: {ash: {tier: unitary}}"
    (source,) = content(appraise(replace(dataset(text), settlements=places))).supported
    assert (source.count, source.says) == (1, "Supports where 1 place lies.")
