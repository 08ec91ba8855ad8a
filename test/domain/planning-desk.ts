import { CouncilsModule } from '#domain/councils';
import { MeetingQueries } from '#domain/meetings';
import {
  type OfferKind,
  OfferQueries,
  OfferService,
  PlanningModule,
  PlanningService,
  ProposedMatterService,
} from '#domain/planning';
import { SaksframleggQueries } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { aCouncil, type PersonKey, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, anItem, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from './domain-session.js';

/** A council with meeting 1/2021 held, two of its items postponed, one of them shielded, and meeting 2/2021 planned. */
export class PlanningDesk {
  private constructor(
    readonly session: DomainSession,
    readonly council: TestCouncil,
    readonly held: TestMeeting,
    readonly meetingId: string,
  ) {}

  static async open(): Promise<PlanningDesk> {
    const session = await openDomainSession(CouncilsModule, PlanningModule);
    const council = await aCouncil(session);
    const held = await aHeldMeeting(session, council, {
      items: [
        anItem(1, 'Nasjonal plan'),
        anItem(2, 'Utsatt sak', { status: 'postponed', statusReason: 'Møtet gikk ut på tid' }),
        anItem(3, 'Avtalen med Acme', {
          status: 'postponed',
          shield: {
            ...{ shieldedTitle: 'Sak om en avtale', legalBasis: 'offl. § 23 første ledd' },
            ...{ reason: 'Forhandles nå', readers: ['chair', 'member'] },
          },
        }),
      ],
    });
    const { id } = await session.features.get(PlanningService).plan(council.as('tiril'), {
      ...{ kind: 'ordinary', place: 'Oslo', link: null, chairedBy: council.people.aud },
      time: { date: '2021-02-26', startTime: '09:00', endTime: '12:00' },
    });
    return new PlanningDesk(session, council, held, id);
  }

  get<T>(type: new (...args: never[]) => T): T {
    return this.session.features.get(type);
  }

  as(person: PersonKey): Actor {
    return this.council.as(person);
  }

  /** The planned meeting's agenda as somebody sees it. */
  async agenda(who: PersonKey = 'tiril') {
    return (await this.get(MeetingQueries).byId(this.as(who), this.meetingId)).agenda;
  }

  async item(id: string) {
    return (await this.agenda()).find((item) => item.id === id)!;
  }

  paperOf(itemId: string) {
    return this.get(SaksframleggQueries).ofItem(this.as('tiril'), itemId);
  }

  offers() {
    return this.get(OfferQueries).of(this.as('tiril'), this.meetingId);
  }

  take(kind: OfferKind, id: string) {
    return this.get(OfferService).take(this.as('tiril'), this.meetingId, { kind, id });
  }

  propose(who: PersonKey, kind: 'theme' | 'eventuelt', title: string, text = '') {
    const meetingId = kind === 'eventuelt' ? this.meetingId : null;
    return this.get(ProposedMatterService).propose(this.as(who), { kind, title, text, meetingId });
  }
}
