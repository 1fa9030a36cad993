"""How much of the weight, and of each option's value, rests on which kind of evidence."""

import math

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.model import WEAKEST_LAST


def evidence_shares(appraisal: Appraisal, option: str) -> dict[str, float]:
    """The share (0-1) of the headline weight that rests on each kind of evidence for an option."""
    weights, matrix = appraisal.weights[appraisal.headline].nodes, appraisal.matrix
    cells = [matrix.cells[option, leaf] for leaf in matrix.leaves]
    return {
        kind: math.fsum(weights[cell.criterion] for cell in cells if cell.evidence == kind)
        for kind in WEAKEST_LAST
    }


class RestsOn(Struct, frozen=True):
    """The shares (0-1) of the weight behind an option's value; they add up to 1.

    `found` has what is measured, contested or follows from what the option is, `guessed` what is
    judged or assumed, `elsewhere` what is taken from a reference class, `nothing` what has no
    evidence.
    """

    found: float
    guessed: float
    elsewhere: float
    nothing: float


def rests_on(appraisal: Appraisal, option: str) -> RestsOn:
    """How much of the headline weight rests on what was found, and how much on what was guessed."""
    return _rests(evidence_shares(appraisal, option))


def mean_rests_on(appraisal: Appraisal) -> RestsOn | None:
    """The same over all options; None without options or criteria."""
    if not appraisal.matrix.options or not appraisal.matrix.leaves:
        return None
    return _rests(mean_shares(appraisal))


def _rests(shares: dict[str, float]) -> RestsOn:
    return RestsOn(
        found=_found(shares),
        guessed=math.fsum(shares[kind] for kind in ("judged", "assumption")),
        elsewhere=shares["reference"],
        nothing=shares["gap"],
    )


def _found(shares: dict[str, float]) -> float:
    return math.fsum(shares[kind] for kind in ("definition", "measured", "contested"))


def value_shares(appraisal: Appraisal, option: str) -> dict[str, float]:
    """The points of an option's overall value that rest on each kind of evidence; they add up."""
    weights, matrix = appraisal.weights[appraisal.headline].nodes, appraisal.matrix
    cells = [matrix.cells[option, leaf] for leaf in matrix.leaves]
    return {
        kind: math.fsum(weights[c.criterion] * c.value for c in cells if c.evidence == kind)
        for kind in WEAKEST_LAST
    }


def mean_shares(appraisal: Appraisal) -> dict[str, float]:
    """The same share of weight, over all options; all 0 without options."""
    options = appraisal.matrix.options
    each = [evidence_shares(appraisal, option) for option in options]
    return {kind: math.fsum(s[kind] for s in each) / max(len(each), 1) for kind in WEAKEST_LAST}


def solid_share(appraisal: Appraisal) -> float | None:
    """The share of the weight, over all options, on what was found, not guessed; None: none."""
    if not appraisal.matrix.options or not appraisal.matrix.leaves:
        return None
    shares = mean_shares(appraisal)
    return _found(shares)


def measured_weight(appraisal: Appraisal) -> float:
    """The share (0-1) of the headline weight that criteria have which are measured, not judged."""
    weights = appraisal.weights[appraisal.headline].nodes
    return math.fsum(weights[leaf.id] for leaf in appraisal.dataset.leaves() if leaf.measured)
