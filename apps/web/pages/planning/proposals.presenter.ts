import { Injectable } from '@nestjs/common';
import { meetingNumberText, MeetingCalendarQueries, type MeetingView } from '#domain/meetings';
import {
  longestProposalText,
  mayAnswerProposals,
  ProposedMatterQueries,
  type ProposedMatterView,
} from '#domain/planning';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianPeriod, norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import type { StatusTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import type { TypedProposal } from './proposal.form.js';

/** A form that came back with what was typed. */
export interface FailedProposal {
  readonly typed: TypedProposal;
  readonly error: DomainError;
}

const colors: Readonly<Record<ProposedMatterView['status'], StatusTag['color']>> = {
  waiting: 'info',
  accepted: 'success',
  nextMeeting: 'warning',
  declined: 'neutral',
};

/** Finds the pages where members propose, and where proposals are answered. */
@Injectable()
export class ProposalsPresenter {
  constructor(
    private readonly proposals: ProposedMatterQueries,
    private readonly calendar: MeetingCalendarQueries,
  ) {}

  /** One's own proposals and the form for another. @param chosen the meeting one came from, "2/2021" */
  async ownPage(actor: Actor, language: string, chosen: string, failed?: FailedProposal) {
    const say = pageText(language);
    const faults = formFaults(failed?.error, language, (path) => path.split('/')[1] ?? '', 'proposalTitle');
    const typed = failed?.typed ?? { target: chosen === '' ? '' : chosen, title: '', text: '' };
    const meetings = await this.calendar.coming(actor);
    return {
      title: say('proposals.title'),
      faults: faults.summary.map(({ sentence }) => ({ sentence, href: '#title' })),
      action: paths.proposals(),
      queue: mayAnswerProposals(actor) ? '' : paths.proposalQueue(),
      target: formField('select', 'target', say('proposals.target'), {
        ...{ value: typed.target, hint: say('proposals.targetHint') },
        options: [
          { value: '', label: say('proposals.theme') },
          ...meetings.map((meeting) => option(say, meeting)),
        ],
      }),
      titleField: formField('text', 'title', say('proposals.what'), {
        ...{ value: typed.title, fault: faults.at('title') },
      }),
      textField: formField('textarea', 'text', say('proposals.why'), {
        ...{ value: typed.text, fault: faults.at('text'), rows: 5 },
        hint: say('proposals.whyHint', { most: longestProposalText }),
      }),
      own: (await this.proposals.own(actor)).map((matter) => shown(say, matter)),
    };
  }

  /** Everything that waits for an answer, and what was answered last. @throws DomainError `proposal.notYours` */
  async queuePage(actor: Actor, language: string, refused = '') {
    const say = pageText(language);
    const waiting = await this.proposals.queue(actor);
    const meetings = (await this.calendar.coming(actor)).map((meeting) => ({
      ...{ value: meeting.id, label: meetingText(meeting) },
    }));
    return {
      ...{ title: say('proposals.queueTitle'), refused, own: paths.proposals() },
      eventuelt: waiting
        .filter(({ kind, status }) => kind === 'eventuelt' && status === 'waiting')
        .map((matter) => ({ ...shown(say, matter), ...addresses(matter) })),
      themes: waiting
        .filter(({ kind, status }) => kind === 'theme' || status === 'nextMeeting')
        .map((matter) => ({
          ...shown(say, matter),
          ...addresses(matter),
          meetings: marked(meetings, matter),
        })),
      answered: (await this.proposals.answered(actor)).map((matter) => shown(say, matter)),
    };
  }

  /** How many wait for the actor's answer; 0 for those who do not answer. */
  async waitingFor(actor: Actor): Promise<number> {
    if (mayAnswerProposals(actor)) return 0;
    return (await this.proposals.queue(actor)).filter(({ status }) => status === 'waiting').length;
  }
}

function shown(say: PageText, matter: ProposedMatterView) {
  return {
    ...{ id: matter.id, title: matter.title, body: matter.text, version: matter.version },
    about: say(matter.kind === 'eventuelt' ? 'proposals.forEventuelt' : 'proposals.isTheme', {
      meeting: matter.meeting ?? '',
    }),
    from: say('proposals.from', {
      name: matter.proposerName,
      date: norwegianShortDate(osloLocal(matter.proposedAt).date),
    }),
    tag: { label: say(`proposals.status.${matter.status}`), color: colors[matter.status] },
    answer: matter.answer ?? '',
  };
}

function addresses({ id }: ProposedMatterView) {
  const address = paths.proposal(id);
  return { accept: `${address}/accept`, defer: `${address}/defer`, decline: `${address}/decline` };
}

function marked(
  meetings: readonly { readonly value: string; readonly label: string }[],
  { meetingId }: ProposedMatterView,
) {
  return meetings.map((meeting) => ({ ...meeting, selected: meeting.value === meetingId }));
}

function option(say: PageText, meeting: MeetingView['meeting']) {
  const number = meetingNumberText(meeting);
  return { value: number, label: say('proposals.eventueltOf', { meeting: meetingText(meeting) }) };
}

function meetingText(meeting: MeetingView['meeting']): string {
  const isToday = osloLocal(meeting.startsAt).date === osloLocal(systemClock.now()).date;
  const when = isToday
    ? norwegianPeriod(meeting.startsAt, meeting.endsAt)
    : norwegianShortDate(osloLocal(meeting.startsAt).date);
  return `${meetingNumberText(meeting)}, ${when}`;
}
