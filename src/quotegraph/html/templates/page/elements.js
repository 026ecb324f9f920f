// Elements are built, never parsed: what comes from a text only ever becomes a text node or the
// value of an attribute that does nothing.

function build(create, name, attributes, children) {
  const made = create(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== "") made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function element(name, attributes = {}, ...children) {
  return build((name) => document.createElement(name), name, attributes, children);
}

function drawn(name, attributes = {}, ...children) {
  const svg = "http://www.w3.org/2000/svg";
  return build((name) => document.createElementNS(svg, name), name, attributes, children);
}

function byId(id) {
  return document.getElementById(id);
}

function fillTable(figure, rows) {
  const cells = (row) =>
    row.map((cell, place) =>
      place ? element("td", {}, String(cell)) : element("th", { scope: "row" }, String(cell)),
    );
  figure
    .querySelector("tbody")
    .replaceChildren(...rows.map((row) => element("tr", {}, ...cells(row))));
}
