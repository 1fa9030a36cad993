"""What is wrong with what a misnamed file holds is told at once with its name, and once."""

import pathlib

import pytest

from tests.load.seven import Change, copied, joined, renamed, said_of, typed
from tests.workspaces import cases

ALDER, CRITERIA = "councils/alder.yaml", "criteria/criteria.yaml"
BIRCH = "councils/birch-vale.yaml"
BOROUGH, TEXT = "councils/alder borough.yaml", "councils/alder.yaml.txt"
FOLDER = (
    "Councils/:1:1: This folder is not read. Rename it to councils/, or, if it is none of the "
    "workspace's, to something less like that."
)
UNKNOWN_KEY = "Unknown key 'teir'. Did you mean 'tier'?"
TYPED = typed(ALDER, "tier:", "teir:")


def in_capitals(files: dict[str, bytes]) -> None:
    """The folder of councils begins with a capital."""
    for name in [name for name in files if name.startswith("councils/")]:
        files[name.replace("councils/", "Councils/")] = files.pop(name)


MISTAKES: dict[str, tuple[Change, list[str]]] = {
    "an id that it does not have": (
        joined(
            renamed("sources.yaml", "Sources.yaml"),
            typed(ALDER, "source: budgets", "source: budgts"),
        ),
        [
            "Sources.yaml:1:1: This file is not read under this name. Rename it to sources.yaml.",
            f"{ALDER}:10:47: There is no source 'budgts'. Did you mean 'budgets'?",
        ],
    ),
    "a criterion that it does not have": (
        joined(
            renamed(CRITERIA, "criteria/Criteria.yaml"),
            typed("criteria/perspectives.yaml", "size, strength]", "size, strenght]"),
        ),
        [
            (
                "criteria/Criteria.yaml:1:1: No such file belongs in criteria/. "
                "Did you mean 'criteria.yaml'?"
            ),
            (
                "criteria/perspectives.yaml:6:25: There is no criterion 'strenght'. "
                "Did you mean 'strength'?"
            ),
        ],
    ),
    "a key": (
        joined(TYPED, renamed(ALDER, BOROUGH)),
        [
            f"{BOROUGH}:1:1: This file's name is not an id. Rename it to {ALDER}.",
            f"{BOROUGH}:3:1: {UNKNOWN_KEY}",
        ],
    ),
    "what YAML cannot read": (
        joined(typed(ALDER, "[0, 0]", "[0, 0"), renamed(ALDER, TEXT)),
        [
            (
                f"{TEXT}:1:1: This file ends in .txt. Rename it to {ALDER}. To see whole names in "
                "Windows, tick View, Show, File name extensions."
            ),
            f"{TEXT}:5:7: The bracket [ is opened here and never closed. Write ] where it ends.",
        ],
    ),
    "a date of a source": (
        joined(
            typed("sources.yaml", "2025-11", "2025-13"), renamed("sources.yaml", "Sources.yaml")
        ),
        [
            ("Sources.yaml:1:1: This file is not read under this name. Rename it to sources.yaml."),
            (
                "Sources.yaml:3:48: '2025-13' is not a date. Write a date as 2026-02-28; where a "
                "month or a year will do, 2026-02 or 2026."
            ),
        ],
    ),
    "a choice of a criterion": (
        joined(
            typed(CRITERIA, "take: total", "take: totl"),
            renamed(CRITERIA, "criteria/Criteria.yaml"),
        ),
        [
            (
                "criteria/Criteria.yaml:1:1: No such file belongs in criteria/. "
                "Did you mean 'criteria.yaml'?"
            ),
            (
                "criteria/Criteria.yaml:21:11: 'totl' is not one of the choices. Choose from: "
                "'min', 'max', 'mean', 'total', 'ratio', 'spread' or 'option'. "
                "Did you mean 'total'?"
            ),
        ],
    ),
    "a source that is not there": (
        joined(
            typed(ALDER, "date: 2025, source: budgets", "date: 2025, source: bugdets"),
            renamed(ALDER, BOROUGH),
        ),
        [
            f"{BOROUGH}:1:1: This file's name is not an id. Rename it to {ALDER}.",
            f"{BOROUGH}:10:47: There is no source 'bugdets'. Did you mean 'budgets'?",
        ],
    ),
    "a source that is not there, here and in a file that is read": (
        joined(
            typed(ALDER, "date: 2025, source: budgets", "date: 2025, source: bugdets"),
            typed(BIRCH, "date: 2025, source: budgets", "date: 2025, source: bugdets"),
            renamed(ALDER, BOROUGH),
        ),
        [
            f"{BOROUGH}:1:1: This file's name is not an id. Rename it to {ALDER}.",
            f"{BOROUGH}:10:47: There is no source 'bugdets'. Did you mean 'budgets'?",
            f"{BIRCH}:8:47: There is no source 'bugdets'. Did you mean 'budgets'?",
        ],
    ),
    "a measure that is not there": (
        joined(
            typed(CRITERIA, "measure: population", "measure: populaton"),
            renamed(CRITERIA, "criteria/Criteria.yaml"),
        ),
        [
            (
                "criteria/Criteria.yaml:1:1: No such file belongs in criteria/. "
                "Did you mean 'criteria.yaml'?"
            ),
            (
                "criteria/Criteria.yaml:3:14: There is no measure 'populaton'. "
                "Did you mean 'population'?"
            ),
        ],
    ),
    "a source that may stand in a misnamed file": (
        joined(renamed("sources.yaml", "Sources.yaml"), renamed(ALDER, BOROUGH)),
        [
            "Sources.yaml:1:1: This file is not read under this name. Rename it to sources.yaml.",
            f"{BOROUGH}:1:1: This file's name is not an id. Rename it to {ALDER}.",
        ],
    ),
    "a key in a misnamed folder": (
        joined(TYPED, in_capitals),
        [FOLDER, f"Councils/alder.yaml:3:1: {UNKNOWN_KEY}"],
    ),
    "nothing in a misnamed folder": (in_capitals, [FOLDER]),
    "a key of a copy, which is told where it is mended": (
        joined(TYPED, copied(ALDER, "councils/alder - Copy.yaml")),
        [
            (
                f"councils/alder - Copy.yaml:1:1: This looks like a copy of {ALDER}, and its name "
                "is not an id. Take it out of councils/, or rename it to councils/alder-copy.yaml."
            ),
            f"{ALDER}:3:1: {UNKNOWN_KEY}",
        ],
    ),
    "a key of a file beside the true one": (
        joined(copied(ALDER, "councils/alder.yml"), typed("councils/alder.yml", "tier:", "teir:")),
        [
            (
                "councils/alder.yml:1:1: This file ends in .yml. "
                f"{ALDER} lies there as well: keep one of the two."
            ),
        ],
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_misnamed_file_is_looked_into(
    tmp_path: pathlib.Path, change: Change, said: list[str]
) -> None:
    assert said_of(tmp_path, change) == said
