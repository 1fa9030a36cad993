"""What `appraisal diff` says on a screen."""

from collections.abc import Iterator

from appraisal.appraise.changed.difference import Difference
from appraisal.findings.differences import due_words, headline, in_order, row_words, turned_words
from appraisal.findings.file_changes import file_changes
from appraisal.findings.sentences import say

MOST_PAIRS = 20
"""So many pairs whose order turned are told; the rest are counted."""


def text(found: Difference, old: str, new: str) -> Iterator[str]:
    """The lines: the finding, the options, the pairs that turned, the files, and what is due."""
    yield say("differences.from", old=old, new=new)
    yield from options_lines(found)
    yield from _files(found)
    yield from _listed("differences.heading-due", [due_words(found, due) for due in found.due])


def options_lines(found: Difference) -> Iterator[str]:
    """The finding, the options and the pairs that turned."""
    yield headline(found)
    if found.matters:
        yield from _listed(
            "differences.heading-options", [row_words(found, moved) for moved in in_order(found)]
        )
    pairs = [turned_words(found, pair) for pair in found.turned[:MOST_PAIRS]]
    if more := len(found.turned) - len(pairs):
        pairs.append(say("differences.more-pairs", count=more))
    yield from _listed("differences.heading-turned", pairs)


def _listed(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield say(heading)
        yield from (f"  {line}" for line in lines)


def _files(found: Difference) -> Iterator[str]:
    """What changed in each file that differs; in some only what counts for nothing."""
    told = {of.file: of.sentences for of in file_changes(found.old, found.new)}
    names = sorted({*found.files, *told})
    if names:
        if not found.changed and not found.matters:
            yield ""
            yield say("differences.nothing-counted")
        yield ""
        yield say("differences.heading-files")
    for name in names:
        yield f"  {name}"
        yield from (f"    {said}" for said in told.get(name, (say("differences.comments-only"),)))
