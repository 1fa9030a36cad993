"""The groupings with parts: what they are, and those of them that come first."""

from collections.abc import Mapping

import numpy as np
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.groupings.parts import splitting
from appraisal.appraise.groupings.sizes import at_floor
from appraisal.findings.groupings_with_parts import rest_in_csv, with_parts_title, with_parts_words
from appraisal.site.grouping_tables import GroupingRow, grouping_rows


class WithParts(Struct, frozen=True):
    """What is said of those that split a council, and those of them that reach the floor.

    `unknown` names the parts of unknown population.
    """

    title: str
    said: tuple[str, ...]
    rows: tuple[GroupingRow, ...]
    rest_in_csv: str
    unknown: tuple[str, ...]


def with_parts(
    appraisal: Appraisal, names: Mapping[str, str], floor: float | None
) -> WithParts | None:
    """What to say of the groupings with parts; None where no option splits a council."""
    found, dataset = appraisal.structures, appraisal.dataset
    if found is None or found.with_parts is None:
        return None
    second = found.with_parts
    splits = splitting(dataset, second)
    all_that_split = np.flatnonzero(splits).tolist()
    rows = [i for i in at_floor(second, floor) if splits[i]]
    return WithParts(
        title=with_parts_title(dataset, second, names),
        said=tuple(with_parts_words(appraisal, second, names, len(all_that_split))),
        rows=grouping_rows(dataset, second, names, rows),
        rest_in_csv=rest_in_csv(len(all_that_split) - len(rows)),
        unknown=tuple(names[area] for area in second.unknown),
    )
