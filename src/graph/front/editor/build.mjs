// GraphiQL with Monaco's workers -> ../built: names with a hash, each file compressed, and a manifest of the names that pages ask for.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { accessible } from "./accessible.mjs";

const OUT = new URL("../built/", import.meta.url).pathname;
const ENTRY = "graphiql.jsx";
const WORKERS = {
  editor: "monaco-editor/esm/vs/editor/editor.worker.js",
  graphql: "monaco-graphql/esm/graphql.worker.js",
  json: "monaco-editor/esm/vs/language/json/json.worker.js",
};
const common = {
  bundle: true,
  minify: true,
  metafile: true,
  outdir: OUT,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  target: ["es2022"],
  define: { "process.env.NODE_ENV": '"production"' },
  legalComments: "none",
  logLevel: "warning",
};
const COMPRESSED = new Set([".css", ".js", ".ttf"]);

/** What an entry became, script and style sheet, by the name without the hash. */
const namesOf = ({ metafile }, entry) => {
  const [path, { cssBundle }] = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint?.endsWith(entry));
  return Object.fromEntries(
    [path, cssBundle].filter(Boolean).map((each) => [basename(each).replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ""), basename(each)]),
  );
};

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const workers = {};
for (const [label, entry] of Object.entries(WORKERS)) {
  const made = namesOf(await build({ ...common, entryPoints: [entry], format: "iife" }), entry);
  workers[label] = `/assets/${Object.values(made)[0]}`;
}
const editor = await build({
  ...common,
  entryPoints: [ENTRY],
  format: "esm",
  splitting: true,
  jsx: "automatic",
  external: ["/assets/*"], // modules that pages written by hand share with this one
  plugins: [accessible],
  loader: { ".ttf": "file" },
  publicPath: "/assets",
  define: { ...common.define, WORKERS: JSON.stringify(workers) },
});
await writeFile(`${OUT}manifest.json`, JSON.stringify(namesOf(editor, ENTRY), null, 2));
for (const name of await readdir(OUT)) {
  if (!COMPRESSED.has(extname(name))) continue;
  const content = await readFile(OUT + name);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await writeFile(`${OUT}${name}.br`, brotliCompressSync(content, quality));
  await writeFile(`${OUT}${name}.gz`, gzipSync(content, { level: 9 }));
}
