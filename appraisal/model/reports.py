"""A council's own committee template: its headings, what each is of, and how they are numbered."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic_core import PydanticKnownError

from .checks import Before
from .facts import FREE, CouncilId, HeadingId, Model, Name, SourceIds, Text
from .headings import Part, part_of

Numbering = Literal["headings", "paragraphs", "none"]
"""What carries the number of a section: its heading and paragraphs, these alone, or nothing."""
Recommended = Literal["numbers", "letters", "paragraphs"]
"""How recommendations are told apart: 1, 2; a), b); or as the paragraphs of any section are."""


class Subheading(Model):
    """A heading below another: what it is of, or which implications stand there."""

    heading: Name
    part: Part | None = None
    covers: tuple[HeadingId, ...] = ()

    @property
    def is_of(self) -> Part | None:
        """The part of the report that it is of; None for one of implications."""
        if self.part is not None or self.covers:
            return self.part
        return part_of(self.heading)


def _with_heading(value: Any) -> Any:
    """A heading by itself, or with what it is of."""
    if value is None:
        raise PydanticKnownError("string_type")
    return value if isinstance(value, Subheading | dict) else {"heading": value}


AsSubheading = Annotated[Subheading, Before(_with_heading), FREE]


class ReportHeading(Subheading):
    """A heading of the report, in its place; `appendix` puts what it is of behind the report."""

    numbered: bool = True
    paragraphs: bool = True
    appendix: bool = False
    under: tuple[AsSubheading, ...] = ()


AsHeading = Annotated[ReportHeading, Before(_with_heading), FREE]


class Template(Model):
    """The committee template of a council: headings in their order, and what stands around them."""

    headings: tuple[AsHeading, ...] = ()
    numbering: Numbering = "headings"
    recommendations: Recommended = "numbers"
    body: Name | None = None
    report_of: Name | None = None
    reference: Text | None = None
    source: SourceIds | None = None

    def every(self) -> Iterator[Subheading]:
        """Every heading with those below it, in order."""
        for heading in self.headings:
            yield heading
            yield from heading.under

    @property
    def listed(self) -> tuple[str, ...]:
        """The names of those under which implications may stand by their ids."""
        return tuple(each.heading for each in self.every() if not each.covers and not each.is_of)


class Report(Template):
    """The area's committee template, with the headings of implications, and those of councils."""

    councils: dict[CouncilId, Template] = {}

    def of(self, council: str | None) -> Template:
        """The template of a council, or the area's where it has none of its own."""
        return self.councils.get(council or "", self)
