{# template #}
/* Explore: one module, drawn into the page, as a browser refuses modules from disk. */
const data = JSON.parse(document.getElementById("explore-data").textContent);
{% include "explore/arithmetic.js" %}

{% include "explore/stability.js" %}

{% include "explore/sentences.js" %}

{% include "explore/said.js" %}

{% include "explore/words.js" %}

{% include "explore/turning.js" %}

{% include "explore/address.js" %}

{% include "explore/page.js" %}
