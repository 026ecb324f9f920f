// Saves the quotes that the filters leave, with the columns of `quotegraph extract --format csv`.

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const MARK = "\ufeff"; // without it Excel takes UTF-8 for another encoding

function csvCell(value) {
  const text = String(value ?? "");
  const safe = typeof value === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csvOf(found) {
  const rows = [data.columns, ...found.map((quote) => quote.row)];
  return rows.map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}

function jsonOf(found) {
  const objects = found.map((quote) =>
    Object.fromEntries(data.columns.map((column, place) => [column, quote.row[place]])),
  );
  return JSON.stringify(objects, null, 1);
}

function save(content, type, name) {
  const link = element("a", {
    href: URL.createObjectURL(new Blob([content], { type })),
    download: name,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function offerDownloads() {
  byId("save-csv").addEventListener("click", () => save(MARK + csvOf(left), "text/csv", "quotes.csv"));
  byId("save-json").addEventListener("click", () =>
    save(jsonOf(left), "application/json", "quotes.json"),
  );
}
