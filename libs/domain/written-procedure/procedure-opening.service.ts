import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { CouncilSettingsService } from '#domain/councils';
import { WrittenGround } from './written-ground.queries.js';
import { writtenProcedureError } from './written-procedure.errors.js';
import type { ProcedureSource } from './procedure-source.rules.js';
import { SourceMeetings } from './source-meetings.service.js';
import { type DeadlineInput, deadlineOf } from './written-procedure.rules.js';
import { procedureFaults, type ProcedureInput, WrittenMeetings } from './written-meetings.service.js';

/** Who is asked, by seat. */
export interface AskedSeat {
  readonly personId: string;
  readonly seatId: string;
}

/** A question that stands in a meeting in writing. */
export interface OpenedProcedure {
  readonly itemId: string;
  readonly deadline: Date;
  readonly asked: readonly AskedSeat[];
}

/** Judges a question and opens the meeting in writing that it becomes. */
@Injectable()
export class ProcedureOpening {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly meetings: WrittenMeetings,
    private readonly ground: WrittenGround,
    private readonly sources: SourceMeetings,
  ) {}

  /** Called inside the unit of work of `WrittenProcedureService.start`, which names what it throws. */
  async open(actor: Actor, input: ProcedureInput, now: Date): Promise<OpenedProcedure> {
    const { deadline, asked } = await this.judge(actor, input.deadline, now, procedureFaults(input));
    return { itemId: await this.meetings.begin(actor, input, now), deadline, asked };
  }

  /** The same for a matter that has its paper. */
  async openFrom(
    actor: Actor,
    source: ProcedureSource,
    input: DeadlineInput,
    now: Date,
  ): Promise<OpenedProcedure> {
    const { deadline, asked } = await this.judge(actor, input, now, []);
    return { itemId: await this.sources.begin(actor, source, input, now), deadline, asked };
  }

  private async judge(actor: Actor, input: DeadlineInput, now: Date, found: readonly Fault[]) {
    const { writtenProcedure, deadlines } = await this.councils.settings(actor);
    const moment = deadlineOf(input, now, {
      ...{ minimumDays: writtenProcedure.minimumDays, countIn: deadlines.countIn },
    });
    const late = moment.ok
      ? []
      : moment.faults.map((fault) => ({ ...fault, path: `/deadline${fault.path}` }));
    const faults = [...found, ...late];
    if (!moment.ok || faults.length > 0) throw writtenProcedureError('writtenProcedure.invalid', {}, faults);
    const asked = await this.ground.asked(actor, input.date);
    if (asked.length === 0) throw writtenProcedureError('writtenProcedure.nobodyToAsk');
    return { deadline: moment.deadline, asked };
  }
}
