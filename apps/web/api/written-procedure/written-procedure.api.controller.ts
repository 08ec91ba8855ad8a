import { Controller } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import {
  ProcedureReportingService,
  WrittenProcedureQueries,
  WrittenProcedureService,
} from '#domain/written-procedure';
import { CurrentActor } from '../../access/current-actor.decorator.js';
import { Input } from '../contract/input.js';
import { type InputOf, Serves } from '../contract/operation.js';
import * as requests from './written-procedure.requests.js';
import { procedureAnswer } from './written-procedure.responses.js';

/** Deciding in writing. */
@Controller('api/v1')
export class WrittenProcedureApiController {
  constructor(
    private readonly queries: WrittenProcedureQueries,
    private readonly procedures: WrittenProcedureService,
    private readonly reporting: ProcedureReportingService,
  ) {}

  @Serves(requests.listProcedures)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof requests.listProcedures>) {
    const rows =
      query.show === 'waiting'
        ? await this.queries.waitingFor(actor)
        : query.show === 'toReport'
          ? await this.queries.toReport(actor)
          : await this.queries.all(actor);
    return { procedures: rows.map(procedureAnswer) };
  }

  @Serves(requests.getProcedure)
  async get(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.getProcedure>) {
    return this.shown(actor, params['procedureId']);
  }

  @Serves(requests.startProcedure)
  async start(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof requests.startProcedure>) {
    return this.shown(actor, await this.procedures.start(actor, body));
  }

  @Serves(requests.startProcedureFrom)
  async startFrom(
    @CurrentActor() actor: Actor,
    @Input() { body }: InputOf<typeof requests.startProcedureFrom>,
  ) {
    return this.shown(actor, await this.procedures.startFrom(actor, body.source, body.deadline));
  }

  @Serves(requests.answerProcedure)
  async answer(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.answerProcedure>,
  ) {
    const { answer, comment = '' } = body;
    await this.procedures.answer(actor, params['procedureId'], { answer, comment });
    return this.shown(actor, params['procedureId']);
  }

  @Serves(requests.closeProcedure)
  async close(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof requests.closeProcedure>) {
    await this.procedures.close(actor, params['procedureId']);
    return this.shown(actor, params['procedureId']);
  }

  @Serves(requests.withdrawProcedure)
  async withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.withdrawProcedure>,
  ) {
    await this.procedures.withdraw(actor, params['procedureId'], body.reason);
    return this.shown(actor, params['procedureId']);
  }

  @Serves(requests.reportProcedure)
  async report(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof requests.reportProcedure>,
  ) {
    await this.reporting.report(actor, params['procedureId'], body.meetingId);
    return this.shown(actor, params['procedureId']);
  }

  private async shown(actor: Actor, id: string | undefined) {
    return procedureAnswer(await this.queries.one(actor, id ?? ''));
  }
}
