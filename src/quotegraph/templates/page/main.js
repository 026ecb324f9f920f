// Starts the page, and shows again whatever depends on the filters when they change.

function showFacts() {
  const days = quotes.map((quote) => quote.day).filter(Boolean).sort();
  const people = new Set(quotes.flatMap((quote) => quote.people)).size;
  const facts = `${counted(quotes.length, "quote")} of ${people === 1 ? "1 person" : `${grouped(people)} people`} in ${counted(data.articles.length, "article")}`;
  const time = days.length ? `, ${[...new Set([days[0], days.at(-1)])].join(" to ")}` : "";
  byId("facts").textContent = facts + time;
}

// How wide the pictures are. Asked for rarely: the answer makes the browser lay out the page.
let width = 0;

// Without a single date there is no time to draw or to ask for.
function hideDates(hidden) {
  byId("timeline").hidden = hidden;
  form.querySelector(".dates").hidden = hidden;
}

function draw() {
  drawTimeline(left, width);
  drawMentions(left, width);
}

function redraw() {
  const now = byId("mentions").clientWidth;
  if (!now || now === width) return; // hidden behind an article, or as before
  width = now;
  draw();
}

function refresh() {
  const found = filtered();
  showQuotes(found);
  draw();
  byId("count").textContent = found.length === quotes.length ? `all ${counted(found.length, "quote")}` : `${grouped(found.length)} of ${counted(quotes.length, "quote")}`;
}

if (matchMedia("(max-width: 60rem)").matches) form.querySelector("details").open = false;
showFacts();
offerFacets();
offerDownloads();
onFilters(refresh);
hideDates(!quotes.some((quote) => quote.day));
width = byId("mentions").clientWidth || 600;
refresh();
buildWhileScrolling();
lightUnderPointer();
addEventListener("hashchange", route);
new ResizeObserver(redraw).observe(byId("mentions"));
route();
