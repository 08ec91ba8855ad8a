import { asWrittenElsewhere, rightWeekday, writtenDates } from './date-words.rules.js';
import { type CheckPlace, type Finding, finding } from './finding.rules.js';
import { misspeltCouncil, misspeltWords } from './misspelling.rules.js';
import { nearNames, nearOrganisations } from './near-name.rules.js';
import { linesOf } from './plain-text.rules.js';
import { typedLists } from './typed-list.rules.js';
import { checkSigns } from './unprintable.rules.js';
import { openWords, typedCases, typedVedlegg } from './typed-reference.rules.js';

/** A text with where it stands. */
export interface Passage {
  readonly place: CheckPlace;
  /** What people call the place: a heading, or `@background` for a word that the program has in each language. */
  readonly label: string;
  readonly html: string;
}

/** What a text is held against. */
export interface TextSurroundings {
  readonly councilName: string;
  /** Names of everybody in the register, and of organisations. */
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  /** Canonical numbers of cases that exist; those that are typed and not among them lead nowhere. */
  readonly cases: ReadonlySet<string>;
  /** How many vedlegg the text has to refer to. */
  readonly vedlegg: number;
}

/** Everything that can be seen from the words of a text, whichever paper they stand in. */
export function checkText({ place, label, html }: Passage, around: TextSurroundings): Finding[] {
  const lines = linesOf(html);
  const text = lines.map((line) => line.text).join('\n');
  if (text === '') return [];
  const found = (check: Finding['check'], params: Finding['params']) =>
    finding(check, { label, ...params }, place, [html]);
  return [
    ...openWords(text).map((what) => found('openWords', { what })),
    ...typedCases(text).map(({ words, number }) =>
      around.cases.has(number) ? found('caseTyped', { what: words }) : found('caseUnknown', { what: words }),
    ),
    ...typedVedlegg(text).map(({ words, number }) =>
      number > around.vedlegg
        ? found('vedleggNumberUnknown', { what: words, count: around.vedlegg })
        : found('vedleggTyped', { what: words }),
    ),
    ...nearNames(text, around.people).map(({ written, name }) =>
      found('nameNearlyRight', { what: written, name }),
    ),
    ...nearOrganisations(text, around.organisations).map(({ written, name }) =>
      found('organisationNearlyRight', { what: written, name }),
    ),
    ...misspeltCouncil(text, around.councilName).map((what) =>
      found('councilNameMisspelt', { what, name: around.councilName }),
    ),
    ...misspeltWords(text).map(({ written, name }) => found('wordMisspelt', { what: written, name })),
    ...typedLists(lines).map(({ first, wrong }) => found('listTyped', { what: wrong ?? first })),
    ...dateFindings(text, found),
    ...checkSigns(text, label, place),
  ];
}

function dateFindings(
  text: string,
  found: (check: Finding['check'], params: Finding['params']) => Finding,
): Finding[] {
  return writtenDates(text).flatMap((written) => {
    const { words, date, notation } = written;
    if (date === undefined) return [found('dateImpossible', { what: words })];
    const weekday = rightWeekday(written);
    if (weekday) return [found('weekdayWrong', { what: words, weekday: `@${weekday}` })];
    return notation === 'other'
      ? [found('dateNotation', { what: words, better: asWrittenElsewhere(date) })]
      : [];
  });
}
