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
    rivals = [row.rival for row in lines.acceptability.rows]
    assert [(rival.name, rival.family, rival.option) for rival in rivals] == [
        ("Two councils", "unitary", ""),
        ("One", "unitary", "one"),
    ]
    assert lines.acceptability.chart.rival == "model"
    assert lines.winning_csv == "data/models-winning.csv"


def test_a_model_that_is_an_option_has_the_same_shares_as_the_option(lines: Contests) -> None:
    robust = appraised(LINES).robust
    assert robust is not None
    assert lines.acceptability.places == (1, 2)
    (two, one) = lines.acceptability.rows
    assert f"{one.cells[0][0]}%" == share_words(robust.simulated.acceptability["one"][0])
    assert (two.cells[0], one.cells[0]) == (one.cells[1], two.cells[1])


def test_where_each_option_is_its_own_model_options_alone_are_told() -> None:
    alone = found(appraised(AHEAD))
    assert not alone.by_model
    assert (alone.acceptability.chart.rival, alone.winning_csv) == ("option", "data/winning.csv")
    assert [row.rival.id for row in alone.acceptability.rows] == ["a", "b"]


def test_the_first_place_is_the_first_cell_and_the_commonest_place_the_darkest() -> None:
    """On x a is 40 ahead, on y 10 behind: it is first wherever x weighs more than about a fifth."""
    first, last = (row.cells for row in found(appraised(AHEAD)).acceptability.rows)
    assert int(first[0][0]) > 60 > 40 > int(first[1][0])
    assert int(last[0][0]) < 40 < 60 < int(last[1][0])
    assert first[0][1] == last[1][1] == 5
    assert first[1][1] < 5


def test_what_cant_be_told_apart_stands_in_groups() -> None:
    """Nothing is known of Bob, so he is told apart from none and stands in no group."""
    alone = found(appraised(UNKNOWN_SECOND))
    assert "bob" not in {rival.id for group in alone.groups for rival in group}
    assert "Nothing is known of Bob, so it can't be told apart" in alone.separability
