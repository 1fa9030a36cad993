"""A source says who speaks, and where it is found."""

import pytest
from pydantic import ValidationError

from appraisal.model import Source


@pytest.mark.parametrize(
    ("source", "partisan"),
    [
        ({"party": "north"}, True),
        ({"paid_for_by": "The eight districts"}, True),
        ({"publisher": "A newspaper"}, False),
    ],
)
def test_what_a_party_says_or_paid_for_is_partisan(source: dict[str, str], partisan: bool) -> None:
    assert Source.model_validate({"title": "S", **source}).partisan is partisan


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example",
        "http://a.example:8080/x?y=[1]#z",
        "HTTPS://a.example/",
        "https://bücher.example/ä",
        "https://a.example/b@c",
        "https://[::1]/x",
    ],
)
def test_addresses_of_the_web_are_kept_as_they_are(address: str) -> None:
    assert Source(title="A", url=address).url == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example",
        "//a.example",
        "/report.pdf",
        "report.pdf",
        "https://",
        "https:///x",
        "https:a.example",
        "https://user@a.example",
        "https://user:word@a.example/x",
        "https://:word@a.example/x",
        "https://a.example/a b",
        "https://a.example/\ta",
        "https://a.example\\b",
        "https://a.example:99999/",
        "https://a.example/\x00",
        " https://a.example",
        "",
    ],
)
def test_what_is_no_plain_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(ValidationError, match="bad_url"):
        Source(title="A", url=address)
