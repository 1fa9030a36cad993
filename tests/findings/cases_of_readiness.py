"""Made-up areas that say every sentence of how ready councils are."""

from collections.abc import Mapping

from appraisal.documents.pack.delivery import delivery_paper
from tests.datasets import dataset
from tests.readiness import ALIKE, NONE, READY

AREAS: Mapping[str, str] = {
    "readiness known in part": READY,
    "readiness known alike": ALIKE,
    "readiness not known": NONE,
    "readiness of no council": "success_factors: {pace: {name: Pace}}",
}


def of_papers() -> None:
    """What the paper of a workshop has of readiness."""
    delivery_paper(dataset(READY))


OF_NO_AREA = (of_papers,)
