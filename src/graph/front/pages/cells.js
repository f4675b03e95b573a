// The numbers of a district as bars: each bar is a link to the children behind it, with its text and its count beside it.
import { either, element } from "./base.js";
import { cellWord } from "./districtwords.js";

const SVG = "http://www.w3.org/2000/svg";

/** A bar of SVG: `parts` of a whole, the longest first; `mirrored` grows to the left. */
function bar(parts, most, mirrored = false) {
  const made = document.createElementNS(SVG, "svg");
  for (const [name, value] of Object.entries({ viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", class: "bar" })) made.setAttribute(name, value);
  parts.forEach((value, place) => {
    const width = most ? (100 * value) / most : 0;
    const rect = document.createElementNS(SVG, "rect");
    for (const [name, of] of Object.entries({ x: mirrored ? 100 - width : 0, y: 0, height: 10, width, class: `part${place}` })) rect.setAttribute(name, of);
    made.append(rect);
  });
  return made;
}

/** How many: a number, or that there are too few to say. */
export const said = ({ count, suppressed }) => (suppressed ? either("мало", "few") : (count ?? 0).toLocaleString(document.documentElement.lang));

const link = (number, key, ...content) => element("a.row", { href: `#${number}/${encodeURIComponent(key)}` }, ...content);
const heard = (text) => element("span.heard", {}, ` ${text} `);

/** A row for each cell: word, bar, count. `beside`: cells of the same keys that are a part of these; `more`: what else is said; `opens`: whether a row is a link. */
export function rows(number, cells, { beside = [], more = () => null, alarm = [], opens = true } = {}) {
  const most = Math.max(...cells.map(({ count }) => count ?? 0));
  const items = cells.map((cell) => {
    const part = beside.find(({ key }) => key === cell.key);
    const word = cellWord(number, cell.key);
    const extra = more(cell, part);
    const length = [cell.count ?? 0, ...(part ? [part.count ?? 0] : [])];
    const rate = extra && element("span.extra", {}, heard(either("на 1000", "per 1000")), extra);
    const content = [element("span.term", {}, word), bar(length, most), heard(either("детей", "children")), element("span.count", {}, said(cell)), rate];
    const row = cell.count === 0 || !opens ? element("span.row", {}, ...content) : link(number, cell.key, ...content);
    if (!opens && cell.count) row.classList.add("told");
    if (alarm.includes(cell.key) && cell.count) row.classList.add("alarm");
    return element("li", {}, row);
  });
  return element("ul.rows", {}, ...items);
}

/** The pyramid of ages: girls to the left, boys to the right, the oldest on top. */
export function pyramid(cells, opens = true) {
  const count = (key) => cells.find((cell) => cell.key === key) ?? { key, count: 0 };
  const ages = [...new Set(cells.map(({ key }) => key.split(" ")[0]))].reverse();
  const most = Math.max(...cells.map(({ count: each }) => each ?? 0));
  const side = (cell, mirrored) => {
    const content = mirrored ? [element("span.count", {}, said(cell)), bar([cell.count ?? 0], most, true)] : [bar([cell.count ?? 0], most), element("span.count", {}, said(cell))];
    const kind = mirrored ? "left" : "right";
    content.unshift(heard(cellWord("byAgeAndSex", cell.key)));
    const made = cell.count === 0 || !opens ? element("span.row", {}, ...content) : link("byAgeAndSex", cell.key, ...content);
    made.classList.add(kind);
    if (!opens && cell.count) made.classList.add("told");
    return made;
  };
  const lines = ages.map((age) => element("li", {}, side(count(`${age} FEMALE`), true), element("span.age", {}, age), side(count(`${age} MALE`), false)));
  const heads = element("p.sexes", { "aria-hidden": "true" }, element("span", {}, either("девочки", "girls")), element("span", {}, either("лет", "years")), element("span", {}, either("мальчики", "boys")));
  const unknown = cells.filter(({ key, count: each }) => key.endsWith("UNKNOWN") && each !== 0);
  return [heads, element("ul.pyramid", {}, ...lines), ...(unknown.length ? [rows("byAgeAndSex", unknown, { opens })] : [])];
}
