/** Exit codes of the CLI that are lprof's own; otherwise the program's own code passes through. */
export const EXIT_USAGE = 2;
/** The program ended well, but nothing was measured. */
export const EXIT_NOTHING = 3;

/** The one class of errors that lprof throws on purpose: says what happened, where, and what to do next. */
export class LprofError extends Error {
  readonly hint: string | undefined;

  /**
   * @param message what happened and where, one sentence without a full stop
   * @param hint what to do next, printed on a line of its own
   */
  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'LprofError';
    this.hint = hint;
  }
}
