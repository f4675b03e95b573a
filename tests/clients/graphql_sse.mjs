// graphql-sse comes back by itself, with the payload as it is then.

import { createClient } from "graphql-sse";
import { authorization, ended, HTTP_URL, QUERY, say, SUBSCRIPTION, take, variables } from "./scenario.mjs";

const client = createClient({
  url: HTTP_URL,
  headers: () => authorization,
  retryAttempts: 600,
  retry: () => new Promise((done) => setTimeout(done, 50)),
});

for await (const { data } of client.iterate({ query: QUERY })) say({ query: data });
const payload = { query: SUBSCRIPTION, variables: variables(null) };
try {
  for await (const { data, errors } of client.iterate(payload)) {
    if (ended(errors)) break;
    payload.variables.after = take(data);
  }
  say("complete");
} catch (errors) {
  if (!ended(errors)) throw errors;
}
