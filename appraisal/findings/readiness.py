"""How ready councils are for what has to go right, in sentences."""

from collections.abc import Mapping

from appraisal.appraise.readiness import Readings
from appraisal.findings.numbers import all_of, listed, moment
from appraisal.findings.sentences import say
from appraisal.model import UNKNOWN
from appraisal.model.councils import Readiness, Stands

STANDS_WORDS: Mapping[Stands, str] = {
    "in-place": say("readiness.in-place"),
    "partly": say("readiness.partly"),
    "not-yet": say("readiness.not-yet"),
    "unknown": say("readiness.unknown"),
}


def readiness_finding(found: Readings) -> str:
    """How much is known of how ready councils are, without a stop."""
    if not found.all:
        return say("readiness.no-councils")
    if not found.known:
        return say("readiness.none-known", cases=all_of(found.all, "case"))
    known = {
        words.casefold(): found.counts[stands]
        for stands, words in STANDS_WORDS.items()
        if stands != "unknown" and found.counts.get(stands)
    }
    if len(known) == 1:
        return say("readiness.alike", known=found.known, all=found.all, how=listed([*known]))
    counts = [say("readiness.count", count=count, how=how) for how, count in known.items()]
    return say("readiness.known", known=found.known, all=found.all, how=listed(counts))


def stands_words(told: Readiness | None) -> str:
    """How far a factor stands in a council, or why that is not known."""
    return STANDS_WORDS[told.stands] if told else say("readiness.not-recorded")


def told_words(told: Readiness) -> str:
    """How far a factor stands, as of when, and what the council did."""
    known = bool(told.date) and told.date != UNKNOWN
    date = moment(str(told.date)) if known else say("readiness.no-date")
    return say("readiness.told", stands=STANDS_WORDS[told.stands], date=date, why=told.why or "")
