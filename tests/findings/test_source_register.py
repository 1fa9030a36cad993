"""The register of sources: whose they are, what sort they are, and what uses them."""

import pytest

from appraisal.findings.source_register import (
    kind_name,
    owner_words,
    owners_counted,
    register_finding,
    unused_words,
)
from appraisal.model import SOURCE_KINDS


@pytest.mark.parametrize(
    ("partisan", "sources", "said"),
    [
        (0, 0, "No sources are recorded"),
        (0, 1, "No source comes from a party to the dispute or was paid for by one"),
        (0, 7, "No source comes from a party to the dispute or was paid for by one"),
        (1, 1, "1 of 1 source comes from a party to the dispute or was paid for by one"),
        (1, 7, "1 of 7 sources comes from a party to the dispute or was paid for by one"),
        (3, 7, "3 of 7 sources come from a party to the dispute or were paid for by one"),
    ],
)
def test_the_headline_says_how_many_sources_are_a_partys(
    partisan: int, sources: int, said: str
) -> None:
    assert register_finding(partisan, sources) == said


def test_sources_that_nothing_rests_on_are_counted() -> None:
    assert unused_words(0) == ""
    assert unused_words(1) == "Nothing here rests on 1 of them: it is marked ‘not used’."
    assert unused_words(4) == "Nothing here rests on 4 of them: they are marked ‘not used’."


def test_every_kind_of_source_has_a_name_of_its_own() -> None:
    names = [kind_name(kind) for kind in (*SOURCE_KINDS, "")]
    assert len({*names}) == len(names)
    assert kind_name("") == "Kind not said"


def test_what_uses_a_source_is_named_with_how_many_things() -> None:
    assert owner_words("Ash", 1) == "Ash"
    assert owner_words("Ash", 3) == "Ash (3)"
    assert owners_counted("councils", 5) == "5 councils"
    assert owners_counted("options", 3) == "3 options"
