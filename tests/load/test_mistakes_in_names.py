"""Mistakes 30 to 55 of sixty that officers make: files, ids, bounds and what is doubtful."""

import pathlib

import pytest

from tests.load.seven import (
    Change,
    copied,
    deleted,
    renamed,
    said_of,
    typed,
)
from tests.workspaces import cases

ALDER, BIRCH_VALE = "councils/alder.yaml", "councils/birch-vale.yaml"
TWO, SETTINGS = "options/two-councils.yaml", "appraisal.yaml"
SOURCES, THEMES = "sources.yaml", "criteria/themes.yaml"
CRITERIA, PERSPECTIVES = "criteria/criteria.yaml", "criteria/perspectives.yaml"
PEOPLE = "{value: 99200, date: 2025, source: census}"
COST = "{value: 5950, date: 2025, source: case}"
SAVING = "{value: 20600, date: 2025, source: case}"


MISTAKES: dict[str, tuple[list[Change], list[str]]] = {
    "30: a file that ends in .yml": (
        [renamed(BIRCH_VALE, "councils/birch-vale.yml")],
        [
            (
                "councils/birch-vale.yml:1:1: This file ends in .yml. Rename it to "
                "councils/birch-vale.yaml."
            ),
        ],
    ),
    "31: a file that ends in .yaml.txt": (
        [renamed(BIRCH_VALE, "councils/birch-vale.yaml.txt")],
        [
            (
                "councils/birch-vale.yaml.txt:1:1: This file ends in .txt. Rename it to "
                "councils/birch-vale.yaml. To see whole names in Windows, tick View, Show, "
                "File name extensions."
            ),
        ],
    ),
    "32: a capital in sources.yaml": (
        [renamed(SOURCES, "Sources.yaml")],
        [
            ("Sources.yaml:1:1: This file is not read under this name. Rename it to sources.yaml."),
        ],
    ),
    "33: sources.yaml deleted": (
        [deleted(SOURCES)],
        [
            (
                "sources.yaml:1:1: This file is missing: 'budgets', 'case', 'census' should "
                "stand in it. Named in councils/alder.yaml:7, councils/alder.yaml:9, "
                "councils/birch-vale.yaml:7, councils/cedar-hills.yaml:7 and 18 more. Put it "
                "back, or write it."
            ),
        ],
    ),
    "34: a capital in a council's file": (
        [renamed(BIRCH_VALE, "councils/Birch-vale.yaml")],
        [
            (
                "councils/Birch-vale.yaml:1:1: This file's name is not an id. Rename it to "
                "councils/birch-vale.yaml."
            ),
        ],
    ),
    "35: a space in a council's file": (
        [renamed(BIRCH_VALE, "councils/birch vale.yaml")],
        [
            (
                "councils/birch vale.yaml:1:1: This file's name is not an id. Rename it to "
                "councils/birch-vale.yaml."
            ),
        ],
    ),
    "36: a copy of a council's file": (
        [copied(BIRCH_VALE, "councils/birch-vale - Copy.yaml")],
        [
            (
                "councils/birch-vale - Copy.yaml:1:1: This looks like a copy of "
                "councils/birch-vale.yaml, and its name is not an id. Take it out of "
                "councils/, or rename it to councils/birch-vale-copy.yaml."
            ),
        ],
    ),
    "37: a backup of an option": (
        [copied(TWO, "options/two-councils-old.yaml")],
        [
            (
                "options/two-councils-old.yaml:1:1: warning: The name 'Two councils' is that "
                "of another option, in options/two-councils.yaml. Give each a name of its own: "
                "pages and tables tell them apart by it. [same-name]"
            ),
        ],
    ),
    "38: a space in an id": (
        [typed(THEMES, "climate:", "climate change:")],
        [
            (
                "criteria/themes.yaml:1:1: 'climate change' is not an id. Write climate, as "
                "councils/alder.yaml:12 does."
            ),
        ],
    ),
    "39: an option that misses a council": (
        [typed(TWO, "dunmere, elmstead]", "dunmere]")],
        [
            (
                "options/two-councils.yaml:4:1: 'elmstead' is left out: no new council covers "
                "it. Let exactly one new council cover it."
            ),
        ],
    ),
    "40: an option that covers a council twice": (
        [typed(TWO, "[fernport]", "[fernport, elmstead]")],
        [
            (
                "options/two-councils.yaml:10:24: 'elmstead' is covered 2 times. Let exactly "
                "one new council cover it."
            ),
        ],
    ),
    "41: councils by short names": (
        [typed(TWO, "[alder, birch-vale, cedar-hills,", "[Alder, Birch Vale, Cedar Hills,")],
        [
            (
                "options/two-councils.yaml:7:14: 'Alder', 'Birch Vale' and 'Cedar Hills' are "
                "not ids. Did you mean 'alder', 'birch-vale' and 'cedar-hills'?"
            ),
        ],
    ),
    "41: a council by its full name": (
        [
            typed(
                TWO,
                "[alder, birch-vale, cedar-hills,",
                "[Alder Borough Council, birch-vale, cedar-hills,",
            )
        ],
        [
            (
                "options/two-councils.yaml:7:14: 'Alder Borough Council' is not an id. Did you "
                "mean 'alder'?"
            ),
        ],
    ),
    "42: a weight for a criterion misspelt": (
        [typed(PERSPECTIVES, "strength: 20", "strenght: 20")],
        [
            (
                "criteria/perspectives.yaml:3:36: There is no criterion 'strenght'. Did you "
                "mean 'strength'?"
            ),
        ],
    ),
    "43: a rank that leaves a criterion out": (
        [typed(PERSPECTIVES, "[service, size, strength]", "[service, strength]")],
        [
            (
                "criteria/perspectives.yaml:6:3: warning: This ranking leaves out 'size', "
                "which then weighs nothing. Rank them with their siblings, the least important "
                "last. [rank-leaves-out]"
            ),
        ],
    ),
    "44: a council's file deleted": (
        [deleted(BIRCH_VALE)],
        [
            (
                "councils/birch-vale.yaml:1:1: This file is missing. Named in "
                "councils/alder.yaml:6, councils/partnerships.yaml:7, "
                "councils/partnerships.yaml:15, councils/partnerships.yaml:16 and 1 more. Put "
                "it back, or name another."
            ),
        ],
    ),
    "44: a council's file renamed": (
        [renamed(BIRCH_VALE, "councils/birchvale.yaml")],
        [
            (
                "councils/birch-vale.yaml:1:1: This file is missing. Named in "
                "councils/alder.yaml:6, councils/partnerships.yaml:7, "
                "councils/partnerships.yaml:15, councils/partnerships.yaml:16 and 1 more. Put "
                "it back, or write 'birchvale' there if that is what is meant."
            ),
        ],
    ),
    "45: a reference option misspelt": (
        [typed(SETTINGS, "reference_option: as-today", "reference_option: as-todday")],
        [
            "appraisal.yaml:5:1: There is no option 'as-todday'. Did you mean 'as-today'?",
        ],
    ),
    "46: no for false": (
        [typed(TWO, "cashable: true", "cashable: No")],
        [
            "options/two-councils.yaml:30:15: This is neither true nor false. Write false.",
        ],
    ),
    "47: a space for thousands": (
        [typed(ALDER, PEOPLE, "{value: 99 200, date: 2025, source: census}")],
        [
            (
                "councils/alder.yaml:9:23: '99 200' is not a number. Write 99200, without "
                "quotes or other signs."
            ),
        ],
    ),
    "48: n/a for a value": (
        [typed(ALDER, PEOPLE, "{value: n/a, date: 2025, source: census}")],
        [
            (
                "councils/alder.yaml:9:23: 'n/a' is not a number. Write `population: unknown` "
                "in place of the whole figure."
            ),
        ],
    ),
    "49: people below nought": (
        [typed(ALDER, PEOPLE, "{value: -99200, date: 2025, source: census}")],
        [
            (
                "councils/alder.yaml:9:23: A population can't be below nought. Take the minus "
                "away, or write unknown where the figure is not known."
            ),
        ],
    ),
    "50: brackets round a cost": (
        [typed(TWO, COST, "{value: (5950), date: 2025, source: case}")],
        [
            (
                "options/two-councils.yaml:23:21: '(5950)' is not a number. Write 5950: a cost "
                "or a saving has neither sign nor brackets."
            ),
        ],
    ),
    "51: a saving below nought": (
        [typed(TWO, SAVING, "{value: -20600, date: 2025, source: case}")],
        [
            (
                "options/two-councils.yaml:28:21: An amount of money can't be below nought. "
                "Take the minus away, or write unknown where the figure is not known."
            ),
        ],
    ),
    "52: a curve that does not rise": (
        [typed(CRITERIA, "[[80000, 0], [300000, 100]]", "[[300000, 0], [80000, 100]]")],
        [
            (
                "criteria/criteria.yaml:3:53: The raw figures of this curve do not increase: "
                "80000 comes after 300000. Put the points in order of the raw figure, each raw "
                "figure once."
            ),
        ],
    ),
    "53: a score over 100": (
        [typed(TWO, "score: 45, low: 30, high: 60,", "score: 110,")],
        [
            "options/two-councils.yaml:12:18: '110' is out of bounds. Give 100 or less.",
        ],
    ),
    "54: a fraction among scores": (
        [typed(TWO, "score: 65", "score: 0.3")],
        [
            (
                "options/two-councils.yaml:14:5: warning: The score 0.3 stands beside scores "
                "such as 45. Write 30 if a fraction was meant. [fraction-in-score]"
            ),
        ],
    ),
    "55: a hash in text": (
        [
            typed(
                TWO,
                "why: No service is split.",
                "why: No service is split, see item #3 of the case.",
            )
        ],
        [
            (
                "options/two-councils.yaml:15:40: The text is cut here: `#3 of the case.` is "
                "read as a comment. Put quotes round text that has ` #` in it, or put the "
                "comment on a line of its own."
            ),
        ],
    ),
}


@pytest.mark.parametrize(("changes", "said"), cases(MISTAKES))
def test_a_mistake_gets_one_message_or_one_warning(
    tmp_path: pathlib.Path, changes: list[Change], said: list[str]
) -> None:
    assert said_of(tmp_path, *changes) == said
