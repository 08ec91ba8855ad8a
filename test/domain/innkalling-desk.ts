import { CouncilsModule, PeopleRegisterService, RegisterQueries } from '#domain/councils';
import {
  CallOffService,
  DispatchPlanQueries,
  type DispatchGroup,
  DispatchService,
  dispatchGroups,
  InnkallingModule,
  ResponseQueries,
} from '#domain/innkalling';
import {
  AgendaService,
  AttendanceQueries,
  InnkallingDocumentQueries,
  MeetingPlanningService,
  MeetingQueries,
} from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { aCouncil, type PersonKey, type TestCouncil } from '#test/builders/a-council';
import { type DomainSession, openDomainSession } from './domain-session.js';

/** A mail as it waits in the queue. */
export interface QueuedMail {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar: string | null;
  readonly address: string;
  readonly attachments: number;
}

/** A moment before the meetings of the desk. */
export const beforeMeeting = new Date('2030-02-20T09:00:00Z');

/** A council whose people have addresses, but for Bjarne, and a meeting a year from 2030 on. */
export class InnkallingDesk {
  meetingId = '';
  year = 2029;

  private constructor(
    readonly session: DomainSession,
    readonly council: TestCouncil,
  ) {}

  static async open(): Promise<InnkallingDesk> {
    const session = await openDomainSession(CouncilsModule, InnkallingModule);
    const desk = new InnkallingDesk(session, await aCouncil(session, { standingItems: [] }));
    for (const { id, version, givenName } of await desk.get(RegisterQueries).people(desk.tiril)) {
      if (givenName === 'Bjarne') continue;
      const email = `${givenName.toLowerCase()}@radet.example`;
      await desk.get(PeopleRegisterService).updatePerson(desk.tiril, id, version, { email });
    }
    return desk;
  }

  get tiril(): Actor {
    return this.council.as('tiril');
  }

  get<T>(type: new (...args: never[]) => T): T {
    return this.session.features.get(type);
  }

  /** Plans the meeting of the next year. @param titles of its items */
  async planMeeting(titles: readonly string[] = ['Nasjonal plan']): Promise<void> {
    this.year += 1;
    const { id } = await this.get(MeetingPlanningService).create(this.tiril, {
      ...{ kind: 'ordinary', place: 'Zoom', link: null, chairedBy: this.council.people.aud },
      time: { date: `${this.year}-02-26`, startTime: '09:00', endTime: '12:00' },
    });
    this.meetingId = id;
    for (const title of titles) await this.addItem(title);
  }

  async addItem(title: string, caseTypes: ('vedtak' | 'diskusjon')[] = ['vedtak']): Promise<void> {
    await this.get(AgendaService).add(this.tiril, this.meetingId, {
      title,
      caseTypes,
      minutes: 30,
      guests: [],
    });
  }

  plan(groups: readonly DispatchGroup[] = dispatchGroups) {
    return this.get(DispatchPlanQueries).of(this.tiril, this.meetingId, groups);
  }

  /** Sends what the plan shows, and lets papers follow. */
  async send(groups: readonly DispatchGroup[] = dispatchGroups, reason = 'Ny sak') {
    const { fingerprint } = await this.plan(groups);
    const order = { groups, fingerprint, reason, papersLater: true };
    return this.get(DispatchService).send(this.tiril, this.meetingId, order, beforeMeeting);
  }

  /** Calls the meeting off and tells those who were called. */
  async callOff(reason = 'Møteleder er syk') {
    const { fingerprint } = await this.get(CallOffService).plan(this.tiril, this.meetingId);
    return this.get(CallOffService).callOff(
      this.tiril,
      this.meetingId,
      { fingerprint, reason },
      beforeMeeting,
    );
  }

  /** The innkalling as the secretariat prints it. */
  printed() {
    return this.get(InnkallingDocumentQueries).model(this.tiril, this.meetingId);
  }

  view() {
    return this.get(MeetingQueries).byId(this.tiril, this.meetingId);
  }

  /** Mail about the meeting, in the order it was put in the queue. */
  mails(): Promise<QueuedMail[]> {
    return this.session.unitOfWork.read(this.tiril, () =>
      currentManager().query<QueuedMail[]>(
        `select l.kind, l.subject, l.text, l.calendar, d.address,
                (select count(*)::int from mail_attachment a where a.letter_id = l.id) as attachments
           from mail_letter l join mail_delivery d on d.letter_id = l.id where l.related_id = $1 order by l.id`,
        [this.meetingId],
      ),
    );
  }

  /** What stands in the link of the last mail to an address. */
  async tokenOf(address: string): Promise<string> {
    const mail = (await this.mails()).filter((letter) => letter.address === address).at(-1);
    return /\/invitation\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  }

  async rowOf(person: PersonKey) {
    const rows = await this.get(AttendanceQueries).ofMeeting(this.tiril, this.meetingId);
    return rows.find(({ personId }) => personId === this.council.people[person]);
  }

  async seat(number: number) {
    const { seats } = await this.get(ResponseQueries).ofMeeting(this.tiril, this.meetingId);
    return seats.find((view) => view.seat.number === number)!;
  }
}
