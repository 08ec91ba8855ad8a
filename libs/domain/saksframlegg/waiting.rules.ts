import { saksframleggError } from './saksframlegg.errors.js';

/** The item of a paper. @throws DomainError `saksframlegg.waiting` while it has none */
export function itemOf({ agendaItemId }: { readonly agendaItemId: string | null }): string {
  if (agendaItemId === null) throw saksframleggError('saksframlegg.waiting');
  return agendaItemId;
}
