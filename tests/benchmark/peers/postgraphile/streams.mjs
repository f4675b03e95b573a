// Subscriptions as PostGraphile's manual has them: a topic of LISTEN for each child, and a plan that reads the child anew.
import { context, lambda, listen } from "postgraphile/grafast";
import { jsonParse } from "postgraphile/@dataplan/json";
import { extendSchema, gql } from "postgraphile/utils";

export const Streams = extendSchema((build) => {
  const { child } = build.input.pgRegistry.pgResources;
  return {
    typeDefs: gql`
      extend type Subscription { passportChanged(childId: UUID!): PassportChanged }
      type PassportChanged { child: Child }
    `,
    objects: {
      Subscription: {
        plans: {
          passportChanged: {
            subscribePlan(_, { $childId }) {
              return listen(context().get("pgSubscriber"), lambda($childId, (id) => `passport:${id}`), jsonParse);
            },
            plan($event) {
              return $event;
            },
          },
        },
      },
      PassportChanged: {
        plans: {
          child($event) {
            return child.get({ id: $event.get("id") });
          },
        },
      },
    },
  };
});
