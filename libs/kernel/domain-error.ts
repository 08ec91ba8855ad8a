/**
 * What kind of refusal an error is. The interfaces translate it once (HTTP status, exit code), so that no
 * feature knows how it is asked.
 */
export type ErrorKind =
  | 'invalid'
  | 'notFound'
  | 'forbidden'
  | 'unauthenticated'
  | 'conflict'
  | 'stale'
  | 'preconditionRequired'
  | 'tooLarge'
  | 'unsupportedType'
  | 'tooManyRequests'
  | 'unavailable';

/** Values put into the sentence of an error code: numbers and short texts, never personal content. */
export type ErrorParams = Readonly<Record<string, string | number>>;

/**
 * One thing wrong in what was sent in.
 * `path` is a JSON pointer into the input (`/people/3/name`), the name of a form field, or empty for the whole.
 */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly params?: ErrorParams;
}

/**
 * An error that a person can do something about. The code has a sentence in `templates/messages.nb.json`;
 * `faults` name every place at once, so that nobody has to mend one fault at a time.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly params: ErrorParams = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(faults.length > 0 ? `${code} (${faults.map((f) => `${f.path}: ${f.code}`).join(', ')})` : code);
    this.name = 'DomainError';
  }
}

/**
 * Makes the thrower for one feature's coded errors from its table `code → kind`; only codes in the table compile.
 * @example const fail = errorsOf(meetingErrors); throw fail('meeting.numberTaken', { number: '2/2021' });
 */
export function errorsOf<Table extends Readonly<Record<string, ErrorKind>>>(table: Table) {
  return (code: keyof Table & string, params: ErrorParams = {}, faults: readonly Fault[] = []): DomainError =>
    new DomainError(code, table[code], params, faults);
}
