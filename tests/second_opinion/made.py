"""A second opinion: what an option made of candidates comes to, formed by hand as format.md says.

An option as its file has it goes in, and an ordinary one comes out. Beside what any option's file
may have it then has `rests`: the criteria on which its score is the reference option's, with or
without a lift.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tests.second_opinion.written import Files, leaves

Option = Mapping[str, Any]
AS_A_PARTNERSHIP = ("name", "kind", "level", "themes", "partners", "one_door")


def formed(files: Files) -> dict[str, Any]:
    """The files with each option that lists candidates as one that needs none."""
    options = {i: _formed(files, option) for i, option in files["options"].items()}
    return {**files, "options": options}


def _formed(files: Files, option: Option) -> Option:
    listed = {i: files["candidates"][i] for i in option.get("candidates", ())}
    if not listed:
        return option
    changed = dict(option.get("partnerships") or {})
    changed["start"] = {i: _body(own) for i, own in listed.items()} | dict(changed.get("start", {}))
    flows = [flow for own in listed.values() for flow in _flows(files, own)]
    resting = dict(_resting(files, option, listed.values()))
    return {
        **option,
        "partnerships": changed,
        "money": [*option.get("money", []), *flows],
        "functions": _functions(files, option, listed),
        "scores": {**resting, **option.get("scores", {})},
        "rests": set(resting),
    }


def _body(candidate: Mapping[str, Any]) -> dict[str, Any]:
    """A partnership of all who could be members."""
    named = candidate["members"]
    if isinstance(named, dict):
        named = [*named.get("all_of", []), *named.get("any_of", [])]
    held = {key: candidate[key] for key in AS_A_PARTNERSHIP if key in candidate}
    return {**held, "members": list(named)}


def _flows(files: Files, candidate: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Its set-up in its first year, its running cost and its saving from then on."""
    year, costs = candidate.get("from", files["settings"]["date"].year), candidate.get("costs", {})
    begins = {"from": year}
    yield {"kind": "cost", "amount": costs.get("set_up", "unknown"), **begins, "to": year}
    yield {"kind": "cost", "amount": costs.get("running", "unknown"), **begins}
    if "saving" in candidate:
        yield {"kind": "saving", "amount": candidate["saving"], **begins}


def _functions(
    files: Files, option: Option, listed: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Of those that deliver a function the first does, where the option names nobody to do it."""
    found = dict(option.get("functions") or {})
    for i, candidate in listed.items():
        for function in candidate.get("delivers", []):
            today = files["functions"][function]
            held = found.get(function) or {k: today[k] for k in ("level", "by") if k in today}
            found[function] = {"delivered_by": i, **held}
    return found


def _resting(
    files: Files, option: Option, listed: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[str, Any]]:
    """The score of each judged criterion to which the option gives no entry of its own."""
    reference = files["options"].get(files["settings"].get("reference_option"), {})
    for leaf in leaves(files["criteria"]):
        name = leaf["id"]
        if "judged" in leaf and name not in option.get("scores", {}):
            lifts = [own["lifts"][name] for own in listed if name in own.get("lifts", {})]
            yield name, _lifted(reference.get("scores", {}).get(name), lifts)


def _lifted(base: Any, lifts: list[Mapping[str, Any]]) -> Any:
    """Score, low and high, each with all lifts, on the scale; a gap stays one."""
    if not isinstance(base, dict) or base.get("score", "unknown") == "unknown":
        return "unknown"
    score, found = base["score"], {}
    apart = {"low": max(0, score - 20), "score": score, "high": min(100, score + 20)}
    for end, usual in apart.items():
        more = sum(lift.get(end, lift["score"]) for lift in lifts)
        found[end] = min(100, max(0, base.get(end, usual) + more))
    cited = _cited(base) + [source for lift in lifts for source in _cited(lift)]
    return {**found, "source": sorted(set(cited))}


def _cited(held: Mapping[str, Any]) -> list[str]:
    source = held.get("source", [])
    return [source] if isinstance(source, str) else list(source)
