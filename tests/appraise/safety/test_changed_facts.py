"""Every fact that results rest on can be changed, and nothing else is."""

from appraisal.appraise.safety.changed_facts import facts, with_facts
from appraisal.area.candidates import all_formed
from appraisal.model import UNKNOWN, Fact, Figure, figures_in
from tests.candidates import AGREED
from tests.datasets import dataset


def test_facts_of_councils_parts_options_and_money_are_changed_and_the_rest_is_as_it_was() -> None:
    before = dataset("""
        councils:
          ash: {tier: unitary, facts: {area: 1}, parts: {east: {name: E, facts: {area: 2}}}}
        options:
          a:
            facts: {support: 3}
            councils: {new: {name: N, covers: [ash], facts: {area: 4}}}
            money: [{name: M, kind: cost, amount: 5, from: 2026}]
            scores: {x: {score: 6}}
            claims: [{name: C, unit: posts, amount: 7, baseline: B, horizon: H}]
          b: {}
    """)
    seen: list[float] = []

    def unknown(fact: object) -> str:
        assert isinstance(fact, Figure)
        seen.append(fact.value)
        return UNKNOWN

    after = with_facts(before, unknown)
    assert sorted(seen) == [1, 2, 3, 4, 5]
    assert [(path, fact.value) for path, fact in facts(before) if isinstance(fact, Figure)] == [
        (("councils/ash.yaml", "facts", "area"), 1),
        (("councils/ash.yaml", "parts", "east", "facts", "area"), 2),
        (("options/a.yaml", "facts", "support"), 3),
        (("options/a.yaml", "money", 0, "amount"), 5),
        (("options/a.yaml", "councils", "new", "facts", "area"), 4),
    ]
    ash, option = after.councils["ash"], after.options["a"]
    assert option.councils is not None
    changed = (ash.facts, ash.parts["east"].facts, option.councils["new"].facts)
    assert changed == ({"area": UNKNOWN},) * 3
    assert (option.facts, option.money[0].amount) == ({"support": UNKNOWN}, UNKNOWN)
    assert (option.scores, option.claims) == (
        before.options["a"].scores,
        before.options["a"].claims,
    )
    assert after.options["b"] == before.options["b"]


def test_what_a_candidate_costs_and_saves_is_changed_and_so_is_every_option_made_of_it() -> None:
    doubled = with_facts(dataset(AGREED), _doubled)
    hub = doubled.candidates["hub"]
    assert [figure.value for figure in figures_in(hub.costs.set_up)] == [100]
    assert [figure.value for figure in figures_in(hub.saving)] == [60]
    amounts = [flow.amount for flow in doubled.options["both"].money[:3]]
    assert [figure.value for fact in amounts for figure in figures_in(fact)] == [100, 20, 60]
    assert doubled.options_as_written["both"].money == ()


def _doubled(fact: Fact) -> Fact:
    if not isinstance(fact, Figure):
        return fact
    return fact.model_copy(update={"value": 2 * fact.value, "low": None, "high": None})


def test_the_facts_of_a_candidate_stand_in_its_file_and_once() -> None:
    found = [path for path, _ in facts(all_formed(dataset(AGREED)))]
    assert [path for path in found if "hub" in path] == [
        ("councils/candidates.yaml", "hub", "costs", "set_up"),
        ("councils/candidates.yaml", "hub", "costs", "running"),
        ("councils/candidates.yaml", "hub", "saving"),
    ]
    assert [path for path in found if path[0] == "options/both.yaml"] == []
