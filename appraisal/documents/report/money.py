"""What the costs and savings of each option come to, and what stands in where that isn't known."""

from collections.abc import Iterator

from appraisal.appraise.alike import alike
from appraisal.appraise.standing_in import StandIn, standing_in
from appraisal.documents.blocks import Block, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.called import called
from appraisal.findings.option_money import Sum, pounds, sums, years_words
from appraisal.findings.sentences import say
from appraisal.model.criteria import FigureName

FIGURES: tuple[FigureName | None, ...] = (
    "transition_cost",
    "annual_saving",
    "net_present_value",
    None,
    "payback_years",
)
"""Which figure each of the sums is; the year of breaking even is none."""


def money(asked: Asked) -> Iterator[Block]:
    """A row for each option, the same of several once; no table where nothing is recorded."""
    rows = alike({option: _cells(asked, option) for option in asked.options})
    if [cells for _, cells in rows] == [_none()]:
        yield Paragraph(say("brief.no-money"))
    elif rows:
        names = [one.name for one in _sums(asked, asked.options[0])]
        heads = (say("report.option"), *names)
        told = tuple((called(asked.dataset, who), *cells) for who, cells in rows)
        yield Table(say("report.sums"), heads, told, (2, *(1.5 for _ in names)))


def _sums(asked: Asked, option: str) -> tuple[Sum, ...]:
    return sums(asked.appraisal.money[option], asked.dataset.settings.money.years)


def _cells(asked: Asked, option: str) -> tuple[str, ...]:
    stands = standing_in(asked.appraisal, option)
    if not asked.dataset.options[option].money and not stands:
        return _none()
    by_parties = asked.appraisal.money[option].unpaid == "parties"
    return tuple(
        _in_lines(one.words)
        or _stands_in(figure, stands.get(figure) if figure else None)
        or (by_parties and one.why)
        or say("report.not-known")
        for figure, one in zip(FIGURES, _sums(asked, option), strict=True)
    )


def _none() -> tuple[str, ...]:
    return (say("report.none-recorded"),) * len(FIGURES)


def _stands_in(figure: FigureName | None, found: StandIn | None) -> str:
    """What such options came to elsewhere, alone or with what is known here; empty if unknown."""
    if found is None:
        return ""
    words = years_words if figure == "payback_years" else pounds
    key = "report.with-elsewhere" if found.split or found.raised else "report.elsewhere"
    return _in_lines(say(key, figure=words(found.reading)))


def _in_lines(sum_words: str) -> str:
    """A sum with its range below it: no line of a narrow column ends within a minus and its sum."""
    return sum_words.replace(" (", "\n(").replace(" −", "\n−")
