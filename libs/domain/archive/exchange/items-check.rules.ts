import type { Fault } from '#kernel/domain-error';
import { sectionFaults } from '#domain/saksframlegg';
import { contentFaults, mayHoldVedtak, type VedtakContent } from '#domain/vedtak';
import { agendaFaults } from './agenda-check.rules.js';
import type { CaseEntry, VedtakEntry } from './case.schema.js';
import type { KnownCouncil } from './known-council.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { unknown } from './people-check.rules.js';
import { rulingEntryFaults } from './ruling-check.rules.js';
import { repeated } from './repeated.rules.js';
import { voteFaults } from './vote-check.rules.js';

/** What the rules of papers, vedtak, habilitet and follow-ups say about each item of the agenda. */
export function itemFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  return [
    ...file.items.flatMap((item, i) => [
      ...paperFaults(item, `/items/${i}/paper`, known),
      ...vedtakPlaceFaults(item, `/items/${i}`, file, known),
      ...twice(item.guests, `/items/${i}/guests`, 'agendaItem.guestTwice'),
      ...twice(item.disqualified, `/items/${i}/disqualified`, 'habilitet.personTwice'),
      ...rulingEntryFaults(item, `/items/${i}`),
      ...voteFaults(item, `/items/${i}`),
    ]),
    ...followUpKeyFaults(file, known),
    ...agendaFaults(file, known),
  ];
}

function paperFaults({ paper }: CaseEntry, path: string, known: KnownCouncil): Fault[] {
  if (paper === undefined) return [];
  const sections = paper.sections.map(({ kind, heading, html }) => ({
    kind,
    heading: heading ?? null,
    html,
  }));
  return [
    ...sectionFaults(sections).map((fault) => ({ ...fault, path: path + fault.path })),
    ...paper.areas.flatMap((key, i) =>
      known.areas.has(key)
        ? []
        : [unknown(`${path}/areas/${i}`, 'exchange.areaUnknown', key, known.areas.keys())],
    ),
  ];
}

function vedtakPlaceFaults(item: CaseEntry, path: string, file: MeetingFile, known: KnownCouncil): Fault[] {
  if (item.vedtak === undefined) return [];
  if (!mayHoldVedtak(file.meeting.status))
    return [{ path: `${path}/vedtak`, code: 'vedtak.meetingNotBegun' }];
  const disqualified = item.disqualified.map(({ person }) => person);
  const present = file.attendance.filter(({ status }) => status === 'present');
  const voters = present.filter(({ person, votes }) => votes && !disqualified.includes(person));
  const surroundings = {
    voting: known.voting,
    eligible: present.length > 0 ? Math.max(voters.length, ...votedIn(item)) : undefined,
    disqualified,
  };
  const faults = contentFaults(
    vedtakContent(item.vedtak, (key) => key),
    surroundings,
  );
  const isOpen = vedtakState(item.vedtak, file.meeting) === 'open';
  const isSealed = isOpen && file.referat?.status === 'approved';
  return [
    ...(isOpen ? faults.filter(({ code }) => neverRight.includes(code)) : faults),
    ...(isSealed ? [{ path: '/state', code: 'exchange.vedtakOpenInApproved' }] : []),
  ].map((fault) => ({ ...fault, path: `${path}/vedtak${fault.path}` }));
}

/** Counts that contradict themselves, which no draft may hold either. */
const neverRight: readonly string[] = ['vote.unanimousWithAgainst', 'vote.countsMissing'];

/** How far a vedtak of a file has come. What is open is being written, and is judged when its item closes. */
export function vedtakState(
  { state }: Pick<VedtakEntry, 'state'>,
  { status }: Pick<MeetingFile['meeting'], 'status'>,
): 'open' | 'locked' {
  return state ?? (status === 'held' ? 'locked' : 'open');
}

/** How many could vote in each ballot: it knows better than the attendance list. */
function votedIn({ votes }: CaseEntry): number[] {
  return (votes?.ballots ?? []).map(({ eligible }) => eligible);
}

/** A vedtak of a file as the feature takes it; people by what `idOf` makes of their keys. */
export function vedtakContent(vedtak: VedtakEntry, idOf: (key: string) => string): VedtakContent {
  const { outcome, paragraphs, changes, vote, statements } = vedtak;
  return {
    ...{ outcome, paragraphs, changes },
    ...(vote ? { vote } : {}),
    statements: statements.map(({ person, kind, text }) => ({ personId: idOf(person), kind, text })),
  };
}

function twice(people: readonly { readonly person: string }[], path: string, code: string): Fault[] {
  return repeated(
    people,
    ({ person }) => person,
    (_, i) => ({ path: `${path}/${i}/person`, code }),
  );
}

function followUpKeyFaults(file: MeetingFile, known: KnownCouncil): Fault[] {
  const placed = file.items.flatMap((item, i) =>
    item.followUps.map(({ key }, n) => ({ key, path: `/items/${i}/followUps/${n}/key` })),
  );
  return [
    ...repeated(
      placed,
      ({ key }) => key,
      (key, i) => ({ path: placed[i].path, code: 'exchange.keyTwice', params: { key } }),
    ),
    ...placed
      .filter(({ key }) => known.followUpKeys.has(key))
      .map(({ key, path }) => ({ path, code: 'exchange.followUpKeyTaken', params: { key } })),
  ];
}
