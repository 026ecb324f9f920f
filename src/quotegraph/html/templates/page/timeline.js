// When the quotes were published: bars by day, week, month or year, as the time they span asks.

const DAY = 86_400_000;
const BAR = { height: 190, top: 16, foot: 24 };
const LABEL = 92; // width of a date below the bars
const LENGTH = { day: 10, week: 10, month: 7, year: 4 }; // signs of a date that matter

// Returns the first day of the day, week, month or year that a day lies in.
function firstDay(day, unit) {
  if (unit === "year") return `${day.slice(0, 4)}-01-01`;
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  if (unit === "day") return day;
  const date = new Date(day);
  return new Date(date - ((date.getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}

function nextDay(day, unit) {
  const date = new Date(day);
  if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
  else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  else date.setUTCDate(date.getUTCDate() + (unit === "week" ? 7 : 1));
  return date.toISOString().slice(0, 10);
}

// Returns the unit and, for each one from the first to the last, its day and its quotes.
function periods(found) {
  const days = found
    .map((quote) => quote.day)
    .filter(Boolean)
    .sort();
  if (!days.length) return { unit: "day", bars: [] };
  const last = days.at(-1);
  const span = (new Date(last) - new Date(days[0])) / DAY;
  const unit = span < 46 ? "day" : span < 300 ? "week" : span < 1800 ? "month" : "year";
  const bars = new Map();
  for (let day = firstDay(days[0], unit); day <= last; day = nextDay(day, unit)) {
    bars.set(day, { day, direct: 0, other: 0 });
  }
  const direct = tally(found.filter((quote) => quote.type === "direct").map((quote) => quote.day));
  for (const [day, count] of tally(days)) {
    const bar = bars.get(firstDay(day, unit));
    bar.direct += direct.get(day) ?? 0;
    bar.other += count - (direct.get(day) ?? 0);
  }
  return { unit, bars: [...bars.values()] };
}

function drawTimeline(found, width) {
  const figure = byId("timeline");
  const svg = figure.querySelector("svg");
  const { unit, bars } = periods(found);
  const most = Math.max(...bars.map((bar) => bar.direct + bar.other), 1);
  const title = drawn("title", { id: "timeline-title" }, told(unit, bars, found));
  svg.setAttribute("viewBox", `0 0 ${width} ${BAR.height}`);
  svg.replaceChildren(
    title,
    ...(bars.length ? grid(width, most) : []),
    ...bars.map((bar, place) => column(bar, place, bars.length, width, most)),
    ...axis(unit, bars, width),
  );
  fillTable(
    figure,
    bars.map((bar) => [bar.day, bar.direct, bar.other]),
  );
}

function told(unit, bars, found) {
  const undated = found.filter((quote) => !quote.day).length;
  const dated = bars.length
    ? `Quotes by ${unit} from ${bars[0].day} to ${bars.at(-1).day}`
    : "No quote has a date";
  return undated && bars.length ? `${dated}; ${undated} without a date` : dated;
}

function grid(width, most) {
  return [
    drawn("line", { class: "grid", x1: 0, x2: width, y1: BAR.top, y2: BAR.top }),
    drawn(
      "text",
      { class: "grid", x: width, y: BAR.top - 4, "text-anchor": "end" },
      counted(most, "quote"),
    ),
  ];
}

function column(bar, place, number, width, most) {
  const room = width / number;
  const thick = Math.min(Math.max(room - 1.5, 1), 28);
  const scale = (BAR.height - BAR.top - BAR.foot) / most;
  const floor = BAR.height - BAR.foot;
  const x = place * room + (room - thick) / 2;
  const direct = bar.direct * scale;
  const other = bar.other * scale;
  return drawn(
    "g",
    {},
    drawn("title", {}, `${bar.day}: ${bar.direct} direct, ${bar.other} other`),
    drawn("rect", { class: "direct", x, width: thick, y: floor - direct, height: direct }),
    drawn("rect", { class: "other", x, width: thick, y: floor - direct - other, height: other }),
  );
}

function axis(unit, bars, width) {
  const floor = BAR.height - BAR.foot;
  const line = drawn("line", { class: "axis", x1: 0, x2: width, y1: floor, y2: floor });
  if (!bars.length)
    return [line, drawn("text", { x: 0, y: BAR.height - 6 }, "none of these quotes has a date")];
  const every = Math.ceil((bars.length * LABEL) / width);
  const labels = bars
    .map((bar, place) => [(place * width) / bars.length, bar.day])
    .filter(([x], place) => place % every === 0 && (place === 0 || x + LABEL * 0.8 < width));
  return [
    line,
    ...labels.map(([x, day]) =>
      drawn("text", { x, y: BAR.height - 6 }, day.slice(0, LENGTH[unit])),
    ),
  ];
}
