// The editor's header: whom it asks as. In a demo a menu of personas; elsewhere a token, which must be good before the editor opens.
import { element, either } from "./base.js";
import { ask, keep, kept, personas, variablesOf } from "./session.js";
import { roleWord } from "./words.js";

const byId = (id) => document.getElementById(id);
const menu = byId("persona");
/** The personas of a demo. */
export const people = await personas();

/** The operations of a day, one for each role: `{ name, role, query, variables }`. */
export const examples = JSON.parse(byId("examples").textContent);

/** The token that the next operation is sent with. */
export const token = () => (people.length ? people[menu.selectedIndex].token : kept());

/** The persona of a role; undefined outside a demo. */
const personOf = (role) => people.find((person) => person.role === role);

/** Ask as the persona of this role from now on. */
export function askAs(role) {
  const place = people.findIndex((person) => person.role === role);
  if (place >= 0) menu.selectedIndex = place;
}

/** An example's variables for the persona of its role. */
export const variablesFor = (example) => variablesOf(example, personOf(example.role));

async function enter(event) {
  event.preventDefault();
  const given = byId("token").value.trim();
  const answer = await ask({ query: "{ viewer { role } }" }, given);
  if (!answer.data?.viewer) {
    byId("refused").textContent = either("Токен не принят.", "This token is not accepted.");
    return;
  }
  keep(given);
  byId("token").value = "";
  opened();
}

let opened;
/** Waits until there is somebody to ask as. */
export const entered = new Promise((resolve) => {
  opened = () => {
    byId("sign-in").hidden = true;
    resolve();
  };
});

function offer() {
  const chosen = menu.selectedIndex;
  menu.replaceChildren(...people.map(({ role, name }) => element("option", { value: role }, `${roleWord(role)} · ${name}`)));
  menu.selectedIndex = Math.max(chosen, people.length ? 0 : -1);
}
offer();
document.addEventListener("language", offer);
byId("asking").hidden = people.length === 0;
byId("sign-in").hidden = people.length > 0;
byId("sign-in").addEventListener("submit", enter);
if (people.length) opened();
else if (kept()) ask({ query: "{ viewer { role } }" }, kept()).then((answer) => answer.data?.viewer && opened());
