"""Which new council of each option takes in a council that is added: each option covers it once."""

import pathlib
from collections.abc import Mapping, Sequence

import click

from appraisal.commands.asking import can_ask
from appraisal.model import Dataset


def covering(
    folder: pathlib.Path, dataset: Dataset, council: str, given: Sequence[str]
) -> dict[str, tuple[str, bytes]]:
    """By option, its file and what that will hold, for every option that makes new councils.

    `given` says OPTION/COUNCIL where an option makes several; else somebody is asked. Raises
    ProblemsFound where a file can't be changed.
    """
    from appraisal.edit.additions import file_of
    from appraisal.edit.changes import Change
    from appraisal.edit.rewriting import edited

    chosen = _chosen(dataset, given)
    open_to = _uncovered(dataset, council)
    several = {i: ids for i, ids in open_to.items() if len(ids) > 1 and i not in chosen}
    if several and not can_ask():
        raise click.UsageError(_which(several))
    found = {}
    for i, ids in open_to.items():
        into = chosen.get(i) or (_asked(dataset, i, ids) if len(ids) > 1 else ids[0])
        covers = (dataset.options_as_written[i].councils or {})[into].covers
        change = Change(("councils", into, "covers", len(covers)), council)
        file = file_of("option", i)
        found[i] = (file, edited(file, (folder / file).read_bytes(), [change]))
    return found


def _uncovered(dataset: Dataset, council: str) -> dict[str, tuple[str, ...]]:
    """The new councils of each option that makes some and covers no such council yet."""
    made = {i: option.councils for i, option in dataset.options_as_written.items()}
    return {
        i: tuple(news)
        for i, news in made.items()
        if news and not any(council in new.covers for new in news.values())
    }


def _which(several: Mapping[str, Sequence[str]]) -> str:
    """What has to be typed, for every option at once, with the first new council of each."""
    typed = "\n".join(
        f"--covered-by {i}/{ids[0]}   (or {', '.join(ids[1:])})" for i, ids in several.items()
    )
    return f"Say which new council covers it, for each option that makes several:\n{typed}"


def _asked(dataset: Dataset, i: str, ids: Sequence[str]) -> str:
    name = dataset.options_as_written[i].name
    question = f"Which new council covers it under '{name}'?"
    said: str = click.prompt(question, type=click.Choice(list(ids)))
    return said


def _chosen(dataset: Dataset, given: Sequence[str]) -> Mapping[str, str]:
    """The new council by option, as the command line says; a usage error where there is none."""
    chosen = {}
    for said in given:
        i, _, into = said.partition("/")
        option = dataset.options_as_written.get(i)
        news = (option.councils if option else None) or {}
        if into not in news:
            known = [f"{j}/{new}" for j, one in dataset.options_as_written.items()
                     for new in one.councils or {}]  # fmt: skip
            mend = f"There are {', '.join(known)}." if known else "No option makes new councils."
            raise click.BadParameter(f"There is no '{said}'. {mend}", param_hint="--covered-by")
        chosen[i] = into
    return chosen
