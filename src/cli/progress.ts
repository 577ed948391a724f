import { basename } from "node:path";
import type { Progress } from "../pipeline/index.ts";
import { printable } from "../render/text/printable.ts";
import type { Output } from "./surroundings.ts";

/** One line on the terminal that tells how far the work has come; silent where no one watches. */
export type ProgressLine = { readonly show: (progress: Progress) => void; readonly clear: () => Promise<void> };

export function createProgressLine(output: Output): ProgressLine {
  let shown = false;
  return {
    show: ({ done, total, file }) => {
      if (!output.isTerminal || total < 2) return;
      shown = true;
      const line = `reading ${done} of ${total}: ${printable(basename(file))}`;
      void output.write(`\r\u001b[K${line.slice(0, Math.max(20, output.columns - 1))}`);
    },
    clear: async () => {
      if (shown) await output.write("\r\u001b[K");
      shown = false;
    },
  };
}
