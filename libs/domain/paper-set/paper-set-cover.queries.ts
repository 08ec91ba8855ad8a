import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CouncilSettingsService } from '#domain/councils';
import {
  AttendanceQueries,
  InnkallingDocumentQueries,
  MeetingQueries,
  type MeetingStatus,
} from '#domain/meetings';
import { attendanceGroups, attendeeOf } from '#domain/referat';
import { lateSendings, SaksframleggDocumentQueries } from '#domain/saksframlegg';
import { expectedParticipants } from './participants.document.js';
import { buildCover } from './paper-set-building.document.js';
import type { PaperSetCoverModel } from './paper-set.document.js';

/** Loads the front of a møtepakke: cover, participants and saksliste. */
@Injectable()
export class PaperSetCoverQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly innkallinger: InnkallingDocumentQueries,
    private readonly papers: SaksframleggDocumentQueries,
  ) {}

  /** The front as one reader may see it. @throws DomainError `meeting.notFound`, `meeting.notReadable` */
  async model(actor: Actor, meetingId: string): Promise<PaperSetCoverModel> {
    return this.unitOfWork.read(actor, async () => {
      const council = await this.councils.get(actor);
      const view = await this.meetings.byId(actor, meetingId);
      const rows = await this.attendance.ofMeeting(actor, meetingId);
      const vedlegg = new Map(await this.papers.agendaVedlegg(actor, meetingId));
      for (const item of view.agenda) if (item.status === 'withdrawn') vedlegg.delete(item.id);
      return buildCover({
        council,
        view,
        late: await lateSendings(view),
        participants: hasBegun(view.meeting.status)
          ? attendanceGroups(council.language, rows.map(attendeeOf), council.effective.attendanceGroups)
          : expectedParticipants(council.language, rows),
        agenda: await this.innkallinger.agenda(actor, meetingId, vedlegg),
      });
    });
  }
}

/** From then on the attendance list says who was there; before it, who is expected. */
const hasBegun = (status: MeetingStatus) => status === 'inProgress' || status === 'held';
