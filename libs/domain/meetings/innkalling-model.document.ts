import type { CouncilRecord, PersonOnDate } from '#domain/councils';
import { message } from '#kernel/messages';
import { norwegianDate, norwegianPeriod } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { daysAfter } from '#kernel/working-days';
import { changeLines, changeNotes } from './agenda-change-text.document.js';
import { buildAgendaRows } from './agenda-rows.document.js';
import type { AttendanceView } from './attendance.queries.js';
import type { AgendaRow, InnkallingModel } from './innkalling.document.js';
import type { MeetingView } from './meeting.queries.js';
import { meetingNumberText } from './meeting.rules.js';
import type { PrintedInnkalling, PrintedIssue } from './printed-innkalling.rules.js';

/** Everything that an innkalling is made from, loaded for one meeting. */
export interface InnkallingSource {
  readonly council: CouncilRecord;
  /** The meeting with its agenda, and what the innkalling says of them. */
  readonly printed: PrintedInnkalling;
  readonly attendance: readonly AttendanceView[];
  readonly guests: ReadonlyMap<string, PersonOnDate>;
  /** Who signs for the secretariat; undefined when nobody is appointed to it on the day. */
  readonly sender: PersonOnDate | undefined;
  readonly vedlegg: ReadonlyMap<string, AgendaRow['vedlegg']>;
}

/** The innkalling with its saksliste, ready for the template. */
export function buildInnkalling(source: InnkallingSource): InnkallingModel {
  const { council, sender, guests, vedlegg } = source;
  const { view, printed, since, papersLater } = source.printed;
  const { language } = council;
  const meeting = message(language, 'document.meeting', { meeting: meetingNumberText(view.meeting) });
  return {
    meta: metaOf(source, meeting),
    bodyName: council.name,
    meetingNumber: meeting,
    date: norwegianPeriod(view.meeting.startsAt, view.meeting.endsAt, language),
    place: view.meeting.place,
    link: view.meeting.link ?? '',
    recipients: recipientsOf(language, source.attendance),
    version: versionText(language, printed),
    changes: changesOf(language, source.printed),
    html: printed.html,
    agenda: buildAgendaRows({
      ...{ language, view, guests, vedlegg, papersLater },
      ...(since ? { changeNotes: changeNotes(language, since.changes) } : {}),
    }),
    apologyNotice: apologyText(council, view),
    signature: {
      name: sender?.name ?? council.effective.secretariatName,
      title: sender?.affiliations[0]?.title ?? '',
      body: message(language, 'document.secretariatOf', { body: council.name }),
    },
  };
}

function changesOf(
  language: string,
  { since, view, printed }: PrintedInnkalling,
): InnkallingModel['changes'] {
  if (!since) return null;
  const lines = changeLines(language, since.changes, view.agenda);
  const none = message(language, 'document.innkallingNoChanges', { issue: since.issue });
  return {
    heading: message(language, 'document.innkallingChanges', { issue: since.issue }),
    reason: printed.reason,
    lines: lines.length > 0 ? lines : [none],
  };
}

function metaOf({ council, printed: source }: InnkallingSource, meeting: string): InnkallingModel['meta'] {
  const { view, printed: issue } = source;
  const { language, name, key } = council;
  const number = meetingNumberText(view.meeting);
  const title = message(language, 'document.innkallingTitle', { meeting: number });
  const day = norwegianDate(osloLocal(view.meeting.startsAt).date);
  const draft = issue.sentAt === null;
  return {
    title,
    language,
    author: name,
    subject: message(language, 'document.innkallingSubject'),
    created: (issue.sentAt ?? view.meeting.startsAt).toISOString(),
    identifier: `${key}/${view.meeting.year}/${view.meeting.number}/innkalling/v${issue.issue}`,
    runningHead: {
      left: message(language, 'document.innkallingHead', { body: name }),
      right: `${meeting} · ${day}`,
    },
    foot: { left: title },
    ...(draft ? { mark: message(language, 'document.innkallingDraftMark', { version: issue.issue }) } : {}),
  };
}

/** Whoever gets papers, by role; guests come for their own item and get none. */
function recipientsOf(
  language: string,
  attendance: readonly AttendanceView[],
): InnkallingModel['recipients'] {
  const groups = [
    { code: 'members', roles: ['chair', 'deputyChair', 'member'] },
    { code: 'vara', roles: ['vara'] },
    { code: 'observers', roles: ['observer'] },
  ];
  return groups
    .map(({ code, roles }) => ({
      label: message(language, `document.recipients.${code}`),
      people: attendance
        .filter((row) => row.role !== null && roles.includes(row.role))
        .map((row) => row.person.name),
    }))
    .filter((group) => group.people.length > 0);
}

function versionText(language: string, issue: PrintedIssue): string {
  if (!issue.sentAt) return message(language, 'document.innkallingUnsent', { version: issue.issue });
  const sent = norwegianDate(osloLocal(issue.sentAt).date);
  return message(language, 'document.innkallingSent', { version: issue.issue, sent });
}

/** Forfall is to be told when the papers come, so that a vara can read them. */
function apologyText({ language, effective }: CouncilRecord, view: MeetingView): string {
  const { papersDaysBefore, countIn } = effective.deadlines;
  const day = daysAfter(osloLocal(view.meeting.startsAt).date, -papersDaysBefore, countIn);
  return message(language, 'document.apologyNotice', { date: norwegianDate(day) });
}
