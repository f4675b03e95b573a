// How a value looks that is not simply there: each state has its sign and its word (base.css has its border and colour).
import { element } from "./base.js";
import { stateWord } from "./words.js";

const MARKS = { masked: "◐", withheld: "⊘", unknown: "?", none: "✓" };

/** The badge of a state: masked, withheld, unknown or none. */
export function badge(state) {
  return element(`span.state.${state}`, {}, element("span", { "aria-hidden": "true" }, MARKS[state]), stateWord(state));
}
