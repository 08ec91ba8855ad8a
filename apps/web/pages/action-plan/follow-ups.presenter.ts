import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import {
  FollowUpQueries,
  type FollowUpSelection,
  followUpSelections,
  type FollowUpUrgency,
  type FollowUpView,
  mayWriteActionPlan,
  urgencyOf,
} from '#domain/action-plan';
import { RegisterQueries } from '#domain/councils';
import { MeetingQueries } from '#domain/meetings';
import { formField } from '../form-field.js';
import { type FormFaults, formFaults, noFaults } from '../form-faults.js';
import type { StatusTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { fieldIn, type SentFields } from '../sent-fields.js';

/** A form of one follow-up that was refused. */
export interface RefusedFollowUp {
  readonly id: string;
  readonly sent: SentFields;
  readonly error: DomainError;
}

/** What the page is asked to show. */
export interface ShownFollowUps {
  /** One of the selections; anything else is all that are open. */
  readonly which: string;
  readonly saved?: boolean;
  readonly refused?: RefusedFollowUp;
}

const colors: Readonly<Record<FollowUpUrgency, StatusTag['color']>> = {
  overdue: 'danger',
  soon: 'warning',
  later: 'info',
  noDate: 'neutral',
  closed: 'success',
};

/** Finds the list of follow-ups: all that are open, those overdue, one's own, and those closed. */
@Injectable()
export class FollowUpsPresenter {
  constructor(
    private readonly followUps: FollowUpQueries,
    private readonly register: RegisterQueries,
    private readonly meetings: MeetingQueries,
  ) {}

  async page(actor: Actor, language: string, { which, saved = false, refused }: ShownFollowUps) {
    const say = pageText(language);
    const chosen: FollowUpSelection = followUpSelections.find((name) => name === which) ?? 'open';
    const today = osloLocal(systemClock.now()).date;
    const rows = await this.followUps.selected(actor, chosen, today);
    const faults = refused
      ? formFaults(refused.error, language, (path) => `${path.slice(1)}-${refused.id}`, `text-${refused.id}`)
      : noFaults;
    const readable = await this.meetings.numbers(actor);
    const writes = mayWriteActionPlan(actor) === undefined;
    return {
      title: say('followUps.title'),
      ...{ saved, writes, chosen, faults: faults.summary },
      plan: paths.actionPlan(),
      choices: followUpSelections.map((name) => ({
        label: say(`followUps.show.${name}`),
        href: name === 'open' ? paths.followUps() : `${paths.followUps()}?show=${name}`,
        current: name === chosen,
      })),
      rows: rows.map((row) => ({
        ...rowModel(row, today, say),
        meeting: readable.has(row.meetingNumber) ? paths.meeting(row.meetingNumber) : '',
        ...(writes ? fieldsOf(row, say, faults, refused) : { fields: [], isOpenForm: false }),
      })),
      people: writes ? (await this.register.people(actor)).map(nameOf) : [],
    };
  }
}

function rowModel(row: FollowUpView, today: string, say: PageText) {
  const urgency = urgencyOf(row, today);
  const { id, text, owner, due, caseNumber, status, version, ownerLeft } = row;
  return {
    ...{ id, text, owner, caseNumber, version, ownerLeft: ownerLeft && status === 'open' },
    due: due === null ? say('followUps.noDate') : norwegianShortDate(due),
    tag: {
      label: say(status === 'open' ? `followUps.urgency.${urgency}` : `followUps.status.${status}`),
      color: status === 'dropped' ? 'neutral' : colors[urgency],
    },
    isOpen: status === 'open',
    action: paths.followUp(id),
  };
}

function fieldsOf(row: FollowUpView, say: PageText, faults: FormFaults, refused?: RefusedFollowUp) {
  const mine = refused?.id === row.id && fieldIn(refused.sent, 'step') === 'save' ? refused.sent : undefined;
  const value = (name: 'text' | 'owner' | 'due') =>
    mine ? fieldIn(mine, `${name}-${row.id}`) : (row[name] ?? '');
  const field = (kind: 'textarea' | 'text' | 'date', name: 'text' | 'owner' | 'due', list = '') =>
    formField(kind, `${name}-${row.id}`, say(`followUps.${name}`), {
      ...{ value: value(name), fault: faults.at(`${name}-${row.id}`), list, rows: 2 },
    });
  return {
    fields: [field('textarea', 'text'), field('text', 'owner', 'people'), field('date', 'due')],
    isOpenForm: mine !== undefined,
  };
}

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
  `${givenName} ${familyName}`;
