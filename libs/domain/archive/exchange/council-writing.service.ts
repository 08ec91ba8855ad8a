import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { ActionPlanService } from '#domain/action-plan';
import { AppointmentService, CouncilCreationService, parseCaseNumber } from '#domain/councils';
import { LegalBasisService } from '#domain/habilitet';
import type { CouncilFile } from './council-file.schema.js';
import { KeyedIds } from './meeting-ids.rules.js';
import { RegisterWritingService } from './register-writing.service.js';

/** Writes a checked council file through the features that own its parts. */
@Injectable()
export class CouncilWritingService {
  constructor(
    private readonly councils: CouncilCreationService,
    private readonly people: RegisterWritingService,
    private readonly appointments: AppointmentService,
    private readonly plans: ActionPlanService,
    private readonly legalBases: LegalBasisService,
  ) {}

  /** Called inside a unit of work of the new council itself, whose id the actor carries. */
  async write(actor: Actor, file: CouncilFile): Promise<void> {
    await this.councils.create({ ...file.council, about: file.about ?? null }, actor.councilId);
    const people = await this.people.takeIn(actor, file.organisations, file.people);
    const seats = new Map<string, string>();
    for (const seat of file.seats) seats.set(seat.key, (await this.appointments.createSeat(actor, seat)).id);
    await this.appoint(actor, file.appointments, people, new KeyedIds('seat', seats));
    const earlier = file.earlierCases.flatMap(({ number, title, date }) => {
      const read = parseCaseNumber(number);
      return read ? [{ ...read, title, treatedOn: date ?? null }] : [];
    });
    await this.councils.addEarlierCases(actor, earlier);
    await this.legalBases.install(actor);
    for (const { version, ...plan } of file.actionPlans) {
      await this.plans.takeIn(actor, { ...plan, versionLabel: version });
    }
  }

  private async appoint(
    actor: Actor,
    entries: CouncilFile['appointments'],
    people: KeyedIds,
    seats: KeyedIds,
  ): Promise<void> {
    for (const { person, role, seat, rank, from, to } of entries) {
      await this.appointments.appoint(actor, {
        ...{ personId: people.of(person), role, seatId: seats.ofOptional(seat) },
        ...{ rank: rank ?? null, from, to: to ?? null },
      });
    }
  }
}
