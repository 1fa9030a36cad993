"""What was taken away or renamed is said once, with where it is used; a slip where it stands."""

import pathlib

import pytest

from tests.load.seven import Change, deleted, joined, renamed, said_of, typed, written
from tests.workspaces import cases

ALDER, THEMES = "councils/alder.yaml", "criteria/themes.yaml"
CRITERIA, TWO = "criteria/criteria.yaml", "options/two-councils.yaml"
USES = (
    "This file is missing. Named in councils/alder.yaml:6, councils/partnerships.yaml:7, "
    "councils/partnerships.yaml:15, councils/partnerships.yaml:16 and 1 more."
)
BIRCH = "councils/birch-vale.yaml"


@pytest.mark.parametrize(
    ("change", "said"),
    cases(
        {
            "a council deleted": (
                deleted(BIRCH),
                f"{BIRCH}:1:1: {USES} Put it back, or name another.",
            ),
            "a council renamed": (
                renamed(BIRCH, "councils/birchvale.yaml"),
                (
                    f"{BIRCH}:1:1: {USES} Put it back, or write 'birchvale' there if that is what "
                    "is meant."
                ),
            ),
            "a council renamed altogether": (
                renamed(BIRCH, "councils/vale.yaml"),
                f"{BIRCH}:1:1: {USES} Put it back, or name another.",
            ),
            "the list of themes": (
                deleted(THEMES),
                (
                    "criteria/themes.yaml:1:1: This file is missing: 'climate', 'tourism' should "
                    "stand "
                    "in it. Named in councils/alder.yaml:12, councils/birch-vale.yaml:9, "
                    "councils/cedar-hills.yaml:9, councils/dunmere.yaml:9 and 5 more. Put it back, "
                    "or "
                    "write it."
                ),
            ),
            "the only list in which a lost id may stand": (
                deleted("criteria/measures.yaml"),
                (
                    "criteria/criteria.yaml:20:5: There is no measure 'reserves'. Add it to "
                    "criteria/measures.yaml, which is missing: put that back, or write it."
                ),
            ),
            "a list emptied of which one id is named": (
                written("criteria/perspectives.yaml", ""),
                (
                    "appraisal.yaml:6:1: There is no perspective 'leaders'. Add it to "
                    "criteria/perspectives.yaml, which is empty: put that back, or write it."
                ),
            ),
            "the criteria emptied": (
                written(CRITERIA, "# To be written anew.\n"),
                (
                    f"{CRITERIA}:1:1: Nothing stands in this file: 'quality', 'service', 'size', "
                    "'strength' and 1 more should stand in it. Named in "
                    "criteria/perspectives.yaml:3, criteria/perspectives.yaml:6, "
                    "options/as-today.yaml:5, options/two-councils.yaml:12 and 2 more. Put back "
                    "what stood in it, or write it."
                ),
            ),
            "a list emptied": (
                written("councils/partnerships.yaml", ""),
                (
                    "councils/partnerships.yaml:1:1: Nothing stands in this file: "
                    "'leaders-board', 'payroll' should stand in it. Named in "
                    f"{TWO}:18, {TWO}:19. Put back what stood in it, or write it."
                ),
            ),
            "a source renamed": (
                typed("sources.yaml", "budgets:", "accounts:"),
                (
                    "sources.yaml:1:1: 'budgets' is missing from this file. Named in "
                    "councils/alder.yaml:10, councils/birch-vale.yaml:8, "
                    "councils/cedar-hills.yaml:8, "
                    "councils/elmstead.yaml:8 and 2 more. Add it, or name another."
                ),
            ),
            "a partnership renamed nearly alike": (
                joined(
                    typed("councils/partnerships.yaml", "leaders-board:", "leadership-board:"),
                    typed(
                        TWO,
                        "  end: [leaders-board]\n",
                        "  end: [leaders-board]\n"
                        "functions:\n"
                        "  bins: {level: joint, by: leaders-board}\n"
                        "  roads: {level: joint, by: leaders-board}\n",
                    ),
                    written(
                        "councils/functions.yaml",
                        "bins: {name: Bins, level: district}\n"
                        "roads: {name: Roads, level: county}\n",
                    ),
                ),
                (
                    "councils/partnerships.yaml:1:1: 'leaders-board' is missing from this file. "
                    "Named in options/two-councils.yaml:19, options/two-councils.yaml:21, "
                    "options/two-councils.yaml:22. Add it, or write 'leadership-board' there if "
                    "that is what is meant."
                ),
            ),
            "a criterion renamed": (
                typed(CRITERIA, "id: quality", "id: standards"),
                (
                    "criteria/criteria.yaml:1:1: 'quality' is missing from this file. Named in "
                    "criteria/perspectives.yaml:3, options/as-today.yaml:6, "
                    "options/two-councils.yaml:13. Add it, or name another."
                ),
            ),
            "a slip in one place": (
                typed(TWO, "payroll: integrate", "payrol: integrate"),
                (
                    "options/two-councils.yaml:18:12: There is no partnership 'payrol'. "
                    "Did you mean 'payroll'?"
                ),
            ),
            "an id that is refused where it stands": (
                typed(THEMES, "tourism:", "Tourism:"),
                (
                    "criteria/themes.yaml:2:1: 'Tourism' is not an id. "
                    "Write tourism, as councils/alder.yaml:13 does."
                ),
            ),
            "one criterion under the id of another": (
                typed(CRITERIA, "id: quality", "id: voice"),
                (
                    "criteria/criteria.yaml:12:7: The id 'voice' stands here a second time. "
                    "Give each criterion an id of its own."
                ),
            ),
            "a source under the id of another": (
                typed("sources.yaml", "budgets:", "census:"),
                (
                    "sources.yaml:2:1: The key 'census' stands here a second time (first in "
                    "line 1). Keep one of the two, or give one of them an id of its own."
                ),
            ),
            "a partnership under the id of another": (
                typed("councils/partnerships.yaml", "payroll:", "leaders-board:"),
                (
                    "councils/partnerships.yaml:11:1: The key 'leaders-board' stands here a "
                    "second time (first in line 1). Keep one of the two, or give one of them an "
                    "id of its own."
                ),
            ),
        }
    ),
)
def test_a_loss_is_said_once(tmp_path: pathlib.Path, change: Change, said: str) -> None:
    assert said_of(tmp_path, change) == [said]


def test_the_same_slip_in_two_files_is_said_in_each(tmp_path: pathlib.Path) -> None:
    said = said_of(
        tmp_path,
        typed(ALDER, "tourism:", "turism:"),
        typed("councils/elmstead.yaml", "tourism:", "turism:"),
    )
    assert said == [
        "councils/alder.yaml:13:3: There is no theme 'turism'. Did you mean 'tourism'?",
        "councils/elmstead.yaml:9:10: There is no theme 'turism'. Did you mean 'tourism'?",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("  criteria:\n", "  critria:\n"), ("    - id: voice\n", "    - ident: voice\n")],
    ids=["criteria", "id"],
)
def test_a_key_of_the_tree_misspelt_loses_no_criterion(
    tmp_path: pathlib.Path, old: str, new: str
) -> None:
    said = said_of(tmp_path, typed(CRITERIA, old, new))
    assert {one.split(":")[0] for one in said} == {CRITERIA}
    assert not any("is missing from this file" in one for one in said)


def test_an_id_lost_is_told_where_another_file_has_one_twice(tmp_path: pathlib.Path) -> None:
    changes = (
        typed("sources.yaml", "budgets:", "census:"),
        typed(TWO, "payroll: integrate", "waste: integrate"),
        typed(TWO, "[leaders-board]", "[leaders-bord]"),
    )
    assert [said.partition(" ")[0] for said in said_of(tmp_path, *changes)] == [
        f"{TWO}:18:12:",
        f"{TWO}:19:9:",
        "sources.yaml:2:1:",
    ]


def test_a_slip_beside_an_id_that_stands_twice_is_told(tmp_path: pathlib.Path) -> None:
    changes = (
        typed("criteria/themes.yaml", "tourism: {", "climate: {name: Climate}\ntourism: {"),
        typed(ALDER, "tourism: medium", "tuorism: medium"),
    )
    assert [said.partition(" ")[0] for said in said_of(tmp_path, *changes)] == [
        f"{ALDER}:13:3:",
        "criteria/themes.yaml:2:1:",
    ]
