"""The evidence on one question, on one page."""

from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.documents.blocks import Block, Heading, Items, Table, texts
from appraisal.documents.pack.evidence import evidence_page
from appraisal.model.published import published
from appraisal.model.workshops import Question
from tests.treeshire import WHAT, treeshire

APPRAISAL = Stages(published(treeshire()))
QUESTIONS = {each.id: each for each in treeshire().workshops[WHAT].questions}


def page(question: Question) -> tuple[Block, ...]:
    return evidence_page(APPRAISAL, question)


def tables(blocks: tuple[Block, ...]) -> dict[str, Table]:
    return {block.caption: block for block in blocks if isinstance(block, Table)}


def lists(blocks: tuple[Block, ...]) -> list[tuple[str, ...]]:
    return [block.texts for block in blocks if isinstance(block, Items)]


def test_a_score_has_its_range_its_reasons_its_sources_and_its_scale() -> None:
    found = tables(page(QUESTIONS["committee-voice"]))
    assert found["Closer working"].rows == (
        ("Value from 0 to 100", "38 (25 to 50)"),
        ("Rests on", "A judgement"),
        (
            "Why, and from where",
            (
                "A committee speaks on some things. From: Notes of an invented panel. "
                "By An officers' panel, 1 December 2025."
            ),
        ),
    )
    assert [row[0] for row in found["What values from 0 to 100 mean on ‘One voice’"].rows] == [
        "0",
        "50",
        "100",
    ]
    assert len(found["All options on ‘One voice’"].rows) == 7


def test_why_it_is_asked_and_its_page_are_said() -> None:
    assert list(texts(page(QUESTIONS["committee-voice"])))[1] == (
        "Why it is asked: The score is from 25 to 50, and it was judged in December. "
        "On the site: criteria/working.html#one-voice."
    )


def test_what_a_score_decides_is_said_also_where_it_decides_nothing() -> None:
    assert lists(page(QUESTIONS["committee-voice"])) == [
        ("No value from 0 to 100 would by itself change who comes first.",)
    ]
    first = Question(id="q", ask="Q?", option="one", criterion="one-voice")
    ((said, *_),) = lists(page(first))
    assert said.startswith("By itself it would have to be less than ")


def test_a_measured_figure_stands_in_its_unit() -> None:
    asked = Question(id="q", ask="Q?", option="one", criterion="saving")
    rows = dict(tables(page(asked))["One council"].rows)
    assert rows["Figure"] == "£21m a year (£8.4m to £27.3m a year)"
    assert rows["Rests on"] == "A measured figure"


def test_a_weight_has_its_range_in_use_and_its_share_under_each_set_of_priorities() -> None:
    found = tables(page(QUESTIONS["weight-of-say"]))
    assert [row[0] for row in found["The range that the points are for"].rows] == [
        "Worst of today’s options",
        "Best of today’s options",
    ]
    rows = found["Its share of the weight under each set of priorities"].rows
    assert rows == (("An example (example)", "10%"), ("Local first (example)", "23%"))


def test_a_branch_has_no_range_of_its_own() -> None:
    found = tables(page(Question(id="q", ask="Q?", criterion="money")))
    assert "The range that the points are for" not in found


def test_a_question_in_words_says_that_no_number_answers_it_and_leaves_room() -> None:
    found = page(QUESTIONS["change-our-minds"])
    assert any(text.startswith("This question is answered in words.") for text in texts(found))
    assert len(tables(found)["Your notes"].rows) == 16


def test_a_question_in_words_that_was_proposed_has_what_is_known_before_its_notes() -> None:
    found = page(Question(id="form-joint-committee", ask="In which form?"))
    heads = [block.text for block in found if isinstance(block, Heading)]
    assert heads == ["In which form?", "What stands today", "What it decides"]
    assert dict(tables(found)[""].rows)["Kind and legal form"] == "Joint committee"
    assert len(tables(found)["Your notes"].rows) > 1


def test_where_nothing_is_ranked_nothing_is_said_to_be_decided() -> None:
    one = {"one": treeshire().options["one"]}
    bare = Stages(published(replace(treeshire(), options=one, candidates={})))
    score = Question(id="q", ask="Q?", option="one", criterion="one-voice")
    for question in (score, QUESTIONS["weight-of-say"]):
        assert len(lists(evidence_page(bare, question))[0]) == 1
