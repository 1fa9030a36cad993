"""The lines of a model side by side, with only what differs."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.site.which_line import standing_for_models, which_lines
from tests.areas import AHEAD
from tests.lines import LINES
from tests.site.drawn_pages import appraised


@pytest.fixture(scope="module")
def lines() -> Appraisal:
    return appraised(LINES)


def test_only_what_differs_is_shown_with_its_page(lines: Appraisal) -> None:
    (found,) = which_lines(lines)
    assert found.title == "Two councils: which line?"
    assert found.lines == ("left", "right", "far")
    assert [(row.label, row.href, row.apart) for row in found.rows] == [
        ("Ex", "criteria/x.html", "5 points"),
        ("Zed", "criteria/v.html#z", "0.5 points"),
    ]
    assert [span.value if span else None for span in found.rows[0].spans] == [50, 50, 40]
    assert found.differs.startswith("On 1 of 3 criteria all lines are worth the same.")


def test_one_map_tells_where_the_lines_part(lines: Appraisal) -> None:
    (found,) = which_lines(lines)
    assert found.map is not None
    assert found.map_title == "The lines part over birch"
    assert [group.label for group in found.map.groups] == [
        "North along every line",
        "South along every line",
        "Birch East: North along Left and Far; South along Right",
        "Birch West: North along Left; South along Right and Far",
    ]
    assert {piece.id: piece.group for piece in found.map.pieces} == {
        "ash": "ground-0",
        "birch-east": "ground-2",
        "birch-west": "ground-3",
        "cedar": "ground-1",
    }


def test_a_score_that_nobody_knows_has_no_value() -> None:
    unknown = LINES.replace("y: {score: 70}, ", "", 1)
    (found,) = which_lines(appraised(unknown))
    spans = next(row.spans for row in found.rows if row.label == "Why")
    assert spans.count(None) == 1


def test_without_lines_nothing_is_laid_side_by_side() -> None:
    assert which_lines(appraised(AHEAD)) == ()
    assert which_lines(appraised("{}")) == ()


def test_a_model_stands_by_the_highest_of_its_lines(lines: Appraisal) -> None:
    assert standing_for_models(lines) == {"left": "highest line of Two councils", "one": ""}
    same = LINES.replace("z: {score: 58}", "z: {score: 60}")
    assert standing_for_models(appraised(same))["left"] == "as high as any line of Two councils"


def test_lines_that_miss_a_threshold_keep_rows_of_their_own() -> None:
    must = LINES.replace("id: x, name: Ex,", "id: x, name: Ex, must: {at_least: 45},")
    assert standing_for_models(appraised(must)) == {
        "left": "highest line of Two councils",
        "one": "",
        "far": "",
    }
