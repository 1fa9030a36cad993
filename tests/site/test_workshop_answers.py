"""What councils said, in the words of the workspace."""

from appraisal.model.options import Judgement
from appraisal.model.published import published
from appraisal.site.workshop_answers import OneAnswer, said_in
from tests.treeshire import WHAT, treeshire

AREA = treeshire()
SAID = said_in(AREA, AREA.workshops[WHAT])


def test_nothing_is_said_where_nothing_may_be_published() -> None:
    open_to_all = published(AREA)
    assert said_in(open_to_all, open_to_all.workshops[WHAT]) is None


def test_each_question_has_every_councils_answer_with_its_reason() -> None:
    assert SAID is not None
    first, weight, committee, *_ = SAID.questions
    assert first.answers[0] == OneAnswer("ash", "41 (31 to 50)", "SECRET-ash-voice.")
    assert weight.answers[0] == OneAnswer("ash", "100", "SECRET-ash-weight.")
    assert committee.answers[0] == OneAnswer("ash", "would not join", "SECRET-ash-committee.")
    assert [len(each.answers) for each in SAID.questions] == [9, 9, 9, 9]


def test_a_score_with_one_end_of_its_range_has_that_end() -> None:
    """As what was agreed is said: the other end is the score."""
    workshop = AREA.workshops[WHAT]
    scores = {"closer": {"one-voice": Judgement(score=40, low=30)}}
    said = said_in(AREA, workshop.model_copy(update={"scores": scores}))
    assert said is not None
    assert said.panel == (("Closer working", "One voice", "40 (30 to 40)", ""),)


def test_a_level_of_what_is_judged_is_of_100() -> None:
    assert SAID is not None
    assert SAID.councils[0].walk_away == (("A local say below 33 of 100", "SECRET-ash-say"),)


def test_limits_and_trade_offs_are_said_in_their_units() -> None:
    assert SAID is not None
    said = {each.council: each for each in SAID.councils}
    assert said["hazel"].walk_away == (("The smallest council below 150,000 people", ""),)
    assert said["birch"].walk_away == (
        ("One council", "SECRET-birch-one"),
        ("Without Northern waste partnership", ""),
    )
    assert said["treeshire"].walk_away[0][0] == "Two councils"
    assert said["elm"].tradeoffs == (
        (
            "Partnerships kept from 0 partnerships to 1 partnership is worth more than The "
            "smallest council from 274,000 people to 498,800 people"
        ),
    )
    assert said["elm"].spare == "0.65"
    assert said["ash"].interview[0] == ("Place", "1 of 4", "SECRET-ash-place")
