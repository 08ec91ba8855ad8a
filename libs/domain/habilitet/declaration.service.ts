import { Injectable } from '@nestjs/common';
import { type AgendaItemView, AttendanceQueries, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { Fault } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { HabilitetDeclaration } from './declaration.entity.js';
import { mayDeclare } from './declaration.policy.js';
import { DeclarationRepository } from './declaration.repository.js';
import { askedItems, askedPeople, statusIn } from './declaration.rules.js';
import { type DeclarationAnswer, declarationStates, fieldOf } from './declaration.states.js';
import { habilitetError } from './habilitet.errors.js';
import { isInForce } from './legal-basis.rules.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { RuledItemQueries } from './ruled-item.queries.js';

/** What a person answers about one item. */
export interface DeclarationInput {
  readonly agendaItemId: string;
  readonly answer: DeclarationAnswer;
  /** Row of the legal basis list; null when none is given. */
  readonly legalBasisId: string | null;
  /** As short as it can be; empty when none is given. */
  readonly reason: string;
  /** Version of the declaration that the person saw; 0 when there was none. */
  readonly expectedVersion: number;
}

/** What the judging of one answer needs to know. */
interface Judgement {
  readonly asked: readonly AgendaItemView[];
  readonly grounds: ReadonlySet<string>;
  readonly known: readonly HabilitetDeclaration[];
  readonly ruled: ReadonlySet<string>;
  readonly meetingOver: boolean;
}

/** Members and called-in vara declare about the items of a meeting. */
@Injectable()
export class DeclarationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly declarations: DeclarationRepository,
    private readonly legalBases: LegalBasisRepository,
    private readonly ruledItems: RuledItemQueries,
  ) {}

  /**
   * Saves the acting person's answers, all of them or none. Items left out stay as they are.
   * @throws DomainError `habilitet.notAsked`, `habilitet.invalid` with every fault at `/answers/<i>/<field>`
   */
  async declare(actor: Actor, meetingId: string, answers: readonly DeclarationInput[]): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.declare', async () => {
      const { meeting, agenda } = await this.meetings.byId(actor, meetingId);
      const people = askedPeople(await this.attendance.ofMeeting(actor, meetingId));
      refuseIf(
        mayDeclare(
          actor,
          people.map((person) => person.personId),
        ),
      );
      const personId = actor.personId ?? '';
      const asked = askedItems(agenda);
      const ids = asked.map((item) => item.id);
      const known = await this.declarations.lockedOfPerson(ids, personId);
      const { date } = osloLocal(meeting.startsAt);
      const inForce = (await this.legalBases.all()).filter((basis) => isInForce(basis, date));
      const judgement: Judgement = {
        ...{ asked, known, grounds: new Set(inForce.map((basis) => basis.id)) },
        ruled: await this.ruledItems.ofPerson(ids, personId),
        meetingOver: meeting.status === 'held' || meeting.status === 'cancelled',
      };
      const faults = answers.flatMap((answer, i) =>
        answerFaults(answer, `/answers/${i}`, personId, judgement),
      );
      if (faults.length > 0) throw habilitetError('habilitet.invalid', {}, faults);
      for (const answer of answers) {
        const before = known.find((row) => row.agendaItemId === answer.agendaItemId);
        await this.declarations.save(declarationFrom(actor, answer, before), answer.reason.trim());
      }
    });
  }
}

function answerFaults(
  input: DeclarationInput,
  path: string,
  personId: string,
  { asked, grounds, known, ruled, meetingOver }: Judgement,
): Fault[] {
  const at = (field: string, code: string) => [{ path: `${path}/${field}`, code }];
  if (!asked.some((item) => item.id === input.agendaItemId)) return at('answer', 'habilitet.itemNotFound');
  const before = known.find((row) => row.agendaItemId === input.agendaItemId);
  if ((before?.version ?? 0) !== input.expectedVersion) return at('answer', 'habilitet.changedMeanwhile');
  if (input.legalBasisId !== null && !grounds.has(input.legalBasisId))
    return at('ground', 'habilitet.groundNotInForce');
  const step = declarationStates.step(statusIn(known, personId, input.agendaItemId), input.answer, {
    meetingOver,
    ruled: ruled.has(input.agendaItemId),
    hasGround: input.legalBasisId !== null,
    reason: input.reason,
  });
  return step.allowed
    ? []
    : [
        {
          path: `${path}/${fieldOf(step.refusal.code)}`,
          code: step.refusal.code,
          params: step.refusal.params,
        },
      ];
}

/** Somebody who is able needs no legal basis, whatever was picked before they changed their mind. */
function declarationFrom(
  { councilId, personId }: Actor,
  { agendaItemId, answer, legalBasisId }: DeclarationInput,
  before: HabilitetDeclaration | undefined,
): HabilitetDeclaration {
  const declaration = before ?? Object.assign(new HabilitetDeclaration(), { id: newId() });
  return Object.assign(declaration, {
    ...{ councilId, personId, agendaItemId, status: answer },
    legalBasisId: answer === 'able' ? null : legalBasisId,
    declaredAt: systemClock.now(),
  });
}
