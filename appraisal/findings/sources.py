"""Sources as sentences cite them."""

from appraisal.findings.sentences import say


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
