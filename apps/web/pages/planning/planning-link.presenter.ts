import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { meetingNumberText, type MeetingView } from '#domain/meetings';
import { roleHas } from '../../access/permissions.js';
import { paths } from '../paths.js';
import { ProposalsPresenter } from './proposals.presenter.js';

/** The ways from a meeting to its planning; an empty address where the actor has nothing to do. */
export interface PlanningLinks {
  readonly agenda: string;
  readonly change: string;
  /** Where one proposes something for Eventuelt of this meeting. */
  readonly propose: string;
  /** Where proposals are answered. */
  readonly queue: string;
  /** How many wait there. */
  readonly waiting: number;
}

/** Finds what can be planned from the page of a meeting. */
@Injectable()
export class PlanningLinkPresenter {
  constructor(private readonly proposals: ProposalsPresenter) {}

  async linksFor(actor: Actor, meeting: MeetingView['meeting']): Promise<PlanningLinks | null> {
    if (meeting.status === 'held' || meeting.status === 'cancelled') return null;
    if (!roleHas(actor.role, 'proposals.make')) return null;
    const number = meetingNumberText(meeting);
    const plans = roleHas(actor.role, 'meetings.write');
    const answers = roleHas(actor.role, 'proposals.answer');
    const isBefore = meeting.status !== 'inProgress';
    return {
      agenda: plans ? paths.agenda(number) : '',
      change: plans && isBefore ? paths.changeMeeting(number) : '',
      propose: plans ? '' : `${paths.proposals()}?meeting=${number.replace('/', '-')}`,
      queue: answers ? paths.proposalQueue() : '',
      waiting: await this.proposals.waitingFor(actor),
    };
  }
}
