// The data of the page: every quote becomes an object of its columns and what is searched in it.

const data = JSON.parse(document.getElementById("data").textContent);

// The texts are read when the first article is opened: a list of quotes does without them.
let texts = null;

function textOf(number) {
  texts ??= JSON.parse(document.getElementById("texts").textContent);
  return texts[number];
}

const UNNAMED = "Not named";

function readQuote(given, number) {
  const cells = Object.fromEntries(data.columns.map((column, place) => [column, given.row[place]]));
  const article = data.articles[given.article];
  return {
    ...given,
    ...cells,
    number,
    articleNumber: given.article,
    day: (cells.published ?? "").slice(0, 10),
    medium: cells.medium ?? "not told",
    speakers: given.people.length ? given.people : [UNNAMED],
    searched: [cells.text, given.who, cells.cue, article.title, cells.source]
      .join(" ")
      .toLowerCase(),
  };
}

const quotes = data.quotes.map(readQuote);

// Counts how often each value comes; the most frequent first, equals by name.
function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}

const grouped = new Intl.NumberFormat("en").format; // made once: it is slow to make

function counted(number, thing, things = `${thing}s`) {
  return `${grouped(number)} ${number === 1 ? thing : things}`;
}
