"""An id that stands is accepted from any file, and a faulty file accuses no other."""

import pathlib

import pytest

from tests.load import seven
from tests.load.values import HEAD, OPTION, PARTNERSHIP
from tests.workspaces import AREA, Files, cases, problems_of, workspace

STANDS: dict[str, Files] = {
    "assumption is a source without an entry": {
        "councils/city.yaml": (
            "name: City\ntier: unitary\nfacts: {population: {value: 1, source: assumption}}\n"
        )
    },
    "without a list of measures any fact will do": {
        "councils/city.yaml": "name: City\ntier: unitary\nfacts: {anything: unknown}\n"
    },
    "population, area and councillors are measures without an entry": {
        "criteria/measures.yaml": "d: {name: D, add_up: mean, weighted_by: population}\n",
        "criteria/criteria.yaml": (
            "- id: cost\n"
            "  measured: {measure: councillors, per: area, take: max, curve: [[0, 0], [1, 1]]}\n"
        ),
    },
    "without a list of partners any partner will do": {
        "councils/partnerships.yaml": f"n: {{{PARTNERSHIP}, partners: [zz], host: zz}}\n"
    },
    "a part is a neighbour": {
        "councils/city.yaml": "name: City\ntier: unitary\nneighbours: [south-east]\n"
    },
    "a new council is a member, a host and an owner": {
        OPTION: (
            f"{HEAD}councils: {{all: {{name: All, covers: [north, south, city]}}}}\n"
            f"partnerships: {{start: {{n: {{{PARTNERSHIP}, members: [all], host: all}}}}}}\n"
            "benefits: [{name: B, owner: all}]\n"
        )
    },
    "a function may be decided by a partnership that the option starts": {
        "councils/functions.yaml": "waste: {name: Waste, level: district}\n",
        OPTION: (
            f"{HEAD}partnerships: {{start: {{n: {{{PARTNERSHIP}}}}}}}\n"
            "functions: {waste: {level: joint, by: n}}\n"
        ),
    },
    "ids may be numbers and dates": {
        "sources.yaml": "2024: {title: A year}\n2024-01-31: {title: A day}\n",
        "councils/city.yaml": (
            "name: City\ntier: unitary\n"
            "facts: {population: {value: 1, source: [2024, 2024-01-31]}}\n"
        ),
    },
    "any option may be the reference of a workspace without options": {
        "appraisal.yaml": "title: A\ndate: 2026-01-01\nreference_option: zz\n"
    },
}


@pytest.mark.parametrize("files", cases({claim: (files,) for claim, files in STANDS.items()}))
def test_an_id_that_stands_is_accepted(tmp_path: pathlib.Path, files: Files) -> None:
    assert problems_of(workspace(tmp_path, AREA, files)) == []


# Everything here is named by some other file.
WHOLE: Files = {
    "appraisal.yaml": (
        "title: A\ndate: 2026-01-01\nreference_option: o\nperspective: p\n"
        "structures: {apart: [[city, south]]}\n"
    ),
    "sources.yaml": "census: {title: Census}\n",
    "councils/south.yaml": (
        "name: South\ntier: district\nwithin: shire\n"
        "parts:\n  south-east: {name: South-east}\n  south-west: {name: South-west}\n"
        "facts: {debt: {value: 1, source: census}}\nthemes: {tourism: high}\n"
    ),
    "councils/partners.yaml": "board: {name: Board}\n",
    "councils/partnerships.yaml": (
        f"n: {{{PARTNERSHIP}, members: [north, city], partners: [board], host: board, "
        "themes: [tourism]}\n"
    ),
    "councils/functions.yaml": "waste: {name: Waste, level: joint, by: n, source: census}\n",
    "councils/programmes.yaml": "pr: {name: P, council: north, summary: S, source: census}\n",
    "councils/places.yaml": "pl: {name: P, councils: [north], source: census}\n",
    "criteria/measures.yaml": "debt: {name: Debt, add_up: mean, weighted_by: population}\n",
    "criteria/criteria.yaml": (
        "- id: cost\n  judged: {0: dear, 100: cheap}\n"
        "- id: owing\n  measured: {measure: debt, take: max, curve: [[0, 100], [9, 0]]}\n"
    ),
    "criteria/perspectives.yaml": "p: {weights: {cost: 1}}\nq: {combine: [p]}\n",
    "criteria/principles.yaml": "voice: {name: Voice}\n",
    "criteria/themes.yaml": "tourism: {name: Tourism}\n",
    "criteria/success_factors.yaml": "trust: {name: Trust, source: census}\n",
    "options/o.yaml": (
        f"{HEAD}scores: {{cost: {{score: 5, source: census}}}}\n"
        "principles: {voice: {met: fully}}\nfunctions: {waste: {level: joint, by: n}}\n"
        "partnerships: {deepen: {n: integrate}}\n"
        "councils:\n  a: {name: A, covers: [north, south-east, city]}\n"
        "  b: {name: B, covers: [south-west]}\n"
    ),
    "workshops/w.yaml": (
        "title: W\ncouncils: [north]\n"
        "answers: {north: {scores: {o: {cost: {score: 1}}}, weights: {owing: 1}}}\n"
    ),
}


def test_the_whole_workspace_of_these_tests_loads(tmp_path: pathlib.Path) -> None:
    assert problems_of(workspace(tmp_path, AREA, WHOLE)) == []


@pytest.mark.parametrize("file", sorted({**AREA, **WHOLE}))
@pytest.mark.parametrize(
    ("start", "line", "column"),
    [("a: &b 1\n", 1, 4), ("a:\n\tb: 1\n", 2, 1), ("\x01\n", 1, 1)],
    ids=["anchor", "tab", "control character"],
)
def test_a_file_that_cannot_be_read_accuses_no_other(
    tmp_path: pathlib.Path, file: str, start: str, line: int, column: int
) -> None:
    found = problems_of(workspace(tmp_path, AREA, WHOLE, {file: start}))
    assert [problem.partition(" ")[0] for problem in found] == [f"{file}:{line}:{column}:"]


@pytest.mark.parametrize("file", sorted({**AREA, **WHOLE}))
def test_an_entry_that_does_not_fit_accuses_no_other_file(
    tmp_path: pathlib.Path, file: str
) -> None:
    content = str({**AREA, **WHOLE}[file])
    if file == "criteria/criteria.yaml":
        content += "- {id: more}\n"
    elif content[:4] in ("name", "titl"):
        content += "zzz: 1\n"
    else:
        content += "more: {zzz: 1}\n"
    found = problems_of(workspace(tmp_path, AREA, WHOLE, {file: content}))
    assert {problem.partition(":")[0] for problem in found} == {file}


@pytest.mark.parametrize("file", sorted({**AREA, **WHOLE}))
def test_a_file_whose_name_ends_in_yml_accuses_no_other(tmp_path: pathlib.Path, file: str) -> None:
    wrong = file.replace(".yaml", ".yml")
    renamed: Files = {file: None, wrong: {**AREA, **WHOLE}[file]}
    folder = workspace(tmp_path, AREA, WHOLE, renamed)
    assert problems_of(folder) == [f"{wrong}:1:1: This file ends in .yml. Rename it to {file}."]


@pytest.mark.parametrize("name", ["councils", "options", "criteria", "workshops"])
def test_a_folder_whose_name_is_in_capitals_accuses_nobody_else(
    tmp_path: pathlib.Path, name: str
) -> None:
    folder = workspace(tmp_path, AREA, WHOLE)
    (folder / name).rename(folder / name.upper())
    mend = (
        f"Rename it to {name}/, or, if it is none of the workspace's, to something less like that."
    )
    assert problems_of(folder) == [f"{name.upper()}/:1:1: This folder is not read. {mend}"]


@pytest.mark.parametrize("name", ["councils", "options", "criteria", "workshops"])
def test_a_folder_that_is_a_link_out_of_the_workspace_accuses_nobody_else(
    tmp_path: pathlib.Path, name: str
) -> None:
    folder = workspace(tmp_path / "workspace", AREA, WHOLE)
    (folder / name).rename(tmp_path / "elsewhere")
    (folder / name).symlink_to(tmp_path / "elsewhere")
    assert problems_of(folder) == [
        f"{name}:1:1: This link leads out of the workspace. Copy the folder itself here."
    ]


@pytest.mark.parametrize("file", sorted({**AREA, **WHOLE}))
def test_a_file_that_is_a_link_out_of_the_workspace_accuses_no_other(
    tmp_path: pathlib.Path, file: str
) -> None:
    folder = workspace(tmp_path / "workspace", AREA, WHOLE)
    (folder / file).rename(tmp_path / "elsewhere")
    (folder / file).symlink_to(tmp_path / "elsewhere")
    assert problems_of(folder) == [
        f"{file}:1:1: This link leads out of the workspace. Copy the file itself here."
    ]


@pytest.mark.parametrize("file", sorted({**AREA, **WHOLE}))
def test_a_file_in_capitals_accuses_no_other(tmp_path: pathlib.Path, file: str) -> None:
    folder = workspace(tmp_path, AREA, WHOLE)
    (folder / file).rename(folder / file.replace(".yaml", ".YAML"))
    wrong = file.replace(".yaml", ".YAML")
    assert problems_of(folder) == [f"{wrong}:1:1: This file ends in .YAML. Rename it to {file}."]


ALDER, TWO = "councils/alder.yaml", "options/two-councils.yaml"
SLIP = seven.typed(TWO, "cedar-hills", "cedar-hils")
TOLD = f"{TWO}:7:33: There is no council 'cedar-hils'. Did you mean 'cedar-hills'?"
PARTS = "parts: {alder-east: {name: East}, alder-west: {name: West}}\nnote: The"


@pytest.mark.parametrize(
    "fault",
    [
        seven.typed(ALDER, "tourism: medium", "tourism: mdium"),
        seven.typed(ALDER, "tier: district", "tier: distrct"),
        seven.typed(ALDER, "value: 99200", "value: 99,200"),
        seven.typed(ALDER, "source: census}", "source: census"),
        seven.joined(
            seven.typed(ALDER, "tourism: medium", "tourism: mdium"),
            seven.typed(ALDER, "note: The", PARTS),
        ),
    ],
    ids=["a choice", "the tier", "a comma", "a brace", "a choice beside parts"],
)
def test_a_fault_in_a_councils_file_hides_no_slip_elsewhere(
    tmp_path: pathlib.Path, fault: seven.Change
) -> None:
    said = seven.said_of(tmp_path, fault, SLIP)
    assert said[1:] == [TOLD]
    assert said[0].startswith(ALDER)


def test_a_neighbour_misspelt_is_told_beside_a_fault_of_another(tmp_path: pathlib.Path) -> None:
    fault = seven.typed(ALDER, "tourism: medium", "tourism: mdium")
    slip = seven.typed(
        "councils/birch-vale.yaml", "[cedar-hills, dunmere]", "[cedar-hils, dunmere]"
    )
    assert seven.said_of(tmp_path, fault, slip)[1:] == [
        (
            "councils/birch-vale.yaml:5:14: There is no council or part 'cedar-hils'. "
            "Did you mean 'cedar-hills'?"
        )
    ]


@pytest.mark.parametrize(
    "fault",
    [
        seven.typed(ALDER, "note: The", PARTS.replace("parts", "prts")),
        seven.typed(ALDER, "note: The", PARTS.replace("}}", "}")),
        seven.typed(ALDER, "note: The", PARTS.replace("East}, ", "East, ")),
    ],
    ids=["under another key", "never closed", "closed too late"],
)
def test_parts_that_cannot_be_read_are_not_missed_elsewhere(
    tmp_path: pathlib.Path, fault: seven.Change
) -> None:
    named = seven.typed("councils/birch-vale.yaml", "[cedar-hills, dunmere]", "[alder-east]")
    said = seven.said_of(tmp_path, fault, named)
    assert [one.partition(":")[0] for one in said] == [ALDER]
