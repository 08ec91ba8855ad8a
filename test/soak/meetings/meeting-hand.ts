import { HabilitetQueries, ItemVaraService, RulingQueries, RulingService } from '#domain/habilitet';
import {
  AgendaService,
  type AgendaItemView,
  AttendanceQueries,
  AttendanceService,
  InnkallingService,
  MeetingConductService,
  MeetingPlanningService,
  MeetingQueries,
  PresenceService,
  type PresenceStep,
} from '#domain/meetings';
import {
  BallotClosingService,
  BallotQueries,
  BallotService,
  ItemClosingService,
  VedtakService,
} from '#domain/vedtak';
import { osloInstant } from '#kernel/oslo-time';
import type { DomainSession } from '#test/domain/domain-session';
import type { NineSeats } from './nine-seats.js';

/** The secretary's hand in one meeting: each act through the service that pages and API call, at the meeting's own time. */
export class MeetingHand {
  meetingId = '';
  /** Minutes since midnight in Oslo. */
  minute = 9 * 60;

  constructor(
    private readonly session: DomainSession,
    readonly council: NineSeats,
    readonly date: string,
  ) {}

  get time(): string {
    const [hours, minutes] = [Math.floor(this.minute / 60), this.minute % 60];
    return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  }

  get now(): Date {
    const read = osloInstant(this.date, this.time);
    if (!read.ok) throw new Error(`${this.date} ${this.time} does not exist.`);
    return read.instant;
  }

  async plan(): Promise<void> {
    const time = { date: this.date, startTime: '09:00', endTime: '15:00' };
    const where = {
      kind: 'ordinary' as const,
      place: 'Oslo',
      link: null,
      chairedBy: this.council.members[0],
    };
    this.meetingId = (await this.get(MeetingPlanningService).create(this.secretary, { time, ...where })).id;
  }

  async addItem(title: string): Promise<void> {
    const item = { title, caseTypes: ['vedtak' as const], minutes: 20, guests: [] };
    await this.get(AgendaService).add(this.secretary, this.meetingId, item);
  }

  async send(reason?: string): Promise<void> {
    const { meeting } = await this.get(MeetingQueries).byId(this.secretary, this.meetingId);
    const details = reason === undefined ? {} : { reason };
    const sending = this.get(InnkallingService);
    await sending.send(this.secretary, this.meetingId, meeting.version, this.now, details);
  }

  async answer(personId: string, comes: boolean): Promise<void> {
    await this.get(AttendanceService).noteAnswer(this.secretary, this.meetingId, personId, comes);
  }

  async callVara(memberId: string): Promise<void> {
    const vara = this.council.varaOf.get(memberId) ?? memberId;
    await this.get(AttendanceService).callVara(this.secretary, this.meetingId, memberId, vara);
  }

  async begin(): Promise<void> {
    await this.get(MeetingConductService).begin(this.secretary, this.meetingId);
  }

  async close(): Promise<void> {
    await this.get(MeetingConductService).close(this.secretary, this.meetingId);
  }

  async note(personId: string, step: PresenceStep): Promise<void> {
    await this.get(PresenceService).note(this.secretary, this.meetingId, personId, step, this.time);
  }

  async settle(itemId: string, status: 'postponed' | 'withdrawn'): Promise<void> {
    const item = (await this.items()).find(({ id }) => id === itemId);
    if (item)
      await this.get(AgendaService).settle(this.secretary, itemId, item.version, status, 'Ble ikke tid');
  }

  async propose(itemId: string): Promise<void> {
    const draft = { outcome: 'adopted' as const, paragraphs: ['Forslaget vedtas.'], changes: [] };
    await this.get(VedtakService).draft(this.secretary, itemId, draft);
  }

  async closeItem(itemId: string): Promise<void> {
    await this.get(ItemClosingService).closeItem(this.secretary, itemId);
  }

  /** @param decide what the council finds, told how many take part */
  async rule(
    agendaItemId: string,
    personId: string,
    decide: (deciders: number) => Parameters<RulingService['rule']>[2],
  ): Promise<void> {
    const { ruling, ground } = await this.get(RulingQueries).seen(this.secretary, agendaItemId, personId);
    const question = { agendaItemId, personId, expectedVersion: ruling?.version ?? 0 };
    const deciders = ground.body?.deciders.length ?? 0;
    await this.get(RulingService).rule(this.secretary, question, decide(deciders));
  }

  async takeBack(agendaItemId: string, personId: string): Promise<void> {
    await this.get(RulingService).takeBack(this.secretary, await this.question(agendaItemId, personId));
  }

  async seatVara(agendaItemId: string, personId: string): Promise<void> {
    const varaId = this.council.varaOf.get(personId) ?? null;
    const question = await this.question(agendaItemId, personId);
    await this.get(ItemVaraService).seat(this.secretary, question, varaId);
    if (varaId !== null) await this.note(varaId, 'arrived');
  }

  async openBallot(itemId: string, kind: 'named' | 'secret'): Promise<string> {
    return this.get(BallotService).open(this.secretary, itemId, { kind, subject: 'proposal' }, this.now);
  }

  /** Those who may vote, and whether each stands in for somebody. */
  async votersOf(ballotId: string) {
    const { voters } = await this.get(BallotQueries).one(this.secretary, ballotId);
    return voters.filter(({ why }) => why === null);
  }

  async ballotState(ballotId: string): Promise<string> {
    return (await this.get(BallotQueries).one(this.secretary, ballotId)).state;
  }

  /** The person's own vote. */
  async vote(ballotId: string, personId: string, isVara: boolean, choice: 'for' | 'against'): Promise<void> {
    const role = isVara ? ('vara' as const) : ('member' as const);
    const voter = { councilId: this.secretary.councilId, personId, role };
    await this.get(BallotService).cast(voter, ballotId, choice, this.now);
  }

  async closeBallot(ballotId: string): Promise<void> {
    await this.get(BallotClosingService).close(this.secretary, ballotId, {}, this.now);
  }

  async cancelBallot(ballotId: string): Promise<void> {
    await this.get(BallotService).cancel(this.secretary, ballotId, 'Kunne ikke telles', this.now);
  }

  async disqualifiedIn(itemId: string): Promise<ReadonlySet<string>> {
    return this.session.unitOfWork.read(this.secretary, () =>
      this.get(HabilitetQueries).disqualifiedIn(itemId, this.now),
    );
  }

  async items(): Promise<readonly AgendaItemView[]> {
    return (await this.get(MeetingQueries).byId(this.secretary, this.meetingId)).agenda;
  }

  async seatsWithoutStatus(): Promise<readonly string[]> {
    const check = await this.get(AttendanceQueries).check(this.secretary, this.meetingId);
    return check.seatsWithoutStatus.map((seat) => seat.memberId);
  }

  private get secretary() {
    return this.council.secretary;
  }

  private async question(agendaItemId: string, personId: string) {
    const { ruling } = await this.get(RulingQueries).seen(this.secretary, agendaItemId, personId);
    return { agendaItemId, personId, expectedVersion: ruling?.version ?? 0 };
  }

  private get<T>(service: new (...needs: never[]) => T): T {
    return this.session.features.get(service);
  }
}
