import { saksframleggError } from './saksframlegg.errors.js';

/** The item of a paper. @throws DomainError `saksframlegg.waiting` while it has none */
export function itemOf({ agendaItemId }: { readonly agendaItemId: string | null }): string {
  if (agendaItemId === null) throw saksframleggError('saksframlegg.waiting');
  return agendaItemId;
}

/** What the item of a paper that waits will be called. @throws DomainError `saksframlegg.titleMissing` when there is none, or too much */
export function waitingTitle(given: string): string {
  const title = given.trim();
  if (title !== '' && title.length <= 500) return title;
  const code = 'saksframlegg.titleMissing';
  throw saksframleggError(code, {}, [{ path: '/title', code }]);
}
