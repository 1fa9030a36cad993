"""What a council would do about each candidate, and the posts that it could spare."""

from collections.abc import Iterator

from appraisal.findings.candidate_register import kind_words, posts_words
from appraisal.findings.candidates import members_words
from appraisal.findings.sentences import say
from appraisal.findings.workshop_sheets import ask_words, money_lines
from appraisal.model import Candidate, Dataset

from .forms import Column, Form, Open, Row

CANDIDATES = say("sheets.candidates")
CHOICES = {
    say("sheets.would-join"): "join",
    say("sheets.would-host"): "host",
    say("sheets.no"): "no",
}
"""What can be picked, and what the workshop's file calls it."""
POSTS = "posts"


def choices_of(dataset: Dataset, council: str) -> dict[str, tuple[str, ...]]:
    """By candidate that a council could be in, what it may pick.

    Where nobody is named as a member or as a host, everybody may be.
    """
    return {
        i: picks
        for i, candidate in dataset.candidates.items()
        if (picks := tuple(_picks(candidate, council)))
    }


def _picks(candidate: Candidate, council: str) -> Iterator[str]:
    member = not candidate.everyone or council in candidate.everyone
    host = council in candidate.host or (member and not candidate.host)
    if member:
        yield say("sheets.would-join")
    if host:
        yield say("sheets.would-host")
    if member or host:
        yield say("sheets.no")


def candidates_form(dataset: Dataset, council: str) -> Form | None:
    """One row a candidate that the council could be in; None where there is none."""
    choices = choices_of(dataset, council)
    if not choices:
        return None
    columns = (
        Column(say("sheets.candidate"), 42),
        Column(say("sheets.members"), 30),
        Column(say("sheets.money"), 42),
        Column(say("sheets.asks"), 34),
        Column(say("sheets.answer"), 18, "answer"),
    )
    rows = [_row(dataset, i, picks, council) for i, picks in choices.items()]
    posts = (say("sheets.posts"), say("sheets.posts-how"), "", "", Open("number", 0))
    rows.append(Row(posts, POSTS))
    lead = (say("sheets.candidates-how"),)
    return Form(CANDIDATES, say("sheets.candidates-title"), lead, columns, tuple(rows))


def _row(dataset: Dataset, identifier: str, picks: tuple[str, ...], council: str) -> Row:
    candidate = dataset.candidates[identifier]
    name = say("sheets.candidate-words", name=candidate.name, kind=kind_words(candidate))
    posts = posts_words(candidate)
    asks = [ask_words(candidate, council)]
    if posts:
        asks.append(
            say("sheets.criterion-words", name=say("sheets.full-time"), what=posts),
        )
    depends = candidate.depends_on
    cells = (
        "\n".join(
            filter(None, (name, candidate.why, depends and say("sheets.depends", what=depends)))
        ),
        members_words(dataset, candidate),
        "\n".join(money_lines(candidate)),
        "\n".join(asks),
        Open("pick", picks=picks),
    )
    return Row(cells, identifier)
