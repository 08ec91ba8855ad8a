import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { VedtakService } from '#domain/vedtak';
import type { Correction } from './correction.entity.js';
import { CorrectionRepository } from './correction.repository.js';
import { referatError } from './referat.errors.js';
import { mayWriteReferat } from './referat.policy.js';
import { ReferatRoundRecord, type RoundRecord, type VersionRecord } from './referat-round-record.service.js';
import { ReferatRepository } from './referat.repository.js';
import { referatDateFaults } from './referat.rules.js';
import type { ReferatStatus } from './referat.states.js';

/** A referat as a file or another system hands it over, at whatever point of its way it stands. */
export interface ReferatRecord {
  readonly status: ReferatStatus;
  readonly draftVersion: number;
  readonly date: string;
  readonly sentForComment?: string;
  readonly commentDeadline?: string;
  /** Canonical case number; its meeting may be unknown to the program. */
  readonly approvedIn?: string;
  readonly writtenById?: string;
  /** In the order they were proposed. */
  readonly corrections?: readonly CorrectionRecord[];
  /** First to last. */
  readonly versions?: readonly VersionRecord[];
  /** In the order they were sent. */
  readonly rounds?: readonly RoundRecord[];
}

/** A correction as it was made elsewhere. */
export type CorrectionRecord = Omit<Correction, 'id' | 'councilId' | 'referatId' | 'version'>;

/** Takes in a whole referat that was made elsewhere. */
@Injectable()
export class ReferatRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly referater: ReferatRepository,
    private readonly vedtak: VedtakService,
    private readonly corrections: CorrectionRepository,
    private readonly rounds: ReferatRoundRecord,
  ) {}

  /**
   * Writes the referat of a meeting as it is; an approved one seals the vedtak of the meeting.
   * @returns its id, for its vedlegg
   * @throws DomainError `referat.invalid` with every fault, `referat.exists`
   */
  async takeIn(actor: Actor, meetingId: string, record: ReferatRecord): Promise<string> {
    return this.unitOfWork.run(actor, 'referat.takeIn', async () => {
      refuseIf(mayWriteReferat(actor));
      const faults = referatDateFaults(record);
      if (faults.length > 0) throw referatError('referat.invalid', {}, faults);
      const id = newId();
      await this.referater.add({
        id,
        councilId: actor.councilId,
        meetingId,
        status: record.status,
        draftVersion: record.draftVersion,
        date: record.date,
        sentForComment: record.sentForComment ?? null,
        commentDeadline: record.commentDeadline ?? null,
        approvedIn: record.approvedIn ?? null,
        writtenById: record.writtenById ?? null,
      });
      for (const correction of record.corrections ?? [])
        await this.corrections.add({ ...correction, councilId: actor.councilId, referatId: id });
      const { versions = [], rounds = [] } = record;
      await this.rounds.takeIn({ id, councilId: actor.councilId }, versions, rounds);
      if (record.status === 'approved') await this.vedtak.sealMeeting(actor, meetingId);
      return id;
    });
  }
}
