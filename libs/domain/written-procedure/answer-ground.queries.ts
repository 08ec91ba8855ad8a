import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { CouncilSettingsService } from '#domain/councils';
import { HabilitetQueries } from '#domain/habilitet';

/** What decides whether somebody may answer, and what their answer does. */
@Injectable()
export class AnswerGround {
  constructor(
    private readonly habilitet: HabilitetQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  async isDisqualified(agendaItemId: string, personId: string): Promise<boolean> {
    return (await this.habilitet.disqualifiedIn(agendaItemId)).has(personId);
  }

  /** The council lets one member who wants a meeting stop it. */
  async oneStops(actor: Actor): Promise<boolean> {
    return (await this.councils.settings(actor)).writtenProcedure.objectionStops;
  }
}
