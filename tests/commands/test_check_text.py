"""At its end a check says how much there is, and as what it would be published."""

import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from appraisal.commands.check_text import contents, published
from appraisal.load import load
from tests.treeshire import WHAT, treeshire
from tests.workspaces import workspace


def test_warnings_are_counted_where_there_are_any(tmp_path: Path) -> None:
    dataset = load(workspace(tmp_path))
    nothing = "No problems found: 0 councils, 0 partnerships, 1 criterion, 0 options, 0 sources"
    assert contents(dataset, 0, 0) == f"{nothing}."
    assert contents(dataset, 2, 1) == (
        f"{nothing}, 2 warnings, 1 warning accepted in appraisal.yaml."
    )


PUBLISHED = """status: published
accessibility: {contact: C, enforcement_body: E, tested: 2026-01-01, how_tested: H}
"""


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("", "A build would publish all of it as a draft."),
        (PUBLISHED, "A build would publish all of it, and not as a draft."),
    ],
)
def test_a_check_says_as_what_it_would_be_published(status: str, said: str, tmp_path: Path) -> None:
    settings = f"title: T\ndate: 2026-01-01\n{status}"
    assert list(published(load(workspace(tmp_path, {"appraisal.yaml": settings})))) == [said]


def test_answers_that_stay_private_are_named(tmp_path: Path) -> None:
    answers = "title: Autumn\nanswers: {ash: {barriers: [Time]}}\n"
    files = {"councils/ash.yaml": "{name: Ash, tier: unitary}\n", "workshops/a.yaml": answers}
    assert list(published(load(workspace(tmp_path, files))))[1:] == [
        "What councils answered in workshops/a.yaml stays private."
    ]


def test_answers_that_are_published_later_stay_private_until_then() -> None:
    area = treeshire()
    answer = area.workshops[WHAT].answers["ash"]
    later = answer.model_copy(update={"published": area.settings.date + datetime.timedelta(1)})
    workshop = area.workshops[WHAT].model_copy(update={"answers": {"ash": later}})
    found = replace(area, workshops={WHAT: workshop})
    assert [*published(found)][1:] == [
        "What councils answered in workshops/2026-03-what.yaml stays private."
    ]


def test_a_panels_scores_that_stay_private_are_named() -> None:
    area = treeshire()
    scores = area.workshops[WHAT].answers["ash"].scores
    workshop = area.workshops[WHAT].model_copy(update={"answers": {}, "scores": scores})
    assert [*published(replace(area, workshops={WHAT: workshop}))][1:] == [
        "What the panel scored in workshops/2026-03-what.yaml stays private."
    ]


def test_files_in_progress_are_named(tmp_path: Path) -> None:
    files = {f"options/{i}.yaml": "in_progress: true\nname: N\nfamily: continue\n" for i in "ab"}
    assert list(published(load(workspace(tmp_path, files))))[1:] == [
        "Still in progress, and marked as a draft: options/a.yaml and options/b.yaml."
    ]
