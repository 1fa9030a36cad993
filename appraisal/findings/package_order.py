"""What is said of the order of priority beside its table: where it ends, what it leaves out."""

import math

from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.efficient import Package
from appraisal.findings.packages import cost_words, gain_words, names_words
from appraisal.findings.sentences import joined, say
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset


def order_words(dataset: Dataset, found: Packages) -> str:
    """That an order may end at a package that others beat, whether it does, and what it lacks."""
    if not found.priority or found.best is None:
        return ""
    return joined(say("packages.order-ends"), _end(found), _left_out(dataset, found, found.best))


def _end(found: Packages) -> str:
    """Whether the package at which the order ends is beaten by one that costs no more."""
    cost = found.priority[-1].budget
    gain = math.fsum(entry.gain for entry in found.priority)
    within = [package for package in found.front if package.cost <= cost + TIE]
    other = max(within, key=lambda package: (package.gain, -package.cost))
    if other.gain <= gain + TIE and other.cost >= cost - TIE:
        return say("packages.order-unbeaten")
    return say(
        "packages.order-beaten",
        gain=gain_words(gain),
        cost=cost_words(cost),
        more=gain_words(other.gain),
        other=cost_words(other.cost),
    )


def _left_out(dataset: Dataset, found: Packages, best: Package) -> str:
    """Which agreements of the package that gains most are not in the order; empty of none."""
    entered = {i for entry in found.priority for i in entry.candidates}
    left = [i for i in best.candidates if i not in entered]
    if not left:
        return ""
    names = names_words(dataset, left)
    return say("packages.order-leaves-out", names=names, count=len(left))
