"""What contradicts something else in a workspace is refused, in its place."""

import pathlib

import pytest

from tests.workspaces import AREA, Files, cases, problems_of, workspace

HEAD = "name: O\nfamily: unitary\n"
ONCE = "Let exactly one new council cover it."
CRITERIA, PERSPECTIVES = "criteria/criteria.yaml", "criteria/perspectives.yaml"

TREE = """\
- id: money
  criteria:
    - {id: cost, judged: {0: dear, 100: cheap}}
    - {id: saving, judged: {0: none, 100: much}}
- id: people
  criteria:
    - {id: voice, judged: {0: none, 100: loud}}
    - {id: size, measured: {figure: councils, curve: [[1, 0], [2, 100]]}}
"""


@pytest.mark.parametrize(
    ("file", "text", "said"),
    cases(
        {
            "a district within no county": (
                "councils/north.yaml",
                "name: North\ntier: district\n",
                (
                    "1:1: This district stands within no county. "
                    "Add `within:` with the id of its county, or make it `tier: unitary`."
                ),
            ),
            "a unitary council within a county": (
                "councils/city.yaml",
                "name: City\ntier: unitary\nwithin: shire\n",
                (
                    "3:1: Only a district stands within a county. "
                    "Take `within:` away, or make it `tier: district`."
                ),
            ),
            "a council that is its own neighbour": (
                "councils/city.yaml",
                "name: City\ntier: unitary\nneighbours: [north, city]\n",
                "3:21: This council is its own neighbour. Take it out of the list.",
            ),
            "a part with the id of a council": (
                "councils/city.yaml",
                "name: City\ntier: unitary\nparts:\n  north: {name: N}\n",
                "4:3: The part 'north' has the id of a council. Give it another id.",
            ),
            "a part with the id of another council's part": (
                "councils/west.yaml",
                "name: West\ntier: unitary\nparts:\n  south-east: {name: N}\n",
                "4:3: The part 'south-east' has the id of a part of 'south'. Give it another id.",
            ),
            "a budget gap of a year that has one": (
                "councils/city.yaml",
                (
                    "name: City\ntier: unitary\nbudget_gaps:\n  - {year: 2027, amount: unknown}\n"
                    "  - {year: 2028, amount: unknown}\n  - {year: 2027, amount: unknown}\n"
                ),
                (
                    "6:6: The budget gap of 2027 stands here a second time. Keep one of them; "
                    "where sources disagree, write both figures as its amount."
                ),
            ),
            "a range of numbers of councils out of order": (
                "appraisal.yaml",
                "title: A\ndate: 2026-01-01\nstructures: {councils: [4, 1]}\n",
                (
                    "3:14: The range of numbers of councils is out of order: 4 to 1. "
                    "Write it as [1, 4]."
                ),
            ),
            "a range of numbers of councils from nought": (
                "appraisal.yaml",
                "title: A\ndate: 2026-01-01\nstructures: {councils: [0, 4]}\n",
                (
                    "3:14: The range of numbers of councils is out of order: 0 to 4. "
                    "Write it as [1, 4]."
                ),
            ),
            "a published site without an accessibility statement": (
                "appraisal.yaml",
                "title: A\ndate: 2026-01-01\nstatus: published\n",
                (
                    "3:1: A published site needs an accessibility statement. "
                    "Add `accessibility:`, or keep `status: draft`; docs/format.md shows how."
                ),
            ),
            "a colour that cannot be read on white": (
                "appraisal.yaml",
                "title: A\ndate: 2026-01-01\ntheme: {colours: {link: '#ffffff'}}\n",
                (
                    "3:19: link (#ffffff) against background (#ffffff) has a contrast of 1.0 to 1; "
                    "4.5 is needed. #767676 would pass."
                ),
            ),
            "money that ends before it begins": (
                "options/o.yaml",
                (
                    "name: O\nfamily: continue\nmoney:\n"
                    "  - {name: M, kind: cost, amount: unknown, from: 2026, to: 2025}\n"
                ),
                "4:56: This ends (2025) before it begins (2026). Mend the years.",
            ),
            "a step that stands there twice": (
                "options/o.yaml",
                "name: O\nfamily: continue\nsteps: [{id: a, name: A}, {id: a, name: B}]\n",
                "3:28: The step 'a' stands here a second time. Give each step its own id.",
            ),
            "steps that wait for each other": (
                "options/o.yaml",
                (
                    "name: O\nfamily: continue\nsteps:\n  - {id: a, name: A, after: [b]}\n"
                    "  - {id: b, name: B, after: [a]}\n  - {id: c, name: C, after: [a]}\n"
                ),
                "4:22: These steps wait for each other: a, b. Take one of the `after` away.",
            ),
        }
    ),
)
def test_what_contradicts_itself_is_refused(
    tmp_path: pathlib.Path, file: str, text: str, said: str
) -> None:
    assert problems_of(workspace(tmp_path, AREA, {file: text})) == [f"{file}:{said}"]


def test_a_reference_class_leaves_out_options_of_its_own_family_and_each_once(
    tmp_path: pathlib.Path,
) -> None:
    held = "{low: 1, value: 1, high: 2, source: census, not_for: [share, stay, share]}"
    files = {
        "options/stay.yaml": "name: Stay\nfamily: continue\n",
        "options/share.yaml": "name: Share\nfamily: non-structural\n",
        CRITERIA: (
            "- id: a\n  measured: {figure: tiers, curve: [[1, 100], [2, 0]]}\n"
            f"  where_unknown:\n    non-structural: {held}\n"
        ),
    }
    assert problems_of(workspace(tmp_path, AREA, files)) == [
        (
            "criteria/criteria.yaml:4:82: 'stay' is continue, so this class does not stand for it "
            "anyway. Take it out of the list, or move it to the class of `continue`."
        ),
        "criteria/criteria.yaml:4:88: 'share' stands here a second time. Name each option once.",
    ]


@pytest.mark.parametrize(
    ("since", "until"),
    [("2024", "2024"), ("2024-06", "2024"), ("2024", "2024-06-30"), ("unknown", "2020")],
)
def test_dates_that_can_be_in_order_are_accepted(
    tmp_path: pathlib.Path, since: str, until: str
) -> None:
    body = f"n: {{name: N, kind: company, level: share, since: {since}, until: {until}}}\n"
    assert problems_of(workspace(tmp_path, {"councils/partnerships.yaml": body})) == []


@pytest.mark.parametrize(
    ("covers", "said"),
    cases(
        {
            "a council covered twice": (
                (["north", "city"], ["north", "south"]),
                [f"5:25: 'north' is covered 2 times. {ONCE}"],
            ),
            "a council covered twice by the same one": (
                (["north", "north", "city"], ["south"]),
                [f"4:32: 'north' is covered 2 times. {ONCE}"],
            ),
            "a council left out": (
                (["north"], ["south"]),
                [f"3:1: 'city' is left out: no new council covers it. {ONCE}"],
            ),
            "a split council left out": (
                (["north"], ["city"]),
                [f"3:1: 'south' is left out: no new council covers it. {ONCE}"],
            ),
            "a split council half covered": (
                (["north", "south-east"], ["city"]),
                ["3:1: 'south' is only half covered: without south-west. Cover every part of it."],
            ),
            "a part covered twice": (
                (["north", "south-east"], ["city", "south-east", "south-west"]),
                [f"5:31: 'south-east' is covered 2 times. {ONCE}"],
            ),
            "a council covered whole and in part": (
                (["north", "south-east"], ["city", "south"]),
                [f"4:32: 'south' is covered twice: whole, and as its part 'south-east'. {ONCE}"],
            ),
            "a county without all its districts": (
                (["shire", "north"], ["south", "city"]),
                [
                    (
                        "4:25: 'shire' is a county, and its districts are not all covered with it. "
                        "Take it away: new councils cover all its districts."
                    )
                ],
            ),
            "a county in place of a district": (
                (["shire"], ["south", "city"]),
                [
                    (
                        "4:25: 'shire' is a county, and its districts are not all covered with it. "
                        "Name the districts instead: no new council covers north yet."
                    )
                ],
            ),
            "a council that is not there": (
                (["north", "south"], ["ctiy"]),
                ["5:25: There is no council 'ctiy'. Did you mean 'city'?"],
            ),
        }
    ),
)
def test_new_councils_cover_every_council_once(
    tmp_path: pathlib.Path, covers: tuple[list[str], list[str]], said: list[str]
) -> None:
    one, other = (", ".join(covered) for covered in covers)
    text = (
        f"{HEAD}councils:\n  a: {{name: A, covers: [{one}]}}\n  b: {{name: B, covers: [{other}]}}\n"
    )
    folder = workspace(tmp_path, AREA, {"options/o.yaml": text})
    assert problems_of(folder) == [f"options/o.yaml:{one}" for one in said]


@pytest.mark.parametrize(
    "covers",
    [
        (["north", "south"], ["city"]),
        (["north", "south-east"], ["south-west", "city"]),
        (["shire", "north", "south"], ["city"]),
    ],
)
def test_councils_covered_once_are_accepted(
    tmp_path: pathlib.Path, covers: tuple[list[str], list[str]]
) -> None:
    one, other = (", ".join(covered) for covered in covers)
    text = (
        f"{HEAD}councils: {{a: {{name: A, covers: [{one}]}}, b: {{name: B, covers: [{other}]}}}}\n"
    )
    assert problems_of(workspace(tmp_path, AREA, {"options/o.yaml": text})) == []


def test_no_new_councils_at_all_leave_every_council_out(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path, AREA, {"options/o.yaml": f"{HEAD}councils: {{}}\n"})
    assert problems_of(folder) == [
        f"options/o.yaml:3:1: '{i}' is left out: no new council covers it. {ONCE}"
        for i in ("city", "north", "south")
    ]


def test_a_criterion_that_stands_twice_is_refused_wherever_it_stands(
    tmp_path: pathlib.Path,
) -> None:
    text = TREE.replace("id: voice", "id: cost").replace("id: size", "id: money")
    assert problems_of(workspace(tmp_path, {CRITERIA: text})) == [
        (
            "criteria/criteria.yaml:7:8: The id 'cost' stands here a second time. "
            "Give each criterion an id of its own."
        ),
        (
            "criteria/criteria.yaml:8:8: The id 'money' stands here a second time. "
            "Give each criterion an id of its own."
        ),
    ]


NOUGHT = "Give one of them more than nought, or leave all of them out to weigh equally."
BESIDE = "Compare criteria that stand side by side under the same one."
NO_CIRCLE = "Combine it from perspectives that do not lead back to it."


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "weights that are all nought": (
                "p: {weights: {money: 1, people: 2, cost: 0, saving: 0}}\n",
                [f"1:36: The weights of cost, saving are all nought. {NOUGHT}"],
            ),
            "swing points that are all nought": (
                "p: {swing: {money: 0}}\n",
                [f"1:13: The weights of money are all nought. {NOUGHT}"],
            ),
            "a weight below nought": (
                "p: {weights: {money: -1}}\n",
                ["1:22: '-1' is out of bounds. Give 0 or more."],
            ),
            "a criterion ranked twice": (
                "p: {rank: [money, people, money]}\n",
                ["1:5: 'money' is ranked 2 times. Rank each criterion once."],
            ),
            "a perspective combined from itself": (
                "p: {combine: [p]}\n",
                [f"1:5: The perspective 'p' is combined from itself. {NO_CIRCLE}"],
            ),
            "perspectives combined from each other": (
                "p: {combine: [q]}\nq: {combine: [r]}\nr: {combine: [p]}\ns: {combine: [p]}\n",
                [
                    f"1:5: The perspective 'p' is combined from itself. {NO_CIRCLE}",
                    f"2:5: The perspective 'q' is combined from itself. {NO_CIRCLE}",
                    f"3:5: The perspective 'r' is combined from itself. {NO_CIRCLE}",
                ],
            ),
            "a comparison of criteria that are no siblings": (
                "p: {pairwise: [[cost, voice, 3]]}\n",
                [f"1:16: 'cost' and 'voice' are not siblings in the value tree. {BESIDE}"],
            ),
            "a comparison of a criterion with itself": (
                "p: {pairwise: [[cost, cost, 3]]}\n",
                [f"1:16: 'cost' and 'cost' are not siblings in the value tree. {BESIDE}"],
            ),
            "a comparison made twice": (
                "p: {pairwise: [[cost, saving, 3], [saving, cost, 3]]}\n",
                [("1:35: 'saving' and 'cost' are compared a second time. Compare each pair once.")],
            ),
            "a comparison by nought": (
                "p: {pairwise: [[cost, saving, 0]]}\n",
                ["1:31: '0' is out of bounds. Give 0.000001 or more."],
            ),
        }
    ),
)
def test_a_perspective_that_gives_no_weights_is_refused(
    tmp_path: pathlib.Path, text: str, said: list[str]
) -> None:
    folder = workspace(tmp_path, {CRITERIA: TREE, PERSPECTIVES: text})
    assert problems_of(folder) == [f"{PERSPECTIVES}:{one}" for one in said]


def test_comparisons_that_nothing_links_are_refused(tmp_path: pathlib.Path) -> None:
    tree = "".join(f"- {{id: {i}, judged: {{0: x, 100: y}}}}\n" for i in "abcd")
    text = "p: {pairwise: [[a, b, 2], [c, d, 2]]}\n"
    assert problems_of(workspace(tmp_path, {CRITERIA: tree, PERSPECTIVES: text})) == [
        (
            f"{PERSPECTIVES}:1:5: Nothing links the comparisons of a, b, c, d. "
            "Compare one of each with one of the others."
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "p: {}\n",
        "p:\n",
        "p: {weights: {}}\n",
        "p: {weights: {money: 0, people: 1}}\n",
        "p: {weights: {cost: 1}}\n",
        "p: {rank: [money, cost, people]}\n",
        "p: {pairwise: [[cost, saving, 3], [voice, size, 0.5]]}\n",
        "p: {}\nq: {combine: [p, p]}\nr: {combine: [p, q]}\n",
    ],
)
def test_a_perspective_may_leave_out_what_it_does_not_weigh(
    tmp_path: pathlib.Path, text: str
) -> None:
    assert problems_of(workspace(tmp_path, {CRITERIA: TREE, PERSPECTIVES: text})) == []


def test_a_score_that_would_not_be_used_is_refused(tmp_path: pathlib.Path) -> None:
    text = "name: O\nfamily: continue\nscores:\n  size: {score: 1}\n  money: {score: 2}\n"
    files: Files = {CRITERIA: TREE, "options/o.yaml": text}
    assert problems_of(workspace(tmp_path, files)) == [
        (
            "options/o.yaml:4:3: 'size' is a measured criterion, so this score would not be used. "
            "Take the score away; the figures decide."
        ),
        (
            "options/o.yaml:5:3: 'money' has criteria below it, so this score would not be used. "
            "Score the criteria below it."
        ),
    ]


def test_a_model_has_no_id_of_an_option_that_is_not_its_line(tmp_path: pathlib.Path) -> None:
    files = {
        "appraisal.yaml": "title: T\ndate: 2026-01-01\nmodels: {o: {name: O}, p: {name: P}}\n",
        "options/o.yaml": "name: One\nfamily: continue\nmodel: p\n",
        "options/p.yaml": "name: Two\nfamily: continue\nmodel: p\n",
    }
    assert problems_of(workspace(tmp_path, AREA, files)) == [
        (
            "appraisal.yaml:3:10: The model 'o' has the id of an option that is not one of its "
            "lines. Give it another id, or write `model: o` in options/o.yaml."
        )
    ]
