// Healthy children by age: WHO's L, M and S, and where a value stands among them, computed as the graph does (growth_z_score).
/** Lines of `[days of age, L, M, S]` by kind and sex. */
export const reference = JSON.parse(document.getElementById("growth").textContent);

/** The value of a z-score on a line. */
export const valueAt = (z, [, l, m, s]) => m * (1 + l * s * z) ** (1 / l);

/** The line of an age: what lies between two lines of the table is linear. Undefined beyond the table. */
export function lineAt(table, days) {
  const place = table.findIndex(([each]) => each >= days);
  if (place < 0) return undefined;
  const [older, younger] = [table[place], table[Math.max(0, place - 1)]];
  const part = older === younger ? 0 : (days - younger[0]) / (older[0] - younger[0]);
  return younger.map((value, index) => value + part * (older[index] - value));
}

function zScore(line, value) {
  const [, l, m, s] = line;
  const z = ((value / m) ** l - 1) / (l * s);
  if (Math.abs(z) <= 3) return z;
  // Beyond 3 WHO goes on in steps of the distance from 2 to 3.
  const sign = Math.sign(z);
  const outer = valueAt(3 * sign, line);
  return 3 * sign + (value - outer) / Math.abs(outer - valueAt(2 * sign, line));
}

/** The normal distribution by Abramowitz and Stegun, 26.2.17, in percent. */
function percentileOf(z) {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  return 100 * (z > 0 ? 1 - tail : tail);
}

const rounded = (value, places) => Math.round(value * 10 ** places) / 10 ** places;

/** Body mass by height, where both were measured on one day and no document says it itself: points as those of a measurement. */
export function bodyMass(heights, weights, sex) {
  const table = reference.BODY_MASS_INDEX?.[sex];
  return weights.flatMap((weight) => {
    const height = heights.find(({ days }) => days === weight.days);
    if (!height || !table) return [];
    const value = rounded(weight.value / (height.value / 100) ** 2, 1);
    const line = lineAt(table, weight.days);
    if (!line || value < line[2] / 100 || value > 100 * line[2]) return [{ ...weight, value, zScore: null, percentile: null }];
    const z = rounded(zScore(line, value), 2);
    return [{ ...weight, value, zScore: z, percentile: rounded(percentileOf(z), 1) }];
  });
}
