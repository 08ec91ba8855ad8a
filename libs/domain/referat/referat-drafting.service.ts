import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { ReferatAccountPlace } from './referat-account.queries.js';
import { ReferatNotes } from './referat-notes.service.js';
import { referatError } from './referat.errors.js';
import type { Referat } from './referat.entity.js';
import { mayWriteReferat } from './referat.policy.js';
import { ReferatQueries } from './referat.queries.js';
import { ReferatRepository } from './referat.repository.js';
import { referatDateFaults } from './referat.rules.js';

/** What the secretariat may change in the head of a referat. */
export interface ReferatHead {
  readonly date?: string;
  readonly commentDeadline?: string;
  readonly writtenById?: string | null;
}

/** Writing the referat: beginning it, its head, and the account of each item. */
@Injectable()
export class ReferatDraftingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly queries: ReferatQueries,
    private readonly accountPlaces: ReferatAccountPlace,
    private readonly notes: ReferatNotes,
  ) {}

  /**
   * Begins the referat of a meeting as version 1 of a draft. What was noted in the meeting is the first account of each
   * item that has none yet.
   * @param date the day of the draft, `yyyy-mm-dd`
   * @throws DomainError `referat.exists`, `referat.invalid`, `meeting.notFound`
   */
  async begin(actor: Actor, meetingId: string, date: string, writtenById?: string): Promise<string> {
    return this.unitOfWork.run(actor, 'referat.begin', async () => {
      refuseIf(mayWriteReferat(actor));
      checkDates({ date });
      if (!(await this.queries.placeOf(meetingId))) throw referatError('referat.meetingNotFound');
      const id = newId();
      await this.referater.add({
        id,
        councilId: actor.councilId,
        meetingId,
        status: 'draft',
        draftVersion: 1,
        date,
        sentForComment: null,
        commentDeadline: null,
        approvedIn: null,
        writtenById: writtenById ?? null,
      });
      await this.notes.fillIn(meetingId);
      return id;
    });
  }

  /** Changes the head of a referat that is not approved yet. @throws DomainError `referat.locked`, `referat.invalid` */
  async changeHead(
    actor: Actor,
    meetingId: string,
    head: ReferatHead,
    expectedVersion: number,
  ): Promise<Referat> {
    return this.unitOfWork.run(actor, 'referat.changeHead', async () => {
      refuseIf(mayWriteReferat(actor));
      const referat = await this.referater.lockOfMeeting(meetingId, expectedVersion);
      if (referat.status === 'approved') throw referatError('referat.locked');
      if (head.date !== undefined) referat.date = head.date;
      if (head.commentDeadline !== undefined) referat.commentDeadline = head.commentDeadline;
      if (head.writtenById !== undefined) referat.writtenById = head.writtenById;
      checkDates({
        date: referat.date,
        ...(referat.sentForComment ? { sentForComment: referat.sentForComment } : {}),
        ...(referat.commentDeadline ? { commentDeadline: referat.commentDeadline } : {}),
      });
      return this.referater.save(referat);
    });
  }

  /**
   * Writes the account of one item, as author HTML. It may be written before the referat is begun, as notes of the
   * meeting are.
   * @param expectedVersion the version that the writer read; left out for the first writing
   * @returns the new version
   * @throws DomainError `referat.accountInvalid` with every fault, `referat.locked`, `referat.itemNotFound`,
   * `referat.accountExists`, `database.stale`
   */
  async writeAccount(
    actor: Actor,
    agendaItemId: string,
    html: string,
    expectedVersion?: number,
  ): Promise<number> {
    return this.unitOfWork.run(actor, 'referat.writeAccount', async () => {
      refuseIf(mayWriteReferat(actor));
      const faults = checkAuthorHtml(html);
      if (faults.length > 0) throw referatError('referat.accountInvalid', {}, faults);
      const meetingId = await this.accountPlaces.meetingOf(agendaItemId);
      if (!meetingId) throw referatError('referat.itemNotFound');
      if ((await this.referater.ofMeeting(meetingId))?.status === 'approved')
        throw referatError('referat.locked');
      const known = await this.referater.lockAccount(agendaItemId, expectedVersion);
      if (known && expectedVersion === undefined) throw referatError('referat.accountExists');
      if (known) return (await this.referater.saveAccount({ ...known, html })).version;
      await this.referater.addAccount({ id: newId(), councilId: actor.councilId, agendaItemId, html });
      return 1;
    });
  }
}

function checkDates(dates: { date: string; sentForComment?: string; commentDeadline?: string }): void {
  const faults = referatDateFaults(dates);
  if (faults.length > 0) throw referatError('referat.invalid', {}, faults);
}
