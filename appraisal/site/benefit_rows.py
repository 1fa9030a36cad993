"""The register of benefits as rows: who promises how many, and each benefit once."""

from msgspec import Struct

from appraisal.appraise.benefits import PARTS, Holder, Recorded, having
from appraisal.findings.benefits import kind_words, missing, needed
from appraisal.findings.names import council_label
from appraisal.findings.numbers import moment
from appraisal.findings.programmes import whose
from appraisal.model import UNKNOWN, Dataset
from appraisal.site.bearers import Bearer, bearers
from appraisal.site.facts import Line, fact_lines
from appraisal.site.programme_rows import ProgrammeLink, programme_link


class Share(Struct, frozen=True):
    """How many of a holder's benefits say one part: all of them, some, or none."""

    count: int
    of: int


class HolderRow(Struct, frozen=True):
    """Who promises benefits: options, or a programme; and how many say what it takes to check.

    `anchors` are the ids under which the row is found.
    """

    anchors: tuple[str, ...]
    bearers: tuple[Bearer, ...]
    programme: ProgrammeLink | None
    count: int
    shares: tuple[Share, ...]


class BenefitRow(Struct, frozen=True):
    """A benefit with its baseline and target, of which there are no lines where not known.

    What is not recorded is empty. `holders` are whose it is by name, for the filter.
    """

    name: str
    note: str
    kind: str
    measure: str
    baseline: tuple[Line, ...]
    target: tuple[Line, ...]
    owner: str
    by: str
    needs: tuple[str, ...]
    depends_on: str
    lacks: tuple[str, ...]
    bearers: tuple[Bearer, ...]
    programme: ProgrammeLink | None
    holders: tuple[str, ...]


def holder_row(dataset: Dataset, holder: Holder) -> HolderRow:
    """Options that promise the same, or a programme, as a row."""
    found, of = having(holder.benefits), len(holder.benefits)
    programme = programme_link(dataset, holder.programme) if holder.programme else None
    return HolderRow(
        anchors=holder.options,
        bearers=bearers(dataset, holder.options, "benefits"),
        programme=programme,
        count=of,
        shares=tuple(Share(found[part], of) for part in PARTS),
    )


def benefit_row(dataset: Dataset, found: Recorded) -> BenefitRow:
    """A benefit as the register shows it."""
    benefit = found.benefit
    programme = programme_link(dataset, found.programme) if found.programme else None
    held = bearers(dataset, found.options, "benefits")
    return BenefitRow(
        name=benefit.name,
        note=benefit.note or "",
        kind=kind_words(benefit.kind),
        measure=benefit.measure or "",
        baseline=fact_lines(benefit.baseline),
        target=fact_lines(benefit.target),
        owner=council_label(dataset, benefit.owner) if benefit.owner else "",
        by=moment(benefit.by) if benefit.by not in (None, UNKNOWN) else "",
        needs=needed(dataset, found),
        depends_on=benefit.depends_on or "",
        lacks=missing(benefit),
        bearers=held,
        programme=programme,
        holders=(*(dataset.options[i].label for i in found.options), *_named(dataset, found)),
    )


def _named(dataset: Dataset, found: Recorded) -> tuple[str, ...]:
    if not found.programme:
        return ()
    programme = dataset.programmes[found.programme]
    return tuple(filter(None, (whose(dataset, programme), programme.name)))
