"""The highest option of each family, side by side."""

from collections.abc import Iterator

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import leaders
from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.option_maps import maps_of_option
from appraisal.site.side_by_side import Content as Content
from appraisal.site.side_by_side import content


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """One page, where there are several families."""
    chosen = leaders(appraisal)
    if chosen:
        title = say("titles.families")
        maps = {i: maps_of_option(appraisal, i) for i in chosen}
        yield Page("families", address("families"), title, content(appraisal, chosen, maps))
