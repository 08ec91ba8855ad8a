import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CouncilSettingsService } from '#domain/councils';
import { WrittenGround } from './written-ground.queries.js';
import { writtenProcedureError } from './written-procedure.errors.js';
import { deadlineOf } from './written-procedure.rules.js';
import { procedureFaults, type ProcedureInput, WrittenMeetings } from './written-meetings.service.js';

/** Who is asked, by seat. */
export interface AskedSeat {
  readonly personId: string;
  readonly seatId: string;
}

/** Judges a question and opens the meeting in writing that it becomes. */
@Injectable()
export class ProcedureOpening {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly meetings: WrittenMeetings,
    private readonly ground: WrittenGround,
  ) {}

  /** Called inside the unit of work of `WrittenProcedureService.start`, which names what it throws. */
  async open(
    actor: Actor,
    input: ProcedureInput,
    now: Date,
  ): Promise<{ readonly itemId: string; readonly deadline: Date; readonly asked: readonly AskedSeat[] }> {
    const { writtenProcedure, deadlines } = await this.councils.settings(actor);
    const moment = deadlineOf(input.deadline, now, {
      ...{ minimumDays: writtenProcedure.minimumDays, countIn: deadlines.countIn },
    });
    const faults = [
      ...procedureFaults(input),
      ...(moment.ok ? [] : moment.faults.map((fault) => ({ ...fault, path: `/deadline${fault.path}` }))),
    ];
    if (!moment.ok || faults.length > 0) throw writtenProcedureError('writtenProcedure.invalid', {}, faults);
    const asked = await this.ground.asked(actor, input.deadline.date);
    if (asked.length === 0) throw writtenProcedureError('writtenProcedure.nobodyToAsk');
    return { itemId: await this.meetings.begin(actor, input, now), deadline: moment.deadline, asked };
  }
}
