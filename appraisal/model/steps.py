"""Steps of a road map: how long each takes, and after which others it begins."""

from typing import Annotated

from pydantic import Field

from .checks import Before
from .councils import none_if_unknown
from .facts import CouncilId, Id, Model, Name, PartialDate, SourceIds, Text
from .references import Ref

Months = Annotated[float, Field(ge=0, le=1200)]


class Step(Model):
    """One step of the road map; its `months` are None where nobody knows how long it takes."""

    id: Id
    name: Name
    months: Annotated[Months | None, Before(none_if_unknown)] = 0
    after: tuple[Annotated[Id, Ref("step")], ...] = ()
    council: CouncilId | None = None
    done: PartialDate | None = None
    note: Text | None = None
    source: SourceIds | None = None
