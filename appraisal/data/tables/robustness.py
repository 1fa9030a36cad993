"""How safe the answer is, and what would change it, as CSV."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec.structs import asdict

from appraisal.appraise import Appraisal
from appraisal.findings.finding_out import find_out_rows
from appraisal.findings.several import several_rows
from appraisal.findings.switching_values import switching_rows


def robustness_tables(appraisal: Appraisal) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    """What safety rests on, by path; a table without rows makes no file."""
    robust = appraisal.robust
    return {
        "data/acceptability.csv": _acceptability_rows(appraisal),
        "data/winning.csv": [
            {"option": one, "other": other, "share": share}
            for one, row in (robust.simulated.winning if robust else {}).items()
            for other, share in row.items()
        ],
        "data/models.csv": _model_rows(appraisal),
        "data/models-winning.csv": [
            {"model": one, "other": other, "share": share}
            for one, row in (robust.simulated.models_winning if robust else {}).items()
            for other, share in row.items()
        ],
        "data/lines.csv": _line_rows(appraisal),
        "data/stability.csv": [asdict(row) for row in (robust.stability if robust else ())],
        "data/switching.csv": switching_rows(appraisal),
        "data/several.csv": several_rows(appraisal),
        "data/influence.csv": [
            {"criterion": node, "weight": own.weight, "share_of_difference": own.share}
            for node, own in (robust.influence if robust else {}).items()
        ],
        "data/find-out.csv": find_out_rows(appraisal),
    }


def _acceptability_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    robust = appraisal.robust
    for option, shares in (robust.simulated.acceptability if robust else {}).items():
        places = {f"place_{n}": share for n, share in enumerate(shares, 1)}
        confidence = robust.simulated.confidence[option] if robust else None
        yield {"option": option, **places, "confidence": confidence}


def _model_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """How often each model takes each place among models."""
    for model, shares in (appraisal.robust.simulated.models if appraisal.robust else {}).items():
        yield {"model": model, **{f"place_{n}": share for n, share in enumerate(shares, 1)}}


def _line_rows(appraisal: Appraisal) -> Iterator[Mapping[str, Any]]:
    """How often each line is the highest of its model, of models with several."""
    highest = appraisal.robust.simulated.highest if appraisal.robust else {}
    for model, lines in appraisal.dataset.models.items():
        ranked = [i for i in lines if i in highest]
        for option in ranked if len(ranked) > 1 else ():
            yield {"model": model, "option": option, "highest": highest[option]}
