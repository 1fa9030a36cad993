"""What a report is asked for: of what, for whom, on which options, in which template."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from appraisal.appraise import Appraisal
from appraisal.documents.blocks import Figure
from appraisal.findings.names import council_label
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.reports import Template

FEW = 6
"""Up to so many options are told one by one."""


def are_many(options: Sequence[str]) -> bool:
    """Whether a report is about so many options that each has only a row."""
    return len(options) > FEW


class Asked(Struct, frozen=True):
    """A report on `options`, in the order in which they are shown, for a `council` or for all.

    `figures` are pictures by name: `ranking`, `benefit_and_cost` and `map`; any may be missing.
    """

    appraisal: Appraisal
    council: str | None
    options: tuple[str, ...]
    template: Template
    figures: Mapping[str, Figure] = field(default_factory=dict)

    @property
    def dataset(self) -> Dataset:
        """What was appraised."""
        return self.appraisal.dataset

    @property
    def left_out(self) -> tuple[str, ...]:
        """The options of the evidence that it is not about, in the same order."""
        return tuple(i for i in self.dataset.option_order() if i not in self.options)

    @property
    def alone(self) -> bool:
        """Whether it is about one option of several, which it compares with none."""
        return len(self.options) == 1 and bool(self.left_out)

    @property
    def many(self) -> bool:
        """Whether it is about so many options that each has only a row."""
        return are_many(self.options)

    @property
    def cited(self) -> frozenset[str]:
        """The sources that values of its options rest on, by id."""
        cells = (c for (i, _), c in self.appraisal.matrix.cells.items() if i in self.options)
        return frozenset(source for cell in cells for source in cell.sources)

    @property
    def label(self) -> str:
        """The short name of the council whose report it is; empty for none."""
        return council_label(self.dataset, self.council) if self.council else ""

    @property
    def whose(self) -> str:
        """Who the report is for: the council, or the councils of the area."""
        if self.council:
            return self.dataset.councils[self.council].name
        area = self.dataset.settings.area
        return say("report.councils-of", area=area) if area else say("report.councils")


def asked(
    appraisal: Appraisal, council: str | None = None, figures: Mapping[str, Figure] | None = None
) -> Asked:
    """The same from what a command line has; it is about the options that were compared."""
    template = appraisal.dataset.settings.report.of(council)
    return Asked(appraisal, council, appraisal.matrix.options, template, figures or {})
