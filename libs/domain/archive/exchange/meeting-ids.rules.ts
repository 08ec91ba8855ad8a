import { archiveError } from '../archive.errors.js';

/** Ids by the keys that a file uses; asking for a key that was not checked before is a fault in the program. */
export class KeyedIds {
  constructor(
    private readonly what: string,
    private readonly ids: ReadonlyMap<string, string>,
  ) {}

  of(key: string): string {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`The ${this.what} "${key}" has no id: the file was not checked.`);
    return id;
  }

  ofOptional(key: string | undefined): string | null {
    return key === undefined ? null : this.of(key);
  }
}

/** Splits "2/2021". @throws DomainError `exchange.numberUnreadable` */
export function numberAndYear(text: string): { number: number; year: number } {
  const match = /^(\d{1,3})\/(\d{4})$/.exec(text);
  if (!match) throw archiveError('exchange.numberUnreadable', { text });
  return { number: Number(match[1]), year: Number(match[2]) };
}
