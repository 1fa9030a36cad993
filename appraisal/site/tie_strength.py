"""How tightly councils are tied: the measures, the sets, and what hangs on one tie, as rows."""

from collections.abc import Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties import Measures
from appraisal.findings.names import body_names, council_label, theme_names
from appraisal.findings.numbers import listed
from appraisal.findings.tie_strength import hangs_by
from appraisal.model import Dataset


class MeasuresRow(Struct, frozen=True):
    """A council's measures in words, in the order in which they are explained."""

    council: str
    measures: tuple[str, ...]


def measure_rows(found: Measures) -> tuple[MeasuresRow, ...]:
    """Each council's measures; the most tied first."""
    order = sorted(found.degree, key=lambda i: (-found.strength[i], i))
    return tuple(MeasuresRow(i, _measures(found, i)) for i in order)


def _measures(found: Measures, i: str) -> tuple[str, ...]:
    return str(found.degree[i]), str(found.strength[i])


class SetRow(Struct, frozen=True):
    """Councils that work most with each other, and the places that they belong to, by name."""

    councils: str
    places: tuple[str, ...]


def set_rows(dataset: Dataset, clusters: Sequence[tuple[str, ...]]) -> tuple[SetRow, ...]:
    """The clusters of several councils, each with the places that its councils belong to."""
    return tuple(
        SetRow(
            councils=listed([council_label(dataset, i) for i in cluster]),
            places=tuple(
                place.name for place in dataset.places.values() if set(place.councils) & {*cluster}
            ),
        )
        for cluster in clusters
        if len(cluster) > 1
    )


class ThreadRow(Struct, frozen=True):
    """A partnership that something hangs by alone, with the names of what does."""

    body: str
    hangs: tuple[str, ...]


def thread_rows(appraisal: Appraisal) -> tuple[ThreadRow, ...]:
    """The partnerships that something hangs by alone."""
    dataset = appraisal.dataset
    names, themes = body_names(dataset), theme_names(dataset)
    return tuple(
        ThreadRow(appraisal.partnerships[thread.body].name, hangs_by(thread, names, themes))
        for thread in appraisal.ties.threads
    )
