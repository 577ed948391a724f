// Copies the data files that stand beside the sources (*.json, *.css, *.txt) into dist, where the compiler leaves them out.
import { cpSync, statSync } from "node:fs";
import { extname } from "node:path";

const DATA = new Set([".json", ".css", ".txt", ".svg"]);

cpSync("src", "dist", {
  recursive: true,
  filter: (path) => statSync(path).isDirectory() || DATA.has(extname(path)),
});
