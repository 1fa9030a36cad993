"""The sources that a report rests on, and how a picture names those of its own."""

from collections import Counter
from collections.abc import Iterable, Iterator

from appraisal.appraise.who_pays import NewCouncil
from appraisal.documents.report.asked import Asked
from appraisal.findings.sentences import say
from appraisal.findings.sources import short_citation
from appraisal.model import ASSUMPTION, Dataset, read_fact

NAMED = 5
"""So many sources of a picture are named, those cited most; the background papers have all."""


def cited(asked: Asked) -> tuple[str, ...]:
    """The sources of all that a report says of its options and councils, by id."""
    decision = asked.dataset.settings.decision
    found = {*asked.cited, *(decision.source if decision else ())}
    for option in asked.options:
        found.update(_of_option(asked, option))
    found.update(_of_councils(asked))
    return tuple(sorted(found & asked.dataset.sources.keys()))


def _of_option(asked: Asked, option: str) -> Iterator[str]:
    """Those of positions, steps and benefits, and of what new councils would take over."""
    own = asked.dataset.options[option]
    for position in own.positions:
        yield from position.source
    for step in own.steps:
        yield from step.source or ()
    for benefit in own.benefits:
        for reading in (read_fact(benefit.baseline), read_fact(benefit.target)):
            yield from reading.sources if reading else ()
    for new in asked.appraisal.who_pays.options.get(option, {}).values():
        yield from _of_new(new)


def _of_new(new: NewCouncil) -> Iterator[str]:
    readings = [one for held in new.held.values() for one in held.brought.values()]
    if new.tax is not None:
        readings += [*new.tax.charges.values(), *new.tax.bases.values()]
    for reading in readings:
        yield from reading.sources if reading else ()


def _of_councils(asked: Asked) -> Iterator[str]:
    """Those of how ready councils are: of the council whose report it is, or of all."""
    for i, council in asked.dataset.councils.items():
        if asked.council in (None, i):
            for told in council.readiness.values():
                yield from told.source or ()


def named_sources(dataset: Dataset, cited: Iterable[str]) -> str:
    """The line under a picture: its sources by publisher and year, those of most first."""
    counts = Counter(cited)
    known = sorted((i for i in counts if i in dataset.sources), key=lambda i: (-counts[i], i))
    names = list(dict.fromkeys(_short(dataset, i) for i in known))
    if ASSUMPTION in counts or not names:
        names.insert(0, say("report.assumptions"))
    listed = "; ".join(names[:NAMED])
    if len(names) > NAMED:
        return say("report.sources-of-many", sources=listed, count=len(names) - NAMED)
    return say("pictured.cited", sources=listed)


def _short(dataset: Dataset, source: str) -> str:
    own = dataset.sources[source]
    return short_citation(own.publisher or own.title, own.date)
