import type { DocumentMeta } from '#documents/template/document-meta';
import { message } from '#kernel/messages';
import { norwegianDate, norwegianPeriod } from '#kernel/norwegian-text';
import { osloNoon } from '#kernel/oslo-time';
import { correctionLine, lastCorrected } from './correction.document.js';
import { attendanceGroups } from './attendance.document.js';
import { referatItem } from './referat-item.document.js';
import { referatAnchor, type ReferatSource } from './referat-source.document.js';
import type { FollowUpRow, ReferatExtractModel, ReferatModel } from './referat.document.js';

/** The whole referat of a meeting; `followUps` is the table "Oppfølging etter møtet". */
export function buildReferat(source: ReferatSource, followUps: readonly FollowUpRow[]): ReferatModel {
  const { council, meeting, referat } = source;
  const { language } = council;
  return {
    meta: referatMeta(source),
    id: referatAnchor(meeting),
    meetingNumber: meetingName(source),
    bodyName: council.name,
    date: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
    place: meeting.place,
    meetingChair: meeting.chair,
    writtenBy: referat.writtenBy,
    status: statusText(source),
    corrections: source.corrections.map((correction) => correctionLine(language, correction)),
    attendance: attendanceGroups(language, source.attendance, council.groups),
    quorum: quorumText(source),
    items: source.items.map((item) => referatItem(language, item)),
    followUps,
    vedlegg: source.vedlegg,
  };
}

/**
 * A særutskrift: one item of the referat with the head of its meeting.
 * @returns `undefined` when the meeting has no such item
 */
export function buildReferatExtract(
  source: ReferatSource,
  agendaItemId: string,
): ReferatExtractModel | undefined {
  const item = source.items.find((candidate) => candidate.agendaItemId === agendaItemId);
  if (!item) return undefined;
  const { council, meeting } = source;
  const { language } = council;
  const whole = referatMeta(source);
  const title = message(language, 'document.extractTitle', { number: item.number, title: item.title });
  return {
    meta: {
      ...whole,
      title,
      identifier: `${whole.identifier}/sak/${item.number.replace(/[^\w]+/g, '-')}`,
      subject: message(language, 'document.extractSubject', { meeting: `${meeting.number}/${meeting.year}` }),
      runningHead: {
        ...whole.runningHead,
        left: message(language, 'document.extractHead', { body: council.name }),
      },
      foot: { left: message(language, 'document.extractFoot', { number: item.number }) },
    },
    meetingNumber: meetingName(source),
    bodyName: council.name,
    date: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
    place: meeting.place,
    meetingChair: meeting.chair,
    status: statusText(source),
    corrections: source.corrections
      .filter(({ section }) => section.startsWith(`${item.id}/`))
      .map((correction) => correctionLine(language, correction)),
    attendance: attendanceGroups(language, source.attendance, council.groups),
    item: referatItem(language, item),
  };
}

const meetingName = ({ council, meeting }: ReferatSource) =>
  message(council.language, 'document.meeting', { meeting: `${meeting.number}/${meeting.year}` });

function referatMeta(source: ReferatSource): DocumentMeta {
  const { council, meeting, referat } = source;
  const { language } = council;
  const number = `${meeting.number}/${meeting.year}`;
  const mark = draftMark(source);
  return {
    title: message(language, 'document.referatTitle', { meeting: number }),
    language,
    author: council.name,
    subject: `${council.name} · ${norwegianPeriod(meeting.startsAt, meeting.endsAt, language)}`,
    created: osloNoon(referat.date),
    identifier: `${council.key}/${meeting.year}/${meeting.number}/referat/v${referat.draftVersion}`,
    runningHead: {
      left: message(language, 'document.referatHead', { body: council.name }),
      right: headStatus(source),
    },
    foot: { left: message(language, 'document.referatTitle', { meeting: number }) },
    ...(mark ? { mark } : {}),
  };
}

/** "UTKAST versjon 2 · 29. januar 2021" on every page until the referat is approved (D12). */
function draftMark({ council, referat }: ReferatSource): string | undefined {
  if (referat.status === 'approved') return undefined;
  return message(council.language, 'document.draftMark', {
    version: referat.draftVersion,
    date: norwegianDate(referat.date),
  });
}

function headStatus(source: ReferatSource): string {
  const { council, referat } = source;
  const meeting = meetingName(source);
  if (referat.status !== 'approved')
    return `${meeting} · ${message(council.language, 'document.referatDraftHead')}`;
  const corrected = lastCorrected(source.corrections);
  return [
    meeting,
    ...(referat.approvedIn
      ? [message(council.language, 'document.referatApprovedHead', { number: referat.approvedIn })]
      : []),
    ...(corrected ? [message(council.language, 'document.referatCorrectedHead', { date: corrected })] : []),
  ].join(' · ');
}

/** "Utkast, sendt til merknad 29. januar 2021 med frist 5. februar 2021", "Godkjent i sak 12/2/2021". */
function statusText({ council, referat }: ReferatSource): string {
  const { language } = council;
  const sent = referat.sentForComment ? norwegianDate(referat.sentForComment) : '';
  const deadline = referat.commentDeadline ? norwegianDate(referat.commentDeadline) : '';
  switch (referat.status) {
    case 'draft':
      return message(language, 'document.referatDraft', { version: referat.draftVersion });
    case 'forComment':
      if (sent && deadline) return message(language, 'document.referatForComment', { sent, deadline });
      return message(language, 'document.referatForCommentUndated');
    case 'forApproval':
      return message(language, 'document.referatForApproval', { date: norwegianDate(referat.date) });
    case 'approved':
      return referat.approvedIn
        ? message(language, 'document.referatApproved', { number: referat.approvedIn })
        : message(language, 'document.referatApprovedUnnumbered');
  }
}

/** "14 av 16 plasser representert; rådet var vedtaksført." – nothing where the council has no seats on the day. */
function quorumText({ council, quorum }: ReferatSource): string {
  if (quorum.seats === 0) return '';
  return message(council.language, quorum.quorate ? 'document.quorate' : 'document.notQuorate', {
    represented: quorum.represented,
    seats: quorum.seats,
    noun: council.noun.charAt(0).toLocaleLowerCase('nb-NO') + council.noun.slice(1),
  });
}
