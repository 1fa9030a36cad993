"""Workbooks that were filled in, read back."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.findings.interviews import TOPICS
from appraisal.model.workshops import Answer
from appraisal.sheets.workshop.agreements import CHOICES, choices_of
from appraisal.sheets.workshop.reading import read_workbook
from appraisal.sheets.workshop.words import topic_sheet
from tests.random_cases import some_of
from tests.sheets.workshop.filled import Typed, back, changed, filled, made, read
from tests.treeshire import WHAT, treeshire

LEAVES = [leaf.id for leaf in treeshire().leaves()]
JUDGED = [leaf.id for leaf in treeshire().leaves() if leaf.judged]
WORD_OF = {meaning: word for word, meaning in CHOICES.items()}
POINTS = st.integers(0, 100) | st.floats(0, 100).map(lambda x: round(x, 2))
TEXTS = (
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=40)
    .map(str.strip)
    .filter(lambda text: text and not text.startswith(("=", "#")) and "_x" not in text)
)


@st.composite
def answers(draw: st.DrawFn, council: str = "ash") -> dict[str, Any]:
    """What a council could fill in: any of its sheets, any of their cells."""
    choices = choices_of(treeshire(), council)
    picks = {i: st.sampled_from([CHOICES[word] for word in words]) for i, words in choices.items()}
    found: dict[str, Any] = {
        "swings": draw(st.dictionaries(st.sampled_from(LEAVES), POINTS)),
        "candidates": {i: draw(pick) for i, pick in picks.items() if draw(st.booleans())},
        "capacity": draw(st.none() | POINTS),
        "walk_away": draw(points_of_no_return()),
        "reasons": draw(
            st.dictionaries(
                st.sampled_from([each.id for each in treeshire().workshops[WHAT].questions]), TEXTS
            )
        ),
        "barriers": draw(st.lists(TEXTS, max_size=12)),
        "enablers": draw(st.lists(TEXTS, max_size=12)),
    }
    return {key: value for key, value in found.items() if value not in (None, {}, [])}


@st.composite
def points_of_no_return(draw: st.DrawFn) -> list[dict[str, Any]]:
    levels = {leaf: st.integers(0, 100) for leaf in JUDGED}
    levels |= {"saving": st.integers(-(10**9), 10**9), "kept": st.just(0.375)}
    found: list[dict[str, Any]] = []
    for leaf in (each for each in LEAVES if each in levels):
        if draw(st.booleans()):
            end = draw(st.sampled_from(["at_least", "at_most"]))
            found.append({"criterion": leaf, end: draw(levels[leaf])})
    refused = [("model", "two-councils"), ("option", "closer"), ("partnership", "building-control")]
    found += [{kind: i} for kind, i in refused if draw(st.booleans())]
    return [{**each, "why": draw(TEXTS)} if draw(st.booleans()) else each for each in found]


def typed_for(answer: dict[str, Any]) -> Typed:
    """Where a council types what it answers."""
    typed: dict[tuple[str, str, str], Any] = {
        **{("Swings", i, "points"): each for i, each in answer.get("swings", {}).items()},
        **{
            ("Candidates", i, "answer"): WORD_OF[each]
            for i, each in answer.get("candidates", {}).items()
        },
        **{("Questions", i, "reason"): each for i, each in answer.get("reasons", {}).items()},
    }
    if "capacity" in answer:
        typed["Candidates", "posts", "answer"] = answer["capacity"]
    for key in ("barrier", "enabler"):
        for at, each in enumerate(answer.get(f"{key}s", []), 1):
            typed["Barriers and enablers", str(at), key] = each
    for point in answer.get("walk_away", []):
        (kind, i), *rest = point.items()
        code = f"{kind} {i}"
        if kind != "criterion":
            typed["Walk-away", code, "refuse"] = "can't accept"
        for key, each in rest:
            typed["Walk-away", code, key] = each
    return typed


@settings(max_examples=some_of(40))
@given(answers())
def test_what_a_council_fills_in_comes_back_and_nothing_else(answer: dict[str, Any]) -> None:
    found = back("ash.xlsx", typed_for(answer))
    assert found.faults == ()
    assert found.answers == {"ash": answer}
    Answer.model_validate(found.answers["ash"], strict=False)


def test_what_the_file_of_a_workshop_holds_can_be_filled_in() -> None:
    for council in ("birch", "oakport"):
        answer = treeshire().workshops[WHAT].answers[council].model_dump(exclude_unset=True)
        sheets = ("swings", "candidates", "capacity", "walk_away", "reasons")
        told = {key: answer[key] for key in sheets}
        told["walk_away"] = [dict(each) for each in told["walk_away"]]
        told |= {key: list(answer[key]) for key in ("barriers", "enablers")}
        found = back(f"{council}.xlsx", typed_for(told))
        assert (found.faults, found.answers) == ((), {council: told})


@settings(max_examples=some_of(20))
@given(
    st.dictionaries(
        st.tuples(st.sampled_from(["continue", "closer", "one"]), st.sampled_from(JUDGED)),
        st.tuples(st.lists(POINTS, min_size=3, max_size=3).map(sorted), st.none() | TEXTS),
    )
)
def test_what_a_panel_fills_in_comes_back_and_nothing_else(given_scores: Any) -> None:
    typed, expected = {}, {}
    for (option, leaf), ((low, score, high), why) in given_scores.items():
        judgement = {"score": score, "low": low, "high": high} | ({"why": why} if why else {})
        expected.setdefault(option, {})[leaf] = judgement
        for key, each in judgement.items():
            typed["Scores", f"{option} {leaf}", key] = each
    found = back("panel.xlsx", typed)
    assert (found.faults, found.scores, found.answers) == ((), expected, {})


@settings(max_examples=some_of(20))
@given(
    st.dictionaries(st.sampled_from(list(TOPICS)), st.tuples(st.integers(0, 4), st.none() | TEXTS))
)
def test_what_an_interview_found_comes_back_and_nothing_else(told: Any) -> None:
    typed, ambition = {}, {}
    for topic, (level, note) in told.items():
        typed[topic_sheet(topic), "level", "answer"] = level
        ambition[topic] = {"level": level, "of": 4} | ({"note": note} if note else {})
        if note:
            typed[topic_sheet(topic), "note", "answer"] = note
    found = back("interviews/ash.xlsx", typed)
    assert found.faults == ()
    assert found.answers == {"ash": {"ambition": ambition} if ambition else {}}


def test_a_blank_workbook_answers_nothing_and_says_what_is_missing() -> None:
    found = read("ash.xlsx", made("ash.xlsx"))
    assert (found.kind, found.workshop, found.version) == ("council", WHAT, "92edb7f3")
    assert (found.answers, found.faults) == ({"ash": {}}, ())
    assert found.missing == (
        (
            "Swings: 10 of 10 left blank: The smallest council; Councils alike in size; "
            "Saving a year; Cost of change; Joined up; …"
        ),
        (
            "Candidates: 6 of 6 left blank: One front desk; A joint committee; Joint procurement; "
            "One legal team; One skills hub; …"
        ),
        "Questions: 1 of 1 left blank: What would we need to see to change our minds?",
    )


def test_all_faults_are_told_at_once_each_in_its_cell() -> None:
    found = back(
        "ash.xlsx",
        {
            ("Swings", "smallest", "points"): "seven",
            ("Swings", "alike", "points"): 101,
            ("Swings", "saving", "points"): "=50+50",
            ("Candidates", "skills-hub", "answer"): "would host",
            ("Candidates", "posts", "answer"): -1,
            ("Walk-away", "criterion joined", "at_least"): 39,
            ("Walk-away", "option one", "why"): "Too far away.",
        },
    )
    assert found.faults == (
        'ash.xlsx, Swings!F6: "seven" is not a number from 0 to 100',
        "ash.xlsx, Swings!F7: 101 is not a number from 0 to 100",
        "ash.xlsx, Swings!F9: this is a formula. Write what it comes to, as a number or as text.",
        (
            "ash.xlsx, Candidates!F9: Ash could not host ‘One skills hub’. Who could: "
            "Treeshire, or Oakport."
        ),
        "ash.xlsx, Candidates!F10: -1 is not a number of 0 or more",
        "ash.xlsx, Walk-away!D10: 3900% is not a percentage from 0% to 100%",
        "ash.xlsx, Walk-away!G22: a reason on Walk-away needs a level or ‘can't accept’ beside it",
    )


def test_a_sheet_of_another_version_is_read_no_further() -> None:
    content = filled("ash.xlsx", {("Swings", "smallest", "points"): "seven"})
    workshops = treeshire().workshops
    fewer = workshops[WHAT].model_copy(update={"questions": ()})
    other = replace(treeshire(), workshops={**workshops, WHAT: fewer})
    found = read_workbook("ash.xlsx", content, other)
    assert (found.version, found.answers, found.faults) == ("92edb7f3", {}, ())


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            lambda book: book.remove(book["Candidates"]),
            (
                "ash.xlsx: the sheet ‘Candidates’ is not there. Put it back, or fill in a workbook "
                "that has it."
            ),
        ),
        (
            lambda book: setattr(book["Swings"], "title", "Our swings"),
            (
                "ash.xlsx: the sheet ‘Swings’ is not there. Is it the one that is called "
                "‘Our swings’? Name it ‘Swings’ again."
            ),
        ),
        (
            lambda book: book["Swings"].delete_cols(6),
            "ash.xlsx, Swings: columns are not there any more: points. Write the sheet anew.",
        ),
        (
            lambda book: book.remove(book["About"]),
            (
                "ash.xlsx: this is no sheet of a workshop. Write it anew with `appraisal workshop "
                "sheets`, and fill that in."
            ),
        ),
        (
            lambda book: setattr(book["About"]["B5"], "value", "beech"),
            "ash.xlsx: ‘beech’ is no council of this workspace.",
        ),
        (
            lambda book: setattr(book["About"]["B2"], "value", "party"),
            "ash.xlsx: its sheet ‘About’ does not say what it was made for. Fill in another.",
        ),
    ],
)
def test_what_was_taken_apart_is_told(change: Any, fault: str) -> None:
    assert read("ash.xlsx", changed("ash.xlsx", change)).faults == (fault,)


def test_what_stands_where_nothing_is_asked_is_told() -> None:
    def note(book: Any) -> None:
        book["Swings"]["H6"] = "See my letter."

    found = read("ash.xlsx", changed("ash.xlsx", note))
    assert found.faults == ()
    assert found.missing[-1] == "not read, as nothing is asked there: Swings!H6"
