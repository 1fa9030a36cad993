"""A package of candidates as the text of an option's file, in pieces that the browser joins too."""

import textwrap
from collections.abc import Iterator, Sequence

from msgspec import Struct

from appraisal.appraise.packages.bounds import Wanted
from appraisal.findings.names import council_label
from appraisal.findings.numbers import day, listed
from appraisal.findings.packages import limits_words
from appraisal.findings.sentences import joined, say
from appraisal.model import Candidate, Dataset
from appraisal.model.facts import LONGEST_NAME

WIDTH = 98
"""Columns, as wide as the files of the example are."""


class Piece(Struct, frozen=True):
    """One candidate: its line in the list of them, and its step in the road map."""

    line: str
    step: str


class OptionPieces(Struct, frozen=True):
    """An option's file in pieces, each with the line end that closes it.

    The file of some candidates, in the order of `pieces`, is `head`, the `line` of each, `between`,
    the `step` of each, and `tail`, with nothing put between them. At least one has to be there.
    """

    head: str
    pieces: dict[str, Piece]
    between: str
    tail: str

    def of(self, candidates: Sequence[str]) -> str:
        """The file of these candidates."""
        held = [piece for i, piece in self.pieces.items() if i in candidates]
        lines, steps = (piece.line for piece in held), (piece.step for piece in held)
        return "".join((self.head, *lines, self.between, *steps, self.tail))


def option_pieces(dataset: Dataset, name: str, made: str) -> OptionPieces:
    """The pieces of an option of this name; its summary ends with how it was `made`."""
    summary = joined(say("written.summary", date=day(dataset.settings.date)), made)
    head = (
        *_comment(say("written.by-the-tool")),
        f"name: {quoted(name)}",
        "family: non-structural",
        *_folded("summary", summary, ""),
        "candidates:",
    )
    return OptionPieces(
        head=_lines(head),
        pieces={i: _piece(i, candidate, dataset) for i, candidate in dataset.candidates.items()},
        between="steps:\n",
        tail=_lines(_scores(dataset)),
    )


def found_so(dataset: Dataset, wanted: Wanted, weights: str) -> str:
    """How a package was found that gains most within limits under weights of this name."""
    held, out = (
        listed([dataset.candidates[i].name for i in ids]) for ids in (wanted.held, wanted.left_out)
    )
    return joined(
        say("written.found", limits=limits_words(wanted.most), weights=weights),
        say("written.held", names=held) if held else "",
        say("written.left-out", names=out) if out else "",
    )


def quoted(text: str) -> str:
    """A text in double quotes as YAML reads it, on one line, whatever is in it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in escaped) + '"'


def _piece(i: str, candidate: Candidate, dataset: Dataset) -> Piece:
    return Piece(f"  - {i}\n", _lines(_step(i, candidate, dataset)))


def _step(i: str, candidate: Candidate, dataset: Dataset) -> Iterator[str]:
    """The step by which a candidate is agreed: who hosts it, from when, and what it hangs on.

    One that brings steps of its own needs no other.
    """
    if candidate.steps:
        return
    host = next(iter(candidate.host), None)
    name = say("written.step", name=candidate.name)
    yield f"  - id: {i}"
    yield f"    name: {quoted(name if len(name) <= LONGEST_NAME else candidate.name)}"
    needs = [i for i in candidate.needs if not dataset.candidates[i].steps]
    if needs:
        yield f"    after: [{', '.join(needs)}]"
    if host in dataset.councils:
        yield f"    council: {host}"
    yield "    months: unknown"
    yield from _folded("note", _note(candidate, dataset), "    ")
    if candidate.source:
        yield f"    source: [{', '.join(candidate.source)}]"


def _note(candidate: Candidate, dataset: Dataset) -> str:
    hosts = listed([council_label(dataset, i) for i in candidate.host], say("numbers.or"))
    year = str(candidate.from_ or dataset.settings.date.year)
    hangs = candidate.depends_on or ""
    return joined(
        say("written.from", year=year),
        say("written.host", hosts=hosts) if hosts else "",
        say("written.hangs", what=hangs) if hangs else "",
    )


def _scores(dataset: Dataset) -> Iterator[str]:
    """A comment that says how to give the option scores of its own."""
    judged = [leaf for leaf in dataset.leaves() if leaf.judged is not None]
    if not judged:
        return
    reference = dataset.options.get(dataset.settings.reference_option or "")
    label = reference.label if reference else say("numbers.none")
    yield from _comment(say("written.scores", reference=label, count=len(judged)))
    yield "# scores:"
    for leaf in judged:
        yield f"#   {leaf.id}:  # {_plain(leaf.label)}"
        yield '#     {score: 50, low: 30, high: 70, why: "…", source: [assumption], by: "…"}'


def _comment(text: str) -> list[str]:
    return textwrap.wrap(
        _plain(text),
        WIDTH,
        initial_indent="# ",
        subsequent_indent="# ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _folded(key: str, text: str, indent: str) -> Iterator[str]:
    """A key with a text in lines that YAML folds into one."""
    yield f"{indent}{key}: >-"
    yield from textwrap.wrap(
        _plain(text),
        WIDTH,
        initial_indent=f"{indent}  ",
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _plain(text: str) -> str:
    """A text on one line, without what YAML would not take as it stands."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _lines(lines: Sequence[str] | Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
