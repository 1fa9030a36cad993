"""What is known on a question that is answered in words, where `workshop prepare` proposed it.

Such a question has no key that says what it is about. Its id does: the same topic and the same name
always give the same id.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from appraisal.appraise import Appraisal
from appraisal.appraise.theme_priorities import councils_by_priority
from appraisal.appraise.ways.turning import turn_of
from appraisal.appraise.workshop.proposed import Proposed, Topic
from appraisal.documents.blocks import Block, Items, Paragraph, Table
from appraisal.documents.own_place import ask_and_gain
from appraisal.documents.pack.known import all_options, candidate_facts, scale_table
from appraisal.findings.names import council_label, council_names
from appraisal.findings.numbers import listed_names
from appraisal.findings.sentences import say
from appraisal.findings.ways import named_ways, reason, turn_sentence
from appraisal.model import Dataset, in_words

Groups = Sequence[Sequence[Block]]


def evidence_in_words(appraisal: Appraisal, question: str) -> Groups:
    """What is known on the question of that id; nothing where nobody but its author knows."""
    for topic, find in _KNOWN.items():
        for name in _names(appraisal, topic):
            if Proposed(topic, (name,), (), ()).id == question:
                return tuple(group for group in find(appraisal, name) if group)
    return ()


def _names(appraisal: Appraisal, topic: Topic) -> Iterable[str]:
    """All that a question of a topic could be about."""
    dataset, ways = appraisal.dataset, appraisal.ways
    names: Mapping[Topic, Iterable[str]] = {
        "form": dataset.candidates,
        "posts": dataset.councils,
        "factor": dataset.success_factors,
        "theme": dataset.themes,
        "gap": [leaf.id for leaf in dataset.leaves()],
        "way": [choice.id for choice in ways.choices] if ways else (),
    }
    return names[topic]


def _form(appraisal: Appraisal, name: str) -> Groups:
    return ((candidate_facts(appraisal, name),),)


def _posts(appraisal: Appraisal, name: str) -> Groups:
    """What the package that gains most asks of the council; under the paper's own heading."""
    _, *said = ask_and_gain(appraisal, name, council_label(appraisal.dataset, name))
    return (said,)


def _factor(appraisal: Appraisal, name: str) -> Groups:
    note = appraisal.dataset.success_factors[name].note
    return ((Paragraph(note),),) if note else ()


def _theme(appraisal: Appraisal, name: str) -> Groups:
    return (tuple(_by_priority(appraisal.dataset, name)),)


def _by_priority(dataset: Dataset, theme: str) -> Iterator[Block]:
    """Which councils give a theme which priority, in their own plans."""
    names = council_names(dataset)
    rows = tuple(
        (
            in_words(level) if level else say("pack.no-priority"),
            listed_names([names[council] for council in councils]),
        )
        for level, councils in councils_by_priority(dataset, theme).items()
        if councils
    )
    if rows:
        heads = (say("pack.priority"), say("pack.councils"))
        yield Table(say("pack.priority-caption"), heads, rows, (1, 4))


def _gap(appraisal: Appraisal, name: str) -> Groups:
    leaf = appraisal.dataset.leaf(name)
    return ((all_options(appraisal, leaf),), (scale_table(appraisal.dataset, leaf),))


def _way(appraisal: Appraisal, name: str) -> Groups:
    """Why somebody might count otherwise, and who is first under each other way."""
    found = named_ways(appraisal)
    if found is None:
        return ()
    choice = next(choice for choice in found.ways.choices if choice.id == name)
    others = [other for other in choice.alternatives if other != choice.chosen]
    turns = [turn_sentence(found, turn_of(found.ways, ((name, other),))) for other in others]
    today = turn_of(found.ways, ())
    first = listed_names([found.models[model] for model in today.first])
    now = say("pack.way-now", models=first, count=len(today.first))
    return ((Paragraph(reason(found, name)), Items((now, *turns))),)


_KNOWN: Mapping[Topic, Callable[[Appraisal, str], Groups]] = {
    "form": _form,
    "posts": _posts,
    "factor": _factor,
    "theme": _theme,
    "gap": _gap,
    "way": _way,
}
