// The editor where GraphiQL was not built: an operation, its variables, and the answer.
import { element } from "./base.js";
import { askAs, entered, examples, token, variablesFor } from "./persona.js";
import { ask } from "./session.js";

const byId = (id) => document.getElementById(id);

function show(example) {
  byId("query").value = example.query;
  byId("variables").value = variablesFor(example);
  askAs(example.role);
}

async function run() {
  try {
    const given = byId("variables").value.trim();
    const answer = await ask({ query: byId("query").value, variables: given ? JSON.parse(given) : {} }, token());
    byId("answer").textContent = JSON.stringify(answer, null, 2);
  } catch (problem) {
    byId("answer").textContent = String(problem);
  }
}

await entered;
byId("plain").hidden = false;
for (const example of examples) {
  const button = element("button", { type: "button" }, example.name);
  button.addEventListener("click", () => show(example));
  byId("examples-of-roles").append(button);
}
show(examples[0]);
byId("run").addEventListener("click", run);
byId("plain").addEventListener("keydown", (event) => event.ctrlKey && event.key === "Enter" && run());
