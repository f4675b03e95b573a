// What the app asks, in the words that relay-compiler reads. It is compiled to __generated__; nothing imports this file,
// so no Babel plugin is needed. An app of React keeps each fragment beside its component and uses the plugin.
import { graphql } from "relay-runtime";

graphql`
  fragment card_child on Child {
    name { full }
    # Marked @semanticNonNull: null only where it is withheld. Then there is no card, and the app says so.
    birthDate @required(action: NONE)
    passport {
      bloodGroup { status value notice }
      allergies { assertion items { substance criticality } }
    }
  }
`;

graphql`
  fragment card_documents on Child
  @argumentDefinitions(count: { type: "Int", defaultValue: 1 }, cursor: { type: "String" })
  @refetchable(queryName: "cardDocumentsQuery") {
    documents(first: $count, after: $cursor) @connection(key: "card_documents") {
      edges { node { kind date } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

graphql`
  query cardQuery($by: ChildBy!) {
    child(by: $by) {
      id
      ...card_child
      ...card_documents
    }
  }
`;

graphql`
  subscription cardChangedSubscription($ids: [ID!]!, $after: String) {
    passportChanged(childIds: $ids, after: $after) {
      cursor
      changed
      child { ...card_child }
    }
  }
`;
