"""What was planned and delivered elsewhere, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.data.tables.ends import ends
from appraisal.model import Case, read_fact


def elsewhere_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row a case, for data/elsewhere.csv; what is not known is empty."""
    found = appraisal.elsewhere
    return [
        {
            "id": i,
            "name": case.name,
            "family": case.family,
            "of": case.of,
            "unit": case.unit,
            "over": case.over,
            "delivered_over": case.delivered_over,
            **ends("planned", read_fact(case.planned)),
            **ends("delivered", read_fact(case.delivered)),
            "ratio_low": ratio.low if ratio else None,
            "ratio": ratio.value if ratio else None,
            "ratio_high": ratio.high if ratio else None,
            "in_class": any(i in of.ratios for of in found.classes.values()),
            "known_as": case.known_as,
            "date": case.date,
            "size": case.size,
            "finding": case.finding,
            "note": case.note,
            "sources": " ".join(sources_of(case)),
        }
        for i, case in appraisal.dataset.elsewhere.items()
        for ratio in [found.ratios.get(i)]
    ]


def sources_of(case: Case) -> tuple[str, ...]:
    """Every source of a case: of its figures, then of what it found."""
    readings = [read_fact(fact) for fact in (case.planned, case.delivered)]
    cited = [i for reading in readings if reading for i in sorted(reading.sources)]
    return tuple(dict.fromkeys((*cited, *(case.source or ()))))
