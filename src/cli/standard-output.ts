import type { WriteStream } from "node:tty";
import { Failure } from "../model/index.ts";
import type { Output } from "./surroundings.ts";

/**
 * A stream of the process as an {@link Output}. When its reader has gone (`| head`), the program ends quietly; any
 * other fault, such as a full disk behind `>`, fails with `cannot-write`.
 */
export function standardOutput(stream: WriteStream): Output {
  // Each write tells of its own fault; without a listener the stream would throw as well.
  stream.on("error", () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error?: NodeJS.ErrnoException | null) => {
          if (error?.code === "EPIPE") process.exit(0);
          if (error) reject(new Failure("cannot-write", `the output cannot be written (${error.message})`, error));
          else resolve();
        });
      }),
  };
}
