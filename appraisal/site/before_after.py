"""Who would share with whom before an option and after it: two drawings and their table."""

from collections.abc import Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties_after import ties_after
from appraisal.charts.network import ring
from appraisal.findings.numbers import count_of
from appraisal.model import LEVEL_OF
from appraisal.site.facts import LEVEL_WORDS


def before_and_after(appraisal: Appraisal, option: str) -> Mapping[str, Any] | None:
    """The close ties of today and those that would be left; None where there never are any."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    before, found = appraisal.ties.close.ties, ties_after(appraisal, option)
    if not before and not found.ties:
        return None
    labels = {council.id: council.label for council in stand}
    return {
        "before": ring(dataset, appraisal.today, before),
        "before_title": "Before: " + _title(len(before), len(dataset.councils)),
        "after": ring(dataset, stand, found.ties),
        "after_title": "After: " + _title(len(found.ties), len(stand)),
        "inside": found.inside,
        "ties": [
            {
                "one": labels[tie.one],
                "other": labels[tie.other],
                "bodies": len(tie.bodies),
                "level": LEVEL_WORDS[LEVEL_OF[tie.level]],
            }
            for tie in sorted(found.ties, key=lambda t: (-len(t.bodies), t.one, t.other))
        ],
    }


def _title(ties: int, councils: int) -> str:
    """How many pairs of councils share, of how many there are."""
    pairs = councils * (councils - 1) // 2
    if not pairs:
        return "one council, and no pairs"
    share = "shares" if ties == 1 else "share"
    return f"{ties or 'none'} of {count_of(pairs, 'pair')} {share} services, staff or money"
