"""What `who_pays` says and can't mean is refused, in its place."""

import pathlib

import pytest

from tests.workspaces import AREA, problems_of, workspace

MEASURES = """\
debt: {name: Debt, unit: £ million, add_up: sum}
base: {name: Tax base, unit: homes, add_up: sum}
band: {name: Band D, unit: £, add_up: mean, weighted_by: base}
"""
HEAD = "title: A\ndate: 2026-01-01\nwho_pays:\n"
TAX = "  council_tax: {{band_d: {}, tax_base: {}, harmonise_to: lowest, source: assumption{}}}\n"
SPLIT = "  splitting:\n  - name: Two\n    reach: local\n    unit: £ million\n    amount: unknown\n"


def told(folder: pathlib.Path, text: str) -> list[str]:
    files = {"appraisal.yaml": HEAD + text, "criteria/measures.yaml": MEASURES}
    return problems_of(workspace(folder, AREA, files))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "  debt: band\n",
            (
                "4:3: 'band' does not add up: what several councils bring is no sum of it. "
                "Name a measure with `add_up: sum`."
            ),
        ),
        (
            "  beside: [debt, band]\n",
            (
                "4:18: 'band' does not add up: what several councils bring is no sum of it. "
                "Name a measure with `add_up: sum`."
            ),
        ),
        (
            TAX.format("debt", "base", ""),
            (
                "4:17: 'debt' adds up, and a charge of council tax does not. "
                "Name the measure of Band D, with `add_up: mean` and `weighted_by` the tax base."
            ),
        ),
        (
            TAX.format("band", "base", ", path: [50, 20, 100]"),
            (
                "4:89: The path of council tax falls back, or does not end at 100. "
                "Write the share closed by the end of each year, rising to 100: [20, 60, 100]."
            ),
        ),
        (
            TAX.format("band", "base", ", path: [50, 90]"),
            (
                "4:89: The path of council tax falls back, or does not end at 100. "
                "Write the share closed by the end of each year, rising to 100: [20, 60, 100]."
            ),
        ),
        (
            TAX.format("band", "base", ", years: 3, path: [50, 100]"),
            (
                "4:99: `years` says 3, and the path has 2. "
                "Keep one of the two: a path says its years itself."
            ),
        ),
        (
            TAX.format("band", "base", ", path: [0.25, 0.5, 1]"),
            (
                "4:89: The path of council tax falls back, or does not end at 100. "
                "Write it in per cent: [25, 50, 100]."
            ),
        ),
        (
            TAX.format("band", "base", ", path: [20, 60, 1]"),
            (
                "4:89: The path of council tax falls back, or does not end at 100. "
                "Write the share closed by the end of each year, rising to 100: [20, 60, 100]."
            ),
        ),
        (
            SPLIT + "    answer: It is less.\n",
            (
                "9:5: Nothing says where this answer is from. "
                "Add `answer_source:` with the id of what says it, or take the answer away."
            ),
        ),
        (
            SPLIT + "    answer_source: census\n",
            (
                "9:5: This is where an answer is from, and no answer stands here. "
                "Add `answer:` with what it says, or take this away."
            ),
        ),
        ("  debt: dept\n", "4:3: There is no measure 'dept'. Did you mean 'debt'?"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_how_to_mend_it(
    tmp_path: pathlib.Path, text: str, said: str
) -> None:
    assert told(tmp_path, text) == [f"appraisal.yaml:{said}"]


def test_what_makes_sense_is_left_alone(tmp_path: pathlib.Path) -> None:
    text = "  debt: debt\n" + TAX.format("band", "base", ", years: 2, path: [50, 100]")
    assert told(tmp_path, text) == []


HOMES = "Write the number of Band D homes, or unknown where it is not known."
POUNDS = "Write it in £, or unknown where it is not known."


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ("base: {value: 0, source: census}", f"3:16: {{}} council tax base {{}} {HOMES}"),
        ("base: {low: 0, value: 9, source: census}", f"3:16: {{}} council tax base {{}} {HOMES}"),
        (
            "base: [{value: 5, source: census}, {value: -5, source: census}]",
            f"3:45: {{}} council tax base {{}} {HOMES}",
        ),
        ("base: {use: shared}", f"3:9: {{}} council tax base {{}} {HOMES}"),
        ("band: {value: 0, source: census}", f"3:16: {{}} charge at Band D {{}} {POUNDS}"),
    ],
)
def test_no_council_has_a_tax_base_or_a_charge_of_nought(
    tmp_path: pathlib.Path, facts: str, said: str
) -> None:
    files = {
        "appraisal.yaml": HEAD + TAX.format("band", "base", ""),
        "criteria/measures.yaml": MEASURES,
        "facts.yaml": "shared: {value: 0, source: census}\n",
        "councils/city.yaml": f"name: City\ntier: unitary\nfacts: {{{facts}}}\n",
    }
    found = problems_of(workspace(tmp_path, AREA, files))
    words = "A", "is never nought, and `who_pays` reckons with this one."
    assert found == [f"councils/city.yaml:{said.format(*words)}"]


def test_a_part_and_a_new_council_have_one_too(tmp_path: pathlib.Path) -> None:
    none = "facts: {base: {value: 0, source: census}}"
    parts = f"parts: {{east: {{name: East, {none}}}, west: {{name: West}}}}"
    files = {
        "appraisal.yaml": HEAD + TAX.format("band", "base", ""),
        "criteria/measures.yaml": MEASURES,
        "councils/south.yaml": f"name: South\ntier: district\nwithin: shire\n{parts}\n",
        "options/one.yaml": (
            "name: One\nfamily: unitary\ncouncils:\n"
            f"  all: {{name: All, covers: [north, south, city], {none}}}\n"
        ),
    }
    found = problems_of(workspace(tmp_path, AREA, files))
    assert [one.partition(": ")[0] for one in found] == [
        "councils/south.yaml:4:43",
        "options/one.yaml:4:65",
    ]


def test_where_nobody_asks_who_pays_a_measure_may_be_nought(tmp_path: pathlib.Path) -> None:
    city = "name: City\ntier: unitary\nfacts: {base: {value: 0, source: census}}\n"
    files = {"criteria/measures.yaml": MEASURES, "councils/city.yaml": city}
    assert problems_of(workspace(tmp_path, AREA, files)) == []
