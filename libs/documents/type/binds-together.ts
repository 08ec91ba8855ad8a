const beforeNumber = new Set([
  '§',
  '§§',
  'kl.',
  'nr.',
  'ca.',
  'kap.',
  'pkt.',
  'art.',
  's.',
  'st.',
  'sak',
  'saka',
  'møte',
  'vedlegg',
  'side',
  'punkt',
  'tabell',
  'figur',
  'artikkel',
  'versjon',
  'kapittel',
]);
const afterNumber = new Set([
  '%',
  '‰',
  '°',
  '°C',
  'prosent',
  'promille',
  'kroner',
  'kr',
  'mill.',
  'mrd.',
  'millioner',
  'milliarder',
  'km',
  'm',
  'cm',
  'mm',
  'kg',
  'g',
  'mg',
  'l',
  'ml',
  'timer',
  'minutter',
  'år',
]);
const months = new Set([
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
]);
const opening = /^[("«[]+/;
const closing = /[)"»\],.;:!?]+$/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Whether the space between two neighbouring words must not end a line, because a reader takes them as one:
 * "§ 6", "kl. 9", "Sak 10/2/2021", "25 prosent", "20. januar", "1 000 000", "A. Nes".
 */
export function bindsTogether(before: string, after: string): boolean {
  const last = before.charCodeAt(before.length - 1);
  if (isDigit(after.charCodeAt(0))) {
    if (isDigit(last) && /^\(?\d{1,3}$/.test(before) && /^\d{3}(?!\d)/.test(after)) return true;
    return before.length < 10 && beforeNumber.has(before.replace(opening, '').toLowerCase());
  }
  if (isDigit(last))
    return after.length < 14 && (afterNumber.has(after) || afterNumber.has(after.replace(closing, '')));
  if (last === 46 && before.length > 1) {
    if (isDigit(before.charCodeAt(before.length - 2))) return months.has(after.replace(closing, ''));
    return /^\(?\p{Lu}\.$/u.test(before) && /^\p{Lu}/u.test(after);
  }
  return false;
}
