"""What councils have of a package on their own themes, by hand and against changed files."""

import pytest

from appraisal.appraise.packages.own_themes import own_themes
from appraisal.appraise.performance import perform
from tests.appraise.packages.made_up import AREA
from tests.appraise.packages.test_coalitions import BENEFIT, asked

NORTH = AREA.replace(
    "within: shire, facts: {population: 110}",
    "within: shire, themes: {growth: low, homes: high}, facts: {population: 110}",
)
"""An area in which the north holds one theme as a high priority, and another as a low one."""
BOTH = "themes: [growth, homes]\n        members: {all_of: [n], any_of: [s, w, c], at_least: 2}"
ON_HOMES = """\
      i-homes:
        name: Homes without the north
        kind: shared-service
        level: coordinate
        themes: [homes]
        members: [s, w, c]
        costs: {set_up: {value: 0, source: s}, running: {value: 0, source: s}}
"""


def found(text: str, *held: str) -> dict[str, dict[str, float]]:
    valued = asked(text)
    return own_themes(valued, perform(valued.dataset), BENEFIT, held)


def gain(text: str, *held: str) -> float:
    valued = asked(text)
    mask = sum(1 << valued.candidates.index(i) for i in held)
    return float(valued.valued.gain(BENEFIT, [mask])[0])  # type: ignore[arg-type]


def test_a_council_has_what_would_be_lost_if_it_alone_stayed_out_on_the_theme() -> None:
    """Permits are on two themes: on homes the others go on without n, on growth with it."""
    on_growth = BOTH.replace("[growth, homes]", "[growth]")
    apart = NORTH.replace(BOTH, on_growth).replace("      c-desk:", f"{ON_HOMES}      c-desk:")
    assert apart.count("b-permits:") == apart.count("i-homes:") == 1
    without = gain(apart, "b-permits", "i-homes")
    lost = gain(NORTH, "b-permits") - without
    assert lost > 0.1
    assert found(NORTH, "b-permits")["n"] == {"homes": pytest.approx(lost)}


def test_a_council_without_priorities_and_one_that_joins_nothing_have_nothing() -> None:
    own = found(NORTH, "b-permits")
    assert own["c"] == {}
    assert "shire" not in own


def test_on_a_theme_that_nothing_agreed_is_about_a_council_has_nought() -> None:
    on_growth = NORTH.replace("themes: [growth, homes]", "themes: [growth]")
    assert found(on_growth, "b-permits")["n"] == {"homes": 0.0}
