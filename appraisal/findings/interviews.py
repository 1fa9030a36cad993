"""Interviews before a workshop: their five topics, what could be asked, and levels of ambition.

The topics are those of the interviews of 2019 with the leaders and chief executives of Derbyshire
(Derbyshire Dales District Council, report of 16 January 2020, paragraph 1.4).
"""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.findings.sentences import say


class Topic(Struct, frozen=True):
    """One topic: its name, what it is about, and what could be asked."""

    name: str
    about: str
    prompts: tuple[str, ...]


TOPICS: Mapping[str, Topic] = {
    "place": Topic(
        say("interviews.place"),
        say("interviews.place-about"),
        (
            say("interviews.place-1"),
            say("interviews.place-2"),
            say("interviews.place-3"),
            say("interviews.place-4"),
        ),
    ),
    "alignment": Topic(
        say("interviews.alignment"),
        say("interviews.alignment-about"),
        (
            say("interviews.alignment-1"),
            say("interviews.alignment-2"),
            say("interviews.alignment-3"),
            say("interviews.alignment-4"),
        ),
    ),
    "ambitions": Topic(
        say("interviews.ambitions"),
        say("interviews.ambitions-about"),
        (
            say("interviews.ambitions-1"),
            say("interviews.ambitions-2"),
            say("interviews.ambitions-3"),
            say("interviews.ambitions-4"),
        ),
    ),
    "outcomes": Topic(
        say("interviews.outcomes"),
        say("interviews.outcomes-about"),
        (
            say("interviews.outcomes-1"),
            say("interviews.outcomes-2"),
            say("interviews.outcomes-3"),
            say("interviews.outcomes-4"),
        ),
    ),
    "ways-of-working": Topic(
        say("interviews.ways-of-working"),
        say("interviews.ways-of-working-about"),
        (
            say("interviews.ways-of-working-1"),
            say("interviews.ways-of-working-2"),
            say("interviews.ways-of-working-3"),
            say("interviews.ways-of-working-4"),
        ),
    ),
}
"""By the id that a council's `ambition` has."""

LEVELS = (
    say("interviews.level-0"),
    say("interviews.level-1"),
    say("interviews.level-2"),
    say("interviews.level-3"),
    say("interviews.level-4"),
)
"""What each level of ambition means, from 0 up."""
HIGHEST = len(LEVELS) - 1
