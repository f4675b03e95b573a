// A parents' app: the card of each child, followed live, and kept on the phone for when there is no network.
import { type CombinedError, Client, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { createClient } from "graphql-ws";

interface Card {
  id: string;
  name: { full: string } | null;
  ageYears: number | null;
  passport: {
    updatedAt: string | null;
    bloodGroup: { status: string; value: string | null; notice: string };
    rhFactor: { status: string; value: string | null };
    allergies: { assertion: string; items: { substance: string | null; reaction: string | null }[] | null };
  };
}

const CARD = `id name { full } ageYears passport {
  updatedAt bloodGroup { status value notice } rhFactor { status value } allergies { assertion items { substance reaction } } }`;
const CHILDREN = gql<{ myChildren: { nodes: { id: string }[] } }>(`query Children { myChildren(first: 20) { nodes { id } } }`);
const FAMILY = gql<{ myChildren: { nodes: Card[] } }>(`query Family { myChildren(first: 20) { nodes { ${CARD} } } }`);
const CHANGES = gql<{ passportChanged: { changed: string[]; child: Card } }>(
  `subscription Changes($ids: [ID!]!) { passportChanged(childIds: $ids) { changed child { ${CARD} } } }`,
);

const by = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const service = document.querySelector<HTMLMetaElement>("meta[name=service]")!.content;
const KEPT = "cards";
const cards = new Map<string, Card>();

function connect(token: string): Client {
  const authorization = `Bearer ${token}`;
  const socket = createClient({ url: service.replace("http", "ws"), connectionParams: { Authorization: authorization }, retryAttempts: 0 });
  return new Client({
    url: service,
    preferGetMethod: false,
    requestPolicy: "network-only",
    fetchOptions: { headers: { authorization } },
    exchanges: [
      subscriptionExchange({
        isSubscriptionOperation: ({ kind, context }) => kind === "subscription" || context.onSocket === true,
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query!, variables }, sink) }),
        }),
      }),
      fetchExchange,
    ],
  });
}

function element(tag: string, text: string, kind = ""): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent: text, className: kind });
}

// Withheld, unknown and none are three things: `status` and `assertion` say which, never an empty place.
function draw({ name, ageYears, passport }: Card): HTMLElement {
  const { bloodGroup, rhFactor, allergies, updatedAt } = passport;
  const listed = allergies.items?.map(({ substance, reaction }) => [substance, reaction].filter(Boolean).join(": ")).join("; ");
  const article = document.createElement("article");
  article.append(
    element("h2", `${name?.full ?? "–"}, ${ageYears ?? "–"}`),
    element("p", `${bloodGroup.value ?? bloodGroup.status} ${rhFactor.value ?? rhFactor.status}`, "blood"),
    element("p", `Allergies: ${listed || allergies.assertion}`, "allergies"),
    element("p", `${bloodGroup.notice} As of ${updatedAt ? new Date(updatedAt).toLocaleString() : "–"}.`),
  );
  return article;
}

function show(state: string): void {
  by("state").textContent = state;
  by("cards").replaceChildren(...[...cards.values()].map(draw));
  if (cards.size && by<HTMLInputElement>("keep").checked) localStorage.setItem(KEPT, JSON.stringify([...cards.values()]));
}

function forget(message: string): void {
  cards.clear();
  localStorage.removeItem(KEPT);
  by("problem").textContent = message;
  show("");
}

/** What an error means to a parent; true where it is worth to come back. */
function explain(error: CombinedError): boolean {
  const codes = error.graphQLErrors.map(({ extensions }) => extensions?.code);
  // FORBIDDEN: the right ended before the stream began.
  if (codes.some((code) => code === "ACCESS_REVOKED" || code === "FORBIDDEN")) forget("Your right to this record has ended.");
  else if (codes.length) by("problem").textContent = `${codes.join(", ")}: ${error.message}`;
  else show("No network: the cards are the last ones that came.");
  return codes.length === 0;
}

// The stream first, then the cards on the same socket: they are read when the stream is open, so nothing happens between them.
async function follow(client: Client, ids: string[]): Promise<void> {
  const newer = new Set<string>();
  client.subscription(CHANGES, { ids }).subscribe(({ data, error }) => {
    if (data) {
      const { child } = data.passportChanged;
      newer.add(child.id);
      cards.set(child.id, child);
      show("Live");
    } else if (error && explain(error)) setTimeout(() => void follow(client, ids), 1_000);
  });
  const { data } = await client.query(FAMILY, {}, { onSocket: true }).toPromise();
  if (!data) return; // the stream says why
  for (const card of data.myChildren.nodes) if (!newer.has(card.id)) cards.set(card.id, card);
  show("Live");
}

async function open(token: string): Promise<void> {
  const client = connect(token);
  const { data, error } = await client.query(CHILDREN, {}).toPromise();
  if (error) return void explain(error);
  by("entry").hidden = true;
  const ids = data!.myChildren.nodes.map(({ id }) => id);
  for (const id of cards.keys()) if (!ids.includes(id)) cards.delete(id); // kept, and the right has ended meanwhile
  if (!ids.length) return forget("There is no record that you may read.");
  await follow(client, ids);
}

for (const card of JSON.parse(localStorage.getItem(KEPT) ?? "[]") as Card[]) cards.set(card.id, card);
if (cards.size) show("Kept on this phone; sign in for what is new.");
by("entry").addEventListener("submit", (event) => {
  event.preventDefault();
  void open(by<HTMLInputElement>("token").value);
});
