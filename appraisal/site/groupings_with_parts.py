"""The groupings with parts: what they are, and where they stand against the bounds."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.parts import splitting
from appraisal.findings.groupings_with_parts import rest_in_csv, with_parts_title, with_parts_words
from appraisal.site.grouping_tables import GroupingRow, grouping_rows

MOST_ROWS = 40
"""The table on the page holds this many groupings; the CSV holds all that are listed."""


@dataclass(frozen=True)
class WithParts:
    """The section of the page: its sentences, its table, and the parts of unknown population."""

    title: str
    said: tuple[str, ...]
    rows: tuple[GroupingRow, ...]
    rest_in_csv: str
    unknown: tuple[str, ...]


def with_parts(appraisal: Appraisal, names: Mapping[str, str]) -> WithParts | None:
    """What to say of the groupings with parts; None where no option splits a council."""
    found, dataset = appraisal.structures, appraisal.dataset
    if found is None or found.with_parts is None:
        return None
    second = found.with_parts
    rows = grouping_rows(dataset, second, names, splitting(dataset, second))
    return WithParts(
        title=with_parts_title(dataset, second, names),
        said=tuple(with_parts_words(appraisal, second, names, len(rows))),
        rows=tuple(rows[:MOST_ROWS]),
        rest_in_csv=rest_in_csv(max(0, len(rows) - MOST_ROWS)),
        unknown=tuple(names[area] for area in second.unknown),
    )
