"""The candidates that an option is made of, as rows."""

from dataclasses import dataclass

from appraisal.findings.candidates import members_words
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed_names
from appraisal.model import Dataset, Option


@dataclass(frozen=True)
class CandidateRow:
    """A candidate: with whom, why, and on what else it hangs; empty where not recorded.

    `partners` are the bodies outside the councils that take part.
    """

    id: str
    name: str
    members: str
    partners: str
    why: str
    depends_on: str
    sources: tuple[str, ...]


def candidate_rows(dataset: Dataset, option: Option) -> tuple[CandidateRow, ...]:
    """The candidates in the order of the option's file."""
    made = ((i, dataset.candidates[i]) for i in option.candidates)
    return tuple(
        CandidateRow(
            id=i,
            name=one.name,
            members=members_words(dataset, one),
            partners=listed_names([council_label(dataset, j) for j in one.partners]),
            why=one.why or "",
            depends_on=one.depends_on or "",
            sources=one.source or (),
        )
        for i, one in made
    )
