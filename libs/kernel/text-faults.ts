import type { Fault } from './domain-error.js';
import { pointer } from './json-pointer.js';

/** Characters that no text has a use for and the database cannot keep, except tab and line breaks. */
const control = /(?![\t\n\r])\p{Cc}/u;

/**
 * Every text in a JSON value that could not be kept unchanged: with control characters, or with half a character (a
 * surrogate without its partner).
 */
export function textFaults(value: unknown): Fault[] {
  const faults: Fault[] = [];
  visit(value, '', faults);
  return faults;
}

function visit(value: unknown, path: string, faults: Fault[]): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) faults.push({ path, code: 'input.halfCharacter' });
    else if (control.test(value)) faults.push({ path, code: 'input.controlCharacter' });
  } else if (Array.isArray(value)) {
    value.forEach((each, i) => visit(each, pointer(path, i), faults));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) visit(each, pointer(path, name), faults);
  }
}
