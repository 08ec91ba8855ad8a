import { Injectable } from '@nestjs/common';
import {
  changesSinceSent,
  mayChangeMeeting,
  MeetingQueries,
  type MeetingView,
  type PrintedInnkalling,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import {
  type DispatchGroup,
  type DispatchKind,
  fingerprintOf,
  type PlannedGroup,
  plannedGroups,
  type PlannedRecipient,
  reachable,
  unreachable,
} from './dispatch-plan.rules.js';
import { DispatchRepository } from './dispatch.repository.js';
import { PaperPlanQueries } from './paper-plan.queries.js';
import type { PlannedPapers } from './paper-plan.rules.js';
import { RecipientQueries } from './recipient.queries.js';

/** What a sending will be, exactly, before it is one. */
export interface DispatchPlan {
  readonly kind: DispatchKind;
  readonly view: MeetingView;
  readonly groups: readonly PlannedGroup[];
  readonly recipients: readonly (PlannedRecipient & { readonly address: string })[];
  readonly withoutAddress: readonly PlannedRecipient[];
  /** Number of the issue that would be sent; 0 for a cancellation. */
  readonly issue: number;
  /** What is otherwise than in the issue before; null for a first issue, and when that is not known. */
  readonly since: PrintedInnkalling['since'];
  readonly papers: PlannedPapers;
  /** Another text as soon as anything shown has changed; sending asks for it. */
  readonly fingerprint: string;
}

/** Who gets what, shown before anything is sent. */
@Injectable()
export class DispatchPlanQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly people: RecipientQueries,
    private readonly dispatches: DispatchRepository,
    private readonly papers: PaperPlanQueries,
  ) {}

  /**
   * The plan of the next sending about a meeting: its innkalling, or that it is called off, which goes to whoever was
   * called and to nobody else.
   * @param chosen the groups that are to get it
   * @param wanted what is planned; a meeting that is called off already has nothing else to send
   * @throws DomainError `meeting.notAllowed`, `meeting.notFound`
   */
  async of(
    actor: Actor,
    meetingId: string,
    chosen: readonly DispatchGroup[],
    wanted: DispatchKind = 'innkalling',
  ): Promise<DispatchPlan> {
    refuseIf(mayChangeMeeting(actor));
    return this.unitOfWork.read(actor, async () => {
      const view = await this.meetings.byId(actor, meetingId);
      const kind = view.meeting.status === 'cancelled' ? 'cancellation' : wanted;
      const called = await this.dispatches.calledPeople(meetingId);
      const listed = (await this.people.listed(actor, meetingId)).filter(
        ({ personId }) => kind === 'innkalling' || called.has(personId),
      );
      const groups = plannedGroups(listed, await this.people.addresses(actor), chosen);
      const recipients = reachable(groups);
      const papers = await this.papers.of(actor, view);
      const { sequence = null } = (await this.dispatches.last(meetingId)) ?? {};
      return {
        ...{ kind, view, groups, recipients, withoutAddress: unreachable(groups), papers },
        issue: kind === 'innkalling' ? sentIssues(view) + 1 : 0,
        since:
          kind === 'innkalling'
            ? changesSinceSent(view, new Set(papers.later.map(({ itemId }) => itemId)))
            : null,
        fingerprint: fingerprintOf([
          ...[kind, sequence, ...markOf(view), ...papers.marks],
          ...recipients.flatMap(({ personId, address }) => [personId, address]),
        ]),
      };
    });
  }
}

const sentIssues = ({ innkallinger }: MeetingView) =>
  innkallinger.filter(({ sentAt }) => sentAt !== null).length;

/** What is shown of the meeting and its agenda, as numbers that change with it. */
function markOf({ meeting, agenda, innkallinger }: MeetingView): (string | number)[] {
  const items = agenda.flatMap(({ id, version, position }) => [id, version, position]);
  return [meeting.version, innkallinger.at(-1)?.version ?? 0, ...items];
}
