"""What a candidate costs and saves, and what stands in for what is not known of it."""

from dataclasses import dataclass

from appraisal.area.money import ROUNDING
from appraisal.model import Candidate, Dataset, read_fact


@dataclass(frozen=True)
class CandidateMoney:
    """What a candidate comes to, in £ thousand at values: undiscounted, without optimism.

    `set_up` falls in the year `first`; `running` and `saving` in each year from then on. `classed`
    names those of the three for which the class of its kind stands in.
    """

    first: int
    set_up: float
    running: float
    saving: float
    classed: tuple[str, ...]

    def net(self, last: int) -> float:
        """Savings less all costs up to the end of a year; nought before the first."""
        years = max(0, last - self.first + 1)
        cost, saved = years * self.running + (self.set_up if years else 0.0), years * self.saving
        return 0.0 if abs(saved - cost) <= ROUNDING * (saved + cost) else saved - cost


def candidate_money(dataset: Dataset, candidate: Candidate) -> CandidateMoney | None:
    """Its money, with `packages.reference` of its kind where a figure is not known.

    None where neither is known. A saving that is not stated is none.
    """
    settings, costs = dataset.settings, candidate.costs
    given = {"set_up": costs.set_up, "running": costs.running, "saving": candidate.saving}
    stated = {name: read_fact(fact) for name, fact in given.items() if fact is not None}
    of_kind = settings.packages.reference.get(candidate.kind)
    found = {name: own or read_fact(getattr(of_kind, name, None)) for name, own in stated.items()}
    known = {name: reading.value for name, reading in found.items() if reading is not None}
    if len(known) < len(found):
        return None
    return CandidateMoney(
        first=candidate.from_ or settings.date.year,
        set_up=known["set_up"],
        running=known["running"],
        saving=known.get("saving", 0.0),
        classed=tuple(name for name, own in stated.items() if own is None),
    )
