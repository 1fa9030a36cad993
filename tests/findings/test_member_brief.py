"""What members of one council have to know, in words."""

import pytest

from appraisal.findings.member_brief import asked, heading, makes, services, terms, unknowns, when
from tests.datasets import dataset
from tests.readiness import READY
from tests.site.drawn_pages import appraised

LINES = """
settings: {date: 2026-01-01, models: {two: {name: Two councils}}}
sources: {s: {title: A}}
councils:
  ash: {tier: unitary, short_name: Ash, facts: {population: {value: 30000, source: s}}}
  birch: {tier: unitary, short_name: Birch, facts: {population: {value: 20000, source: s}}}
  city: {tier: unitary, short_name: City, facts: {population: {value: 90000, source: s}}}
functions:
  bins: {name: Bins, level: unitary}
  care: {name: Care, level: unitary}
  fire: {name: Fire, level: government}
  play: {name: Play, level: neighbourhood}
options:
  a: {family: unitary, model: two, councils: {n: {name: North, covers: [ash, birch]}}}
  b: {family: unitary, model: two, councils: {n: {name: North, covers: [ash, city]}}}
  bare: {family: unitary, councils: {n: {name: South, covers: [birch, city]}}}
  now: {family: continue}
"""


def test_it_says_for_whose_members_it_is() -> None:
    assert heading(dataset(LINES), "ash") == "For members of ash"


@pytest.mark.parametrize(
    ("calendar", "said"),
    [
        ("{}", ("No decision is recorded.", "No dates are on record.")),
        (
            "{decision: 2027-03, shadow_elections: 2027-05-06, vesting: 2028-04-01}",
            (
                "No decision is recorded.",
                (
                    "Planned: decision March 2027, shadow elections 6 May 2027, new councils "
                    "1 April 2028."
                ),
            ),
        ),
        (
            "{decision: unknown, vesting: 2028}",
            ("No decision is recorded.", "Planned: new councils 2028."),
        ),
    ],
)
def test_it_says_when_as_far_as_that_is_known(calendar: str, said: tuple[str, ...]) -> None:
    assert when(dataset(f"settings: {{calendar: {calendar}}}")) == said


def test_lines_of_a_model_stand_together_with_the_least_and_the_most_people() -> None:
    area = appraised(LINES)
    assert makes(area, "ash", ["a", "b"]) == ("North, 50,000 to 120,000",)
    assert makes(area, "ash", ["a"]) == ("North, 50,000",)
    assert makes(area, "ash", ["bare"]) == ("Not placed.",)
    unknown = LINES.replace("{population: {value: 20000, source: s}}", "{population: unknown}")
    assert makes(appraised(unknown), "ash", ["a"]) == ("North, people not known",)


def test_services_are_counted_by_who_decides_and_by_options_that_change_it() -> None:
    assert services(appraised(LINES), "ash") == (
        "Of 4 services today: Ash 2, Government or other body 1 and others 1.",
        "Would change: 2 under 3 options.",
    )
    stay = LINES.split("  a: {family")[0] + "  now: {family: continue}\n"
    assert services(appraised(stay), "ash")[1:] == ("No option would change that.",)
    assert services(appraised("councils: {ash: {tier: unitary}}"), "ash") == ()


def test_the_ask_names_whose_weights_it_rests_on() -> None:
    assert asked(appraised(LINES)).startswith("Asked by the package that gains most under ‘")
    assert terms(("£5,000 once", "£200 a year"), "0.1") == (
        "It would pay £5,000 once and £200 a year, shared equally, and gain 0.1 points."
    )
    assert terms(("nothing",), "") == "It would pay nothing, shared equally."


def test_what_is_not_known_is_named_a_few_and_how_many_more() -> None:
    assert unknowns(dataset(READY), "city") == ("How ready it is: Pace; Trust.",)
    assert unknowns(dataset(READY), "ash") == ()
    facts = "facts: {a: unknown, b: unknown, c: unknown, d: unknown}"
    assert unknowns(dataset(f"councils: {{ash: {{tier: unitary, {facts}}}}}"), "ash") == (
        "Figures: A, B and 2 more.",
    )
