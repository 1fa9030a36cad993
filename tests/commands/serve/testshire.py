"""A small workspace that is edited while it is served."""

from tests.workspaces import Files

FILES: Files = {
    "appraisal.yaml": (
        "title: Options for Testshire\ndate: 2026-01-01\nsimulation: {samples: 50, ways: 50}\n"
    ),
    "sources.yaml": "s: {title: Census}\n",
    "criteria/criteria.yaml": "- {id: voice, name: Voice, judged: {0: Bad, 100: Good}}\n",
    "councils/ash.yaml": "{name: Ash, tier: unitary}\n",
    "options/stay.yaml": "{name: Stay, family: continue, scores: {voice: {score: 40}}}\n",
    "options/join.yaml": "{name: Join, family: non-structural, scores: {voice: {score: 30}}}\n",
}
