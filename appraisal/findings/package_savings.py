"""On which saving the packages rest that cost less than nothing, and how wide its range is."""

from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.prices import readings_of
from appraisal.findings.numbers import thousands
from appraisal.findings.packages import names_words
from appraisal.findings.sentences import joined, say
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset

MOST = 3
"""Of so many agreements it is said; those that save most come first."""


def saving_words(dataset: Dataset, found: Packages) -> tuple[str, ...]:
    """Which agreements carry the efficient packages that save, a sentence or more each."""
    saving = [package for package in found.front if package.cost < -TIE]
    carrying = {i for package in saving for i in package.candidates if found.prices[i].net < -TIE}
    most_first = sorted(carrying, key=lambda i: (found.prices[i].net, i))
    return tuple(_rests(dataset, found, i) for i in most_first[:MOST])


def _rests(dataset: Dataset, found: Packages, candidate: str) -> str:
    price = found.prices[candidate]
    known = readings_of(dataset.candidates[candidate]).get("saving")
    reading = known or price.stood_in["saving"]
    name, saving = names_words(dataset, [candidate]), thousands(price.saving)
    if reading.high - reading.low <= TIE:
        said = say("packages.saving-exact", name=name, saving=saving)
    else:
        low, high = thousands(reading.low), thousands(reading.high)
        said = say("packages.saving-rests", name=name, saving=saving, low=low, high=high)
    return joined(
        said,
        "" if known else say("packages.saving-stands-in"),
        say("packages.costs-stand-in") if {"set_up", "running"} & price.stood_in.keys() else "",
    )
