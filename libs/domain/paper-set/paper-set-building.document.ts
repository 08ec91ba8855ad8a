import type { DocumentMeta } from '#documents/template/document-meta';
import { message } from '#kernel/messages';
import { norwegianDate, norwegianPeriod } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { LateSendings } from '#domain/saksframlegg';
import {
  inForce,
  meetingNumberText,
  type AgendaItemView,
  type AgendaRow,
  type MeetingView,
} from '#domain/meetings';
import { packageVersion } from './paper-set-variant.rules.js';
import type { PaperSetCoverModel } from './paper-set.document.js';

/** What the front of a møtepakke is built from. */
export interface CoverSource {
  readonly council: { readonly key: string; readonly name: string; readonly language: 'nb-NO' | 'nn-NO' };
  readonly view: MeetingView;
  /** What came after the innkalling that counts. */
  readonly late: LateSendings;
  readonly participants: PaperSetCoverModel['participants'];
  readonly agenda: readonly AgendaRow[];
}

/** The front, ready for the templates `paper-set` and `paper-set-agenda`. */
export function buildCover({ council, view, late, participants, agenda }: CoverSource): PaperSetCoverModel {
  const { language } = council;
  const { meeting } = view;
  return {
    meta: coverMeta(council, view, late),
    bodyName: council.name,
    meetingNumber: message(language, 'document.meeting', { meeting: meetingNumberText(meeting) }),
    date: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
    place: meeting.place,
    link: meeting.link ?? '',
    version: versionText(language, view, late),
    participants,
    agenda,
    packageVersion: versionOf(view, late),
    issuedAt: inForce(view)?.sentAt.toISOString() ?? null,
  };
}

/** Its number; 0 also for what the secretariat sees of an issue that is not sent yet. */
function versionOf({ innkallinger }: MeetingView, late: LateSendings): number {
  const issue = innkallinger.at(-1);
  return packageVersion({ issue: issue?.sentAt ? issue.issue : 0, late: late.before + late.count });
}

/** The package is of the moment its innkalling was sent; before that, of the meeting. */
function coverMeta(council: CoverSource['council'], view: MeetingView, late: LateSendings): DocumentMeta {
  const { language, name, key } = council;
  const { meeting } = view;
  const number = meetingNumberText(meeting);
  const issue = view.innkallinger.at(-1);
  const title = message(language, 'document.paperSetTitle', { meeting: number });
  const day = norwegianDate(osloLocal(meeting.startsAt).date);
  return {
    title,
    language,
    author: name,
    subject: message(language, 'document.paperSetSubject', { body: name }),
    created: (late.last ?? issue?.sentAt ?? meeting.startsAt).toISOString(),
    identifier: `${key}/${meeting.year}/${meeting.number}/motepakke/v${versionOf(view, late)}`,
    runningHead: {
      left: message(language, 'document.paperSetHead', { body: name }),
      right: `${message(language, 'document.meeting', { meeting: number })} · ${day}`,
    },
    foot: { left: title },
    ...(issue?.sentAt ? {} : { mark: message(language, 'document.paperSetDraftMark') }),
  };
}

function versionText(language: string, view: MeetingView, late: LateSendings): string {
  const issue = view.innkallinger.at(-1);
  if (!issue?.sentAt) return message(language, 'document.paperSetVersionUnsent');
  const version = versionOf(view, late);
  const date = norwegianDate(osloLocal(issue.sentAt).date);
  const sent = message(language, 'document.paperSetVersion', { version: issue.issue, date });
  if (!late.last) {
    const own = { version, issue: issue.issue, date };
    return version === issue.issue ? sent : message(language, 'document.paperSetVersionIssue', own);
  }
  const last = norwegianDate(osloLocal(late.last).date);
  return `${sent}. ${message(language, 'document.paperSetVersionLate', { version, date: last })}`;
}

/** "sak 13/2/2021" on every page of a paper; "sak 13/2/2021 · vedlegg 2" on those of a vedlegg. */
export function stampOf(language: string, item: AgendaItemView, vedlegg?: number): string {
  const number = item.printedNumber ?? `(${item.position})`;
  return vedlegg === undefined
    ? message(language, 'document.stampCase', { number })
    : message(language, 'document.stampVedlegg', { number, vedlegg });
}

/** "Vedlegg 2 til sak 15/2/2021". */
export function vedleggDesignation(language: string, item: AgendaItemView, vedlegg: number): string {
  const number = item.printedNumber ?? `(${item.position})`;
  return message(language, 'document.vedleggTo', { number, vedlegg });
}
