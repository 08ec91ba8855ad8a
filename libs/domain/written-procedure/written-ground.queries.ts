import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { message } from '#kernel/messages';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import { writtenProcedureError } from './written-procedure.errors.js';

/** What the register says about a written procedure on a day. */
@Injectable()
export class WrittenGround {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly people: PeopleQueries,
  ) {}

  /** @param day `yyyy-mm-dd` @throws DomainError `writtenProcedure.chairMissing` */
  async of(actor: Actor, day: string): Promise<{ place: string; chairId: string; senderId: string }> {
    const roster = await this.people.rosterOn(actor, day);
    if (!roster.chair) throw writtenProcedureError('writtenProcedure.chairMissing');
    const { language } = await this.councils.get(actor);
    const senders = roster.others.filter(({ role }) => role === 'secretariat');
    const sender = senders.find(({ id }) => id === actor.personId) ?? senders[0];
    return {
      place: message(language, 'document.writtenPlace'),
      chairId: roster.chair.id,
      senderId: sender?.id ?? roster.chair.id,
    };
  }

  /** Who is asked: whoever sits in each seat on the day. */
  async asked(actor: Actor, day: string): Promise<{ personId: string; seatId: string; number: number }[]> {
    const { seats } = await this.people.rosterOn(actor, day);
    return seats.flatMap(({ id, number, member }) =>
      member ? [{ personId: member.id, seatId: id, number }] : [],
    );
  }
}
