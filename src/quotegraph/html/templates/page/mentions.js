// Who speaks about whom: speakers on the left, the people in their quotes on the right.

const MOST = 10; // people on each side
const ROW = 26;

function drawMentions(found, width) {
  const figure = byId("mentions");
  const svg = figure.querySelector("svg");
  const { shown, speakers, others } = chosen(pairsOf(found));
  const height = Math.max(speakers.size, others.size, 1) * ROW;
  const told = shown.length
    ? `Who speaks about whom: ${counted(shown.length, "pair")} of people, listed in the table`
    : "Nobody is named in these quotes";
  const title = drawn("title", { id: "mentions-title" }, told);
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.replaceChildren(
    title,
    ...shown.map((pair) => ribbon(pair, speakers, others, width)),
    ...beside(speakers, width, "end"),
    ...beside(others, width, "start"),
  );
  if (!shown.length) svg.append(drawn("text", { x: 0, y: 17 }, told));
  fillTable(
    figure,
    shown.map((pair) => [pair.speaker, pair.other, pair.count]),
  );
}

function pairsOf(found) {
  const counts = new Map();
  for (const quote of found) {
    for (const speaker of quote.people) {
      for (const other of quote.about) {
        const key = JSON.stringify([speaker, other]);
        const pair = counts.get(key) ?? { speaker, other, count: 0 };
        pair.count += 1;
        counts.set(key, pair);
      }
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

// Returns the most frequent pairs whose people fit in, and the row that each name stands in.
function chosen(pairs) {
  const speakers = new Map();
  const others = new Map();
  const fitsIn = (names, name) => names.has(name) || names.size < MOST;
  const shown = pairs.filter(({ speaker, other }) => {
    if (!fitsIn(speakers, speaker) || !fitsIn(others, other)) return false;
    if (!speakers.has(speaker)) speakers.set(speaker, speakers.size);
    if (!others.has(other)) others.set(other, others.size);
    return true;
  });
  return { shown, speakers, others };
}

function ribbon(pair, speakers, others, width) {
  const from = speakers.get(pair.speaker) * ROW + ROW / 2;
  const to = others.get(pair.other) * ROW + ROW / 2;
  const [left, right] = [width * 0.36, width * 0.64];
  const middle = width / 2;
  return drawn(
    "path",
    {
      class: "ribbon",
      d: `M${left} ${from} C${middle} ${from} ${middle} ${to} ${right} ${to}`,
      "stroke-width": Math.min(1 + pair.count, 12),
    },
    drawn(
      "title",
      {},
      `${pair.speaker} speaks about ${pair.other}: ${counted(pair.count, "quote")}`,
    ),
  );
}

function beside(names, width, anchor) {
  const letters = Math.floor((width * 0.35) / 7.2);
  const x = anchor === "end" ? width * 0.36 - 8 : width * 0.64 + 8;
  return [...names].map(([name, row]) => {
    const short = name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
    return drawn(
      "text",
      { x, y: row * ROW + ROW / 2 + 4, "text-anchor": anchor, lang: "de" },
      short,
      drawn("title", {}, name),
    );
  });
}
