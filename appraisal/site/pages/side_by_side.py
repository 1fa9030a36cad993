"""Two options side by side: the difference between these two."""

from collections.abc import Iterator
from itertools import chain

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import pairs
from appraisal.findings.comparisons import pair_title
from appraisal.findings.names import option_names
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.option_maps import maps_of_option
from appraisal.site.side_by_side import Content as Content
from appraisal.site.side_by_side import content


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """A page for every pair."""
    labels = option_names(appraisal)
    maps = {i: maps_of_option(appraisal, i) for i in sorted({*chain(*pairs(appraisal))})}
    for pair in pairs(appraisal):
        title = pair_title(*(labels[option] for option in pair))
        yield Page(
            "side_by_side", address("side_by_side", *pair), title, content(appraisal, pair, maps)
        )
