"""Sources as sentences cite them."""

from collections.abc import Iterable

from appraisal.findings.names import council_label
from appraisal.findings.sentences import say
from appraisal.model import Dataset


def paid_for(who: str) -> str:
    """Who paid for a source, without a stop."""
    return say("sources.paid-for", who=who)


def speaks_for(party: str) -> str:
    """Which party to the dispute a source speaks for, without a stop."""
    return say("sources.party", party=party)


def short_citation(name: str, date: str | None) -> str:
    """A source in brackets: the name of its publisher, or else its title, and its year."""
    year = (date or "")[:4]
    return f"{name} {year if year.isdigit() else say('sources.no-date')}"


def whose_side(dataset: Dataset, sources: Iterable[str]) -> str:
    """Who paid for sources, or else which party each speaks for, each said once; may be empty."""
    held = (dataset.sources[i] for i in sources if i in dataset.sources)
    said = (
        paid_for(source.paid_for_by)
        if source.paid_for_by
        else speaks_for(council_label(dataset, source.party or ""))
        for source in held
        if source.partisan
    )
    return " ".join(f"{one}." for one in dict.fromkeys(said))
