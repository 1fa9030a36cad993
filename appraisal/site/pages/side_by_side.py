"""Two options side by side: the difference between these two."""

from collections.abc import Iterator
from functools import partial

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import pairs
from appraisal.findings.comparisons import pair_title
from appraisal.findings.names import option_names
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.side_by_side import Content as Content
from appraisal.site.side_by_side import content


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for every pair."""
    labels = option_names(appraisal)
    for one, other in pairs(appraisal):
        title, path = pair_title(labels[one], labels[other]), address("side_by_side", one, other)
        yield Page("side_by_side", path, title, partial(content, appraisal, one, other))
