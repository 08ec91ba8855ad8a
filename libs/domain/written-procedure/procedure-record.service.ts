import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { AccountWritingService, ReferatDraftingService } from '#domain/referat';
import { ItemClosingService, VedtakService, type VoteCounts } from '#domain/vedtak';
import { procedureAccount } from './procedure-account.document.js';
import { ProcedureAttendance } from './procedure-attendance.service.js';
import { ProcedurePlace } from './procedure-place.service.js';
import type { WrittenAnswer } from './written-answer.entity.js';
import type { WrittenProcedure } from './written-procedure.entity.js';

/** A procedure that has ended, with what is written down about it. */
export interface EndedProcedure {
  readonly procedure: WrittenProcedure;
  readonly answers: readonly WrittenAnswer[];
  /** When it carried. */
  readonly vote: VoteCounts | undefined;
  readonly disqualified: ReadonlySet<string>;
}

/** Writes down how a procedure ended: who took part, the vedtak with its numbers, the account, and the referat begun. */
@Injectable()
export class ProcedureRecord {
  constructor(
    private readonly attendance: ProcedureAttendance,
    private readonly vedtak: VedtakService,
    private readonly closing: ItemClosingService,
    private readonly accounts: AccountWritingService,
    private readonly referat: ReferatDraftingService,
    private readonly place: ProcedurePlace,
  ) {}

  /** Called inside the unit of work that ends it. */
  async write(actor: Actor, ended: EndedProcedure): Promise<void> {
    const { procedure, vote } = ended;
    const itemId = procedure.agendaItemId;
    const { meetingId, language, day } = await this.place.of(actor, procedure);
    await this.attendance.note(actor, meetingId, ended.answers, ended.disqualified);
    const carried = procedure.result === 'carried' && vote !== undefined;
    const decided = procedure.state === 'closed' && procedure.result !== 'notQuorate';
    await this.vedtak.record(actor, itemId, {
      outcome: carried
        ? 'adopted'
        : decided
          ? 'none'
          : procedure.state === 'withdrawn'
            ? 'withdrawn'
            : 'postponed',
      paragraphs: carried ? await this.place.proposalOf(procedure) : [],
      changes: [],
      ...(carried ? { vote } : {}),
      statements: [],
    });
    await this.closing.closeItem(actor, itemId);
    await this.accounts.writeAccount(actor, itemId, procedureAccount(language, procedure));
    await this.place.close(actor, meetingId);
    await this.referat.begin(actor, meetingId, day);
  }
}
