// GraphiQL over this service: an example a role as tabs, its persona chosen with the tab, subscriptions over graphql-transport-ws.
import { GraphiQL } from "graphiql";
import { Kind, parse } from "graphql";
import { createClient } from "graphql-ws";
import { createRoot } from "react-dom/client";
import { askAs, entered, examples, token, variablesFor } from "/assets/persona.js";
import { ask } from "/assets/session.js";
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "graphiql/graphiql.css";

globalThis.MonacoEnvironment = { getWorker: (_, label) => new Worker(WORKERS[label] ?? WORKERS.editor) };

// Operations and variables may name a child: they are kept nowhere, not even in this tab.
const nowhere = { getItem: () => null, setItem() {}, removeItem() {}, clear() {}, length: 0 };

/** A connection for each subscription, so that it belongs to whom was asked as when it began. */
async function* follow(body, asked) {
  const client = createClient({
    url: new URL("/graphql", location.href.replace(/^http/, "ws")).href,
    connectionParams: { Authorization: `Bearer ${asked}` },
    retryAttempts: 3,
  });
  try {
    yield* client.iterate(body);
  } finally {
    client.dispose();
  }
}

/** The operation to run. For a moment after a change of tabs GraphiQL still names the one of the tab before. */
function operationOf(query, name) {
  let document;
  try {
    document = parse(query);
  } catch {
    return undefined; // the service says what is wrong, and where
  }
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 ? operations[0] : operations.find((each) => each.name?.value === name);
}

function send({ query, operationName, variables }) {
  const operation = operationOf(query, operationName);
  const body = { query, operationName: operation ? operation.name?.value : operationName, variables };
  return operation?.operation === "subscription" ? follow(body, token()) : ask(body, token());
}

let shown = 0;
function tabChanged({ tabs, activeTabIndex }) {
  if (activeTabIndex === shown) return;
  shown = activeTabIndex;
  const example = examples.find(({ name }) => tabs[activeTabIndex].query?.includes(name));
  if (example) askAs(example.role);
}

await entered;
askAs(examples[0].role);
const place = document.getElementById("graphiql");
const isNarrow = matchMedia("(max-width: 48rem)").matches; // then variables open by their button
place.hidden = false;
const tabs = examples.map((example) => ({ query: example.query, variables: variablesFor(example), headers: null }));
createRoot(place).render(
  <GraphiQL
    fetcher={send}
    defaultTabs={tabs}
    initialVariables={tabs[0].variables}
    onTabChange={tabChanged}
    plugins={[]}
    defaultEditorToolsVisibility={isNarrow ? false : "variables"}
    isHeadersEditorEnabled={false}
    showPersistHeadersSettings={false}
    schemaDescription
    inputValueDeprecation
    storage={nowhere}
  />,
);
