import { archiveError } from '../archive.errors.js';
import { deepestJson, jsonSizeFault, mostJsonValues } from './json-size.rules.js';

/** Largest exchange file that is read. */
export const largestExchangeFile = 200_000_000;

/**
 * Reads the bytes of an exchange file as JSON. Nothing is believed of it yet.
 * @throws DomainError `exchange.tooLarge`, `exchange.tooManyValues`, `exchange.tooDeep`, `exchange.notUtf8`,
 * `exchange.notJson` (with line and column)
 */
export function readExchangeJson(bytes: Uint8Array, limit: number = largestExchangeFile): unknown {
  if (bytes.length > limit) throw archiveError('exchange.tooLarge', { limitMb: Math.round(limit / 1e6) });
  const size = jsonSizeFault(bytes);
  if (size !== undefined) throw archiveError(size, { most: mostJsonValues, deepest: deepestJson });
  const text = textOf(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw archiveError('exchange.notJson', placeOf(error, text));
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw archiveError('exchange.notUtf8');
  }
}

/** Where the parser stopped. Its own sentence quotes the file, and what the file says is nobody's business in a log. */
function placeOf(error: unknown, text: string): { line: number; column: number } {
  const found = error instanceof Error ? /position (\d+)/.exec(error.message) : null;
  const before = text.slice(0, found ? Number(found[1]) : text.length);
  const line = before.split('\n').length;
  return { line, column: before.length - before.lastIndexOf('\n') };
}
