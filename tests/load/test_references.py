"""An id that stands nowhere is refused, in whichever file it is used."""

import pathlib

import pytest

from tests.load.values import HEAD, OPTION, PARTNERSHIP
from tests.workspaces import AREA, Files, cases, problems_of, workspace

USE_ONE = "or use an id that stands there."
WRITE_IT = "which is missing: put that back, or write it."
SOURCE = f"Add it to sources.yaml, {USE_ONE}"

UNKNOWN_IDS: dict[str, tuple[str, str, str]] = {
    "the source of a fact": (
        "councils/city.yaml",
        "name: City\ntier: unitary\nfacts: {population: {value: 1, source: cesnus}}\n",
        "3:40: There is no source 'cesnus'. Did you mean 'census'?",
    ),
    "one of several sources": (
        "councils/city.yaml",
        "name: City\ntier: unitary\nfacts: {population: {value: 1, source: [census, zz]}}\n",
        f"3:49: There is no source 'zz'. {SOURCE}",
    ),
    "the source of a figure among contested ones": (
        "councils/city.yaml",
        (
            "name: City\ntier: unitary\nfacts:\n  population:\n"
            "    - {value: 1, source: census}\n    - {value: 2, source: zz}\n"
        ),
        f"6:26: There is no source 'zz'. {SOURCE}",
    ),
    "the source of a fact of a part": (
        "councils/city.yaml",
        (
            "name: City\ntier: unitary\nparts:\n  city-east:\n    name: E\n"
            "    facts: {population: {value: 1, source: zz}}\n"
        ),
        f"6:44: There is no source 'zz'. {SOURCE}",
    ),
    "the source of an ambition": (
        "councils/city.yaml",
        "name: City\ntier: unitary\nambition: {appetite: {level: 3, of: 4, source: zz}}\n",
        f"3:48: There is no source 'zz'. {SOURCE}",
    ),
    "the source of a budget gap": (
        "councils/city.yaml",
        "name: City\ntier: unitary\nbudget_gaps: [{year: 2027, amount: {value: 5, source: zz}}]\n",
        f"3:55: There is no source 'zz'. {SOURCE}",
    ),
    "the model of an option": (
        OPTION,
        f"{HEAD}model: tow-councils\n",
        (
            "3:1: There is no model 'tow-councils'. Add it to `models:` in appraisal.yaml with its "
            "name, or use an id that stands there."
        ),
    ),
    "the source of neighbours": (
        "councils/city.yaml",
        "name: City\ntier: unitary\nneighbours_source: zz\n",
        f"3:20: There is no source 'zz'. {SOURCE}",
    ),
    "the source of a criterion further down": (
        "criteria/criteria.yaml",
        "- id: a\n  criteria:\n    - {id: cost, source: zz, judged: {0: a, 100: b}}\n",
        f"3:26: There is no source 'zz'. {SOURCE}",
    ),
    "the source of a score": (
        OPTION,
        f"{HEAD}scores: {{cost: {{score: 5, source: [assumption, zz]}}}}\n",
        f"3:48: There is no source 'zz'. {SOURCE}",
    ),
    "the source of money": (
        OPTION,
        f"{HEAD}money: [{{name: M, kind: cost, amount: {{value: 1, source: zz}}, from: 2026}}]\n",
        f"3:58: There is no source 'zz'. {SOURCE}",
    ),
    "the county of a district": (
        "councils/north.yaml",
        "name: North\ntier: district\nwithin: shrie\n",
        "3:1: There is no county 'shrie'. Did you mean 'shire'?",
    ),
    "a county that is a unitary": (
        "councils/north.yaml",
        "name: North\ntier: district\nwithin: city\n",
        f"3:1: There is no county 'city'. Add it to councils/ with `tier: county`, {USE_ONE}",
    ),
    "a neighbour": (
        "councils/north.yaml",
        "name: North\ntier: district\nwithin: shire\nneighbours: [city, suoth]\n",
        "4:20: There is no council or part 'suoth'. Did you mean 'south'?",
    ),
    "a neighbour of a part": (
        "councils/city.yaml",
        "name: City\ntier: unitary\nparts: {city-east: {name: E, neighbours: [north, zz]}}\n",
        f"3:50: There is no council or part 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "a neighbour that something crosses to": (
        "councils/north.yaml",
        "name: North\ntier: district\nwithin: shire\ncrossing: {zz: A bridge.}\n",
        f"4:12: There is no council or part 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "a theme of a council": (
        "councils/city.yaml",
        "name: City\ntier: unitary\nthemes: {tourism: high}\n",
        f"3:10: There is no theme 'tourism'. Add it to criteria/themes.yaml, {WRITE_IT}",
    ),
    "a member": (
        "councils/partnerships.yaml",
        f"n: {{{PARTNERSHIP}, members: [ctiy]}}\n",
        "1:53: There is no council 'ctiy'. Did you mean 'city'?",
    ),
    "a host": (
        "councils/partnerships.yaml",
        f"n:\n  {{{PARTNERSHIP}, members: [city], host: zz}}\n",
        (
            f"2:59: There is no council or partner 'zz'. "
            f"Add it to councils/ or councils/partners.yaml, {USE_ONE}"
        ),
    ),
    "a theme of a partnership": (
        "councils/partnerships.yaml",
        f"n: {{{PARTNERSHIP}, themes: [zz]}}\n",
        f"1:52: There is no theme 'zz'. Add it to criteria/themes.yaml, {WRITE_IT}",
    ),
    "the partnership that decides a function": (
        "councils/functions.yaml",
        "waste: {name: Waste, level: joint, by: zz}\n",
        f"1:36: There is no partnership 'zz'. Add it to councils/partnerships.yaml, {WRITE_IT}",
    ),
    "the council of a programme": (
        "councils/programmes.yaml",
        "p: {name: P, council: ctiy, summary: S, source: census}\n",
        "1:14: There is no council 'ctiy'. Did you mean 'city'?",
    ),
    "a council of a place": (
        "councils/places.yaml",
        "p: {name: P, councils: [zz]}\n",
        f"1:25: There is no council 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "a measure that weighs": (
        "criteria/measures.yaml",
        "score: {name: S, add_up: mean, weighted_by: zz}\n",
        f"1:32: There is no measure 'zz'. Add it to criteria/measures.yaml, {USE_ONE}",
    ),
    "a measure of a criterion": (
        "criteria/criteria.yaml",
        "- id: cost\n  measured: {measure: debt, take: min, curve: [[0, 0], [1, 1]]}\n",
        f"2:14: There is no measure 'debt'. Add it to criteria/measures.yaml, {WRITE_IT}",
    ),
    "a measure to divide by": (
        "criteria/criteria.yaml",
        "- id: cost\n  measured: {measure: area, per: zz, take: min, curve: [[0, 0], [1, 1]]}\n",
        f"2:29: There is no measure 'zz'. Add it to criteria/measures.yaml, {WRITE_IT}",
    ),
    "a criterion that is weighed": (
        "criteria/perspectives.yaml",
        "p: {weights: {csot: 1}}\n",
        "1:15: There is no criterion 'csot'. Did you mean 'cost'?",
    ),
    "a criterion with swing points": (
        "criteria/perspectives.yaml",
        "p: {swing: {zz: 1, cost: 1}}\n",
        f"1:13: There is no criterion 'zz'. Add it to criteria/criteria.yaml, {USE_ONE}",
    ),
    "a criterion that is ranked": (
        "criteria/perspectives.yaml",
        "p: {rank: [cost, zz]}\n",
        f"1:18: There is no criterion 'zz'. Add it to criteria/criteria.yaml, {USE_ONE}",
    ),
    "a criterion that is compared": (
        "criteria/perspectives.yaml",
        "p: {pairwise: [[cost, zz, 3]]}\n",
        f"1:23: There is no criterion 'zz'. Add it to criteria/criteria.yaml, {USE_ONE}",
    ),
    "a perspective that is combined": (
        "criteria/perspectives.yaml",
        "p: {combine: [zz]}\n",
        f"1:15: There is no perspective 'zz'. Add it to criteria/perspectives.yaml, {USE_ONE}",
    ),
    "the headline perspective": (
        "appraisal.yaml",
        "title: A\ndate: 2026-01-01\nperspective: zz\n",
        f"3:1: There is no perspective 'zz'. Add it to criteria/perspectives.yaml, {WRITE_IT}",
    ),
    "an area that is to be kept apart": (
        "appraisal.yaml",
        "title: A\ndate: 2026-01-01\nstructures: {apart: [[city, zz]]}\n",
        f"3:29: There is no district or unitary council 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "an area that is to be kept together": (
        "appraisal.yaml",
        "title: A\ndate: 2026-01-01\nstructures: {together: [city, shire]}\n",
        f"3:31: There is no district or unitary council 'shire'. Add it to councils/, {USE_ONE}",
    ),
    "a criterion that is scored": (
        OPTION,
        f"{HEAD}scores: {{csot: {{score: 5}}}}\n",
        "3:10: There is no criterion 'csot'. Did you mean 'cost'?",
    ),
    "a principle": (
        OPTION,
        f"{HEAD}principles: {{zz: {{met: fully}}}}\n",
        f"3:14: There is no principle 'zz'. Add it to criteria/principles.yaml, {WRITE_IT}",
    ),
    "a partnership that is deepened": (
        OPTION,
        f"{HEAD}partnerships: {{deepen: {{zz: share}}}}\n",
        f"3:25: There is no partnership 'zz'. Add it to councils/partnerships.yaml, {WRITE_IT}",
    ),
    "a partnership that is ended": (
        OPTION,
        f"{HEAD}partnerships: {{end: [zz]}}\n",
        (
            "3:22: There is no partnership or candidate 'zz'. Add it to "
            f"councils/partnerships.yaml, {WRITE_IT}"
        ),
    ),
    "a member of a partnership that is started": (
        OPTION,
        f"{HEAD}partnerships: {{start: {{n: {{{PARTNERSHIP}, members: [ctiy]}}}}}}\n",
        "3:76: There is no council 'ctiy'. Did you mean 'city'?",
    ),
    "a function": (
        OPTION,
        f"{HEAD}functions: {{zz: {{level: unitary}}}}\n",
        f"3:13: There is no function 'zz'. Add it to councils/functions.yaml, {WRITE_IT}",
    ),
    "the owner of a benefit": (
        OPTION,
        f"{HEAD}benefits: [{{name: B, owner: zz}}]\n",
        f"3:22: There is no council 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "what a benefit needs": (
        OPTION,
        f"{HEAD}benefits: [{{name: B, needs: [zz]}}]\n",
        (
            "3:30: There is no partnership or step 'zz'. Add it to councils/partnerships.yaml, "
            "which is missing: put that back, or write it."
        ),
    ),
    "what a layer is shared through": (
        OPTION,
        f"{HEAD}operating_model: {{front-line: {{text: T, through: [zz]}}}}\n",
        (
            "3:51: There is no partnership 'zz'. Add it to councils/partnerships.yaml, which is "
            "missing: put that back, or write it."
        ),
    ),
    "the council of a step": (
        OPTION,
        f"{HEAD}steps: [{{id: a, name: A, council: zz}}]\n",
        f"3:26: There is no council 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "who holds a position": (
        OPTION,
        f"{HEAD}positions: [{{who: zz, position: P, source: census}}]\n",
        f"3:14: There is no council 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "a step that comes before": (
        OPTION,
        f"{HEAD}steps: [{{id: one, name: A}}, {{id: two, name: B, after: [onee]}}]\n",
        "3:56: There is no step 'onee'. Did you mean 'one'?",
    ),
    "an option decided on": (
        "appraisal.yaml",
        "title: A\ndate: 2026-01-01\ndecision: {option: zz, date: '2025', source: census}\n",
        (
            "3:12: There is no option 'zz'. Name one of the files in options/, or write `other:` "
            "and what was decided."
        ),
    ),
    "a council in a workshop": (
        "workshops/w.yaml",
        "title: W\ncouncils: [zz]\n",
        f"2:12: There is no council 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "a council that answers": (
        "workshops/w.yaml",
        "title: W\nanswers: {zz: {weights: {cost: 1}}}\n",
        f"2:11: There is no council 'zz'. Add it to councils/, {USE_ONE}",
    ),
    "an option in a workshop": (
        "workshops/w.yaml",
        "title: W\nanswers: {city: {scores: {zz: {cost: {score: 1}}}}}\n",
        f"2:27: There is no option 'zz'. Add it to options/, {USE_ONE}",
    ),
    "a criterion weighed in a workshop": (
        "workshops/w.yaml",
        "title: W\nanswers: {city: {weights: {zz: 1}}}\n",
        f"2:28: There is no criterion 'zz'. Add it to criteria/criteria.yaml, {USE_ONE}",
    ),
}


@pytest.mark.parametrize(("file", "text", "said"), cases(UNKNOWN_IDS))
def test_an_id_that_stands_nowhere_is_refused(
    tmp_path: pathlib.Path, file: str, text: str, said: str
) -> None:
    assert problems_of(workspace(tmp_path, AREA, {file: text})) == [f"{file}:{said}"]


def test_where_measures_are_listed_every_fact_is_one_of_them(tmp_path: pathlib.Path) -> None:
    measures = {"criteria/measures.yaml": "debt: {name: Debt, add_up: sum}\n"}
    city = "name: City\ntier: unitary\nfacts: {population: unknown, debt: unknown, dept: unknown}\n"
    assert problems_of(workspace(tmp_path, AREA, measures, {"councils/city.yaml": city})) == [
        "councils/city.yaml:3:45: There is no measure 'dept'. Did you mean 'debt'?"
    ]


def test_where_partners_are_listed_every_partner_is_one_of_them(tmp_path: pathlib.Path) -> None:
    files: Files = {
        "councils/partners.yaml": "health-board: {name: The health board}\n",
        "councils/partnerships.yaml": f"n: {{{PARTNERSHIP}, partners: [heath-board]}}\n",
    }
    assert problems_of(workspace(tmp_path, files)) == [
        (
            "councils/partnerships.yaml:1:54: There is no partner 'heath-board'. "
            "Did you mean 'health-board'?"
        )
    ]


def test_a_reference_option_that_is_no_option_is_refused(tmp_path: pathlib.Path) -> None:
    settings = "title: A\ndate: 2026-01-01\nreference_option: contineu\n"
    files = {"appraisal.yaml": settings, "options/continue.yaml": HEAD}
    assert problems_of(workspace(tmp_path, files)) == [
        "appraisal.yaml:3:1: There is no option 'contineu'. Did you mean 'continue'?"
    ]


@pytest.mark.parametrize("step", ["{id: [a], name: A}", "1", "{name: A}"])
def test_a_step_that_can_not_be_read_is_the_one_mistake(tmp_path: pathlib.Path, step: str) -> None:
    steps = f"[{step}, {{id: b, name: B, after: [a]}}]"
    desk = f"desk: {{name: D, kind: programme, level: share, members: [north], steps: {steps}}}\n"
    option = f"name: O\nfamily: continue\nsteps: {steps}\n"
    for name, text in (("councils/candidates.yaml", desk), ("options/o.yaml", option)):
        found = problems_of(workspace(tmp_path / step / name, AREA, {name: text}))
        assert len(found) == 1
        assert "no step" not in found[0]


def test_what_a_benefit_needs_is_said_where_it_is_named(tmp_path: pathlib.Path) -> None:
    text = f"{HEAD}benefits: [{{name: B, needs: [agre, start]}}]\nsteps: [{{id: agree, name: A}}]\n"
    files = {OPTION: text, "councils/partnerships.yaml": "# none\n"}
    assert problems_of(workspace(tmp_path, AREA, files)) == [
        f"{OPTION}:3:30: There is no partnership or step 'agre'. Did you mean 'agree'?",
        (
            f"{OPTION}:3:36: There is no partnership or step 'start'. Add it to "
            "councils/partnerships.yaml, which is empty: put that back, or write it."
        ),
    ]
