"""What an option or a programme is to bring, and how each layer of a council would work."""

import re
from typing import Annotated, Any, Literal, get_args

from pydantic_core import PydanticKnownError

from .facts import CouncilId, Fact, Id, Model, Name, PartialDate, ProviderId, Text
from .references import Ref

BenefitKind = Literal["cashable", "non-cashable", "service"]
BENEFIT_KINDS: tuple[BenefitKind, ...] = get_args(BenefitKind)

Layer = Literal[
    "self-service", "customer-management", "front-line", "back-office", "strategic-core"
]
LAYERS: tuple[Layer, ...] = get_args(Layer)
"""The five layers, from what residents do for themselves to where the direction is set."""

_AS_TODAY = "as today"


class Benefit(Model):
    """Something that should get better, how one would know, and what has to come first.

    `needs` are the partnerships, the agreements and the steps of the option without which it does
    not come about, `depends_on` is whatever else it rests on.
    """

    name: Name
    kind: BenefitKind | None = None
    measure: Text | None = None
    baseline: Fact | None = None
    target: Fact | None = None
    owner: CouncilId | None = None
    by: PartialDate | None = None
    needs: tuple[Annotated[Id, Ref("need")], ...] = ()
    depends_on: Text | None = None
    note: Text | None = None


class LayerChange(Model):
    """How one layer of a council would work, and through whom several councils would share it.

    A text that says no more than "As today." is a layer that does not change.
    """

    text: Text
    through: tuple[ProviderId, ...] = ()

    @property
    def as_today(self) -> bool:
        """Whether nothing changes."""
        return " ".join(re.findall(r"\w+", self.text.casefold())) == _AS_TODAY


def layer_with_text(value: Any) -> Any:
    """A layer that is written as text alone."""
    if value is None:
        raise PydanticKnownError("string_type")
    return value if isinstance(value, LayerChange | dict) else {"text": value}
