// One card, asked by the hash of its document alone, and a second page of its documents. `npm run check && node built/app.js`.
import { Environment, fetchQuery, getSingularSelector, Network, type ReaderFragment, RecordSource, Store } from "relay-runtime";
import Child, { type card_child$data, type card_child$key } from "./__generated__/card_child.graphql";
import Documents, { type card_documents$data, type card_documents$key } from "./__generated__/card_documents.graphql";
import More, { type cardDocumentsQuery } from "./__generated__/cardDocumentsQuery.graphql";
import Card, { type cardQuery } from "./__generated__/cardQuery.graphql";

const { SERVICE, TOKEN, CHILD } = process.env as Record<string, string>;

const network = Network.create(async ({ id }, variables) => {
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  const answer = await fetch(SERVICE, { method: "POST", headers, body: JSON.stringify({ documentId: id, variables }) });
  return await answer.json();
});
const environment = new Environment({ network, store: new Store(new RecordSource()) });

/** What a fragment of the store says now; React's hooks do this for a component. */
function read<Data>(fragment: ReaderFragment, key: unknown): Data {
  return environment.lookup(getSingularSelector(fragment, key)!).data as Data;
}

/** One line for a card: a day of birth that is withheld leaves no card, and a blood group says its own state. */
function line(card: card_child$data): string {
  if (!card) return "withheld";
  const { value, status } = card.passport.bloodGroup;
  return `${card.name?.full ?? "withheld"}, ${card.birthDate}: ${value ?? status}`;
}

async function main(): Promise<void> {
  const answer = await fetchQuery<cardQuery>(environment, Card, { by: { id: CHILD } }).toPromise();
  const child = answer?.child;
  if (!child) return console.log(JSON.stringify({ child: null }));
  const shown = () => read<card_documents$data>(Documents, child as card_documents$key).documents.edges;
  const { documents } = read<card_documents$data>(Documents, child as card_documents$key);
  const first = shown().length;
  if (documents.pageInfo.hasNextPage) {
    const more = { id: child.id, count: 1, cursor: documents.pageInfo.endCursor };
    await fetchQuery<cardDocumentsQuery>(environment, More, more).toPromise();
  }
  const card = line(read<card_child$data>(Child, child as card_child$key));
  console.log(JSON.stringify({ card, documents: [first, shown().length] }));
}

main().catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
