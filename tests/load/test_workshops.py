"""A workshop that contradicts itself, or the value tree, is told where and how."""

import pathlib

import pytest

from tests.workspaces import problems_of, workspace

FACTS = "facts: {population: {value: 5, source: assumption}}\n"
AREA = {
    "appraisal.yaml": "title: A\ndate: 2026-01-01\n",
    "councils/ash.yaml": f"name: Ash\ntier: unitary\n{FACTS}",
    "councils/elm.yaml": f"name: Elm\ntier: unitary\n{FACTS}",
    "criteria/criteria.yaml": (
        "- id: size\n  criteria:\n"
        "  - {id: least, measured: {measure: population, take: min, curve: [[0, 0], [9, 100]]}}\n"
        "  - {id: care, judged: {0: Bad, 100: Good}}\n"
        "- {id: voice, judged: {0: Bad, 100: Good}}\n"
    ),
    "options/o.yaml": "name: O\nfamily: continue\nscores: {care: unknown, voice: unknown}\n",
}
FILE = "workshops/w.yaml"


def told(folder: pathlib.Path, text: str, file: str = FILE) -> list[str]:
    return problems_of(workspace(folder, AREA, {file: text}))


def test_a_whole_workshop_is_fine(tmp_path: pathlib.Path) -> None:
    text = (
        "title: W\ncouncils: [ash]\npanel: Two officers\n"
        "questions: [{id: a, ask: A?, option: o, criterion: care}, {id: b, ask: B?}]\n"
        "answers:\n  ash:\n    scores: {o: {care: {score: 5}}}\n"
        "    walk_away: [{criterion: least, at_least: 4}, {option: o}]\n"
        "record: {agreed: {a: {value: 5}, b: {words: Yes.}}}\n"
    )
    assert told(tmp_path, text) == []


def test_a_question_has_an_id_of_its_own(tmp_path: pathlib.Path) -> None:
    text = "title: W\nquestions:\n- {id: a, ask: A?}\n- {id: a, ask: B?}\n"
    assert told(tmp_path, text) == [
        f"{FILE}:4:4: The question 'a' stands here a second time. Give each question its own id."
    ]


def test_a_council_takes_part_once(tmp_path: pathlib.Path) -> None:
    text = "title: W\ncouncils: [ash, elm, ash]\n"
    assert told(tmp_path, text) == [
        f"{FILE}:2:22: 'ash' stands among `councils` a second time. Name each council once."
    ]


@pytest.mark.parametrize(("key", "column"), [("weights", 33), ("swings", 32)])
def test_points_for_a_step_go_from_0_to_100(tmp_path: pathlib.Path, key: str, column: int) -> None:
    text = f"title: W\nanswers: {{ash: {{{key}: {{care: 101, voice: 100}}}}}}\n"
    assert told(tmp_path, text) == [f"{FILE}:2:{column}: '101' is out of bounds. Give 100 or less."]


def test_nobody_is_asked_to_score_what_is_measured(tmp_path: pathlib.Path) -> None:
    text = "title: W\nquestions: [{id: a, ask: A?, option: o, criterion: least}]\n"
    assert told(tmp_path, text) == [
        (
            f"{FILE}:2:41: 'least' is not judged, so nobody can be asked for a score on it. "
            "Ask about a criterion with `judged:`, or take `option:` away to ask for points."
        )
    ]


def test_what_was_agreed_answers_its_question(tmp_path: pathlib.Path) -> None:
    text = (
        "title: W\nquestions: [{id: a, ask: A?, option: o, criterion: care}]\n"
        "record: {agreed: {a: {choice: join}}}\n"
    )
    assert told(tmp_path, text) == [
        (
            f"{FILE}:3:23: `choice` does not answer this question. Give `value`, or say in `words` "
            "what was agreed."
        )
    ]


def test_who_does_not_take_part_does_not_answer(tmp_path: pathlib.Path) -> None:
    text = "title: W\ncouncils: [ash]\nanswers: {elm: {}}\n"
    assert told(tmp_path, text) == [
        (
            f"{FILE}:3:11: 'elm' answers, and does not stand among `councils`. Add it there, or "
            "mend its id here."
        )
    ]


def test_an_answer_of_no_council_is_one_mistake(tmp_path: pathlib.Path) -> None:
    text = "title: W\ncouncils: [ash]\nanswers: {ahs: {}}\n"
    assert told(tmp_path, text) == [f"{FILE}:3:11: There is no council 'ahs'. Did you mean 'ash'?"]


def test_a_score_in_an_answer_is_of_a_judged_criterion(tmp_path: pathlib.Path) -> None:
    text = "title: W\nanswers:\n  ash:\n    scores: {o: {least: {score: 5}}}\n"
    assert told(tmp_path, text) == [
        (
            f"{FILE}:4:18: 'least' is not judged, so a score on it would not be used. Score only "
            "criteria with `judged:`."
        )
    ]


def test_a_limit_stands_on_a_criterion_with_levels(tmp_path: pathlib.Path) -> None:
    text = "title: W\nanswers:\n  ash:\n    walk_away: [{criterion: size, at_least: 5}]\n"
    assert told(tmp_path, text) == [
        (
            f"{FILE}:4:18: 'size' has criteria below it, so it has no levels of its own. Name one "
            "of those below it: least, care."
        )
    ]


def test_a_step_of_a_trade_off_is_on_a_criterion_with_levels(tmp_path: pathlib.Path) -> None:
    text = (
        "p:\n  tradeoffs:\n"
        "  - more: {criterion: size, from: 0, to: 1}\n    than: {criterion: care, from: 0, to: 1}\n"
    )
    assert told(tmp_path, text, "criteria/perspectives.yaml") == [
        (
            "criteria/perspectives.yaml:3:12: 'size' has criteria below it, so it has no levels of "
            "its own. Name one of those below it: least, care."
        )
    ]


def test_a_walk_away_point_on_a_score_lies_on_its_scale(tmp_path: pathlib.Path) -> None:
    points = "{criterion: care, at_most: 0}, {criterion: care, at_least: 100.5}"
    text = f"title: W\nanswers: {{ash: {{walk_away: [{points}]}}}}\n"
    assert told(tmp_path, text) == [
        (
            f"{FILE}:2:78: 'care' is judged from 0 to 100, so it has no level of 100.5. "
            "Give a score from 0 to 100."
        )
    ]


def test_what_the_room_thought_of_has_an_id_of_its_own(tmp_path: pathlib.Path) -> None:
    desk = "{kind: option, id: desk, name: Desk, family: continue}"
    text = f"title: W\nadded:\n- {desk}\n- {{kind: candidate, id: desk, name: Desk}}\n- {desk}\n"
    assert told(tmp_path, text) == [
        f"{FILE}:5:18: The option 'desk' is added here a second time. Give each an id of its own."
    ]


@pytest.mark.parametrize(("date", "refused"), [("2025-03-01", True), ("2026-03-01", False)])
def test_no_answer_is_published_from_before_it_was_given(
    tmp_path: pathlib.Path, date: str, refused: bool
) -> None:
    text = f"title: W\ndate: 2026-02-01\nanswers: {{ash: {{published: {date}}}}}\n"
    said = (
        f"{FILE}:3:17: These answers were to be published from {date}, before the workshop "
        "(2026-02-01) in which they were given. "
        "Write the day from which the council lets them be published."
    )
    assert told(tmp_path, text) == ([said] if refused else [])


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (
            "[{id: a, ask: A?}, B?]",
            (
                "2:31: Keys with values are wanted here, and this is text. "
                "Write its keys below it, one a line: at least `id:` and `ask:`."
            ),
        ),
        (
            "[{id: a, ask: A?}, {id: a, ask: B?}]",
            "2:32: The question 'a' stands here a second time. Give each question its own id.",
        ),
        (
            "[{id: a, ask: A?}, {id: b, question: B?}]",
            "2:39: Unknown key 'question'. Did you mean 'ask'?",
        ),
    ],
)
def test_a_question_that_cannot_be_told_is_one_mistake_whoever_answers_it(
    tmp_path: pathlib.Path, questions: str, said: str
) -> None:
    text = f"title: W\nquestions: {questions}\nrecord: {{agreed: {{b: {{words: Yes.}}}}}}\n"
    assert told(tmp_path, text) == [f"{FILE}:{said}"]
