// The list of quotes. Only what a reader has scrolled to is built, so that thousands cost nothing.

const STEP = 20;
let left = []; // the quotes that the filters leave
let built = 0;

function showQuotes(found) {
  left = found;
  built = 0;
  byId("list").replaceChildren();
  showMore();
}

function showMore(step = STEP) {
  const items = left.slice(built, built + step).map(quoteItem);
  built += items.length;
  byId("list").append(...items);
  byId("more").hidden = built >= left.length;
  return items[0];
}

function quoteItem(quote) {
  const article = data.articles[quote.articleNumber];
  const notes = [...quote.notes, quote.confidence.toFixed(2)];
  const source = quote.source && quote.day ? `${quote.source}, ` : quote.source;
  return element(
    "li",
    {},
    element("h3", { lang: "de" }, quote.who),
    element("blockquote", { lang: "de" }, ...quote.excerpt.map(marked)),
    element(
      "p",
      { class: "about" },
      ...notes.map((note) => element("span", { class: "qg-label" }, note)),
      " ",
      element("a", { href: `#quote-${quote.number}`, lang: "de" }, article.title),
      " ",
      source ?? "",
      quote.day ? element("time", { datetime: quote.day }, quote.day) : "",
    ),
  );
}

function marked([words, classes]) {
  if (!classes) return words;
  return element(classes.includes("qg-quote") ? "mark" : "span", { class: classes }, words);
}

// Builds the next quotes when the end of the list comes near; the button serves the keyboard.
function buildWhileScrolling() {
  new IntersectionObserver(
    (seen) => {
      if (seen.some((one) => one.isIntersecting)) showMore();
    },
    { rootMargin: "800px" },
  ).observe(byId("more"));
  byId("more").addEventListener("click", () => showMore()?.querySelector("a").focus());
  addEventListener("beforeprint", () => showMore(Infinity));
}
