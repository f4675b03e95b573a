// What GraphiQL's own markup and colours lack for screen readers and contrast, changed while it is bundled. A release that
// words one of these differently ends the build, so that somebody looks.
import { readFile } from "node:fs/promises";

const CHANGES = {
  // A tab may hold nothing that can be pressed, and these hold two buttons: they are a list, with the current one named.
  "components/tabs/index.js": [
    ['"aria-selected": isActive', '"aria-current": isActive'],
    ['role: "tab"', 'role: "listitem"'],
    ['role: "tablist"', 'role: "list"'],
  ],
  "dist/constants.js": [
    ['colors: getBaseColors("dark")', 'colors: { ...getBaseColors("dark"), "editorLineNumber.foreground": "#98a4aa" }'],
    ['foreground: "#908aff"', 'foreground: "#a9a4ff"\n\t\t}, {\n\t\t\ttoken: "comment",\n\t\t\tforeground: "#86ad72"'],
    ['foreground: "#6c69ce"', 'foreground: "#5350c4"\n\t\t}, {\n\t\t\ttoken: "number",\n\t\t\tforeground: "#066b46"'],
  ],
};

export const accessible = {
  name: "accessible",
  setup(build) {
    for (const [file, changes] of Object.entries(CHANGES)) {
      build.onLoad({ filter: new RegExp(`@graphiql/react/.*${file.replace(".", "\\.")}$`) }, async ({ path }) => {
        let contents = await readFile(path, "utf-8");
        for (const [before, after] of changes) {
          if (!contents.includes(before)) return { errors: [{ text: `${file} no longer has ${before}` }] };
          contents = contents.replace(before, after);
        }
        return { contents, loader: "js" };
      });
    }
  },
};
