"""Which ties would join councils up most where both want them, by hand and the slow way."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appraisal.appraise.network import next_ties as module
from appraisal.appraise.network.next_ties import NEXT, TODAY, NextTie, next_steps, next_ties
from appraisal.area.councils import today
from appraisal.area.joined_up import joined_up
from appraisal.area.partnerships import working
from appraisal.model import LEVELS, Dataset, Level, Partnership, PartnershipChanges
from tests.area.drawn_areas import COUNCILS, read, written
from tests.datasets import dataset
from tests.oracles import PROPERTY

# County S over n and s, 100 residents each, and unitary c of 200: pairs weigh 1, 2 and 2 of 5.
AREA = """
    themes: {growth: {name: Growth}}
    councils:
      shire: {tier: county, themes: {growth: high}}
      n: {tier: district, within: shire, themes: {growth: high}, facts: {population: 100}}
      s: {tier: district, within: shire, themes: {growth: medium}, facts: {population: 100}}
      c: {tier: unitary, themes: {growth: high}, facts: {population: 200}}
"""
BOTH = "partnerships: {both: {name: B, kind: company, themes: [growth], members: [n, c], "


def ties(text: str) -> dict[str, NextTie]:
    return {" ".join(tie.councils): tie for tie in next_ties(dataset(text))["growth"]}


def added(text: str) -> dict[str, Any]:
    return {pair: pytest.approx(tie.adds) for pair, tie in ties(text).items()}


def test_a_tie_adds_what_it_brings_to_the_tier_of_those_it_joins() -> None:
    """To coordinate is a half. Upper tier: both districts with c; lower: n with c and with s.

    County and district serve the same people, and a tie between them joins nobody to others.
    """
    assert added(AREA) == {"c shire": 0.2, "c n": 0.1, "c s": 0.1, "n s": 0.05}


def test_those_that_add_most_where_both_want_it_most_come_first() -> None:
    """c and s add as much as c and n, but one of them holds the theme less high."""
    assert [(pair, tie.need) for pair, tie in ties(AREA).items()] == [
        ("c shire", 1),
        ("c n", 1),
        ("c s", 0.5),
        ("n s", 0.5),
    ]


@pytest.mark.parametrize("level", ["low", "unknown-theme"])
def test_what_one_of_two_does_not_want_is_not_among_them(level: str) -> None:
    wanted = "{growth: low}" if level == "low" else "{}"
    text = AREA.replace(
        "within: shire, themes: {growth: medium}", f"within: shire, themes: {wanted}"
    )
    assert list(ties(text)) == ["c shire", "c n"]


@pytest.mark.parametrize(
    ("level", "then", "adds"),
    [("inform", "coordinate", 0.05), ("coordinate", "share", 0.05), ("share", "integrate", 0.05)],
)
def test_those_joined_already_go_one_level_deeper(level: Level, then: str, adds: float) -> None:
    found = ties(AREA + f"    {BOTH}level: {level}}}}}")["c n"]
    assert (found.now, found.next) == (LEVELS[level], then)
    assert found.adds == pytest.approx(adds)


def test_nothing_is_deeper_than_integration_and_the_law_joins_nobody() -> None:
    assert "c n" not in ties(AREA + f"    {BOTH}level: integrate}}}}")
    by_law = BOTH.replace("company", "statutory")
    assert ties(AREA + f"    {by_law}level: integrate}}}}")["c n"].now == 0


def test_the_candidates_that_would_do_it_are_named_the_smallest_first() -> None:
    text = (
        AREA
        + """
    candidates:
      all: {name: N, kind: company, level: share, themes: [growth], members: [shire, n, s, c]}
      twin: {name: N, kind: company, level: coordinate, themes: [growth], members: [n, c]}
      pair: {name: N, kind: company, level: share, themes: [growth], members: {all_of: [n, c]}}
      shallow: {name: N, kind: company, level: inform, themes: [growth], members: [n, c]}
      law: {name: N, kind: statutory, level: share, themes: [growth], members: [n, c]}
      other: {name: N, kind: company, level: share, members: [n, c]}
"""
    )
    assert ties(text)["c n"].candidates == ("pair", "twin", "all")
    assert ties(AREA)["c n"].candidates == ()


@pytest.mark.parametrize(
    "text",
    [
        AREA.replace("population: 100", "population: unknown"),
        (
            "themes: {growth: {name: G}}\n"
            "councils: {a: {tier: unitary, themes: {growth: high}, facts: {population: 1}}}"
        ),
    ],
)
def test_there_are_none_where_nobody_knows_how_joined_up_the_area_is(text: str) -> None:
    assert ties(text) == {}
    assert not next_steps(dataset(text)).known


def test_the_strongest_come_first_of_all_themes_where_both_want_it() -> None:
    """On two themes each tie adds half as much; c wants both as high, s neither."""
    text = AREA.replace("{growth: {name: Growth}}", "{growth: {name: G}, land: {name: L}}")
    found = next_steps(dataset(text))
    assert [(tie.theme, tie.councils) for tie in found.strongest] == [("growth", ("c", "shire"))]
    both = text.replace("growth: high", "growth: high, land: high")
    level = next_steps(dataset(both))
    assert [tie.theme for tie in level.strongest] == ["growth", "land"]
    assert level.known


def test_nothing_is_strongest_where_nobody_wants_anything() -> None:
    found = next_steps(dataset(AREA.replace("growth: high", "").replace("growth: medium", "")))
    assert (found.known, found.strongest) == (True, ())


def test_ties_of_all_themes_stand_in_one_order() -> None:
    """The two that both hold as high come before those that one holds as medium."""
    text = AREA.replace("{growth: {name: Growth}}", "{growth: {name: G}, land: {name: L}}")
    ranked = next_steps(dataset(text)).ranked
    worth = [round(tie.adds * tie.need, 12) for tie in ranked]
    assert worth == sorted(worth, reverse=True)
    assert ranked[0].councils == ("c", "shire")


SIX = "abcdef"


def test_no_more_than_five_are_kept_of_a_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few at a time their gains are worked out."""
    councils = (
        f"{i}: {{tier: unitary, themes: {{growth: high}}, facts: {{population: {10 + n}}}}}"
        for n, i in enumerate(SIX)
    )
    text = f"themes: {{growth: {{name: G}}}}\ncouncils: {{{', '.join(councils)}}}"
    largest = ["e f", "d f", "d e", "c f", "c e"]  # 15 × 14, 15 × 13, 14 × 13, 15 × 12, 14 × 12
    assert list(ties(text)) == largest
    monkeypatch.setattr(module, "AT_ONCE", 4)
    assert list(ties(text)) == largest


@given(written(new_councils=False), st.data())
@PROPERTY
def test_ties_add_what_the_figure_gains_with_them(
    area: dict[str, Any], data: st.DataObject
) -> None:
    levels = st.sampled_from(("high", "medium", "low", None))
    for i in COUNCILS:
        held = {t: data.draw(levels) for t in area["themes"]}
        area["councils"][i]["themes"] = {t: v for t, v in held.items() if v}
    made = read(area)
    for theme, found in next_ties(made).items():
        assert {tie.councils: tie.adds for tie in found} == _slowly(made, theme)


def _slowly(area: Dataset, theme: str) -> dict[tuple[str, str], Any]:
    """Each tie started by itself, and the figure worked out again."""
    found = {}
    before = joined_up(area, TODAY, today(area))
    for pair in combinations(sorted(area.councils), 2):
        held = [area.councils[i].themes.get(theme, "low") for i in pair]
        now = max(
            (
                LEVELS[body.level]
                for body in working(area, PartnershipChanges()).values()
                if theme in body.themes and body.kind != "statutory" and {*pair} <= {*body.members}
            ),
            default=0,
        )
        if before is None or "low" in held or now == 4:
            continue
        tie = Partnership(name="T", kind="company", level=NEXT[now], members=pair, themes=(theme,))
        option = TODAY.model_copy(update={"partnerships": PartnershipChanges(start={"t": tie})})
        after = joined_up(area, option, today(area))
        gain = after.value - before.value if after else 0.0
        if gain > 1e-12:
            found[pair] = (gain * (1 if held == ["high", "high"] else 0.5), gain)
    ranked = sorted(found, key=lambda pair: (-round(found[pair][0], 9), pair))
    return {pair: pytest.approx(found[pair][1]) for pair in ranked[:5]}
