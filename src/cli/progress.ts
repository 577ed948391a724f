import { basename } from "node:path";
import type { Progress } from "../pipeline/index.ts";
import { printable } from "../render/text/printable.ts";
import type { Output } from "./surroundings.ts";

/** One line on the terminal that tells how far the work has come; silent where no one watches. */
export type ProgressLine = {
  readonly show: (progress: Progress) => void;
  /** Tells of a step that has no parts to count. */
  readonly tell: (step: string) => Promise<void>;
  readonly clear: () => Promise<void>;
};

export function createProgressLine(output: Output): ProgressLine {
  let shown = false;
  const tell = async (step: string) => {
    if (!output.isTerminal) return;
    shown = true;
    await output.write(`\r\u001b[K${printable(step).slice(0, Math.max(20, output.columns - 1))}`);
  };
  return {
    tell,
    show: ({ done, total, file }) => {
      if (total > 1) void tell(`reading ${done} of ${total}: ${basename(file)}`);
    },
    clear: async () => {
      if (shown) await output.write("\r\u001b[K");
      shown = false;
    },
  };
}
