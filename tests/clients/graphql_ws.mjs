// graphql-ws comes back by itself, with the payload as it is then: the cursor in it moves on.

import { createClient } from "graphql-ws";
import { ended, overSocket, QUERY, say, SUBSCRIPTION, take, variables } from "./scenario.mjs";

const client = createClient(overSocket({ retryAttempts: 600, shouldRetry: () => true }));

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
