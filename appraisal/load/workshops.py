"""What a workshop's file says must fit together, and fit the value tree."""

from collections.abc import Container, Iterator, Mapping, Sequence

from appraisal.model import Criterion, Dataset, Workshop
from appraisal.model.tradeoffs import Tradeoff
from appraisal.model.workshops import Answer

from .complaint import Complaint
from .document import Path


def workshop_faults(dataset: Dataset) -> Iterator[Complaint]:
    """Complain of workshops that contradict themselves, and of trade-offs that can't be read."""
    nodes = {node.id: node for node in dataset.nodes()}
    for i, workshop in dataset.workshops.items():
        file = f"workshops/{i}.yaml"
        yield from _questions(file, workshop, nodes)
        yield from _takes_part(file, workshop, dataset.councils)
        yield from _added(file, workshop)
        yield from _scores(file, ("scores",), workshop.scores, nodes)
        for council, answer in workshop.answers.items():
            yield from _answer(file, ("answers", council), answer, nodes)
            yield from _published(file, ("answers", council, "published"), answer, workshop)
    for i, perspective in dataset.perspectives.items():
        path = (i, "tradeoffs")
        yield from _tradeoffs(
            "criteria/perspectives.yaml", path, perspective.tradeoffs or (), nodes
        )


def _questions(
    file: str, workshop: Workshop, nodes: Mapping[str, Criterion]
) -> Iterator[Complaint]:
    known = [question.id for question in workshop.questions]
    for at, question in enumerate(workshop.questions):
        if question.id in known[:at]:
            what = f"The question '{question.id}' stands here a second time."
            yield Complaint(file, ("questions", at, "id"), what, "Give each question its own id.")
        node = nodes.get(question.criterion or "")
        if question.kind == "score" and node is not None and node.judged is None:
            what = f"'{node.id}' is not judged, so nobody can be asked for a score on it."
            mend = "Ask about a criterion with `judged:`, or take `option:` away to ask for points."
            yield Complaint(file, ("questions", at, "criterion"), what, mend)
    for i, agreed in workshop.record.agreed.items():
        asked = next((each for each in workshop.questions if each.id == i), None)
        kind = "value" if agreed.value is not None else "choice" if agreed.choice else "words"
        wanted = {"score": "value", "weight": "value", "candidate": "choice"}
        if asked is not None and kind not in (wanted.get(asked.kind, "words"), "words"):
            what = f"`{kind}` does not answer this question."
            mend = f"Give `{wanted.get(asked.kind, 'words')}`, or say in `words` what was agreed."
            yield Complaint(file, ("record", "agreed", i, kind), what, mend)


def _takes_part(file: str, workshop: Workshop, known: Container[str]) -> Iterator[Complaint]:
    """Who takes part is named once; only they answer, where the file says who does.

    Of an id that is no council's more is said elsewhere.
    """
    for at, council in enumerate(workshop.councils):
        if council in workshop.councils[:at]:
            what = f"'{council}' stands among `councils` a second time."
            yield Complaint(file, ("councils", at), what, "Name each council once.")
    for council in workshop.answers if workshop.councils else ():
        if council in known and council not in workshop.councils:
            what = f"'{council}' answers, and does not stand among `councils`."
            yield Complaint(file, ("answers", council), what, "Add it there, or mend its id here.")


def _added(file: str, workshop: Workshop) -> Iterator[Complaint]:
    known = [(each.kind, each.id) for each in workshop.added]
    for at, (kind, i) in enumerate(known):
        if (kind, i) in known[:at]:
            what = f"The {kind} '{i}' is added here a second time."
            yield Complaint(file, ("added", at, "id"), what, "Give each an id of its own.")


def _published(file: str, path: Path, answer: Answer, workshop: Workshop) -> Iterator[Complaint]:
    """A date that is a slip may publish what nobody let be published."""
    if answer.published and workshop.date and answer.published < workshop.date:
        what = (
            f"These answers were to be published from {answer.published}, before the workshop "
            f"({workshop.date}) in which they were given."
        )
        mend = "Write the day from which the council lets them be published."
        yield Complaint(file, path, what, mend)


def _answer(
    file: str, path: Path, answer: Answer, nodes: Mapping[str, Criterion]
) -> Iterator[Complaint]:
    yield from _tradeoffs(file, (*path, "tradeoffs"), answer.tradeoffs, nodes)
    yield from _scores(file, (*path, "scores"), answer.scores, nodes)
    for at, point in enumerate(answer.walk_away):
        node = nodes.get(point.criterion or "")
        yield from _leaf(file, (*path, "walk_away", at, "criterion"), node)
        for key in ("at_least", "at_most"):
            level = getattr(point, key)
            if node is not None and node.judged is not None and not 0 <= (level or 0) <= 100:
                what = f"'{node.id}' is judged from 0 to 100, so it has no level of {level:g}."
                mend = "Give a score from 0 to 100."
                yield Complaint(file, (*path, "walk_away", at, key), what, mend)


def _scores(
    file: str,
    path: Path,
    scores: Mapping[str, Mapping[str, object]],
    nodes: Mapping[str, Criterion],
) -> Iterator[Complaint]:
    for option, scored in scores.items():
        for criterion in scored:
            node = nodes.get(criterion)
            if node is not None and node.judged is None:
                what = f"'{criterion}' is not judged, so a score on it would not be used."
                where = (*path, option, criterion)
                yield Complaint(file, where, what, "Score only criteria with `judged:`.")


def _tradeoffs(
    file: str, path: Path, tradeoffs: Sequence[Tradeoff], nodes: Mapping[str, Criterion]
) -> Iterator[Complaint]:
    """Steps are looked at with what needs numpy, so only where there are any."""
    if tradeoffs:
        from .tradeoffs import step_faults

        yield from step_faults(file, path, tradeoffs, nodes)


def _leaf(file: str, path: Path, node: Criterion | None) -> Iterator[Complaint]:
    if node is not None and node.criteria is not None:
        below = ", ".join(each.id for each in node.criteria)
        what = f"'{node.id}' has criteria below it, so it has no levels of its own."
        yield Complaint(file, path, what, f"Name one of those below it: {below}.")
