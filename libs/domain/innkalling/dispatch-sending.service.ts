import { Injectable } from '@nestjs/common';
import { InnkallingService } from '#domain/meetings';
import { PaperSetKeeping } from '#domain/paper-set';
import { SaksframleggSendingService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import type { DispatchPlan } from './dispatch-plan.queries.js';
import type { InnkallingDispatch } from './dispatch.entity.js';
import { DispatchRepository } from './dispatch.repository.js';
import { type EditionReader, InnkallingEditionService } from './innkalling-edition.service.js';
import type { MeetingMailReason } from './innkalling-mail.document.js';
import { innkallingError } from './innkalling.errors.js';
import { type MailingReader, MeetingMailService } from './meeting-mail.service.js';

/** What is said with a sending. */
export interface SendingWords {
  readonly reason: string;
  /** Papers that are not ready are announced to follow. */
  readonly papersLater: boolean;
}

/** What is done once it is decided that something goes out. Called in the unit of work that sends. */
@Injectable()
export class DispatchSending {
  constructor(
    private readonly innkallinger: InnkallingService,
    private readonly papers: SaksframleggSendingService,
    private readonly editions: InnkallingEditionService,
    private readonly dispatches: DispatchRepository,
    private readonly mail: MeetingMailService,
    private readonly packages: PaperSetKeeping,
  ) {}

  /** The next issue of the innkalling with its PDF, and every paper that is ready; the møtepakke of each is kept. */
  async innkalling(
    actor: Actor,
    plan: DispatchPlan,
    words: SendingWords,
    now: Date,
  ): Promise<InnkallingDispatch> {
    const { meeting } = plan.view;
    const later = words.papersLater ? plan.papers.later.map(({ itemId }) => itemId) : [];
    const details = { reason: words.reason, papersLater: new Set(later) };
    const issue = await this.innkallinger.send(actor, meeting.id, meeting.version, now, details);
    await this.papers.sendReady(actor, meeting.id, now);
    await this.packages.request(actor, meeting.id);
    const editions = await this.editions.of(actor, plan.view, plan.recipients);
    const dispatch = await this.dispatches.add({
      ...{ meetingId: meeting.id, innkallingId: issue.id, storedFileId: editions.own.storedFileId },
      ...{ kind: 'innkalling', sentAt: now, reason: null },
    });
    const reason = { kind: 'innkalling', issue: issue.issue, why: issue.reason ?? '' } as const;
    await this.mailTo(
      actor,
      plan,
      { dispatch, reason, editionOf: ({ role }) => editions.forRole(role) },
      now,
    );
    return dispatch;
  }

  /** That the meeting is called off, to everybody who was called. */
  async cancellation(actor: Actor, plan: DispatchPlan, why: string, now: Date): Promise<InnkallingDispatch> {
    const last = await this.dispatches.last(plan.view.meeting.id);
    if (last?.kind === 'cancellation') throw innkallingError('dispatch.twice');
    const dispatch = await this.dispatches.add({
      ...{ meetingId: plan.view.meeting.id, innkallingId: null, storedFileId: null },
      ...{ kind: 'cancellation', sentAt: now, reason: why },
    });
    const reason = { kind: 'cancellation', why } as const;
    await this.mailTo(actor, plan, { dispatch, reason, editionOf: () => undefined }, now);
    return dispatch;
  }

  private async mailTo(
    actor: Actor,
    { recipients, groups }: DispatchPlan,
    { dispatch: { meetingId, sequence }, reason, editionOf }: Sending,
    now: Date,
  ): Promise<void> {
    const expected = new Set(
      groups
        .filter(({ group }) => group === 'members' || group === 'vara')
        .flatMap(({ people }) => people.map((person) => person.personId)),
    );
    const readers = recipients.map((reader): MailingReader => {
      const edition = editionOf(reader);
      return {
        ...{ personId: reader.personId, name: reader.name, address: reader.address },
        ...{ expected: expected.has(reader.personId), changes: edition?.changes ?? null },
        storedFileId: edition?.storedFileId ?? null,
      };
    });
    await this.mail.enqueue(actor, { meetingId, reason, sequence, readers }, now);
  }
}

interface Sending {
  readonly dispatch: InnkallingDispatch;
  readonly reason: MeetingMailReason;
  readonly editionOf: (reader: EditionReader) => ReturnType<Editions['forRole']> | undefined;
}

type Editions = Awaited<ReturnType<InnkallingEditionService['of']>>;
