// An article in full, opened by `#quote-7` (seventh quote of all, from 0) or `#article-2`.

let scrolled = 0;
let opener = null;

function route() {
  const [, kind, number] = location.hash.match(/^#(quote|article)-(\d+)$/) ?? [];
  const quote = kind === "quote" ? quotes[number] : null;
  const article = data.articles[quote ? quote.articleNumber : kind && number];
  const wasOpen = !byId("article").hidden;
  if (article && !wasOpen) {
    scrolled = scrollY;
    opener = document.activeElement;
  }
  byId("overview").hidden = Boolean(article);
  byId("article").hidden = !article;
  if (article) openArticle(article, quote);
  else if (wasOpen) backToList();
}

function backToList() {
  scrollTo(0, scrolled);
  opener?.focus({ preventScroll: true });
}

function openArticle(article, quote) {
  byId("article-title").textContent = article.title;
  byId("article-origin").textContent = article.origin;
  byId("article-warnings").replaceChildren(
    ...article.warnings.map((words) => element("li", {}, words)),
  );
  byId("article-text").replaceChildren(...article.text.flatMap((part) => stretch(article, part)));
  const target =
    quote &&
    byId("article-text").querySelector(`mark[data-quotes~="${quote.number - article.first}"]`);
  light(quote ? quote.number - article.first : null);
  target?.setAttribute("tabindex", "-1");
  (target ?? byId("article-title")).focus({ preventScroll: true });
  if (target) target.scrollIntoView({ block: "center" });
  else scrollTo(0, 0);
}

// Returns the words under their highlights, the outermost first, and the labels behind them.
function stretch(article, [words, over, ending]) {
  const wrap = (inner, place) => {
    const [name, classes, numbers, tooltip] = article.highlights[place];
    return element(
      name,
      { class: classes, "data-quotes": numbers.join(" "), title: tooltip },
      inner,
    );
  };
  const labels = ending.map((number) =>
    element(
      "span",
      { class: "qg-label", lang: "en", "data-quotes": number },
      quotes[article.first + number].label,
    ),
  );
  return [over.reduceRight(wrap, words), ...labels];
}

// Lights up whatever belongs to a quote: its words, its cue, its speaker, its label.
function light(number) {
  for (const one of document.querySelectorAll(".qg-on")) one.classList.remove("qg-on");
  if (number === null) return;
  const own = byId("article-text").querySelectorAll(`[data-quotes~="${number}"]`);
  for (const one of own) one.classList.add("qg-on");
}

function lightUnderPointer() {
  byId("article-text").addEventListener("pointerover", (event) => {
    const numbers = event.target.closest("[data-quotes]")?.dataset.quotes.split(" ");
    if (numbers) light(Number(numbers[0]));
  });
}
