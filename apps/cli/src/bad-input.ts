/** The person's mistake, not ours: every fault found, each one line naming file, line and field. Ends as exit code 2. */
export class BadInput extends Error {
  readonly faults: readonly string[];

  constructor(...faults: string[]) {
    super(faults.join('\n'));
    this.name = 'BadInput';
    this.faults = faults;
  }
}
