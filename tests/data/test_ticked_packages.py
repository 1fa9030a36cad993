"""What the browser is given to work out any package from."""

from typing import Any

import pytest

from appraisal.appraise.packages.folded import folded
from appraisal.data.inlined import inline
from appraisal.data.ticked_packages import inlined, ticked_packages
from appraisal.findings.sentences import patterns
from appraisal.maths.packages import MOST_CANDIDATES
from appraisal.maths.packages.masks import members_of
from tests.appraise.packages.made_up import AREA, CANDIDATES
from tests.site.drawn_pages import appraised


def given(text: str = AREA) -> Any:
    area = appraised(text)
    assert area.packages is not None
    return ticked_packages(area, area.packages)


def candidate(name: str) -> Any:
    return next(one for one in given()["candidates"] if one["id"] == name)


def test_a_candidate_has_its_price_and_the_posts_that_it_asks_for() -> None:
    found = candidate("a-hub")
    assert {key: found[key] for key in ("setUp", "running", "saving", "years", "unknown")} == {
        "setUp": 50,
        "running": 10,
        "saving": 30,
        "years": 4,
        "unknown": False,
    }
    assert (found["posts"], found["postsKnown"]) == ([[0, 0.5], [3, 2.5]], True)
    assert candidate("d-blank")["unknown"]


def test_a_candidate_has_who_is_asked_and_what_it_needs_and_excludes() -> None:
    found = candidate("b-permits")
    councils = [council["id"] for council in given()["councils"]]
    assert councils == ["c", "n", "s", "shire", "w"]
    assert (found["must"], found["may"], found["fewest"]) == ([1], [2, 4, 0], 2)
    assert found["hosts"] == [1]
    assert (candidate("c-desk")["needs"], candidate("c-desk")["excludes"]) == ([1], [])
    # Whichever of the two says so.
    assert (candidate("a-hub")["excludes"], candidate("f-drive")["excludes"]) == ([4], [0])


def test_limits_are_given_with_the_council_that_each_is_of() -> None:
    limits = given()["limits"]
    assert limits[:3] == [
        {"limit": "set_up", "council": None, "most": 260},
        {"limit": "running", "council": None, "most": 60},
        {"limit": "posts", "council": 0, "most": 3},
    ]


def test_perspectives_have_weights_of_the_leaves_that_candidates_move_and_a_front() -> None:
    even, north = given()["perspectives"]
    leaves = {part["leaf"] for part in given()["parts"]}
    assert leaves == set(range(len(even["benefit"]))) == set(range(len(north["overall"])))
    assert (even["id"], even["name"]) == ("even", "Even")


def test_a_front_has_a_step_for_what_is_level_and_its_simplest_package_first() -> None:
    area = appraised(AREA)
    assert area.packages is not None
    for perspective in given()["perspectives"]:
        steps = folded(area.packages.fronts[perspective["id"]])
        firsts = [
            tuple(CANDIDATES[i] for i in members_of(step[0])) for step in perspective["front"]
        ]
        assert firsts == [step.simplest.candidates for step in steps]
        assert [len(step) for step in perspective["front"]] == [len(s.packages) for s in steps]


def test_the_overall_value_is_left_out_where_parts_do_not_tell_it() -> None:
    many = "".join(
        f"\n      p{k:02}: {{name: P{k}, kind: programme, level: inform, members: [n, s],"
        " costs: {set_up: {value: 1, source: s}, running: {value: 0, source: s}}}"
        for k in range(3)
    )
    found = given(AREA.replace("\n    options:", f"{many}\n    options:"))
    assert [perspective["base"] for perspective in found["perspectives"]] == [None, None]
    assert all(isinstance(one["base"], float) for one in given()["perspectives"])


def test_the_pieces_of_an_option_stand_in_the_order_of_the_candidates() -> None:
    found = given()
    lines = [f"  - {one['id']}\n" for one in found["candidates"]]
    assert found["option"]["lines"] == lines
    assert all(step.startswith("  - id: ") for step in found["option"]["steps"])
    assert 'name: "A package put together by hand"' in found["option"]["head"]


def test_the_browser_is_given_patterns_and_not_sentences() -> None:
    assert given()["sentences"].items() <= patterns().items()


@pytest.mark.parametrize(("more", "empty"), [(18, False), (19, True)])
def test_more_candidates_than_a_browser_counts_are_not_given(
    more: int, empty: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    area = appraised(AREA)
    assert area.packages is not None
    assert len(area.packages.prices) == 8
    monkeypatch.setattr("appraisal.data.ticked_packages.MOST_CANDIDATES", MOST_CANDIDATES - more)
    assert (inlined(area, area.packages) == "") is empty
    assert empty or inlined(area, area.packages) == inline(given())
