import { type CouncilRecord, type PersonOnDate, printCaseNumber } from '#domain/councils';
import {
  approvesInnkalling,
  caseTypeOrNone,
  meetingNumberText,
  paperAnchor,
  vedleggAnchor,
} from '#domain/meetings';
import { message } from '#kernel/messages';
import { norwegianDate, norwegianPeriod } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { SaksframleggModel } from './saksframlegg.document.js';
import { hasText } from './saksframlegg.rules.js';
import { laterNote } from './vedlegg-note.document.js';
import type { WrittenPaper } from './written-paper.queries.js';

/** Everything that a paper is printed from, its references resolved. */
export interface SaksframleggSource {
  readonly council: CouncilRecord;
  readonly view: WrittenPaper;
  /** Sender and authors as they were on the day of the meeting, or are today while the paper waits for one; by person id. */
  readonly people: ReadonlyMap<string, PersonOnDate>;
  /** HTML of the sections in order, with references written out. */
  readonly sections: readonly string[];
  readonly proposedVedtak: readonly string[];
}

/** The paper, ready for the template. */
export function buildSaksframlegg(source: SaksframleggSource): SaksframleggModel {
  const { council, view, people } = source;
  const { language } = council;
  const id = paperAnchor(view.standing?.item ?? { caseNumber: null, position: 0 });
  return {
    meta: metaOf(source),
    id,
    caseNumber: caseNumberText(source),
    title: view.title,
    caseType: caseTypeOrNone(language, view.caseTypes),
    meeting: meetingText(source),
    to: council.shortName,
    from: people.get(view.paper.submittedBy)?.name ?? '',
    caseOfficers: view.paper.caseOfficers.flatMap((officer) => people.get(officer)?.name ?? []).join(', '),
    vedlegg: view.vedlegg.map(({ position, title, sentLaterAt }) => ({
      ...{ id: vedleggAnchor(id, position), number: position, title },
      note: laterNote(language, sentLaterAt),
    })),
    earlierTreated: view.earlierTreated.map((earlier) =>
      message(language, 'document.caseNumber', {
        number: printCaseNumber(earlier, council.effective.earlierCaseFormat),
      }),
    ),
    sections: printedSections(source),
    ...{ followUps: [], laidReferat: null },
    proposedVedtak:
      source.proposedVedtak.length > 0
        ? withInnkalling(source)
        : [message(language, 'document.nothingProposed')],
  };
}

/** Sections with something in them: what the template offers and nobody has filled in is not printed. */
function printedSections({ council, view, sections }: SaksframleggSource): SaksframleggModel['sections'] {
  return view.sections.flatMap(({ kind, heading }, i) => {
    if (!hasText(sections[i])) return [];
    const fixed = () => message(council.language, `document.section.${kind}`);
    return [{ heading: kind === 'text' ? null : (heading ?? fixed()), html: sections[i] }];
  });
}

/** What approves the innkalling says which issue it is: "… godkjennes (versjon 2, sendt 19. februar 2021)." */
function withInnkalling({ council, view, proposedVedtak }: SaksframleggSource): readonly string[] {
  const { innkalling = null, item } = view.standing ?? {};
  if (!innkalling || !item || !approvesInnkalling(item)) return proposedVedtak;
  const version = message(council.language, 'document.innkallingIssue', {
    version: innkalling.issue,
    sent: norwegianDate(osloLocal(innkalling.sentAt).date),
  });
  const [first = '', ...others] = proposedVedtak;
  const stop = first.endsWith('.') ? '.' : '';
  return [`${first.slice(0, first.length - stop.length)} (${version})${stop}`, ...others];
}

/** "26. februar 2021 kl. 10–15, Oslo"; that there is none yet, for a paper that waits. */
function meetingText({ council: { language }, view: { standing } }: SaksframleggSource): string {
  if (!standing) return message(language, 'document.meetingNotSet');
  const { startsAt, endsAt, place } = standing.meeting;
  return `${norwegianPeriod(startsAt, endsAt, language)}, ${place}`;
}

function caseNumberText({ council: { language }, view: { standing } }: SaksframleggSource): string {
  if (!standing) return message(language, 'document.caseNumberWaiting');
  const { printedNumber, position } = standing.item;
  return printedNumber === null
    ? message(language, 'document.caseNumberProvisional', { number: position })
    : message(language, 'document.caseNumber', { number: printedNumber });
}

function metaOf(source: SaksframleggSource): SaksframleggModel['meta'] {
  const { council, view } = source;
  const { language, name } = council;
  const { paper, title } = view;
  const caseNumber = caseNumberText(source);
  const isDraft = paper.status === 'draft' || paper.status === 'forQualityCheck';
  const changed = norwegianDate(osloLocal(paper.changedAt).date);
  const { subject, place, head } = meetingMeta(source);
  return {
    title: `${caseNumber} ${title}`,
    language,
    author: name,
    subject,
    created: paper.changedAt.toISOString(),
    identifier: `${council.key}/${place}/v${paper.version}`,
    runningHead: { left: message(language, 'document.saksframleggHead', { body: name }), right: head },
    foot: { left: caseNumber },
    ...(isDraft
      ? { mark: message(language, 'document.draftMark', { version: paper.version, date: changed }) }
      : {}),
  };
}

/** What the metadata and the running head say of where a paper stands. */
function meetingMeta({ council: { language }, view }: SaksframleggSource) {
  const { standing, paper } = view;
  if (!standing)
    return {
      subject: message(language, 'document.saksframleggWaiting'),
      place: `uten-mote/${paper.id}`,
      head: message(language, 'document.meetingNotSet'),
    };
  const { meeting, item } = standing;
  const number = meetingNumberText(meeting);
  const date = norwegianDate(osloLocal(meeting.startsAt).date);
  return {
    subject: message(language, 'document.saksframleggSubject', { meeting: number }),
    place: `${meeting.year}/${meeting.number}/sak/${item.sequence ?? `forelopig-${item.position}`}`,
    head: `${message(language, 'document.meeting', { meeting: number })} · ${date}`,
  };
}
