import type { Type } from '@nestjs/common';
import { AppointmentService, CouncilsModule, PeopleRegisterService, RegisterQueries } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import {
  AccountWritingService,
  CommentRoundModule,
  CommentRoundPlanQueries,
  CommentRoundService,
  ReferatDraftingService,
  ReferatModule,
  ReferatQueries,
} from '#domain/referat';
import { VedtakModule, VedtakService } from '#domain/vedtak';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from './domain-session.js';

/** A mail of a comment round as it waits in the queue. */
export interface RoundMail {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly address: string;
}

const accounts = [
  '<p>Innkallingen ble lagt fram.</p>',
  '<p>Rådet drøftet <strong>planen</strong> grundig. Baard Schem viste til erfaringer fra Bergen.</p><ul><li>Mer forskning i kommunene</li><li>Kortere saksbehandlingstid</li></ul>',
];

/** A held meeting of a council whose people have addresses, with a referat that can be sent for comment. */
export class CommentDesk {
  meeting!: TestMeeting;
  council!: TestCouncil;
  private councils = 0;

  private constructor(readonly session: DomainSession) {}

  /** @param more features besides those of a comment round */
  static async open(...more: Type[]): Promise<CommentDesk> {
    return new CommentDesk(
      await openDomainSession(
        CouncilsModule,
        MeetingsModule,
        VedtakModule,
        ReferatModule,
        CommentRoundModule,
        ...more,
      ),
    );
  }

  get tiril(): Actor {
    return this.council.as('tiril');
  }

  get<T>(type: new (...args: never[]) => T): T {
    return this.session.features.get(type);
  }

  /**
   * A council of its own with the meeting and its referat.
   * @param more members besides the four of every test council
   */
  async prepare(settings: Record<string, unknown> = {}, more = 0): Promise<Actor[]> {
    this.council = await aCouncil(this.session, settings, `merknad-${++this.councils}`);
    const { system } = this.council;
    for (const { id, version, givenName } of await this.get(RegisterQueries).people(system)) {
      const email = `${givenName.toLowerCase()}@radet.example`;
      await this.get(PeopleRegisterService).updatePerson(system, id, version, { email });
    }
    const members = await this.addMembers(more);
    this.meeting = await aHeldMeeting(this.session, this.council);
    for (const { personId } of members)
      await this.session.unitOfWork.run(system, 'test.attend', () =>
        currentManager().query(
          `insert into attendance (id, council_id, meeting_id, person_id, position, group_key, status, votes)
           select gen_random_uuid(), $1, $2, $3, 100 + count(*), 'present', 'present', true
             from attendance where meeting_id = $2`,
          [this.council.id, this.meeting.id, personId],
        ),
      );
    await this.decide();
    return members;
  }

  /** Sends what the plan shows. @returns the id of the round */
  async send(now: Date, deadline?: string): Promise<string> {
    const plan = await this.get(CommentRoundPlanQueries).of(this.tiril, this.meeting.id, deadline, now);
    return this.get(CommentRoundService).send(this.tiril, this.meeting.id, plan, now);
  }

  referat() {
    return this.get(ReferatQueries).ofMeeting(this.council.system, this.meeting.id);
  }

  /** Mail of rounds, in the order it was put in the queue. */
  mails(kind: 'commentRequest' | 'commentReminder'): Promise<RoundMail[]> {
    return this.session.unitOfWork.read(this.council.system, () =>
      currentManager().query<RoundMail[]>(
        `select d.id, l.kind, l.subject, l.text, d.address from mail_letter l
           join mail_delivery d on d.letter_id = l.id where l.kind = $1 order by l.id, d.position`,
        [kind],
      ),
    );
  }

  private async addMembers(count: number): Promise<Actor[]> {
    const { system, id: councilId } = this.council;
    const register = this.get(PeopleRegisterService);
    const members: Actor[] = [];
    for (let number = 1; number <= count; number++) {
      const { id } = await register.createPerson(system, {
        ...{ givenName: `Medlem${number}`, familyName: 'Nes', affiliations: [] },
        email: `medlem${number}@radet.example`,
      });
      const seat = { number: 10 + number, represents: `Plass ${10 + number}` };
      const { id: seatId } = await this.get(AppointmentService).createSeat(system, seat);
      await this.get(AppointmentService).appoint(system, {
        ...{ personId: id, role: 'member', rank: null, from: '2020-01-01', to: null, seatId },
      });
      members.push({ councilId, personId: id, role: 'member' });
    }
    return members;
  }

  private async decide(): Promise<void> {
    const { system } = this.council;
    for (const [index, html] of accounts.entries()) {
      const itemId = this.meeting.itemIds[index];
      await this.get(VedtakService).record(system, itemId, {
        ...{ outcome: 'approved', paragraphs: ['Saken godkjennes.'], changes: [], statements: [] },
      });
      await this.get(AccountWritingService).writeAccount(system, itemId, html);
    }
    await this.get(VedtakService).lockMeeting(system, this.meeting.id);
    await this.get(ReferatDraftingService).begin(system, this.meeting.id, '2021-01-22');
  }
}
