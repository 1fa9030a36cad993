"""A version changes where an answer would mean another thing, and only there."""

from msgspec.structs import replace

from appraisal.appraise.workshop.version import version_of
from appraisal.model import Workshop
from appraisal.model.workshops import Added
from tests.treeshire import WHAT, treeshire


def with_question(**changed: str) -> str:
    area = treeshire()
    workshop = area.workshops[WHAT]
    first, *rest = workshop.questions
    questions = (first.model_copy(update=changed), *rest)
    other: Workshop = workshop.model_copy(update={"questions": questions})
    return version_of(replace(area, workshops={WHAT: other}), WHAT)


def test_a_question_in_other_words_is_another_version() -> None:
    assert with_question(ask="Another?") != with_question()


def test_the_reason_and_the_page_of_a_question_are_no_part_of_it() -> None:
    assert with_question(why="Another.", page="index.html") == version_of(treeshire(), WHAT)


def test_another_scale_is_another_version() -> None:
    area = treeshire()
    *others, last = area.criteria
    judged = {0.0: "Other.", 100.0: "Good."}
    criteria = (*others, last.model_copy(update={"judged": judged}))
    assert version_of(replace(area, criteria=criteria), WHAT) != version_of(area, WHAT)


def test_what_the_room_thought_of_is_no_other_version_once_it_has_its_file() -> None:
    area = treeshire()
    closer = area.options["closer"]
    more = replace(area, options={**area.options, "desks": closer})
    assert version_of(more, WHAT) != version_of(area, WHAT)
    added = Added(kind="option", id="desks", name="Desks")
    workshop = area.workshops[WHAT].model_copy(update={"added": (added,)})
    assert version_of(replace(more, workshops={WHAT: workshop}), WHAT) == version_of(area, WHAT)


def test_two_workshops_have_two_versions() -> None:
    assert version_of(treeshire(), "2026-02-why") != version_of(treeshire(), WHAT)
