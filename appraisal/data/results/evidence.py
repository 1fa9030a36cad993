"""What results.json says of the evidence of the whole workspace."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import mean_shares, solid_share
from appraisal.appraise.source_uses import count_evidence, resting_on


class EvidenceResult(Struct, frozen=True, kw_only=True):
    """How many pieces of the files are contested, unknown or assumed, and what rests on sources.

    `partisan` counts the sources that are a party's or were paid for by somebody; `supports` says
    how many pieces rest on each source. `shares` (0-1) are of the headline weight, the mean over
    the options, null without any; `solid` is that of what is measured, contested or so by
    definition.
    """

    contested: int
    unknown: int
    assumed: int
    partisan: int
    supports: Mapping[str, int]
    shares: Mapping[str, float] | None
    solid: float | None


def evidence_result(appraisal: Appraisal) -> EvidenceResult:
    """The counts of the workspace's evidence, and its shares over the options."""
    pieces = appraisal.evidence
    counts, resting = (
        count_evidence(appraisal.dataset, pieces),
        resting_on(appraisal.dataset, pieces),
    )
    return EvidenceResult(
        contested=counts.contested,
        unknown=counts.unknown,
        assumed=counts.assumed,
        partisan=counts.partisan,
        supports={source: len(found) for source, found in sorted(resting.items())},
        shares=mean_shares(appraisal) if appraisal.matrix.options else None,
        solid=solid_share(appraisal),
    )
