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
import type { SaksframleggView } from './saksframlegg.queries.js';
import { hasText } from './saksframlegg.rules.js';
import { laterNote } from './vedlegg-note.document.js';

/** Everything that a paper is printed from, its references resolved. */
export interface SaksframleggSource {
  readonly council: CouncilRecord;
  readonly view: SaksframleggView;
  /** Sender and authors as they were on the day of the meeting, by person id. */
  readonly people: ReadonlyMap<string, PersonOnDate>;
  /** HTML of the sections in order, with references written out. */
  readonly sections: readonly string[];
  readonly proposedVedtak: readonly string[];
}

/** The paper, ready for the template. */
export function buildSaksframlegg(source: SaksframleggSource): SaksframleggModel {
  const { council, view, people } = source;
  const { language } = council;
  const id = paperAnchor(view.item);
  return {
    meta: metaOf(source),
    id,
    caseNumber: caseNumberText(source),
    title: view.item.title,
    caseType: caseTypeOrNone(language, view.item.caseTypes),
    meeting: `${norwegianPeriod(view.meeting.startsAt, view.meeting.endsAt, language)}, ${view.meeting.place}`,
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
  const { innkalling, item } = view;
  if (!innkalling || !approvesInnkalling(item)) return proposedVedtak;
  const version = message(council.language, 'document.innkallingIssue', {
    version: innkalling.issue,
    sent: norwegianDate(osloLocal(innkalling.sentAt).date),
  });
  const [first = '', ...others] = proposedVedtak;
  const stop = first.endsWith('.') ? '.' : '';
  return [`${first.slice(0, first.length - stop.length)} (${version})${stop}`, ...others];
}

function caseNumberText({ council, view }: SaksframleggSource): string {
  const { printedNumber, position } = view.item;
  return printedNumber === null
    ? message(council.language, 'document.caseNumberProvisional', { number: position })
    : message(council.language, 'document.caseNumber', { number: printedNumber });
}

function metaOf(source: SaksframleggSource): SaksframleggModel['meta'] {
  const { council, view } = source;
  const { language, name, key } = council;
  const { paper, meeting, item } = view;
  const number = meetingNumberText(meeting);
  const caseNumber = caseNumberText(source);
  const date = norwegianDate(osloLocal(meeting.startsAt).date);
  const isDraft = paper.status === 'draft' || paper.status === 'forQualityCheck';
  const changed = norwegianDate(osloLocal(paper.changedAt).date);
  return {
    title: `${caseNumber} ${item.title}`,
    language,
    author: name,
    subject: message(language, 'document.saksframleggSubject', { meeting: number }),
    created: paper.changedAt.toISOString(),
    identifier: `${key}/${meeting.year}/${meeting.number}/sak/${item.sequence ?? `forelopig-${item.position}`}/v${paper.version}`,
    runningHead: {
      left: message(language, 'document.saksframleggHead', { body: name }),
      right: `${message(language, 'document.meeting', { meeting: number })} · ${date}`,
    },
    foot: { left: caseNumber },
    ...(isDraft
      ? { mark: message(language, 'document.draftMark', { version: paper.version, date: changed }) }
      : {}),
  };
}
