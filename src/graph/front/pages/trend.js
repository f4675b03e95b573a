// How a number of a district went over the last twelve months: small charts of SVG, each with its months and numbers in words.
import { either, element } from "./base.js";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [220, 56];
const EDGE = 6;

function draw(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const monthOf = (date, form) => new Date(date).toLocaleDateString(document.documentElement.lang, { month: form, year: "numeric", timeZone: "UTC" });
const number = (value) => value.toLocaleString(document.documentElement.lang);

/** One line: what it is of, the number of this month, and the twelve of the year. Nothing where there is none, or where it is not told. */
function line(text, points) {
  if (!points?.length || points.some(({ count }) => count === null)) return null;
  const counts = points.map(({ count }) => count);
  const most = Math.max(1, ...counts);
  const x = (place) => EDGE + (place * (WIDTH - 2 * EDGE)) / (points.length - 1);
  const y = (count) => HEIGHT - EDGE - (count * (HEIGHT - 2 * EDGE)) / most;
  const path = points.map(({ count }, place) => `${place ? "L" : "M"}${x(place).toFixed(1)},${y(count).toFixed(1)}`).join("");
  const said = points.map(({ month, count }) => `${monthOf(month, "long")}: ${number(count)}`).join("; ");
  const marks = points.map(({ month, count }, place) => draw("circle", { cx: x(place), cy: y(count), r: 2.4 }, draw("title", {}, `${monthOf(month, "long")}: ${number(count)}`)));
  const picture = draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": `${text}. ${said}` }, draw("path", { class: "base", d: `M${EDGE},${HEIGHT - EDGE}H${WIDTH - EDGE}` }), draw("path", { class: "line", d: path }), ...marks);
  const [first, last] = [points[0], points.at(-1)];
  const ends = element("span.ends", { "aria-hidden": "true" }, element("span", {}, `${monthOf(first.month, "short")}: ${number(first.count)}`), element("span", {}, `${monthOf(last.month, "short")}: ${number(last.count)}`));
  return element("li", {}, element("span.term", {}, text), picture, ends);
}

/** A line for each number that has one; null where none has. */
export function trends(numbers) {
  const lines = numbers.map(([text, points]) => line(text, points)).filter(Boolean);
  return lines.length ? element("ul.trends", { "aria-label": either("Двенадцать месяцев", "Twelve months") }, ...lines) : null;
}
