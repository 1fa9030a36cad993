"""The building blocks of every file: text, ids, dates, sourced figures and sources."""

import datetime
import re
import unicodedata
from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, ClassVar, Final, Literal, LiteralString, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    PrivateAttr,
    Tag,
    ValidationInfo,
    model_validator,
)
from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from .bounds import Raw, as_day, check_year
from .checks import After, Before
from .references import Ref, one_or_many

ASSUMPTION = "assumption"
"""The source of a figure that somebody judged rather than found; it needs no entry of its own."""

UNKNOWN: Final = "unknown"
LONGEST_NAME, LONGEST_ID = 300, 100
"""Signs. Ids become names of files, and of some pages together with others; systems take 255."""

_UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing: fillers of Hangul, and the empty cell of Braille."""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_GSS = re.compile(r"[A-Z][0-9]{8}")
_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class _Blank:
    """The type of BLANK, which no field takes."""


BLANK: Final = _Blank()
"""What is read in place of a key's empty value where that may not count as left out."""


class Model(BaseModel):
    """A frozen piece of a file. Undeclared keys are refused; keys left empty count as left out.

    An undeclared key is refused even if it is empty: it may be one that lost its value. So is a
    declared one that changes what stands beside it by being left out.
    One that may be left out is `Piece.model_construct()` then: as `Piece()`, but read by nothing.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        allow_inf_nan=False,
        validate_by_name=True,
        defer_build=True,  # most are only ever read as a part of their file
    )

    never_blank: ClassVar[tuple[str, ...]] = ()

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty_keys(cls, data: Any) -> Any:
        if data is None:
            return {}
        if isinstance(data, dict) and None in data.values():
            known = {field.alias or name for name, field in cls.model_fields.items()}
            needed = cls.needed_beside({k: v for k, v in data.items() if v is not None})
            return {
                key: BLANK if value is None and key in needed else value
                for key, value in data.items()
                if value is not None or key not in known or key in needed
            }
        return data

    @classmethod
    def needed_beside(cls, given: Mapping[Any, Any]) -> tuple[str, ...]:
        """The keys that may be missing, but not be left empty, beside those that have a value."""
        del given  # in most models it does not matter
        return cls.never_blank


def _as_text(value: Any) -> Any:
    if isinstance(value, str):  # as most are
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value


def _as_date(value: Any) -> Any:
    try:
        return datetime.date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return value


def _check_date(value: datetime.date) -> datetime.date:
    check_year(value.year)
    return value


def _check_id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise PydanticCustomError("bad_id", "{value}", {"value": value})
    if len(value) > LONGEST_ID:
        raise PydanticCustomError("long_id", "{value}", {"value": value})
    return value


def _check_gss(value: str) -> str:
    if not _GSS.fullmatch(value):
        raise PydanticCustomError("bad_gss", "{value}", {"value": value})
    return value


def _check_seen(value: str) -> str:
    if not any(unicodedata.category(sign)[0] in "LNPS" and sign not in _UNSEEN for sign in value):
        raise PydanticCustomError("blank", "")
    return value


def _check_partial_date(value: str) -> str:
    if value == UNKNOWN:
        return value
    try:
        if not _PARTIAL_DATE.fullmatch(value):
            raise ValueError
        datetime.date.fromisoformat(value + "0000-01-01"[len(value) :])
    except ValueError:
        raise PydanticCustomError("bad_partial_date", "{value}", {"value": value}) from None
    check_year(int(value[:4]))
    return value


FREE: Final = "free text"
"""Marks the types of what people write in their own words, in which any sign may stand."""
Text = Annotated[str, Before(_as_text), FREE]
Name = Annotated[str, Field(max_length=LONGEST_NAME), Before(_as_text), After(_check_seen), FREE]
"""What something is called: at least one sign that can be seen, and no essay."""
Also = tuple[Name, ...]
"""What else people call something; the search finds it by these too."""
Wording = Annotated[Text, After(_check_seen)]
"""Text that has to be there, so that blank does not do."""
Id = Annotated[str, Before(_as_text), After(_check_id)]
AgreementId = Annotated[Id, Ref("agreement")]
CouncilId = Annotated[Id, Ref("council")]
CriterionId = Annotated[Id, Ref("criterion")]
FunctionId = Annotated[Id, Ref("function")]
HeadingId = Annotated[Id, Ref("heading")]
HostId = Annotated[Id, Ref("host")]
MeasureId = Annotated[Id, Ref("measure")]
ModelId = Annotated[Id, Ref("model")]
NeighbourId = Annotated[Id, Ref("neighbour")]
OptionId = Annotated[Id, Ref("option")]
PartnershipId = Annotated[Id, Ref("partnership")]
PerspectiveId = Annotated[Id, Ref("perspective")]
PrincipleId = Annotated[Id, Ref("principle")]
ProviderId = Annotated[Id, Ref("provider")]
ThemeId = Annotated[Id, Ref("theme")]
"""What a key or a value names: `load/references.py` refuses one that stands nowhere."""
Gss = Annotated[str, Before(_as_text), After(_check_gss)]
"""A code of the Office for National Statistics: a letter and eight digits."""
Date = Annotated[datetime.date, Before(_as_date), After(_check_date)]
"""A day, with or without quotes round it."""
PartialDate = Annotated[str, Before(as_day), After(_check_partial_date)]
"""A year, a month or a day: `2024`, `2024-02`, `2024-02-22`; or `unknown`."""
SourceIds = Annotated[
    tuple[Annotated[Id, Ref("source")], ...], Before(one_or_many), Field(min_length=1)
]
"""One id of sources.yaml, or a list of them; always a tuple once read."""
Score = Annotated[float, Field(ge=0, le=100)]


def check_range(low: float | None, value: float, high: float | None, key: str = "value") -> None:
    """Refuse a range that is out of order; `key` is what its middle is called.

    Raises PydanticCustomError `bad_range` unless low <= value <= high, where given.
    """
    if (low is not None and low > value) or (high is not None and high < value):
        given = {"low": low, key: value, "high": high}
        said = ", ".join(f"{name} {x:g}" for name, x in given.items() if x is not None)
        raise PydanticCustomError("bad_range", "{said}", {"said": said, "key": key})


class Figure(Model):
    """A number with its source, and its range where the source gives one."""

    model_config = ConfigDict(defer_build=False)  # a part of most files, so that it is made once

    value: Raw
    low: Raw | None = None
    high: Raw | None = None
    date: PartialDate | None = None
    source: SourceIds
    note: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_range(self.low, self.value, self.high)
        return self


class Use(Model):
    """A fact of facts.yaml that is used here: one figure, however many places rest on it.

    What it stands for is found among the shared facts that reading is given as its context; it
    counts as unknown where none has that id, which is a fault of its own.
    """

    model_config = ConfigDict(defer_build=False)

    use: Annotated[Id, Ref("shared fact")]
    _fact: "Stated" = PrivateAttr(default=UNKNOWN)

    @model_validator(mode="before")
    @classmethod
    def _alone(cls, data: Any) -> Any:
        beside = sorted(map(str, data.keys() - {"use"})) if isinstance(data, dict) else ()
        if beside and "use" in data:
            raise PydanticCustomError("beside_use", "", {"keys": ", ".join(beside)})
        return data

    @model_validator(mode="after")
    def _find(self, info: ValidationInfo) -> Self:
        self._fact = (info.context or {}).get(self.use, UNKNOWN)
        return self

    @property
    def fact(self) -> "Stated":
        """The figures that it stands for."""
        return self._fact

    @property
    def source(self) -> tuple[str, ...]:
        """All sources of these, each once."""
        return tuple(dict.fromkeys(i for figure in figures_in(self) for i in figure.source))


def _kind_of_fact(value: Any) -> str | None:
    return "shared" if isinstance(value, Use) or _is_use(value) else _kind_of_stated(value)


def _kind_of_stated(value: Any) -> str | None:
    if isinstance(value, Figure | dict):
        return "figure"
    if isinstance(value, tuple | list):
        return "contested"
    return UNKNOWN if value == UNKNOWN else None


def _is_use(value: Any) -> bool:
    """Whether a mapping is to name a shared fact: `use` stands in it, or no key of figures.

    A key in capitals is one of those, though it is refused.
    """
    if not isinstance(value, dict) or not value:
        return False
    return "use" in value or not any(str(k).casefold() in Figure.model_fields for k in value)


def _refuse_use(fault: LiteralString, value: Any) -> Any:
    within = value if isinstance(value, tuple) else (value,)
    if any(isinstance(item, dict) and "use" in item for item in within):
        raise PydanticCustomError(fault, "")
    return value


_Listed = Annotated[Figure, Before(partial(_refuse_use, "use_in_list"))]
_Contested = Annotated[tuple[_Listed, ...], Field(min_length=1)]
Stated = Literal["unknown"] | Figure | _Contested
"""A sourced figure, several figures whose sources disagree, or `unknown`."""
SharedFact = Annotated[
    Annotated[Literal["unknown"], Tag(UNKNOWN)]
    | Annotated[Figure, Tag("figure")]
    | Annotated[_Contested, Tag("contested")],
    Discriminator(_kind_of_stated),
    Before(partial(_refuse_use, "use_of_use")),
]
"""One of these in facts.yaml, by an id: it stands for itself and uses no other."""
Fact = Annotated[
    Annotated[Literal["unknown"], Tag(UNKNOWN)]
    | Annotated[Figure, Tag("figure")]
    | Annotated[_Contested, Tag("contested")]
    | Annotated[Use, Tag("shared")],
    Discriminator(_kind_of_fact),
]
"""One of these where a figure is wanted, or the use of a shared one."""


def stated(fact: Fact) -> Stated:
    """What a fact says, seen through to the shared one that it may use."""
    return fact.fact if isinstance(fact, Use) else fact


def figures_in(fact: Fact | None) -> tuple[Figure, ...]:
    """The figures of a fact: several where sources disagree, none where it is not known."""
    found = UNKNOWN if fact is None else stated(fact)
    if isinstance(found, str):
        return ()
    return (found,) if isinstance(found, Figure) else found


def _below_nought(fact: Fact, thing: str, *place: int | str) -> list[InitErrorDetails]:
    """An error for each end of a fact that is below nought, where it stands within the fact.

    One for all ends of a shared fact, where it is used: elsewhere it may do.
    """
    found = [
        InitErrorDetails(
            type=PydanticCustomError("below_nought", "{thing}", {"thing": thing}),
            loc=(*place, *position, end),
            input=given,
        )
        for number, figure in enumerate(figures_in(fact))
        for position in [(number,) if isinstance(stated(fact), tuple) else ()]
        for end in ("low", "value", "high")
        if (given := getattr(figure, end)) is not None and given < 0
    ]
    if found and isinstance(fact, Use):
        error = PydanticCustomError(
            "use_below_nought", "{thing}", {"thing": thing, "use": fact.use}
        )
        return [InitErrorDetails(type=error, loc=(*place, "use"), input=fact.use)]
    return found


def _refuse(errors: list[InitErrorDetails]) -> None:
    if errors:
        raise ValidationError.from_exception_data("below nought", errors)


COUNTED = {
    "population": "A population",
    "area": "An area",
    "councillors": "A number of councillors",
}
"""Facts that count or measure something of which there cannot be less than none."""


def _check_counted(facts: dict[str, Fact]) -> dict[str, Fact]:
    wrong = (_below_nought(facts[i], thing, i) for i, thing in COUNTED.items() if i in facts)
    _refuse([error for errors in wrong for error in errors])
    return facts


def _check_sign(thing: str, fact: Fact) -> Fact:
    _refuse(_below_nought(fact, thing))
    return fact


Facts = Annotated[dict[Annotated[Id, Ref("fact")], Fact], After(_check_counted)]
"""Facts by the measure that they are of."""


class History(tuple[Figure, ...]):
    """Figures of one thing that held at different dates, in the order of the file."""

    __slots__ = ()


def newest(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures that hold: those of the newest date of a history, else all of them."""
    return _newest(figures) if isinstance(figures, History) else figures


def _newest(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those of the newest date; a year may be that of a day within it."""
    last = max(str(figure.date) for figure in figures)
    return tuple(figure for figure in figures if last.startswith(str(figure.date)))


def _with_histories(facts: dict[str, Fact]) -> dict[str, Fact]:
    return {i: _history(fact) if isinstance(fact, tuple) else fact for i, fact in facts.items()}


def _history(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures as a history, if each has a date and some held before others."""
    dated = all(figure.date not in (None, UNKNOWN) for figure in figures)
    return History(figures) if dated and _newest(figures) != figures else figures


FactsOverTime = Annotated[Facts, After(_with_histories)]
"""Facts of what is, in which figures of different dates are a history and no disagreement.

An option's facts are of what would be: there a date is that on which somebody said so.
"""
Money = Annotated[Fact, After(partial(_check_sign, "An amount of money"))]
"""A cost or a saving, nought or more: which of the two it is, its place says."""
People = Annotated[Fact, After(partial(_check_sign, COUNTED["population"]))]
"""A count of residents."""
