// Charts as SVG, without a framework: how a child grows among healthy children, and which doses were given at which age.
import { either, element } from "./base.js";
import { lineAt, reference, valueAt } from "./healthy.js";

const SVG = "http://www.w3.org/2000/svg";
const [WIDTH, HEIGHT] = [440, 250];
const EDGE = { left: 38, right: 34, top: 8, bottom: 26 };
const PERCENTILES = [[3, -1.8808], [15, -1.0364], [50, 0], [85, 1.0364], [97, 1.8808]];
const YEAR = 365.25;
const DAY = 86_400_000;
const KINDS = {
  HEIGHT: ["Рост, см", "Height, cm"],
  WEIGHT: ["Вес, кг", "Weight, kg"],
  BODY_MASS_INDEX: ["Индекс массы тела, кг/м²", "Body mass index, kg/m²"],
  HEAD_CIRCUMFERENCE: ["Окружность головы, см", "Head circumference, cm"],
};

function draw(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Days of age on a day, or at a moment by the calendar of Moscow. */
export function daysOf(when, birthDate) {
  const day = when.length === 10 ? when : new Date(when).toLocaleDateString("sv", { timeZone: "Europe/Moscow" });
  return Math.round((Date.parse(day) - Date.parse(birthDate)) / DAY);
}

const signed = (value) => String(value).replace("-", "−");
const round = (value) => Math.round(value * 10) / 10;
const path = (points) => `M${points.map(([x, y]) => `${round(x)},${round(y)}`).join("L")}`;
const years = () => either("лет", "years");

/** Even marks between two numbers: at most seven. */
function marks(low, high) {
  const step = [0.5, 1, 2, 5, 10, 20, 50].find((each) => (high - low) / each <= 7) ?? 100;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, place) => first + place * step);
}

/** The measurements of one kind beside the percentiles 3, 15, 50, 85 and 97; null where there is nothing to draw. */
export function growthChart(kind, sex, points) {
  const table = reference[kind]?.[sex];
  if (!table || !points.length) return null;
  const last = table.at(-1)[0];
  const shown = points.filter(({ days }) => days <= last && days >= 0);
  if (!shown.length) return null;
  const end = Math.min(last, Math.max(YEAR, shown.at(-1).days * 1.15));
  const lines = [...table.filter(([days]) => days < end), lineAt(table, end)];
  const values = [...lines.flatMap((line) => [valueAt(-2.2, line), valueAt(2.2, line)]), ...shown.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (days) => EDGE.left + (Math.min(days, end) / end) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value) => HEIGHT - EDGE.bottom - ((value - low) / (high - low)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const curve = (z) => lines.map((line) => [x(line[0]), y(valueAt(z, line))]);
  const parts = [
    ...marks(low, high).flatMap((value) => [
      draw("line", { class: "grid", x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(value), y2: y(value) }),
      draw("text", { x: EDGE.left - 6, y: y(value) + 4, "text-anchor": "end" }, String(value)),
    ]),
    ...marks(0, end / YEAR).map((year) => draw("text", { x: x(year * YEAR), y: HEIGHT - 8, "text-anchor": "middle" }, String(year))),
    draw("text", { x: WIDTH, y: HEIGHT - 8, "text-anchor": "end" }, years()),
    draw("path", { class: "band", d: `${path([...curve(-1.0364), ...curve(1.0364).reverse()])}Z` }),
    ...PERCENTILES.flatMap(([percentile, z]) => {
      const points = curve(z);
      const [right, height] = points.at(-1);
      return [
        draw("path", { class: z === 0 ? "median" : "curve", d: path(points) }),
        draw("text", { x: right + 5, y: height + 4 }, `P${percentile}`),
      ];
    }),
    draw("path", { class: "path", d: path(shown.map(({ days, value }) => [x(days), y(value)])) }),
    ...shown.map(({ days, value }) => draw("circle", { class: "point", cx: x(days), cy: y(value), r: 3.5 })),
  ];
  return figure(kind, shown, parts);
}

function figure(kind, shown, parts) {
  const { value, zScore, percentile } = shown.at(-1);
  const title = either(...KINDS[kind]);
  const place = zScore === null ? "" : either(` — процентиль ${percentile}, z ${signed(zScore)}`, ` — percentile ${percentile}, z ${signed(zScore)}`);
  const label = either(`${title} по возрасту в годах. Последнее: ${value}${place}.`, `${title} by age in years. Latest: ${value}${place}.`);
  const heads = [either("Когда", "When"), title, "z", either("Процентиль", "Percentile")];
  const rows = shown.map((each) => [each.at, each.value, each.zScore === null ? "–" : signed(each.zScore), each.percentile ?? "–"]);
  return element(
    "figure",
    {},
    element("figcaption", {}, element("strong", {}, title), ` ${value}${place}`),
    draw("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": label }, ...parts),
    element(
      "details",
      {},
      element("summary", {}, either("Числа", "Numbers")),
      element(
        "table",
        {},
        element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
        element("tbody", {}, ...rows.map((cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, String(cell)))))),
      ),
    ),
  );
}

/** Doses on a line for each vaccine, by age in years, in a picture of so many pixels. */
export function doseChart(doses, width) {
  const vaccines = [...new Set(doses.map(({ vaccine }) => vaccine))];
  const [row, left] = [22, Math.min(215, width * 0.46)];
  const letters = Math.floor(left / 6.9);
  const height = vaccines.length * row + 26;
  const end = Math.max(1, Math.ceil(Math.max(...doses.map(({ days }) => days)) / YEAR));
  const x = (days) => left + (days / (end * YEAR)) * (width - left - 14);
  const parts = [
    draw("text", { x: 0, y: height - 6 }, either("Возраст, лет", "Age, years")),
    ...marks(0, end).flatMap((year) => [
      draw("line", { class: "grid", x1: x(year * YEAR), x2: x(year * YEAR), y1: 0, y2: height - 22 }),
      draw("text", { x: x(year * YEAR), y: height - 6, "text-anchor": "middle" }, String(year)),
    ]),
    ...vaccines.map((vaccine, place) => {
      const shortened = vaccine.length > letters ? `${vaccine.slice(0, letters - 1)}…` : vaccine;
      return draw("text", { class: "vaccine", x: 0, y: place * row + 15 }, shortened);
    }),
    ...doses.map(({ vaccine, days, done, date }) => {
      const mark = { class: done ? "dose" : "missed", cx: x(days), cy: vaccines.indexOf(vaccine) * row + 11, r: 5.5 };
      return draw("circle", mark, draw("title", {}, `${vaccine}, ${date}`));
    }),
  ];
  const said = doses.map(({ vaccine, date }) => `${vaccine} ${date}`).join("; ");
  const label = either(`Прививки по возрасту в годах: ${said}`, `Vaccinations by age in years: ${said}`);
  return draw("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label }, ...parts);
}
