"""The summary: what to know in five minutes."""

import dataclasses

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal, appraise
from appraisal.site.pages.summary import content, highest, pages
from tests.areas import THREE
from tests.datasets import dataset
from tests.findings.cases_of_models import LINES
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words
from tests.site.leading import CLEAR


@pytest.fixture(scope="module")
def three() -> Appraisal:
    return appraise(dataset(THREE))


def rows(found: Appraisal) -> list[tuple[str, tuple[tuple[str, str], ...], str]]:
    every = [*highest(found, held=True), *highest(found, held=False)]
    return [(row.perspective, row.first, row.ahead) for row in every]


def test_each_perspective_names_its_highest_and_how_far_ahead_it_is(three: Appraisal) -> None:
    assert rows(three) == [
        ("Evenly", (("one", "unitary"),), "15"),
        ("Voice first", (("two", "non-structural"),), "30"),
    ]


def test_perspectives_that_nobody_holds_stand_apart_as_examples() -> None:
    example = THREE.replace("{name: Evenly}", "{name: Evenly, held_by: nobody}")
    found = content(appraise(dataset(example)))
    assert [row.perspective for row in found.held] == ["Voice first"]
    assert [row.perspective for row in found.examples] == ["Evenly"]


def test_lines_of_a_model_that_share_the_first_place_are_named_as_the_model() -> None:
    (row,) = rows(appraise(dataset(LINES.replace("OTHER", "70"))))
    assert row[1] == (("Two councils", "non-structural"),)


def test_nobody_is_ahead_of_what_gaps_count_as() -> None:
    known = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions:\n  a: {}\n"
    (row,) = rows(appraise(dataset(f"{known}  b: {{scores: {{x: {{score: 70}}}}}}\n")))
    assert (row[1][0][0], row[2]) == ("b", "too close")


def test_nobody_is_highest_where_nothing_is_known() -> None:
    unknown = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    assert rows(appraise(dataset(unknown))) == []


def test_the_page_opens_with_its_finding_and_the_picture_of_it(three: Appraisal) -> None:
    page = drawn(three, pages)["index.html"]
    main = page[page.index("<main") :]
    marks = ("<h1>", '<svg role="img"', 'id="podium-table"', 'id="change"')
    order = [main.index(mark) for mark in marks]
    assert order == sorted(order)
    assert f"<h1>{content(three).finding}</h1>" in main


def test_every_option_stands_in_a_table_with_the_thresholds_that_it_misses(
    three: Appraisal,
) -> None:
    said = words(drawn(three, pages)["index.html"])
    assert "Shown and not ranked: three. Voice: 5, below the threshold of 10." in said


def test_what_is_not_known_is_told_by_what_could_be_found_out() -> None:
    found = content(
        appraise(
            dataset(
                """
                settings: {simulation: {samples: 200, ways: 50}}
                criteria: [{id: x, name: Ex, judged: {0: Bad, 100: Good}}]
                options: {a: {scores: {x: {score: 60}}}, b: {}}
                """
            )
        )
    )
    assert found.unknown.rows[0].what == "‘Ex’ for b"
    assert found.unknown.rows[0].share.endswith(" in 100")


def test_where_nothing_is_ranked_against_another_the_reason_stands_for_what_is_not_known() -> None:
    assert content(appraise(dataset("{}"))).nothing_open == "There are no options to compare yet."


@pytest.mark.parametrize("edge", EDGES)
def test_nothing_leaks_or_stands_empty_where_something_is_missing(edge: str) -> None:
    assert faults(drawn(appraised(EDGES[edge]), pages)["index.html"]) == []


def test_the_headlines_row_is_as_close_as_its_chart_says() -> None:
    found = appraised(CLEAR)
    assert rows(found)[0][::2] == ("Evenly", "45")
    close = dataclasses.replace(found, lead=replace(found.lead, level_with=("bob",)))
    assert rows(close)[0][::2] == ("Evenly", "too close")


def test_of_many_notes_the_first_stand_here_and_all_are_a_link_away() -> None:
    noted = "settings: {notes: [One., Two., Three., Four., Five.]}\n"
    page = drawn(appraised(noted), pages)["index.html"]
    assert "Before use: 5 notes" in page
    assert "<li>Four.</li>" in page
    assert "Five." not in page
    assert 'href="method.html#limits"' in page
    assert (
        "method.html#limits"
        not in drawn(appraised(noted.replace(", Five.", "")), pages)["index.html"]
    )


def test_without_notes_and_sources_none_are_named() -> None:
    said = words(drawn(appraised(CLEAR), pages)["index.html"])
    assert "Before use" not in said
    assert "sources read up to" not in said
    assert "Held by somebody" not in said
