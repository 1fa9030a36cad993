"""The pages of what is in progress are drafts, and no others."""

import pytest

from appraisal.model.files import COLLECTIONS, LISTS
from appraisal.site import drafts
from appraisal.site.drafts import draft_pages
from appraisal.site.drawing import Page
from appraisal.site.navigation import KINDS
from tests.site.drawn_pages import content_of

PAGES = [
    Page(kind, path, "Title", content_of())
    for kind, path in (
        ("summary", "index.html"),
        ("option", "options/join.html"),
        ("brief", "briefs/join.html"),
        ("option", "options/merge.html"),
        ("council", "councils/join.html"),
        ("partnerships", "partnerships.html"),
        ("theme", "themes/jobs.html"),
    )
]


@pytest.mark.parametrize(
    ("file", "paths"),
    [
        ("options/join.yaml", ("options/join.html", "briefs/join.html")),
        ("councils/join.yaml", ("councils/join.html",)),
        ("councils/partnerships.yaml", ("partnerships.html",)),
        ("criteria/themes.yaml", ("themes/jobs.html",)),
        ("appraisal.yaml", ("index.html",)),
    ],
)
def test_a_file_in_progress_makes_drafts_of_its_own_pages(
    file: str, paths: tuple[str, ...]
) -> None:
    assert draft_pages([file], PAGES) == paths


def test_every_kind_of_file_is_shown_by_kinds_of_page_that_there_are() -> None:
    shown = {**drafts._OWN, **drafts._SHOWN}
    there = {kind.id for kind in KINDS}
    assert {kind for kinds in shown.values() for kind in kinds} <= there
    assert {*COLLECTIONS.values(), *LISTS.values(), "settings", "workshops"} <= {*shown}
