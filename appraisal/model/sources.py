"""Documents that figures and reasons point to, and the addresses of the web that they have."""

import re
from typing import Annotated, Literal, get_args
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from .checks import After
from .facts import Id, Model, Name, PartialDate, Text

_URL = re.compile(r"https?://[^\s\\\x00-\x1f\x7f-\x9f<>\"`{}|^]+", re.IGNORECASE)
_BAD_ESCAPE = re.compile(r"%(?![0-9a-f]{2})", re.IGNORECASE)
_WWW = re.compile(r"www\.[^\s]+", re.IGNORECASE)


def _check_url(value: str) -> str:
    if _WWW.match(value):
        raise PydanticCustomError("url_without_scheme", "{value}", {"value": value})
    try:
        parts = urlsplit(value)
        plain = _URL.fullmatch(value) and _is_host(parts.hostname or "") and _is_seen(value)
        if not plain or "@" in parts.netloc or parts.port == 0 or _BAD_ESCAPE.search(value):
            raise ValueError
    except ValueError:
        raise PydanticCustomError("bad_url", "{value}", {"value": value}) from None
    return value


def _is_host(host: str) -> bool:
    """Whether a host's name can be one: something to read, and no dot or dash at an end."""
    ends = host[:1] + host[-1:]
    return any(map(str.isalnum, host)) and not {"-", "."} & {*ends} and ".." not in host


def _is_seen(address: str) -> bool:
    """Whether an address has nothing in it that cannot be seen or that turns what is seen round."""
    return address.isprintable() and " " not in address


Url = Annotated[str, After(_check_url)]
"""An address of the web in full: http or https, without blanks, backslashes or a password,
signs that cannot be seen, `%` that stands for nothing, or a host that can be none."""


SourceKind = Literal[
    "council", "joint-body", "government", "data", "study", "press", "body", "reference-work"
]
SOURCE_KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
"""What sort of document a source is, those that others report on before those that report."""


class Source(Model):
    """A document that figures and reasons point to."""

    title: Name
    publisher: Text | None = None
    kind: SourceKind | None = None
    date: PartialDate | None = None
    url: Url | None = None
    party: Id | None = None
    paid_for_by: Text | None = None
    attribution: Text | None = None
    note: Text | None = None

    @property
    def partisan(self) -> bool:
        """Whether it is a party's: it speaks for one, or one paid for it."""
        return self.party is not None or self.paid_for_by is not None
