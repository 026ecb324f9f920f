// What the reader asks for, and which quotes that leaves.

const FACETS = ["type", "medium", "zone"];
const LISTED = 100; // speakers in the list; the others are found by searching
const form = byId("filters");
const chosenSpeakers = new Set();
const speakerItems = new Map();

function wanted() {
  const values = new FormData(form);
  return {
    words: values.get("words").toLowerCase().split(/\s+/).filter(Boolean),
    facets: FACETS.map((facet) => [facet, new Set(values.getAll(facet))]).filter(
      ([, set]) => set.size,
    ),
    confidence: Number(values.get("confidence")),
    from: values.get("from"),
    until: values.get("until"),
  };
}

function fits(quote, wish) {
  return (
    quote.confidence >= wish.confidence &&
    (!wish.from || quote.day >= wish.from) &&
    (!wish.until || (quote.day && quote.day <= wish.until)) &&
    wish.facets.every(([facet, values]) => values.has(quote[facet])) &&
    wish.words.every((word) => quote.searched.includes(word))
  );
}

// Returns the quotes left by all filters, and lists the speakers left by all others.
function filtered() {
  const wish = wanted();
  const fitting = quotes.filter((quote) => fits(quote, wish));
  listSpeakers(tally(fitting.flatMap((quote) => quote.speakers)));
  if (!chosenSpeakers.size) return fitting;
  return fitting.filter((quote) => quote.speakers.some((name) => chosenSpeakers.has(name)));
}

function listSpeakers(counts) {
  const names = [...counts.keys()].filter((name) => name !== UNNAMED).slice(0, LISTED);
  if (counts.has(UNNAMED)) names.push(UNNAMED);
  for (const name of chosenSpeakers) if (!names.includes(name)) names.push(name);
  const most = Math.max(
    ...names.map((name) => (name === UNNAMED ? 0 : (counts.get(name) ?? 0))),
    1,
  );
  const focused = document.activeElement;
  byId("speakers").replaceChildren(
    ...names.map((name) => speakerItem(name, counts.get(name) ?? 0, most)),
  );
  if (focused?.isConnected && byId("speakers").contains(focused)) focused.focus();
  const others = Math.max(0, counts.size - names.length);
  byId("more-speakers").textContent = others
    ? `and ${counted(others, "other")}: search for a name`
    : "";
}

function speakerItem(name, count, most) {
  if (!speakerItems.has(name)) {
    const button = element(
      "button",
      { type: "button" },
      element("span", {}, name),
      element("span", { class: "number" }),
    );
    button.addEventListener("click", () => toggleSpeaker(name));
    speakerItems.set(name, element("li", {}, button));
  }
  const item = speakerItems.get(name);
  const button = item.firstChild;
  button.setAttribute("aria-pressed", chosenSpeakers.has(name));
  button.lastChild.textContent = grouped(count);
  button.style.setProperty("--share", `${(100 * count) / most}%`);
  return item;
}

function toggleSpeaker(name) {
  if (!chosenSpeakers.delete(name)) chosenSpeakers.add(name);
  form.dispatchEvent(new Event("input"));
}

function offerFacets() {
  for (const facet of FACETS) {
    const box = form.querySelector(`[data-facet=${facet}]`);
    for (const [value, count] of tally(quotes.map((quote) => quote[facet]))) {
      const input = element("input", { type: "checkbox", name: facet, value });
      box.append(
        element(
          "label",
          {},
          input,
          ` ${value.replaceAll("_", " ")} `,
          element("span", { class: "number" }, grouped(count)),
        ),
      );
    }
    box.hidden = box.querySelectorAll("input").length < 2;
  }
}

function onFilters(changed) {
  form.addEventListener("input", () => {
    byId("confidence-shown").textContent = Number(byId("confidence").value).toFixed(2);
    changed();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    chosenSpeakers.clear();
    setTimeout(() => form.dispatchEvent(new Event("input")));
  });
}
