import type { Fault } from '#kernel/domain-error';
import { canonicalCaseNumber, parseCaseNumber } from '#domain/councils';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';

/** What cannot be so about parts of items, number trails and headings. */
export function agendaFaults({ items, headings = [] }: MeetingFile, { cases }: KnownCouncil): Fault[] {
  const known = new Set(cases.map(canonicalCaseNumber));
  return [
    ...items.flatMap((item, i) => [
      ...(isStrayPart(items, i) ? [{ path: `/items/${i}/letter`, code: 'input.wrongForm' }] : []),
      ...continuedFaults(item.continues, `/items/${i}/continues`, known),
    ]),
    ...headings.flatMap(({ itemsAbove }, i) =>
      itemsAbove > items.length || itemsAbove < (headings[i - 1]?.itemsAbove ?? 0)
        ? [{ path: `/headings/${i}/itemsAbove`, code: 'input.wrongForm' }]
        : [],
    ),
  ];
}

/** A part has an item before it, no number and no standing of its own, and a letter that no other part has. */
function isStrayPart(items: MeetingFile['items'], i: number): boolean {
  const { letter, sequence, standing } = items[i];
  if (letter === undefined) return false;
  const parent = items.slice(0, i).findLastIndex((item) => item.letter === undefined);
  const letters = items.slice(parent + 1, i).map((item) => item.letter);
  return parent < 0 || sequence !== undefined || standing !== undefined || letters.includes(letter);
}

function continuedFaults(text: string | undefined, path: string, known: ReadonlySet<string>): Fault[] {
  const number = text === undefined ? undefined : parseCaseNumber(text);
  if (text === undefined || (number && known.has(canonicalCaseNumber(number)))) return [];
  return [{ path, code: 'exchange.caseUnknown', params: { number: text, suggestion: '' } }];
}
