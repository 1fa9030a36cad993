"""The options' risks by likelihood and impact: who has which, and what would be done about it."""

from collections.abc import Iterable, Iterator
from itertools import count

from msgspec import Struct

from appraisal.charts.risk_grid import RiskMark, heat, risk_marks
from appraisal.findings.numbers import shown
from appraisal.findings.risks import cell_title, option_risks, rated
from appraisal.model import Dataset
from appraisal.model.options import Risk
from appraisal.site.bearers import Bearer, bearers


class Answer(Struct, frozen=True):
    """What would be done about a risk, and by which options, where these differ; else by none."""

    text: str
    bearers: tuple[Bearer, ...]


class RiskRow(Struct, frozen=True):
    """A risk with all options that have it so rated; `rated` says how, where it is not whole.

    `number` is its place among all, the gravest first. `options` has the ids of all that have it,
    of which `bearers` draws the lines of a model together.
    """

    number: int
    name: str
    rated: str
    bearers: tuple[Bearer, ...]
    options: tuple[str, ...]
    answers: tuple[Answer, ...]


class RiskCell(Struct, frozen=True):
    """The risks of a likelihood and an impact, from 1 to 5, with the shade (0-3) of both."""

    title: str
    likelihood: int
    impact: int
    heat: int
    risks: tuple[RiskRow, ...]


class OptionMatrix(Struct, frozen=True):
    """The risks of one option, by their numbers in the register; `described` says the same."""

    option: str
    described: str
    marks: tuple[RiskMark, ...]


Held = tuple[str, Risk]
"""An option by id and a risk of it."""


def all_risks(dataset: Dataset) -> tuple[Held, ...]:
    """Every risk with its option, the gravest first, and of those as grave the likelier."""
    held = [(i, risk) for i in dataset.option_order() for risk in dataset.options[i].risks]
    return tuple(sorted(held, key=_gravity))


def _gravity(held: Held) -> tuple[float, float]:
    return -held[1].likelihood * held[1].impact, -held[1].likelihood


def gravest(held: tuple[Held, ...]) -> tuple[Held, ...]:
    """Those that are rated as grave as the first."""
    return tuple(one for one in held if _gravity(one)[0] == _gravity(held[0])[0])


def risk_cells(dataset: Dataset) -> tuple[RiskCell, ...]:
    """The cells that have risks, the gravest first; a half counts as the next step up."""
    cells: dict[tuple[int, int], list[Held]] = {}
    numbers = count(1)
    for i, risk in all_risks(dataset):
        cells.setdefault((shown(risk.likelihood), shown(risk.impact)), []).append((i, risk))
    return tuple(
        RiskCell(
            title=cell_title(likelihood, impact),
            likelihood=likelihood,
            impact=impact,
            heat=heat(likelihood, impact),
            risks=tuple(_rows(dataset, held, numbers)),
        )
        for (likelihood, impact), held in cells.items()
    )


def _rows(dataset: Dataset, held: Iterable[Held], numbers: Iterator[int]) -> Iterator[RiskRow]:
    alike: dict[tuple[str, float, float], list[Held]] = {}
    for i, risk in held:
        alike.setdefault((risk.name, risk.likelihood, risk.impact), []).append((i, risk))
    for (name, likelihood, impact), found in alike.items():
        answers: dict[str, list[str]] = {}
        for i, risk in found:
            if risk.response:
                answers.setdefault(risk.response, []).append(i)
        several = len(answers) > 1 or sum(map(len, answers.values())) < len(found)
        own = list(dict.fromkeys(i for i, _ in found))
        yield RiskRow(
            number=next(numbers),
            name=name,
            rated=rated(likelihood, impact),
            bearers=bearers(dataset, own),
            options=tuple(own),
            answers=tuple(
                Answer(text, bearers(dataset, options) if several else ())
                for text, options in answers.items()
            ),
        )


def option_matrices(dataset: Dataset, cells: Iterable[RiskCell]) -> Iterator[OptionMatrix]:
    """A matrix for each option that has risks on record, in the order of the pages."""
    cells = tuple(cells)
    for i in dataset.option_order():
        found = {
            (cell.likelihood, cell.impact): own
            for cell in cells
            if (own := [row.number for row in cell.risks if i in row.options])
        }
        if found:
            said = option_risks({cell_title(*at): numbers for at, numbers in found.items()})
            yield OptionMatrix(i, said, risk_marks(found))
