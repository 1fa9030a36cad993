"""Every fact that results rest on can be changed, and nothing else is."""

from appraisal.appraise.safety.changed_facts import facts, with_facts
from appraisal.model import UNKNOWN, Figure
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
