import { type Finding, findingSentence, isError, itemOf, type JudgedFindings } from '#domain/checks';
import { mayFollow } from '#domain/innkalling';
import { pageText } from '../page-text.js';
import { type CheckedMeeting, placeHref } from './check-place.js';

/** From which page a warning is waived: one comes back to it. */
export type CheckOrigin = 'checks' | 'innkalling' | 'referat' | 'paper';

/** How the rows are shown. */
export interface CheckListLook {
  readonly language: string;
  /** Null for a paper that waits for one: nothing is waived before there is a meeting to keep it with. */
  readonly meeting: CheckedMeeting | null;
  readonly origin: CheckOrigin;
  /** On the page of one paper nobody has to be told which one. */
  readonly namesItems: boolean;
}

/** A line of "Kontroller" with where it is mended. */
export function checkRow(finding: Finding, { language, meeting, origin, namesItems }: CheckListLook) {
  const say = pageText(language);
  const sentence = findingSentence(language, finding);
  const itemId = itemOf(finding);
  const item = meeting?.agenda.find(({ id }) => id === itemId);
  return {
    sentence,
    about: namesItems && item ? [item.printedNumber ?? '', item.title].join(' ').trim() : '',
    href: placeHref(finding.place, meeting),
    isError: isError(finding) && !mayFollow(finding),
    fingerprint: finding.fingerprint,
    mayWaive: finding.severity === 'warning' && meeting !== null,
    waiveLabel: say('checks.waiveThis', { sentence }),
    ...{ origin, itemId: itemId ?? '' },
  };
}

/** What is open, in the three kinds that pages tell apart: what stops, papers that may follow, the rest. */
export function openRows({ open }: Pick<JudgedFindings, 'open'>, look: CheckListLook) {
  const rows = (wanted: (one: Finding) => boolean) => open.filter(wanted).map((one) => checkRow(one, look));
  const stops = (one: Finding) => isError(one) && !mayFollow(one);
  return {
    errors: rows(stops),
    papers: rows(mayFollow),
    warnings: rows((one) => !stops(one) && !mayFollow(one)),
  };
}
