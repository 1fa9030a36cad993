{# template #}
/* Workshop mode: one module, drawn into the page, as a browser refuses modules from disk. */
const data = JSON.parse(document.getElementById("room-data").textContent);

/** The build's arithmetic of Explore, and its sentences, on whatever values it is given. */
const rankingOf = (data) => {
{% include "explore/arithmetic.js" %}

{% include "explore/sentences.js" %}

{% include "explore/said.js" %}

{% include "explore/words.js" %}

  return { evaluate, verdict, worthOf, under: say("lead.under", { perspective: data.under }) };
};

/** The build's arithmetic of packages, and its words for money and for points. */
const packagesOf = (data) => {
{% include "packages/arithmetic.js" %}

{% include "explore/sentences.js" %}

{% include "packages/words.js" %}

  return {
    candidates, perspectives, everyone, TIE, maskOf, membersOf, needed, costOf, gainOf, brokenBy, missingIn, apartIn, agreeing, fronts,
    costWords, gainWords, named,
  };
};

{% include "explore/sentences.js" %}

{% include "explore/said.js" %}

{% include "explore/download.js" %}

{% include "room/elements.js" %}

{% include "room/kept.js" %}

{% include "room/written.js" %}

{% include "room/ranking.js" %}

{% include "room/benefit.js" %}

{% include "room/front.js" %}

{% include "room/words.js" %}

{% include "room/clock.js" %}

{% include "room/start.js" %}

{% include "room/blind.js" %}

{% include "room/reveal.js" %}

{% include "room/agree.js" %}

{% include "room/add.js" %}

{% include "room/summary.js" %}

{% include "room/live.js" %}

{% include "room/page.js" %}
