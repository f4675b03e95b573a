// urql: queries by fetch, subscriptions by graphql-ws, or by fetch and events where EVENTS is set.

import { Client, fetchExchange, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";
import { authorization, follow, HTTP_URL, overSocket, QUERY, say, SUBSCRIPTION } from "./scenario.mjs";

const socket = createClient(overSocket({ retryAttempts: 0 }));
const overWebSocket = subscriptionExchange({
  forwardSubscription: ({ query, variables }) => ({
    subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
  }),
});
const events = Boolean(process.env.EVENTS);
const client = new Client({
  url: HTTP_URL,
  preferGetMethod: false,
  fetchOptions: () => ({ headers: authorization }),
  fetchSubscriptions: events,
  exchanges: events ? [fetchExchange] : [overWebSocket, fetchExchange],
});

say({ query: (await client.query(QUERY, {}).toPromise()).data });
await follow(
  (variables, next) =>
    new Promise((complete, reject) => {
      client.subscription(SUBSCRIPTION, variables).subscribe(({ data, error, hasNext }) => {
        if (error) reject(error);
        else if (hasNext) next(data);
        else complete(); // the last result, once more
      });
    }),
);
