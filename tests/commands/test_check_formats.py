"""What programs read: JSON of one shape, and commands that GitHub can't misread."""

import json
from pathlib import Path

import pytest

from appraisal.commands.check_formats import as_github, as_json
from appraisal.problems import Notice, Problem
from tests.workspaces import workspace

FAULT = Problem("councils/ash.yaml", 2, 7, "Bad tier.", "Write unitary.")
DOUBT = Notice("appraisal.yaml", 3, 9, "same-name", "Two.", "Mend one.")


def test_problems_and_warnings_have_their_places_and_nothing_is_published() -> None:
    assert json.loads(as_json(None, [FAULT], [DOUBT], 0)) == {
        "format": 1,
        "problems": [
            {
                "file": "councils/ash.yaml",
                "line": 2,
                "column": 7,
                "what": "Bad tier.",
                "mend": "Write unitary.",
            }
        ],
        "warnings": [
            {
                "file": "appraisal.yaml",
                "line": 3,
                "column": 9,
                "kind": "same-name",
                "what": "Two.",
                "mend": "Mend one.",
            }
        ],
        "counts": {"problems": 1, "warnings": 1, "accepted": 0},
        "published": None,
    }


@pytest.mark.parametrize(
    ("found", "folder", "said"),
    [
        (FAULT, ".", "::error file=councils/ash.yaml,line=2,col=7::Bad tier. Write unitary."),
        (
            DOUBT,
            "area",
            "::warning file=area/appraisal.yaml,line=3,col=9::Two. Mend one. [same-name]",
        ),
        (
            Problem("a,b:c%.yaml", 1, 1, "Two\nlines, 5%: no.", "Mend\r."),
            ".",
            "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1::Two%0Alines, 5%25: no. Mend%0D.",
        ),
        (
            Problem("area", 1, 1, "No workspace.", "Name another."),
            "area",
            "::error file=area,line=1,col=1::No workspace. Name another.",
        ),
    ],
)
def test_github_reads_one_command_a_problem(
    found: Problem | Notice, folder: str, said: str
) -> None:
    assert as_github(found, Path(folder)) == said


def test_what_would_be_published_is_counted(tmp_path: Path) -> None:
    from appraisal.load import load

    folder = workspace(
        tmp_path,
        {
            "councils/ash.yaml": "{name: Ash, tier: unitary}\n",
            "workshops/autumn.yaml": "title: Autumn\nanswers: {ash: {barriers: [Time]}}\n",
            "workshops/later.yaml": "title: Later\n",
        },
    )
    assert json.loads(as_json(load(folder), [], [], 2))["published"] == {
        "status": "draft",
        "councils": 1,
        "partnerships": 0,
        "criteria": 1,
        "options": 0,
        "sources": 0,
        "in_progress": [],
        "private_answers": ["workshops/autumn.yaml"],
    }
