import type { Fault } from '#kernel/domain-error';
import { pointer } from './pointer.js';

/** Characters that no text has a use for and the database cannot keep, except tab and line breaks. */
const control = /(?![\t\n\r])\p{Cc}/u;

/** Every text in a JSON value that cannot be stored: with control characters, or with half a character. */
export function textFaults(value: unknown, path = ''): Fault[] {
  if (typeof value === 'string') return textFault(value, path);
  if (Array.isArray(value)) return value.flatMap((entry, i) => textFaults(entry, pointer(path, i)));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => textFaults(entry, pointer(path, name)));
}

function textFault(text: string, path: string): Fault[] {
  if (!text.isWellFormed()) return [{ path, code: 'input.halfCharacter' }];
  return control.test(text) ? [{ path, code: 'input.controlCharacter' }] : [];
}
