import type { LanguageEngine, SentenceEncoder } from "../model/index.ts";
import type { WorkerPool } from "../pipeline/index.ts";
import type { ByteStream } from "../pipeline/load-bytes.ts";

/** Where output goes: a terminal, a pipe, or a test that collects it. */
export type Output = {
  /** Resolves when the text is handed on, so that a slow reader holds the program up and memory stays small. */
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
  /** Width in columns; 80 where it is not known. */
  readonly columns: number;
};

/** Everything that a command takes from outside: streams, environment, models. Tests pass their own. */
export type Surroundings = {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: ByteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly loadEngine: () => Promise<LanguageEngine>;
  /** Null where no encoder is installed; alignment then rests on words and values alone. */
  readonly loadEncoder: () => Promise<SentenceEncoder | null>;
  /** Processor cores that may be used. */
  readonly cores: number;
  /** Starts threads with models of their own. */
  readonly startWorkers: (workers: number) => WorkerPool;
};
