import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: ["app.ts"],
  generates: {
    "gql/": {
      preset: "client",
      // Trusted documents: the app sends a hash, and `passport documents register` knows its text.
      presetConfig: { persistedDocuments: { hashAlgorithm: "sha256" } },
      config: { scalars: { Date: "string", DateTime: "string", ID: "string" }, defaultScalarType: "unknown", useTypeImports: true },
    },
  },
};

export default config;
