/** Every way in which a program or its environment can fail: exit status of the command line and HTTP status. */
export const FAILURES = {
  usage: { exit: 2, http: 400 },
  "file-not-found": { exit: 1, http: 404 },
  "file-unreadable": { exit: 1, http: 422 },
  "folder-empty": { exit: 1, http: 422 },
  "too-large": { exit: 1, http: 413 },
  "claim-not-found": { exit: 1, http: 404 },
  "cannot-write": { exit: 1, http: 507 },
  "model-missing": { exit: 1, http: 500 },
  "model-broken": { exit: 1, http: 500 },
  internal: { exit: 1, http: 500 },
} as const;

export type FailureCode = keyof typeof FAILURES;

/** The one error type. Its message says what happened and what the user can do; bad documents never throw it. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }

  get exitStatus(): number {
    return FAILURES[this.code].exit;
  }

  get httpStatus(): number {
    return FAILURES[this.code].http;
  }
}
