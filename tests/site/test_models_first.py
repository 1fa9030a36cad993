"""Models compete where options are lines of one, and else options."""

import pytest

from appraisal.appraise import Appraisal
from appraisal.findings.named_safety import named_safety
from appraisal.findings.shares import share_words
from appraisal.site.models_first import Contests, contests
from tests.areas import AHEAD
from tests.lines import LINES
from tests.site.drawn_pages import appraised
from tests.site.leading import UNKNOWN_SECOND


def found(appraisal: Appraisal) -> Contests:
    assert appraisal.robust is not None
    return contests(appraisal, named_safety(appraisal), appraisal.robust)


@pytest.fixture(scope="module")
def lines() -> Contests:
    return found(appraised(LINES))


def test_models_are_told_by_their_names_and_only_options_lead_to_a_page(lines: Contests) -> None:
    assert lines.by_model
    rivals = [row.rival for row in lines.contest.acceptability.rows]
    assert [(rival.name, rival.family, rival.option) for rival in rivals] == [
        ("Two councils", "unitary", ""),
        ("One", "unitary", "one"),
    ]
    assert lines.contest.acceptability.chart.rival == "model"


def test_a_model_that_is_an_option_has_the_same_shares_as_the_option(lines: Contests) -> None:
    robust = appraised(LINES).robust
    assert robust is not None
    assert lines.contest.acceptability.places == (1, 2)
    (two, one) = lines.contest.acceptability.rows
    assert one.first == share_words(robust.simulated.acceptability["one"][0])
    assert (two.cells[0], one.cells[0]) == (one.cells[1], two.cells[1])


def test_models_stand_in_the_same_order_down_and_across(lines: Contests) -> None:
    assert lines.by_model
    first, second = lines.contest.winning
    assert (first.rival.name, first.cells[0].text) == ("Two councils", "–")
    assert (second.rival.name, second.cells[1].text) == ("One", "–")
    assert first.cells[1].heat > second.cells[0].heat


def test_where_each_option_is_its_own_model_options_alone_are_told() -> None:
    alone = found(appraised(AHEAD))
    assert not alone.by_model
    first, last = alone.contest.acceptability.rows
    assert (first.rival.id, last.rival.id) == ("a", "b")
    assert first.bars[0].y < 50 < first.bars[1].y
    assert last.bars[0].y > 50 > last.bars[1].y


def test_places_and_draws_are_told_from_the_row_to_the_column() -> None:
    """On x a is 40 ahead, on y 10 behind: it wins wherever x weighs more than about a fifth."""
    (same, ahead), (behind, _) = (row.cells for row in found(appraised(AHEAD)).contest.winning)
    assert same.text == "–"
    assert int(ahead.text.rstrip("%")) > 60
    assert int(behind.text.rstrip("%")) < 40
    assert ahead.heat > behind.heat


def test_what_nothing_is_known_of_is_told_apart_from_none_in_the_table() -> None:
    rows = found(appraised(UNKNOWN_SECOND)).contest.winning
    close = {row.rival.id: [cell.close for cell in row.cells] for row in rows}
    assert close == {
        "ann": [False, True, False],
        "bob": [True, False, True],
        "cat": [False, True, False],
    }
