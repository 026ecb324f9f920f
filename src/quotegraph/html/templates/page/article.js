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
  const { warnings, highlights, text } = textOf(data.articles.indexOf(article));
  byId("article-title").textContent = article.title;
  byId("article-origin").textContent = article.origin;
  byId("article-warnings").replaceChildren(...warnings.map((words) => element("li", {}, words)));
  byId("article-text").replaceChildren(
    ...text.flatMap((part) => stretch(part, highlights, article.first)),
  );
  if (quote) goTo(quote.number - article.first);
  else {
    byId("article-title").focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

// Shows a quote of the article that is open, and puts the focus there for those who listen.
function goTo(number) {
  light(number);
  const words = byId("article-text").querySelector(`mark[data-quotes~="${number}"]`);
  if (!words) return; // a record made elsewhere, whose offsets lie outside of the text
  words.setAttribute("tabindex", "-1");
  words.focus({ preventScroll: true });
  words.scrollIntoView({ block: "center" });
}

// Returns the words under their highlights, the outermost first, and the labels behind them.
function stretch([words, over, ending], highlights, first) {
  const wrap = (inner, place) => {
    const [name, classes, numbers, title] = highlights[place];
    return element(name, { class: classes, "data-quotes": numbers.join(" "), title }, inner);
  };
  return [over.reduceRight(wrap, words), ...ending.map((number) => label(number, first))];
}

function label(number, first) {
  const about = { class: "qg-label", lang: "en", "data-quotes": number };
  return element("span", about, quotes[first + number].label);
}

// Lights up whatever belongs to a quote: its words, its cue, its speaker, its label.
function light(number) {
  for (const one of document.querySelectorAll(".qg-on")) one.classList.remove("qg-on");
  const own = byId("article-text").querySelectorAll(`[data-quotes~="${number}"]`);
  for (const one of own) one.classList.add("qg-on");
}

function lightUnderPointer() {
  byId("article-text").addEventListener("pointerover", (event) => {
    const numbers = event.target.closest("[data-quotes]")?.dataset.quotes.split(" ");
    if (numbers) light(Number(numbers[0]));
  });
}
