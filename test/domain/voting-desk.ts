import { AttendanceQueries, AttendanceService, MeetingsModule } from '#domain/meetings';
import { HabilitetModule, HabilitetService } from '#domain/habilitet';
import {
  BallotClosingService,
  type BallotCount,
  type BallotInput,
  BallotService,
  VedtakModule,
  VedtakQueries,
  VedtakService,
  type VedtakView,
} from '#domain/vedtak';
import { currentManager } from '#platform/database/current-manager';
import { aCouncil, type PersonKey, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from './domain-session.js';

/**
 * A council in the middle of a meeting: Aud chairs, Bjarne and Dina are there, Lars is vara for Ingrid, and one item
 * with a text to vote on is taken up. It is 10:00.
 */
export class VotingDesk {
  item = '';
  meetingId = '';
  now = new Date();
  private year = 2021;

  private constructor(
    readonly session: DomainSession,
    readonly council: TestCouncil,
  ) {}

  static async open(settings: Record<string, unknown> = {}): Promise<VotingDesk> {
    const session = await openDomainSession(MeetingsModule, HabilitetModule, VedtakModule);
    return new VotingDesk(session, await aCouncil(session, settings));
  }

  get<T>(type: new (...args: never[]) => T): T {
    return this.session.features.get(type);
  }

  as(person: PersonKey) {
    return this.council.as(person);
  }

  get secretary() {
    return this.as('tiril');
  }

  /** Begins the meeting of the next year. */
  async beginMeeting(): Promise<void> {
    const { year } = this;
    this.year += 1;
    const meeting = await aHeldMeeting(this.session, this.council, {
      ...{ year, status: 'inProgress', items: [anItem(1, 'Plan', { status: 'planned' })] },
      startsAt: new Date(`${year}-01-20T08:00:00Z`),
      endsAt: new Date(`${year}-01-20T11:00:00Z`),
    });
    [this.meetingId, this.item] = [meeting.id, meeting.itemIds[0]];
    this.now = new Date(`${year}-01-20T09:00:00Z`);
    await this.get(VedtakService).draft(this.secretary, this.item, {
      ...{ outcome: 'adopted', paragraphs: ['Planen vedtas.'], changes: [] },
    });
  }

  open(input: Partial<BallotInput> = {}): Promise<string> {
    const whole = { kind: 'named' as const, subject: 'proposal' as const, ...input };
    return this.get(BallotService).open(this.secretary, this.item, whole, this.now);
  }

  cast(person: PersonKey, ballot: string, choice: string): Promise<void> {
    return this.get(BallotService).cast(this.as(person), ballot, choice, this.now);
  }

  close(ballot: string, count: BallotCount = {}) {
    return this.get(BallotClosingService).close(this.secretary, ballot, count, this.now);
  }

  cancel(ballot: string, reason: string): Promise<void> {
    return this.get(BallotService).cancel(this.secretary, ballot, reason, this.now);
  }

  vedtak(): Promise<VedtakView | undefined> {
    return this.session.unitOfWork.read(this.council.system, async () =>
      (await this.get(VedtakQueries).ofItems([this.item])).get(this.item),
    );
  }

  sql<Row>(text: string, ...values: unknown[]): Promise<Row[]> {
    return this.session.unitOfWork.read(this.council.system, () =>
      currentManager().query<Row[]>(text, values),
    );
  }

  /** Changes somebody's row of the attendance list. */
  async change(person: PersonKey, fields: Parameters<AttendanceService['update']>[4]): Promise<void> {
    const rows = await this.get(AttendanceQueries).ofMeeting(this.secretary, this.meetingId);
    const row = rows.find(({ personId }) => personId === this.council.people[person]);
    if (!row) throw new Error(`${person} is not in the attendance list`);
    await this.get(AttendanceService).update(this.secretary, this.meetingId, row.id, row.version, fields);
  }

  async disqualify(person: PersonKey): Promise<void> {
    const personId = this.council.people[person];
    await this.get(HabilitetService).record(this.council.system, this.item, [
      { personId, legalBasis: 'fvl. § 6 annet ledd', steppedAside: true },
    ]);
  }
}
