import { type AgendaAsSent, agendaAsSent } from './agenda-as-sent.rules.js';
import { type AgendaChange, agendaDifferences } from './agenda-difference.rules.js';
import type { MeetingView } from './meeting.queries.js';

/** Key of the standing item that approves the innkalling; its paper and the referat say which issue counts. */
const approvingKey = 'innkalling-saksliste';

/** Whether an item is the one that approves the innkalling. */
export function approvesInnkalling({ standingKey }: { readonly standingKey: string | null }): boolean {
  return standingKey === approvingKey;
}

/** Whether an item is the status case: a standing one that informs. Its paper lists the follow-ups that are open. */
export function listsFollowUps({
  standingKey,
  caseTypes,
}: {
  readonly standingKey: string | null;
  readonly caseTypes: readonly string[];
}): boolean {
  return standingKey !== null && caseTypes.includes('orientering');
}

/** The issue that counts: the one that was sent last; null before any was. */
export function inForce({
  innkallinger,
}: Pick<MeetingView, 'innkallinger'>): { readonly issue: number; readonly sentAt: Date } | null {
  const last = innkallinger.findLast(({ sentAt }) => sentAt !== null);
  return last?.sentAt ? { issue: last.issue, sentAt: last.sentAt } : null;
}

/** An issue as it is printed: one that was sent, or the one that would be sent now. */
export interface PrintedIssue {
  readonly issue: number;
  readonly sentAt: Date | null;
  readonly html: string;
  readonly reason: string;
}

/** What an innkalling says, and what is otherwise than in the issue before it. */
export interface PrintedInnkalling {
  readonly printed: PrintedIssue;
  /** The meeting and its agenda as this issue has them. */
  readonly view: MeetingView;
  /** Items whose papers are announced to follow. */
  readonly papersLater: ReadonlySet<string>;
  /** Null for the first issue, and when it is not known what the issue before it said. */
  readonly since: { readonly issue: number; readonly changes: readonly AgendaChange[] } | null;
}

/**
 * What has changed since the innkalling was sent last: null before it was sent, once the meeting has begun, and for
 * issues of which it is not known what they said.
 * @param papersLater items whose papers still follow; those of the last issue when it is not known
 */
export function changesSinceSent(
  view: MeetingView,
  papersLater?: ReadonlySet<string>,
): PrintedInnkalling['since'] {
  const last = view.innkallinger.findLast(({ sentAt }) => sentAt !== null);
  if (!last?.asSent || view.meeting.status !== 'called') return null;
  const told = new Map(last.asSent.items.map(({ itemId, title }) => [itemId, title]));
  // Of a shielded item readers know different titles: a difference between those is none in the issue.
  const agenda = view.agenda.map((item) =>
    item.shield ? { ...item, title: told.get(item.id) ?? item.title } : item,
  );
  return {
    issue: last.issue,
    changes: agendaDifferences(
      last.asSent,
      agendaAsSent(view.meeting, agenda, papersLater ?? laterIn(last.asSent)),
    ),
  };
}

/**
 * The issue that counts, as it went out. Those who write see the next one instead as soon as there is something in it.
 * @param writes whether the reader writes innkallinger
 */
export function printedInnkalling(view: MeetingView, writes: boolean): PrintedInnkalling {
  const sent = view.innkallinger.filter(({ sentAt }) => sentAt !== null);
  const last = sent.at(-1);
  const draft = view.innkallinger.find(({ sentAt }) => sentAt === null);
  const since = changesSinceSent(view);
  const isPending = writes && (draft !== undefined || (since?.changes.length ?? 0) > 0);
  if (!last || isPending) {
    const next = {
      issue: (last?.issue ?? 0) + 1,
      sentAt: null,
      html: draft?.html ?? last?.html ?? '',
      reason: '',
    };
    return { printed: next, view, papersLater: new Set(), since };
  }
  const { issue, sentAt, html, reason, asSent } = last;
  const printed = { issue, sentAt, html, reason: reason ?? '' };
  if (!asSent) return { printed, view, papersLater: new Set(), since: null };
  const before = sent.at(-2);
  return {
    printed,
    view: viewAsSent(view, asSent),
    papersLater: laterIn(asSent),
    since: before?.asSent ? { issue: before.issue, changes: agendaDifferences(before.asSent, asSent) } : null,
  };
}

function laterIn({ items }: AgendaAsSent): ReadonlySet<string> {
  return new Set(items.flatMap(({ itemId, paperLater }) => (paperLater ? [itemId] : [])));
}

/** The meeting as an issue announced it. Numbers and guests are those of the items themselves. */
function viewAsSent(view: MeetingView, asSent: AgendaAsSent): MeetingView {
  const { startsAt, endsAt, place, link } = asSent;
  return {
    ...view,
    meeting: { ...view.meeting, startsAt: new Date(startsAt), endsAt: new Date(endsAt), place, link },
    agenda: asSent.items.flatMap(({ itemId, title, minutes, status }, i) => {
      const item = view.agenda.find(({ id }) => id === itemId);
      if (!item) return [];
      const shown = item.shield ? item.title : title;
      return [{ ...item, title: shown, minutes, status, position: i + 1 }];
    }),
  };
}
