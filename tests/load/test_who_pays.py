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
