"""A council's pre-read: its place, its ask and gain, its open judgements, on two sheets."""

from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.documents.blocks import Block, Document, Items, Table, texts
from appraisal.documents.pack.interviews import ambitions
from appraisal.documents.pack.pre_read import pre_read
from appraisal.documents.paging import paged, sheets
from appraisal.model import Dataset
from appraisal.model.published import published
from appraisal.model.workshops import Question
from tests.documents.papers import pack_of
from tests.treeshire import WHAT, treeshire


def made(council: str, dataset: Dataset | None = None) -> tuple[Block, ...]:
    whole = dataset or treeshire()
    levels = ambitions(whole, WHAT).get(council, {})
    return pre_read(Stages(published(whole)), WHAT, council, levels)


def tables(blocks: tuple[Block, ...]) -> dict[str, Table]:
    return {block.head[0]: block for block in blocks if isinstance(block, Table)}


def test_its_place_under_each_option_is_a_row_and_alike_options_share_one() -> None:
    place = tables(made("elm"))["Option"]
    assert place.rows == (
        ("Carry on as today, Closer working and Pooled services", "stays as it is", "as today",
         "", ""),
        ("One council", "joins a larger council", "One Council", "980,000 people", "7%"),
        ("Three councils", "joins a larger council", "West", "295,000 people", "24%"),
        ("Two councils, east line", "joins a larger council", "South", "591,000 people", "12%"),
        ("Two councils, county and city", "joins a larger council", "Treeshire", "706,000 people",
         "10%"),
    )  # fmt: skip


def test_what_is_asked_of_it_and_what_it_gets() -> None:
    found = made("elm")
    assert [row[0] for row in tables(found)["Agreement"].rows] == [
        "A joint committee",
        "Joint procurement",
        "One legal team",
    ]
    (terms,) = [block for block in found if isinstance(block, Items)]
    assert terms.texts == (
        "Full-time posts: 1.5.",
        (
            "Its share, if costs are shared alike: £26,100 once, £15,600 a year and saves "
            "£31,700 a year."
        ),
        "Its share of the gain: 1.115 points of benefit.",
        (
            "Without Elm: ‘A joint committee’, ‘Joint procurement’ and ‘One legal team’ fall away. "
            "It loses 5.49 points of its gain of 6.89 points."
        ),
    )


def test_its_open_judgements_are_the_questions_with_what_stands_today() -> None:
    asked = {row[0]: row[1] for row in tables(made("elm"))["Question"].rows}
    assert list(asked.values()) == [
        "38 (25 to 50)",
        "10% of the weight under ‘An example’",
        "It can't be made without your council.",
        "It can't be made without your council.",
    ]


def test_on_a_question_in_words_stands_why_it_is_asked_and_the_closing_one_stands_once() -> None:
    asked = [
        Question(id="form", ask="In which form?", why="It is set down as a company."),
        Question(id="other", ask="What else?"),
        Question(id="change-our-minds", ask="What would change our minds?"),
    ]
    workshop = treeshire().workshops[WHAT].model_copy(update={"questions": tuple(asked)})
    dataset = replace(treeshire(), workshops={WHAT: workshop})
    found = tables(pre_read(Stages(published(dataset)), WHAT, "elm", {}))["Question"].rows
    assert found == (
        ("In which form?", "It is set down as a company."),
        ("What else?", "No figure answers it."),
    )


def test_an_agreement_that_a_council_is_not_asked_to_join_says_so() -> None:
    dataset = treeshire()
    depot = Question(id="depot", ask="A depot?", candidate="north-waste-depot")
    held = dataset.workshops[WHAT].model_copy(update={"questions": (depot,)})
    changed = replace(dataset, workshops={WHAT: held})
    rows = tables(made("elm", changed))["Question"].rows
    assert rows == (("A depot?", "Elm is not asked to join this."),)


def test_of_many_questions_as_many_stand_there_as_have_room_and_the_others_are_counted() -> None:
    dataset = treeshire()
    asked = tuple(Question(id=f"q-{n}", ask=f"Question {n}? " * 9) for n in range(30))
    held = dataset.workshops[WHAT].model_copy(update={"questions": asked})
    found = made("elm", replace(dataset, workshops={WHAT: held}))
    shown = len(tables(found)["Question"].rows)
    assert 3 < shown < 30
    assert f"{30 - shown} more questions stand in the papers on evidence." in texts(found)
    assert sheets(paged(Document("", found, ""))) == 2


def test_its_own_old_judgements_are_listed() -> None:
    dataset = treeshire()
    option = dataset.options["one"]
    old = option.scores["one-voice"].model_copy(update={"by": "elm", "date": "2024-05"})
    changed = option.model_copy(update={"scores": {**option.scores, "one-voice": old}})
    dataset = replace(dataset, options={**dataset.options, "one": changed})
    said = "The score of One council on ‘One voice’ is of May 2024."
    assert said in texts(made("elm", dataset))
    assert said not in texts(made("ash", dataset))


def test_without_options_agreements_or_questions_it_says_so() -> None:
    dataset = treeshire()
    held = dataset.workshops[WHAT].model_copy(update={"questions": ()})
    bare = replace(dataset, options={}, candidates={}, workshops={WHAT: held})
    said = list(texts(made("elm", bare)))
    assert "No options are recorded yet." in said
    assert "No agreement that councils could make is recorded." in said
    assert "No questions are written yet." in said


def test_it_takes_two_sheets_at_most() -> None:
    pages = {len(d.pages) for name, d in pack_of("what").items() if name.startswith("pre-read")}
    assert pages == {2}
