// Starts the page, and shows again whatever depends on the filters when they change.

function showFacts() {
  const days = quotes
    .map((quote) => quote.day)
    .filter(Boolean)
    .sort();
  const people = new Set(quotes.flatMap((quote) => quote.people));
  const time = [...new Set([days.at(0), days.at(-1)])].filter(Boolean).join(" to ");
  const found = counted(quotes.length, "quote");
  const named = counted(people.size, "speaker");
  const read = counted(data.articles.length, "article");
  byId("facts").textContent = `${found} of ${named} in ${read}${time && `, ${time}`}`;
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
  const share = found.length === quotes.length ? "all" : `${grouped(found.length)} of`;
  byId("count").textContent = `${share} ${counted(quotes.length, "quote")}`;
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
