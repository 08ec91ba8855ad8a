import { unitOfWorkScope } from './unit-of-work-scope.js';

/** Notes something about what the unit of work at hand has read, for whoever gives it out. Nothing happens outside one. */
export function noteInUnit(what: string): void {
  unitOfWorkScope.getStore()?.notes.add(what);
}

/** Everything noted in the unit of work at hand that begins so, without that beginning. */
export function notesInUnit(beginning: string): string[] {
  const notes = [...(unitOfWorkScope.getStore()?.notes ?? [])];
  return notes.filter((note) => note.startsWith(beginning)).map((note) => note.slice(beginning.length));
}

/** Whether it has been noted in the unit of work at hand. */
export function isNotedInUnit(what: string): boolean {
  return unitOfWorkScope.getStore()?.notes.has(what) ?? false;
}
