"""How ready a council is for what has to go right, or all of them: what is known and what not."""

from collections.abc import Iterator

from appraisal.appraise.readiness import Readings, is_known, not_known, readiness_of, told_alike
from appraisal.documents.blocks import Block, Gap, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed_names
from appraisal.findings.ranking import quoted
from appraisal.findings.readiness import readiness_finding, stands_words, told_words
from appraisal.findings.sentences import say


def readiness(asked: Asked) -> Iterator[Block]:
    """A row for each factor; nothing where none is named."""
    found = readiness_of(asked.dataset)
    if not asked.dataset.success_factors or not found.all:
        return
    if asked.council in found.found:
        yield from _of_council(asked, found, str(asked.council))
    else:
        yield from _of_all(asked, found)


def _of_council(asked: Asked, found: Readings, council: str) -> Iterator[Block]:
    held = found.found[council]
    told = {i: one for i, one in held.items() if is_known(one)}
    factors = asked.dataset.success_factors
    yield Paragraph(say("report.ready", council=asked.label, known=len(told), all=len(held)))
    rows = tuple(
        (factors[i].name, told_words(told[i]) if i in told else stands_words(one))
        for i, one in held.items()
    )
    heads = (say("report.factor"), say("report.stands"))
    yield Table(say("report.readiness-of", council=asked.label), heads, rows, (1.6, 4))
    unknown = [factors[i].name for i in held if i not in told]
    if unknown:
        named = listed_names([quoted(name) for name in unknown])
        yield Gap(say("report.gap-ready", council=asked.label, factors=named))


def _of_all(asked: Asked, found: Readings) -> Iterator[Block]:
    yield Paragraph(say("report.sentence", words=readiness_finding(found)))
    factors = asked.dataset.success_factors
    rows = tuple(
        (own.name, "\n".join(_known(asked, found, i)), _labels(asked, not_known(found, i)))
        for i, own in factors.items()
    )
    heads = tuple(map(say, ("report.factor", "report.known-of", "report.not-known-of")))
    yield Table(say("report.readiness"), heads, rows, (1.6, 3, 2))
    unknown = [own.name for i, own in factors.items() if not_known(found, i)]
    if unknown:
        named = listed_names([quoted(name) for name in unknown])
        yield Gap(say("report.gap-readiness", factors=named))


def _known(asked: Asked, found: Readings, factor: str) -> Iterator[str]:
    """A line for each way that it stands: how, and where."""
    by_words: dict[str, list[str]] = {}
    for councils, told in told_alike(found, factor):
        by_words.setdefault(stands_words(told), []).extend(councils)
    for words, where in by_words.items():
        yield say("report.stands-in", how=words, councils=_labels(asked, tuple(where)))


def _labels(asked: Asked, councils: tuple[str, ...]) -> str:
    return listed_names([council_label(asked.dataset, i) for i in councils])
