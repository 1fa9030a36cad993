"""The building blocks of every file: text, ids, dates, sourced figures and sources."""

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

ASSUMPTION = "assumption"
"""The source of a figure that somebody judged rather than found; it needs no entry of its own."""

UNKNOWN: Final = "unknown"

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_URL = re.compile(r"https?://[^\s\\\x00-\x1f\x7f-\x9f<>\"`{}|^]+", re.IGNORECASE)
_WWW = re.compile(r"www\.[^\s]+", re.IGNORECASE)
_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Model(BaseModel):
    """A frozen piece of a file. Undeclared keys are refused; keys left empty count as left out."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, validate_by_name=True
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty_keys(cls, data: Any) -> Any:
        if data is None:
            return {}
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if value is not None}
        return data


def _as_text(value: Any) -> Any:
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


def _check_id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise PydanticCustomError("bad_id", "{value}", {"value": value})
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
    return value


def _check_url(value: str) -> str:
    if _WWW.match(value):
        raise PydanticCustomError("url_without_scheme", "{value}", {"value": value})
    try:
        parts = urlsplit(value)
        plain = _URL.fullmatch(value) and parts.hostname and parts.username is None
        if not plain or parts.password is not None or parts.port == 0:
            raise ValueError
    except ValueError:
        raise PydanticCustomError("bad_url", "{value}", {"value": value}) from None
    return value


def _one_or_many(value: Any) -> Any:
    return value if isinstance(value, tuple) else (value,)


Text = Annotated[str, BeforeValidator(_as_text)]
Id = Annotated[str, BeforeValidator(_as_text), AfterValidator(_check_id)]
Date = Annotated[datetime.date, BeforeValidator(_as_date)]
"""A day, with or without quotes round it."""
PartialDate = Annotated[str, BeforeValidator(_as_text), AfterValidator(_check_partial_date)]
"""A year, a month or a day: `2024`, `2024-02`, `2024-02-22`; or `unknown`."""
Url = Annotated[str, AfterValidator(_check_url)]
"""An address of the web in full: http or https, without blanks, backslashes or a password."""
SourceIds = Annotated[tuple[Id, ...], BeforeValidator(_one_or_many), Field(min_length=1)]
"""One id of sources.yaml, or a list of them; always a tuple once read."""
Score = Annotated[float, Field(ge=0, le=100)]


def check_range(low: float | None, value: float, high: float | None) -> None:
    """Refuse a range that is out of order.

    Raises PydanticCustomError `bad_range` unless low <= value <= high, where given.
    """
    if (low is not None and low > value) or (high is not None and high < value):
        given = {"low": low, "value": value, "high": high}
        said = ", ".join(f"{name} {x:g}" for name, x in given.items() if x is not None)
        raise PydanticCustomError("bad_range", "{said}", {"said": said})


class Figure(Model):
    """A number with its source, and its range where the source gives one."""

    value: float
    low: float | None = None
    high: float | None = None
    date: PartialDate | None = None
    source: SourceIds
    note: Text | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        check_range(self.low, self.value, self.high)
        return self


def _kind_of_fact(value: Any) -> str | None:
    if isinstance(value, Figure | dict):
        return "figure"
    if isinstance(value, tuple | list):
        return "contested"
    return UNKNOWN if value == UNKNOWN else None


Fact = Annotated[
    Annotated[Literal["unknown"], Tag(UNKNOWN)]
    | Annotated[Figure, Tag("figure")]
    | Annotated[Annotated[tuple[Figure, ...], Field(min_length=1)], Tag("contested")],
    Discriminator(_kind_of_fact),
]
"""A sourced figure, several figures whose sources disagree, or `unknown`."""

Facts = dict[Id, Fact]

Evidence = Literal["measured", "judged", "contested", "assumption", "gap"]
"""How well a value is known, from best to worst."""

WEAKEST_LAST: tuple[Evidence, ...] = ("measured", "judged", "contested", "assumption", "gap")


@dataclass(frozen=True)
class Reading:
    """A figure as one number with its range, the evidence that it rests on and the sources."""

    low: float
    value: float
    high: float
    evidence: Evidence
    sources: frozenset[str] = frozenset()


def read_fact(fact: Fact | None) -> Reading | None:
    """Read a fact as one number with its range; None where it is unknown or absent.

    Contested figures read as the midpoint of the span of all their sources, with the span as
    range (format.md, "How a value and its range come about").
    """
    if fact is None or isinstance(fact, str):
        return None
    if isinstance(fact, Figure):
        return _reading(fact)
    readings = [_reading(figure) for figure in fact]
    if len(readings) == 1:
        return readings[0]
    low, high = min(r.low for r in readings), max(r.high for r in readings)
    assumed = any(reading.evidence == "assumption" for reading in readings)
    evidence: Evidence = "assumption" if assumed else "contested"
    sources = frozenset[str]().union(*(reading.sources for reading in readings))
    return Reading(low, (low + high) / 2, high, evidence, sources)


def _reading(figure: Figure) -> Reading:
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    evidence: Evidence = "assumption" if figure.source == (ASSUMPTION,) else "measured"
    return Reading(low, figure.value, high, evidence, frozenset(figure.source))


class Source(Model):
    """A document that figures and reasons point to."""

    title: Text
    publisher: Text | None = None
    date: PartialDate | None = None
    url: Url | None = None
    party: Id | None = None
    paid_for_by: Text | None = None
    note: Text | None = None
