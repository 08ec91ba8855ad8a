import type { Fault } from '#kernel/domain-error';

/** Half a character, and controls (tab and line ends are none), which no text of ours holds and some databases cannot store. */
const halfCharacter = /\p{Surrogate}/u;
const control = /(?![\t\n\r])\p{Cc}/u;

/**
 * Every text in a JSON value that could not be stored unchanged: control characters and half characters (a surrogate
 * without its partner). Paths are JSON pointers.
 */
export function characterFaults(value: unknown): Fault[] {
  const faults: Fault[] = [];
  visit(value, '', faults);
  return faults;
}

function visit(value: unknown, path: string, faults: Fault[]): void {
  if (typeof value === 'string') {
    if (halfCharacter.test(value)) faults.push({ path, code: 'exchange.halfCharacter' });
    else if (control.test(value)) faults.push({ path, code: 'exchange.controlCharacter' });
  } else if (Array.isArray(value)) {
    value.forEach((each, i) => visit(each, `${path}/${i}`, faults));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) visit(each, pointer(path, name), faults);
  }
}

/** A JSON pointer one step further (RFC 6901). */
export function pointer(path: string, name: string | number): string {
  return `${path}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
