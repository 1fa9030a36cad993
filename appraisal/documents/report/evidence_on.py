"""What the evidence has on a heading that nobody has written on yet, so that an officer can begin.

It is found by words: names of criteria, functions, themes, partnerships and agreements.
"""

import re
from collections.abc import Iterator, Mapping

from appraisal.findings.numbers import listed_names
from appraisal.findings.ranking import quoted
from appraisal.findings.sentences import say
from appraisal.model import Dataset

NAMED = 3
"""So many of each kind are named."""
_WORDS: Mapping[str, str] = {
    "financial": "cost|saving|money|debt|tax|revenue|finance|budget",
    "legal": "legal|law|licens|statutory|monitoring",
    "human-resources": "staff|workforce|human resources|payroll|management|chief executive",
    "information-technology": "ict|digital|technology|computer|information|website",
    "equalities": "equal|inclusion|cohesion|poverty|social mobility|communities|support",
    "climate": "climate|carbon|environment|waste|flood|energy|net zero|green",
    "crime-and-disorder": "crime|safety|police|disorder|anti-social|licens",
    "health": "health|wellbeing|leisure|social care",
    "human-rights": "rights|housing|homeless|care",
    "safeguarding": "safeguarding|children|adult|social care|vulnerable",
    "property": "property|estate|asset|building|housing|land",
    "health-and-safety": "health and safety|emergency|building control",
    "value-for-money": "value for money|saving|cost|efficien|procurement",
    "corporate-objectives": "priorit|objective|plan",
}
"""What the names of things that bear on a heading of implications have in them, by its id."""


def evidence_on(dataset: Dataset, heading: str, name: str) -> str:
    """What the evidence has on a heading, by its id and its name; that it has nothing, else."""
    words = re.compile(rf"\b({_WORDS.get(heading, re.escape(name))})", re.I)
    said = list(_found(dataset, words))
    return say("report.has", things="; ".join(said)) if said else say("report.nothing-on-this")


def _found(dataset: Dataset, words: re.Pattern[str]) -> Iterator[str]:
    kinds = {
        "report.has-criteria": [leaf.label for leaf in dataset.leaves()],
        "report.has-functions": [one.name for one in dataset.functions.values()],
        "report.has-themes": [one.name for one in dataset.themes.values()],
        "report.has-partnerships": [one.name for one in dataset.partnerships.values()],
        "report.has-agreements": [one.name for one in dataset.candidates.values()],
    }
    for kind, names in kinds.items():
        found = list(dict.fromkeys(name for name in names if words.search(name)))
        if found:
            named = listed_names([quoted(name) for name in found[:NAMED]])
            yield say(kind, names=named, count=min(len(found), NAMED))
