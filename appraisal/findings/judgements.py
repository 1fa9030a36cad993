"""Whose the judged scores are, and how old, in sentences."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.safety.judgements import Judgements
from appraisal.appraise.safety.trust_checks import Finding
from appraisal.findings.numbers import count_of, day, moment
from appraisal.findings.sentences import joined, say
from appraisal.model import Dataset


def whose_judgements(dataset: Dataset, found: Judgements) -> str:
    """How many scores are judged, how many say by whom and of when, and how old they are."""
    if not found.scores:
        return say("judgements.nothing")
    return joined(
        say(
            "judgements.counted",
            scores=count_of(len(found.scores), "score"),
            count=len(found.scores),
            signed=found.signed,
            dated=found.dated,
        ),
        say("judgements.hands", hands=len(found.hands)) if found.hands else "",
        _age(dataset, found),
    )


def _age(dataset: Dataset, found: Judgements) -> str:
    if found.oldest is None:
        return ""
    date, today = moment(found.oldest), day(dataset.settings.date)
    if not found.old:
        return say("judgements.none-old", date=date, today=today)
    return say("judgements.oldest", date=date, old=len(found.old), today=today)


def hand(dataset: Dataset, by: str) -> str:
    """Whose judgement it is: a workshop by its title, anyone else as the file says."""
    workshop = dataset.workshops.get(by)
    return workshop.title if workshop else by


def unsigned(finding: Finding, criteria: Mapping[str, str]) -> str:
    """A criterion with scores that say too little of where they come from; the figure is theirs."""
    (leaf,), count = finding.about, int(finding.figure or 0)
    scores = count_of(count, "score")
    return say("judgements.unsigned", criterion=criteria[leaf], scores=scores, count=count)


def old(finding: Finding, options: Mapping[str, str], criteria: Mapping[str, str]) -> str:
    """A score that is over a year old, or one of a workshop that fell due."""
    option, leaf, date, *changed = finding.about
    if changed:
        return due_words(options[option], criteria[leaf], changed)
    return say(
        "judgements.old", option=options[option], criterion=criteria[leaf], date=moment(date)
    )


def due_words(option: str, criterion: str, changed: Sequence[str]) -> str:
    """A score of a workshop of which the scale, the sources or both have changed since."""
    key = "judgements.due-both" if len(changed) > 1 else DUE[changed[0]]
    return say(key, option=option, criterion=criterion)


DUE = {"anchors": "judgements.due-anchors", "sources": "judgements.due-sources"}
