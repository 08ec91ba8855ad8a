import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { AgendaRepository } from './agenda.repository.js';
import { AgendaService } from './agenda.service.js';
import { AttendanceQueries } from './attendance.queries.js';
import { AttendanceRepository } from './attendance.repository.js';
import { AttendanceService } from './attendance.service.js';
import { CaseReferenceQueries } from './case-reference.queries.js';
import { InnkallingDocumentQueries } from './innkalling-document.queries.js';
import { InnkallingService } from './innkalling.service.js';
import { MeetingConductService } from './meeting-conduct.service.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingRecordRepository } from './meeting-record.repository.js';
import { MeetingRecordService } from './meeting-record.service.js';
import { MeetingRepository } from './meeting.repository.js';

const frontDoor = [
  AgendaService,
  AttendanceQueries,
  AttendanceService,
  CaseReferenceQueries,
  InnkallingDocumentQueries,
  InnkallingService,
  MeetingConductService,
  MeetingPlanningService,
  MeetingQueries,
  MeetingRecordService,
];

/** Meetings, their agenda, who attends, and the call to them. */
@Module({
  imports: [CouncilsModule],
  providers: [
    ...frontDoor,
    AgendaRepository,
    AttendanceRepository,
    MeetingRecordRepository,
    MeetingRepository,
  ],
  exports: frontDoor,
})
export class MeetingsModule {}
