import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { type AgendaItemRecord, MeetingsModule } from '#domain/meetings';
import { SaksframleggModule, SaksframleggQueries, SaksframleggWritingService } from '#domain/saksframlegg';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aHeldMeeting, type TestMeeting } from '#test/builders/a-meeting';
import { type DomainSession, openDomainSession } from './domain-session.js';

/** A council where papers are written for meetings that have been called. */
export class WritingDesk {
  /** Of the meeting that was called last. */
  year = 2020;

  private constructor(
    readonly session: DomainSession,
    readonly council: TestCouncil,
  ) {}

  static async open(): Promise<WritingDesk> {
    const session = await openDomainSession(
      CouncilsModule,
      DocumentsRegisterModule,
      MeetingsModule,
      SaksframleggModule,
    );
    return new WritingDesk(session, await aCouncil(session));
  }

  get writing(): SaksframleggWritingService {
    return this.session.features.get(SaksframleggWritingService);
  }

  get queries(): SaksframleggQueries {
    return this.session.features.get(SaksframleggQueries);
  }

  /** Calls the meeting of the next year, 2021 first. */
  callMeeting(items: AgendaItemRecord[]): Promise<TestMeeting> {
    const year = ++this.year;
    return aHeldMeeting(this.session, this.council, {
      ...{ year, status: 'called', items },
      startsAt: new Date(`${year}-02-26T08:00:00Z`),
      endsAt: new Date(`${year}-02-26T11:00:00Z`),
    });
  }
}
