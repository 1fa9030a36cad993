"""Small areas for tests of the report to a committee, and what stands in a report."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.documents.blocks import Block, Document, Gap, Heading, Numbered, Paragraph, Table
from appraisal.documents.report.asked import Asked, asked
from appraisal.documents.report.paper import report_paper
from appraisal.model import Dataset
from appraisal.model.reports import Report
from tests.datasets import dataset

AREA = """
    settings:
      title: Working together
      reference_option: stay
      notes: [Mind this first.]
      calendar: {vesting: 2028-04-01}
      report: {headings: [Legal, Equalities, Carers]}
    sources: {s: {title: A survey of residents, publisher: The bureau, date: 2025-11}}
    themes: {equal: {name: Equality of access}}
    functions: {care: {name: Care of adults, level: county}}
    councils:
      ash: {name: Ash Council, short_name: Ash, tier: unitary, themes: {equal: high},
        facts: {population: 50}}
      elm: {name: Elm Council, short_name: Elm, tier: unitary, facts: {population: 150}}
    criteria:
      - id: size
        name: Size
        measured: {measure: population, take: min, curve: [[0, 0], [200, 100]]}
      - id: quality
        name: Quality
        criteria:
          - {id: care, name: Care, judged: {0: Bad, 100: Good}}
          - {id: speed, name: Speed, judged: {0: Bad, 100: Good}}
    principles: {open: {name: Openness}, near: {name: Nearness}}
    perspectives: {p: {name: P, weights: {size: 20, quality: 80, care: 75, speed: 25}}}
    options:
      stay: {name: Stay as we are, family: continue, standing: withdrawn}
      join:
        name: Join up
        family: non-structural
        summary: Both work as one.
        scores:
          care: {score: 60, low: 40, high: 80, why: One team does it., source: [s]}
          speed: {score: 20, low: 10, high: 30, why: It takes time., source: assumption}
        principles: {open: {met: fully}, near: {met: not}}
        risks:
          - {name: A partner leaves, likelihood: 2, impact: 5, response: Agree notice.}
          - {name: It stalls, likelihood: 4, impact: 4}
        positions: [{who: ash, position: Voted for it., date: 2025-12, source: s}]
        implications:
          legal: New terms are needed.
          equalities: {text: A desk closes, groups: [older residents], areas: [elm]}
          carers: Carers are asked.
"""
"""Two councils and two options, one of which is told in full."""

NOTHING = """
    settings: {title: Nothing yet}
    criteria: [{id: care, name: Care, judged: {0: Bad, 100: Good}}]
    options: {only: {name: The only one, family: continue}}
"""
"""No council, one option, and nothing known of it."""

EMPTY = "settings: {title: No option}"
"""Nothing at all."""


def area(text: str = AREA, report: Report | None = None) -> Dataset:
    """An area, perhaps with another template."""
    made = dataset(text)
    if report is None:
        return made
    settings = made.settings.model_copy(update={"report": report})
    return replace(made, settings=settings)


def template(**keys: Any) -> Report:
    """A template as appraisal.yaml would have it."""
    report: Report = Report.model_validate(tuples(keys))
    return report


def tuples(read: Any) -> Any:
    """What is read of YAML, with tuples for lists as the loader has them."""
    if isinstance(read, dict):
        return {key: tuples(value) for key, value in read.items()}
    return tuple(map(tuples, read)) if isinstance(read, list) else read


def asks(text: str = AREA, council: str | None = None, *options: str, **keys: Any) -> Asked:
    """What a report of an area is asked for."""
    return asked(Stages(area(text, template(**keys) if keys else None), options), council)


def paper(text: str = AREA, council: str | None = None, *options: str, **keys: Any) -> Document:
    """The report of an area."""
    held = area(text, template(**keys) if keys else None)
    return report_paper(Stages(held, options), council)


def headings(blocks: Sequence[Block], *levels: int) -> list[str]:
    """The headings of some levels, each with its number."""
    return [
        " ".join(filter(None, (block.number, block.text)))
        for block in blocks
        if isinstance(block, Heading) and (not levels or block.level in levels)
    ]


def below(blocks: Sequence[Block], heading: str) -> list[Block]:
    """What stands below a heading, as far as the next one."""
    found: list[Block] = []
    within = False
    for block in blocks:
        if isinstance(block, Heading):
            within = block.text == heading
        elif within:
            found.append(block)
    return found


def said(blocks: Sequence[Block] | Iterator[Block]) -> list[str]:
    """The words of paragraphs and gaps, with their numbers."""
    return [
        f"{block.number} {block.text}" if isinstance(block, Numbered) else block.text
        for block in blocks
        if isinstance(block, Paragraph | Numbered | Gap)
    ]


def rows(blocks: Sequence[Block] | Iterator[Block]) -> list[tuple[str, ...]]:
    """The rows of all tables."""
    return [row for block in blocks if isinstance(block, Table) for row in block.rows]
