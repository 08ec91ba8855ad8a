import { Injectable } from '@nestjs/common';
import { AttendanceQueries, MeetingQueries } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { osloLocal } from '#kernel/oslo-time';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import {
  answerFaults,
  type DeclarationInput,
  type DeclarationJudgement,
} from './declaration-judging.rules.js';
import { HabilitetDeclaration } from './declaration.entity.js';
import { mayDeclare } from './declaration.policy.js';
import { DeclarationRepository } from './declaration.repository.js';
import { askedItems, askedPeople } from './declaration.rules.js';
import { habilitetError } from './habilitet.errors.js';
import { mayRecordHabilitet } from './habilitet.policy.js';
import { isInForce } from './legal-basis.rules.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { RuledItemQueries } from './ruled-item.queries.js';
import { isToldBy, type ToldBy } from './told-declaration.rules.js';

/** Who answers, and who writes it down. */
interface Writer {
  readonly personId: string;
  /** Set when the secretariat writes down what the person told them. */
  readonly told: { readonly enteredBy: string | null; readonly toldBy: ToldBy } | null;
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
      const people = await this.asked(actor, meetingId);
      refuseIf(mayDeclare(actor, people));
      await this.take(actor, meetingId, { personId: actor.personId ?? '', told: null }, answers);
    });
  }

  /**
   * Writes down what somebody told the secretariat instead of answering themselves. Who wrote it, and how it was told,
   * stays with the answer; the person sees both, and may answer anew.
   * @throws DomainError `habilitet.forbidden`, `habilitet.personNotAsked`, `habilitet.toldByUnknown`, and as `declare`
   */
  async declareFor(
    actor: Actor,
    meetingId: string,
    person: { readonly personId: string; readonly toldBy: string },
    answers: readonly DeclarationInput[],
  ): Promise<void> {
    await this.unitOfWork.run(actor, 'habilitet.declareFor', async () => {
      refuseIf(mayRecordHabilitet(actor));
      const { personId, toldBy } = person;
      if (!(await this.asked(actor, meetingId)).includes(personId))
        throw habilitetError('habilitet.personNotAsked');
      if (!isToldBy(toldBy)) {
        const code = 'habilitet.toldByUnknown';
        throw habilitetError('habilitet.invalid', {}, [{ path: '/toldBy', code }]);
      }
      const told = { enteredBy: actor.personId ?? null, toldBy };
      await this.take(actor, meetingId, { personId, told }, answers);
    });
  }

  private async asked(actor: Actor, meetingId: string): Promise<string[]> {
    return askedPeople(await this.attendance.ofMeeting(actor, meetingId)).map((person) => person.personId);
  }

  private async take(
    actor: Actor,
    meetingId: string,
    writer: Writer,
    answers: readonly DeclarationInput[],
  ): Promise<void> {
    const { personId } = writer;
    const { meeting, agenda } = await this.meetings.byId(actor, meetingId);
    const ids = askedItems(agenda).map((item) => item.id);
    const known = await this.declarations.lockedOfPerson(ids, personId);
    const { date } = osloLocal(meeting.startsAt);
    const inForce = (await this.legalBases.all()).filter((basis) => isInForce(basis, date));
    const judgement: DeclarationJudgement = {
      ...{ personId, known, asked: new Set(ids), grounds: new Set(inForce.map((basis) => basis.id)) },
      ruled: await this.ruledItems.ofPerson(ids, personId),
      meetingOver: meeting.status === 'held' || meeting.status === 'cancelled',
    };
    const faults = answers.flatMap((answer, i) => answerFaults(answer, `/answers/${i}`, judgement));
    if (faults.length > 0) throw habilitetError('habilitet.invalid', {}, faults);
    for (const answer of answers) {
      const before = known.find((row) => row.agendaItemId === answer.agendaItemId);
      const declaration = declarationFrom(actor.councilId, writer, answer, before);
      // Whoever is able needs no reason, and what is not needed is not kept.
      await this.declarations.save(declaration, answer.answer === 'able' ? '' : answer.reason.trim());
    }
  }
}

/** Somebody who is able needs no legal basis, whatever was picked before they changed their mind. */
function declarationFrom(
  councilId: string,
  { personId, told }: Writer,
  { agendaItemId, answer, legalBasisId }: DeclarationInput,
  before: HabilitetDeclaration | undefined,
): HabilitetDeclaration {
  const declaration = before ?? Object.assign(new HabilitetDeclaration(), { id: newId() });
  return Object.assign(declaration, {
    ...{ councilId, personId, agendaItemId, status: answer },
    legalBasisId: answer === 'able' ? null : legalBasisId,
    ...{ enteredBy: told?.enteredBy ?? null, toldBy: told?.toldBy ?? null },
    declaredAt: systemClock.now(),
  });
}
