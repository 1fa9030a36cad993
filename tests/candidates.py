"""A made-up area whose councils could agree on things: what tests of candidates read."""

AGREED = """
    settings:
      reference_option: stay
      money: {discount_rate: 0, years: 4}
      simulation: {samples: 500, ways: 50}
    sources: {s: {title: Minutes}, t: {title: A rival}}
    councils:
      shire: {tier: county, short_name: Shire}
      n: {tier: district, within: shire, short_name: North, facts: {population: 100}}
      s: {tier: district, within: shire, short_name: South, facts: {population: 100}}
      c: {tier: unitary, short_name: City, facts: {population: 200}}
    themes: {growth: {name: Growth}}
    functions:
      skills: {name: Skills, level: county}
      permits: {name: Building permits, level: district}
    partnerships:
      forum: {name: Forum, kind: officer-group, level: inform, members: [shire, c]}
    criteria:
      - {id: voice, name: One voice, judged: {0: Bad, 100: Good}}
      - {id: access, name: Easy access, judged: {0: Bad, 100: Good}}
      - {id: trust, name: Trust, judged: {0: Bad, 100: Good}}
      - {id: joined, name: Joined up, measured: {figure: joined_up, curve: [[0, 0], [1, 100]]}}
      - {id: saving, name: Saving, measured: {figure: annual_saving, curve: [[-50, 0], [50, 100]]}}
    candidates:
      hub:
        name: Skills hub
        kind: shared-service
        level: share
        themes: [growth]
        members: [shire, c]
        host: [shire, c]
        legal_form: joint-committee
        delivers: [skills]
        one_door: true
        from: 2027
        costs:
          set_up: {low: 20, value: 50, high: 90, source: s}
          running: {value: 10, source: assumption}
        saving: {low: 10, value: 30, high: 40, source: s}
        capacity: {each: 0.5, host: 2}
        lifts:
          voice: {score: 5, low: 0, high: 10, why: One body on skills., source: [assumption]}
          trust: {score: 5}
        source: s
      permits:
        name: Permits team
        kind: shared-service
        level: coordinate
        themes: [growth]
        members: {all_of: [n], any_of: [c], at_least: 2}
        delivers: [permits]
        costs: &nothing
          set_up: {value: 0, source: assumption}
          running: {value: 0, source: assumption}
        lifts: {voice: {score: 3, source: [t]}, access: {score: 60, why: One desk.}}
        source: t
      still:
        {name: Standing still, kind: programme, level: inform, members: [n, s], costs: *nothing}
      blank: {name: Blank cheque, kind: company, level: share, members: [n, s], from: 2028}
    options:
      stay:
        family: continue
        scores:
          voice: {score: 45, low: 30, high: 60, why: Three voices., source: [s], by: A panel}
          access: {score: 50, source: assumption}
      both: {name: Both, candidates: [hub, permits]}
      still: {name: Stand still, candidates: [still]}
      own:
        name: Own
        candidates: [blank]
        scores: {voice: {score: 70, low: 60, high: 80}}
        functions: {permits: {level: district, delivered_by: forum}}
        money: [{name: Rent, kind: cost, amount: 5, from: 2028}]
"""
"""A county over two districts and a city; four candidates, and three options made of them."""
