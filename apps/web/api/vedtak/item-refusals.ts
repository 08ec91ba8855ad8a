/** Why somebody may not read what is decided in an item, or has nothing to read. */
export const itemReadRefused = [
  'agendaItem.notFound',
  'meeting.notReadable',
  'vedtak.forbidden',
  'saksframlegg.shielded',
  'vedtak.barred',
] as const;
