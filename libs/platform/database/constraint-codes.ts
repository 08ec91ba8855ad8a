/**
 * Which error code a named database constraint stands for, so that the second guard behind a rule speaks the same
 * language as the rule: `{ meeting_number_key: 'meeting.numberTaken' }`. Features give theirs to `DatabaseModule`.
 */
export class ConstraintCodes {
  constructor(private readonly codes: Readonly<Record<string, string>>) {}

  /** The code of a constraint, if a feature named one. */
  of(constraint: string): string | undefined {
    return Object.hasOwn(this.codes, constraint) ? this.codes[constraint] : undefined;
  }
}
