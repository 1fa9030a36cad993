"""The options' risks by likelihood and impact: who has which, and what would be done about it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from appraisal.findings.names import model_names
from appraisal.findings.numbers import shown
from appraisal.findings.risks import cell_title, rated
from appraisal.model import Dataset
from appraisal.model.options import Risk
from appraisal.site.navigation import address

STEPS = 5
"""Likelihood and impact go from 1 to this."""

SHADES = 4
"""No darker than this many: the marks of families have to stand out on each."""


@dataclass(frozen=True)
class Bearer:
    """An option that has a risk, or a model all of whose lines have it, with its page."""

    label: str
    family: str
    path: str


@dataclass(frozen=True)
class Answer:
    """What would be done about a risk, and by which options, where these differ; else by none."""

    text: str
    bearers: tuple[Bearer, ...]


@dataclass(frozen=True)
class RiskRow:
    """A risk with all options that have it so rated; `rated` says how, where it is not whole."""

    name: str
    rated: str
    bearers: tuple[Bearer, ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class RiskCell:
    """The risks of a likelihood and an impact, from 1 to 5, with the shade (0-3) of both.

    `row` counts from the top, where the likeliest stand.
    """

    title: str
    likelihood: int
    impact: int
    row: int
    heat: int
    risks: tuple[RiskRow, ...]


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
    for i, risk in all_risks(dataset):
        cells.setdefault((shown(risk.likelihood), shown(risk.impact)), []).append((i, risk))
    return tuple(
        RiskCell(
            title=cell_title(likelihood, impact),
            likelihood=likelihood,
            impact=impact,
            row=STEPS + 1 - likelihood,
            heat=min(SHADES - 1, likelihood * impact * SHADES // STEPS**2),
            risks=tuple(_rows(dataset, held)),
        )
        for (likelihood, impact), held in cells.items()
    )


def _rows(dataset: Dataset, held: Iterable[Held]) -> Iterator[RiskRow]:
    alike: dict[tuple[str, float, float], list[Held]] = {}
    for i, risk in held:
        alike.setdefault((risk.name, risk.likelihood, risk.impact), []).append((i, risk))
    for (name, likelihood, impact), found in alike.items():
        answers: dict[str, list[str]] = {}
        for i, risk in found:
            if risk.response:
                answers.setdefault(risk.response, []).append(i)
        several = len(answers) > 1 or sum(map(len, answers.values())) < len(found)
        yield RiskRow(
            name=name,
            rated=rated(likelihood, impact),
            bearers=bearers(dataset, [i for i, _ in found]),
            answers=tuple(
                Answer(text, bearers(dataset, options) if several else ())
                for text, options in answers.items()
            ),
        )


def bearers(dataset: Dataset, options: list[str], place: str = "risks") -> tuple[Bearer, ...]:
    """Options in their order; a model stands for its lines where all of several are among them.

    `place` is the part of an option's page that a link leads to.
    """
    whole: Mapping[str, str] = {
        line: model
        for model, lines in dataset.models.items()
        if len(lines) > 1 and set(lines) <= {*options}
        for line in lines
    }
    names = model_names(dataset)
    found = {}
    for i in options:
        option, model = dataset.options[i], whole.get(i)
        label = names[model] if model else option.label
        path = address("options") if model else f"{address('option', i)}#{place}"
        found[model or i] = Bearer(label, option.family, path)
    return tuple(found.values())
