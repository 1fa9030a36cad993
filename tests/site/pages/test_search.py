"""Search finds what people type, in the words that they would use."""

import pytest

from appraisal.appraise import appraise
from appraisal.site.pages.search import Hit, pages
from tests.datasets import dataset

AREA = """
    settings: {report: {headings: [Crime and disorder]}}
    councils: {ash: {tier: unitary, name: Ash Council, also: [ABC]}}
    functions: {waste: {name: Waste collection, level: unitary, also: [bins, rubbish]}}
    themes: {visits: {name: Tourism, also: [holidays]}}
    partnerships: {board: {name: The board, kind: company, level: share, also: [leaders]}}
    programmes:
      far:
        name: Change
        outside: Far Council
        summary: S
        source: assumption
        pillars: [Growth]
        comments: [{name: Potholes}]
    criteria: [{id: voice, name: One voice, also: [speaking up], judged: {0: none, 100: all}}]
    options:
      one:
        name: One council for all
        short_name: One
        also: [mega council]
        family: unitary
        councils: {all: {name: All, covers: [ash]}}
        claims:
          - {name: Saving, unit: £ million a year, amount: 45.1, baseline: Today, horizon: A year}
        risks: [{name: Time runs short, likelihood: 2, impact: 3}]
        steps: [{id: vesting, name: Vesting day, note: The new council starts.}]
        implications:
          human-resources: How many would go was not found.
          crime-and-disorder: {text: Streets are lit at night., groups: [women], areas: [ash]}
      stay: {}
"""


def hits(*wanted: str) -> set[str]:
    """The paths of what is found, as the page's script finds it: every word somewhere."""
    (page,) = pages(appraise(dataset(AREA)))
    return {
        hit.path
        for _, found in page.content.groups
        for hit in found
        if all(word in f"{hit.name} {hit.keywords}".lower() for word in wanted)
    }


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        (("jobs",), "options/one.html#implications"),
        (("redundancy",), "options/one.html#implications"),
        (("crime", "lit"), "options/one.html#implications"),
        (("police",), "options/one.html#implications"),
        (("bins",), "functions.html#function-waste"),
        (("rubbish",), "functions.html#function-waste"),
        (("abc",), "councils/ash.html"),
        (("holidays",), "themes/visits.html"),
        (("leaders",), "partnerships.html#body-board"),
        (("speaking",), "criteria/voice.html"),
        (("mega",), "options/one.html"),
        (("potholes",), "councils/index.html#programme-far"),
        (("far", "growth", "answered"), "councils/index.html#programme-far"),
        (("45.1",), "options/one.html#money"),
        (("£45.1", "million"), "options/one.html#money"),
        (("vesting",), "options/one.html#steps"),
        (("runs", "short"), "options/one.html#risks"),
        (("ash",), "councils/ash.html"),
        (("one", "voice"), "criteria/voice.html"),
    ],
)
def test_words_lead_to_the_place_that_answers(wanted: tuple[str, ...], path: str) -> None:
    assert path in hits(*wanted)


def found_under(path: str) -> Hit:
    (page,) = pages(appraise(dataset(AREA)))
    return next(hit for _, found in page.content.groups for hit in found if hit.path == path)


def test_each_word_is_kept_once_and_none_that_stands_in_another_or_in_the_name() -> None:
    """The page looks anywhere within a word, so `time` is found in `timetable`."""
    assert found_under("options/one.html#steps").keywords == (
        "council day new starts. timetable vesting when"
    )


def test_a_word_that_nobody_looks_for_is_passed_over_on_both_sides() -> None:
    (page,) = pages(appraise(dataset(AREA)))
    assert {"the", "and", "of"} <= {*page.content.passed_over.split()}
    kept = found_under("options/one.html#implications").keywords.split()
    assert not {"was", "not", "how", "would"} & {*kept}
    assert {"many", "found.", "jobs", "lit"} <= {*kept}


def test_what_an_option_says_of_its_implications_is_one_place_that_names_them_all() -> None:
    name = found_under("options/one.html#implications").name
    assert name == "One: human resources and crime and disorder"


def test_an_option_that_says_nothing_of_a_thing_is_not_found_for_it() -> None:
    assert not any(path.startswith("options/stay.html#") for path in hits())
