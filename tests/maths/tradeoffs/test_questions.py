"""Questions are asked until one model is first whatever fits, or the answers can't settle it."""

import numpy as np
import pytest

from appraisal.maths.tradeoffs import questions
from appraisal.maths.tradeoffs.candidates import Question, amounts, candidates
from appraisal.maths.tradeoffs.drawn import drawn, times
from appraisal.maths.tradeoffs.questions import (
    CLOSE,
    ENOUGH,
    MOST,
    STRENGTHS,
    outcome_rows,
    outcomes,
    turn,
)
from appraisal.maths.tradeoffs.space import Contest, interior, necessarily_first, no_rows

LADDERS = [[25.0, 50, 75, 100]] * 5
RANDOM = np.random.default_rng(3)
CONTEST = Contest(RANDOM.integers(0, 101, (6, 5)).astype(float), (0, 1, 2, 3, 3, 4))


def session(truth: np.ndarray) -> tuple[np.ndarray, list[Question], str | None, int]:
    """All answers of somebody who knows these weights."""
    rows, asked = no_rows(5), []
    while True:
        step = turn(CONTEST, rows, LADDERS, asked)
        assert step is not None
        if step.question is None:
            return rows, asked, step.ending, step.leader
        sides = [
            amounts(side, LADDERS) @ truth for side in (step.question.one, step.question.other)
        ]
        said = int(outcomes(np.array(sides[:1]), np.array(sides[1:]))[0])
        rows = np.vstack([rows, outcome_rows(step.question, said, LADDERS)])
        asked.append(step.question)
        assert interior(rows) is not None


@pytest.mark.parametrize("seed", range(3))
def test_a_session_ends_with_the_model_that_is_truly_first(seed: int) -> None:
    truth = np.random.default_rng(seed).dirichlet(np.ones(5))
    rows, asked, ending, leader = session(truth)
    assert len(set(asked)) == len(asked) <= MOST
    values = CONTEST.values @ truth
    if ending == "settled":
        assert necessarily_first(CONTEST, rows) == (leader,)
        assert leader == CONTEST.models[int(values.argmax())]


def test_the_same_answers_ask_the_same_question() -> None:
    assert turn(CONTEST, no_rows(5), LADDERS, ()) == turn(CONTEST, no_rows(5), LADDERS, ())


@pytest.mark.parametrize("seed", range(3))
def test_to_stop_adding_up_what_is_too_many_asks_the_same(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = np.random.default_rng(seed).integers(0, 101, (6, 5)).astype(float)
    contest = Contest(values, (0, 1, 2, 3, 3, 4))
    early = turn(contest, no_rows(5), LADDERS, ())
    plain = questions._left
    monkeypatch.setattr(questions, "_left", lambda *given: plain(*given[:4]))
    assert early == turn(contest, no_rows(5), LADDERS, ())


def test_what_is_left_after_a_question_is_added_up_over_all_its_answers() -> None:
    values = np.random.default_rng(0).integers(0, 101, (6, 5)).astype(float)
    contest, rows = Contest(values, (0, 1, 2, 3, 3, 4)), no_rows(5)
    start = interior(rows)
    assert start is not None
    seen = drawn(contest, rows, start)
    told = 0
    for question in candidates(contest, rows, LADDERS, seen)[:20]:
        one, other = (
            times(seen.points, amounts(side, LADDERS)[None])[0]
            for side in (question.one, question.other)
        )
        answers = outcomes(one[: len(seen.top)], other[: len(seen.top)])
        found = sorted(set(answers.tolist()))
        told += len(found) > 2
        left = 0.0
        for outcome in found:
            firsts = seen.top[answers == outcome].tolist()
            leader = max(sorted(set(firsts)), key=firsts.count)
            leader = leader if leader in seen.losses else seen.leader
            spared = questions._spared(one, other, outcome)
            left += len(firsts) / len(answers) * sum(questions._after(seen, leader, spared))
        assert questions._left(seen, one, other, answers) == pytest.approx(left, rel=1e-9)
    assert told >= 10


def test_a_question_that_was_asked_is_not_asked_again_nor_turned_about() -> None:
    first = turn(CONTEST, no_rows(5), LADDERS, ())
    assert first is not None
    assert first.question is not None
    for asked in (first.question, first.question.turned):
        again = turn(CONTEST, no_rows(5), LADDERS, [asked])
        assert again is not None
        assert again.question not in (asked, asked.turned)


def test_answers_that_contradict_ask_for_nothing() -> None:
    both = np.array([[1.0, -1, 0, 0, 0], [-1, 1, 0, 0, 0]])
    assert turn(CONTEST, both, LADDERS, ()) is None


def test_an_answer_says_how_many_times_as_much() -> None:
    one, other = np.array([1.0, 1.2, 1.3, 3.1, 1, 0]), np.array([1.0, 1, 1, 1, 10, 5])
    assert outcomes(one, other).tolist() == [0, 0, 1, 4, -6, -6]
    question = Question(((0, 0),), ((1, 3),))
    assert outcome_rows(question, 3, LADDERS)[0, :2] * 200 == pytest.approx([25, -200])
    assert STRENGTHS[2] == 2


def test_nothing_is_asked_where_no_step_can_be_put() -> None:
    found = turn(CONTEST, no_rows(5), [[]] * 5, ())
    assert found is not None
    assert (found.question, found.ending) == (None, "nothing")


def test_models_that_are_close_are_told_apart_for_as_long_as_enough_is_not_asked() -> None:
    close = Contest(np.array([[52.0, 50, 0, 0, 0], [50, 52, 0, 0, 0]]), (0, 1))
    first = turn(close, no_rows(5), LADDERS, ())
    assert first is not None
    assert 0 < first.greatest_loss <= CLOSE
    assert first.ending is None
    asked = [Question(((4, rung),), ((3, other),)) for rung in range(4) for other in range(3)]
    assert len(asked) == ENOUGH
    later = turn(close, no_rows(5), LADDERS, asked)
    assert later is not None
    assert (later.question, later.ending) == (None, "close")
