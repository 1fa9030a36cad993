"""What an option's page answers in a place of its own is found there."""

import pytest

from appraisal.site.search_options import inside, phrases
from tests.datasets import dataset

AREA = """
    settings:
      report: {headings: [Crime and disorder]}
      calendar: {decision: unknown, shadow_elections: 2027-05, vesting: 2028-04-01}
    councils: {ash: {tier: unitary}}
    criteria: [{id: voice, judged: {0: none, 100: all}}]
    options:
      one:
        name: One council for all
        short_name: One
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


def found() -> dict[tuple[str, str], tuple[str, tuple[str, ...]]]:
    """By path and title as they are shown: the text, and what else finds it."""
    return {
        (path, group.title.replace("…", hit.name)): (hit.text, group.also)
        for group in inside(dataset(AREA))
        for path, hit in zip(group.paths(), group.hits, strict=True)
    }


@pytest.mark.parametrize(
    ("anchor", "title", "text", "word"),
    [
        ("implications", "One: human resources", "How many would go was not found.", "job losses"),
        ("implications", "One: crime and disorder", "Streets are lit at night.", "police"),
        ("money", "One: published figures", "Saving £45.1 million a year", ""),
    ],
)
def test_each_place_of_an_options_page_is_found_by_its_text_and_everyday_words(
    anchor: str, title: str, text: str, word: str
) -> None:
    said, also = found()[f"options/one.html#{anchor}", title]
    assert said == text
    assert (word in also) if word else also == ()


def test_risks_are_found_where_all_of_them_stand() -> None:
    assert found()["risks.html#option-one", "One: risks"] == ("Time runs short", ())


def test_steps_are_found_by_the_days_on_which_change_is_due() -> None:
    said, also = found()["road-map.html#one", "One: steps"]
    assert said == "Vesting day"
    assert "when will it happen" in also
    assert also[-2:] == ("May 2027", "1 April 2028")


def test_an_option_that_says_nothing_of_a_thing_is_not_found_for_it() -> None:
    assert len(found()) == 5
    assert not any(path.startswith("options/stay.html") for path, _ in found())


def test_phrases_stand_between_semicolons() -> None:
    assert phrases("money; council tax;") == ("money", "council tax")
    assert phrases("") == ()
