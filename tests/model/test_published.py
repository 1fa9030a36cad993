"""What councils answered is left out before anything is worked out."""

import datetime

import pytest
from msgspec.structs import replace

from appraisal.model import Dataset, Judgement
from appraisal.model.published import holds_private, published
from appraisal.model.references import LeftOut
from appraisal.model.walk import walk
from tests.treeshire import WHAT, treeshire


def since(date: datetime.date | None) -> dict[str, object]:
    """What stays of the answers where one council lets its own be published."""
    area = treeshire()
    workshop = area.workshops[WHAT]
    ash = workshop.answers["ash"].model_copy(update={"published": date})
    opened = workshop.model_copy(update={"answers": {**workshop.answers, "ash": ash}})
    return dict(published(replace(area, workshops={WHAT: opened})).workshops[WHAT].answers)


def test_nothing_that_was_said_in_confidence_is_left() -> None:
    said = [piece.value for piece in walk(published(treeshire())) if isinstance(piece.value, str)]
    assert not [text for text in said if "SECRET" in text]
    assert [text for text in said if "joint procurement" in text]


def test_a_panels_scores_are_left_out_whatever_is_published() -> None:
    area = treeshire()
    panel = {"closer": {"one-voice": Judgement(score=41, why="SECRET")}}
    judged = area.workshops[WHAT].model_copy(update={"scores": panel})
    before = replace(area, workshops={WHAT: judged})
    assert holds_private(before)
    assert published(before).workshops[WHAT].scores == {}


@pytest.mark.parametrize(
    ("date", "left"),
    [(None, []), (datetime.date(2026, 3, 20), ["ash"]), (datetime.date(2026, 3, 21), [])],
)
def test_a_council_opens_its_own_answers_from_a_day_on(
    date: datetime.date | None, left: list[str]
) -> None:
    assert [*since(date)] == left


def test_the_version_before_is_kept_as_quiet_as_this_one() -> None:
    older = replace(treeshire(), previous=treeshire())
    assert holds_private(older)
    assert not holds_private(published(older))
    assert published(older).previous == published(treeshire())


def test_a_name_that_leads_nowhere_in_an_answer_is_not_told() -> None:
    def left(path: tuple[str, ...]) -> LeftOut:
        return LeftOut(f"workshops/{WHAT}.yaml", path, 1, 1, "There is no option 'x'.", "")

    kept, told = left(("questions", "option")), left(("answers", "ash", "scores", "x"))
    area = replace(treeshire(), left_out=(kept, told))
    assert published(area).left_out == (kept,)


def test_what_was_asked_and_agreed_stays() -> None:
    before, after = treeshire().workshops, published(treeshire()).workshops
    assert after[WHAT].questions == before[WHAT].questions
    assert after["2026-02-why"] == before["2026-02-why"]


def test_no_hash_tells_two_sets_of_answers_apart() -> None:
    area = treeshire()
    name = f"workshops/{WHAT}.yaml"
    workshop = area.workshops[WHAT]
    ash = workshop.answers["ash"].model_copy(update={"capacity": 7.0})
    other = replace(
        area,
        digest="of other files",
        files={**area.files, name: "of another file"},
        workshops={
            **area.workshops,
            WHAT: workshop.model_copy(update={"answers": {**workshop.answers, "ash": ash}}),
        },
    )
    one, two = published(area), published(other)
    assert (one.digest, one.files) == (two.digest, two.files)
    assert one.digest != area.digest
    older, newer = (published(replace(area, previous=each)) for each in (area, other))
    assert older.digest == newer.digest


def test_a_hash_of_what_is_published_tells_versions_of_it_apart() -> None:
    area = treeshire()
    renamed = area.workshops[WHAT].model_copy(update={"title": "Another title"})
    other = replace(area, workshops={**area.workshops, WHAT: renamed})
    assert published(area).digest != published(other).digest
    quiet = replace(area, workshops={"2026-02-why": area.workshops["2026-02-why"]})
    assert (published(quiet).digest, published(quiet).files) == (area.digest, area.files)


@pytest.mark.parametrize(
    ("before", "now", "left"),
    [(True, True, ["ash"]), (True, False, []), (False, True, []), (True, None, [])],
)
def test_an_answer_that_a_council_took_back_is_gone_from_the_version_before(
    before: bool, now: bool | None, left: list[str]
) -> None:
    def version(is_open: bool) -> Dataset:
        area = treeshire()
        date = datetime.date(2026, 3, 1) if is_open else None
        ash = area.workshops[WHAT].answers["ash"].model_copy(update={"published": date})
        workshop = area.workshops[WHAT].model_copy(update={"answers": {"ash": ash}})
        return replace(area, workshops={WHAT: workshop})

    later = replace(version(bool(now)), previous=version(before))
    if now is None:
        later = replace(later, workshops={})
    found = published(later).previous
    assert found is not None
    assert [*found.workshops[WHAT].answers] == left
