"""A council's readiness rests on what it did, when that was, and who tells of it."""

import pathlib

import pytest

from tests.workspaces import AREA, problems_of, workspace

CITY = "name: City\ntier: unitary\nreadiness: {trust: %s}\n"
FACTORS = {"criteria/success_factors.yaml": "trust: {name: Trust}\n"}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "{stands: partly, why: It joined., date: 2024}",
            (
                "3:13: Nothing says by `source` that this is 'partly'. Write `source:` with the id "
                "of what tells of it, or write unknown."
            ),
        ),
        (
            "{stands: in-place}",
            (
                "3:13: Nothing says by `why` or `date` or `source` that this is 'in-place'. Write "
                "`why:` with what the council did, and write `date:` with when that was, and write "
                "`source:` with the id of what tells of it, or write unknown."
            ),
        ),
        (
            "{stands: soon, why: W, date: 2024, source: census}",
            (
                "3:29: 'soon' is not one of the choices. Choose from: 'in-place', 'partly', "
                "'not-yet' or 'unknown'."
            ),
        ),
        (
            "maybe",
            (
                "3:20: Keys with values are wanted here, and this is text. Write its keys below "
                "it, one a line: at least `stands:`."
            ),
        ),
        ("{why: W}", "3:20: 'stands' is missing. Add `stands:`."),
    ],
)
def test_what_is_missing_is_asked_for(tmp_path: pathlib.Path, written: str, said: str) -> None:
    files = {"councils/city.yaml": CITY % written, **FACTORS}
    assert problems_of(workspace(tmp_path, AREA, files)) == [f"councils/city.yaml:{said}"]


def test_what_is_unknown_needs_no_more(tmp_path: pathlib.Path) -> None:
    for written in ("unknown", "{stands: unknown}", "{stands: unknown, why: We asked.}"):
        files = {"councils/city.yaml": CITY % written, **FACTORS}
        assert problems_of(workspace(tmp_path, AREA, files)) == []


def test_a_factor_that_stands_nowhere_is_refused(tmp_path: pathlib.Path) -> None:
    files = {"councils/city.yaml": CITY.replace("trust", "trsut") % "unknown", **FACTORS}
    assert problems_of(workspace(tmp_path, AREA, files)) == [
        "councils/city.yaml:3:13: There is no success factor 'trsut'. Did you mean 'trust'?"
    ]
