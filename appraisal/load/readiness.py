"""What is said of a council's readiness rests on what it did, when that was, and who tells."""

from collections.abc import Iterator

from appraisal.model import UNKNOWN, Dataset

from .complaint import Complaint

_WANTED = {
    "why": "Write `why:` with what the council did",
    "date": "write `date:` with when that was",
    "source": "write `source:` with the id of what tells of it",
}


def readiness_faults(dataset: Dataset) -> Iterator[Complaint]:
    """Complain of each readiness of a council that is told without a reason, a date or a source.

    What is `unknown` needs none of them.
    """
    for council, held in dataset.councils.items():
        for factor, found in held.readiness.items():
            missing = [key for key in _WANTED if not getattr(found, key)]
            if found.stands != UNKNOWN and missing:
                what = f"Nothing says by {_listed(missing)} that this is '{found.stands}'."
                mends = ", and ".join(_WANTED[key] for key in missing)
                mend = f"{mends[0].upper()}{mends[1:]}, or write unknown."
                yield Complaint(f"councils/{council}.yaml", ("readiness", factor), what, mend)


def _listed(keys: list[str]) -> str:
    return " or ".join(f"`{key}`" for key in keys)
