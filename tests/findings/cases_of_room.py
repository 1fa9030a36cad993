"""Areas whose workshops ask something, for the page of workshop mode."""

from tests.areas import NEAR_AND_CALM

AREAS = {
    "a workshop that asks": NEAR_AND_CALM
    + """
councils: {ash: {tier: unitary, name: Ash}}
workshops:
  autumn:
    title: What now?
    questions: [{id: near, ask: What is it worth?, criterion: near}]
"""
}
