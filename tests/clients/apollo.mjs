// Apollo Client: queries by HTTP, subscriptions by GraphQLWsLink.

import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { createClient } from "graphql-ws";
import { authorization, follow, HTTP_URL, overSocket, QUERY, say, SUBSCRIPTION } from "./scenario.mjs";

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(createClient(overSocket({ retryAttempts: 0 }))),
    new HttpLink({ uri: HTTP_URL, headers: authorization }),
  ),
});

const { role } = (await client.query({ query: gql(QUERY) })).data.viewer; // without the __typename that Apollo adds
say({ query: { viewer: { role } } });
await follow(
  (variables, next) =>
    new Promise((complete, reject) => {
      client.subscribe({ query: gql(SUBSCRIPTION), variables }).subscribe({
        next: ({ data, error }) => (error ? reject(error) : next(data)),
        error: reject,
        complete,
      });
    }),
);
