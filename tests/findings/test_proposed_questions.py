"""A proposed question is put in plain words, with its figure, and stands on a run sheet."""

import pytest

from appraisal.appraise.workshop.proposals import Purpose, proposals
from appraisal.appraise.workshop.proposed import Proposed, Reason
from appraisal.findings.proposed_questions import (
    MOST_REASONS,
    REASONS,
    asked_words,
    question_entries,
    reasons_words,
    title_words,
)
from appraisal.model.workshops import Question
from tests.appraised_treeshire import appraised
from tests.datasets import dataset
from tests.findings.cases_of_preparing import ODD

SAY = ("criterion", "local-say")


def first(purpose: Purpose | None, count: int = 12) -> tuple[Proposed, ...]:
    return proposals(appraised(), purpose, None, count).new


def test_each_question_has_its_words_its_figure_and_its_page() -> None:
    (entry,) = question_entries(
        appraised(), first("what", 1), {"candidate-joint-committee": "candidates.html"}
    )
    assert entry == {
        "id": "candidate-joint-committee",
        "ask": "Would your council join ‘A joint committee’?",
        "candidate": "joint-committee",
        "why": (
            "The package that gains most holds it in about 5 in 10 tries. "
            "Only Treeshire could host it."
        ),
        "page": "candidates.html",
    }


@pytest.mark.parametrize("purpose", ["why", "what", "how", None])
def test_every_entry_is_a_question_of_a_workshops_file(purpose: Purpose | None) -> None:
    found = first(purpose, 100)
    for entry in question_entries(appraised(), found, {one.id: "index.html" for one in found}):
        assert Question.model_validate(entry).why


def test_a_weight_is_told_from_where_it_stands_to_where_it_turns_the_order() -> None:
    weight = Proposed("criterion", SAY[1:], (Reason("weight", ("local", "pooled")),), SAY)
    assert reasons_words(appraised(), weight) == (
        "‘Close to people’ would have to weigh more than 26% instead of 20% for Pooled services "
        "to come first."
    )
    other = Proposed("criterion", SAY[1:], (Reason("weight", ("size", "closer")),), SAY)
    assert "less than 11% instead of 20%" in reasons_words(appraised(), other)


def test_of_many_reasons_the_first_of_each_kind_are_told() -> None:
    reasons = (
        Reason("old", ("2024",)),
        Reason("old", ("2023",)),
        Reason("since", ("anchors",)),
        Reason("due", ("anchors",)),
    )
    said = reasons_words(appraised(), Proposed("score", ("one", "local-say"), reasons, SAY))
    assert said == (
        "It was judged over a year ago: 2024. "
        "Its scale has changed since the earlier version, and it was not looked at again."
    )
    assert MOST_REASONS == 2


def test_odd_reasons_have_words_too() -> None:
    said = [(asked_words(appraised(), one), reasons_words(appraised(), one)) for one in ODD]
    assert all(question.endswith("?") and why.endswith(".") for question, why in said)
    question, why = said[0]
    assert question == "What should One council score on ‘A local say’?"
    assert why.endswith("was agreed in a workshop. Its scale has changed since.")


def test_every_kind_of_reason_that_is_found_has_words() -> None:
    kinds = {r.kind for p in (None, "how") for one in first(p, 100) for r in one.reasons}  # type: ignore[arg-type]
    assert kinds <= REASONS.keys()


def test_a_title_names_the_area_or_says_this_area() -> None:
    assert title_words(appraised().dataset, "how") == (
        "How should the councils of Treeshire and Oakport work together?"
    )
    assert title_words(dataset("{}"), None) == "What should the councils of this area settle?"
