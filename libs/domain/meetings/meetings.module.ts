import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { AgendaChange } from './agenda-change.service.js';
import { AgendaOrderService } from './agenda-order.service.js';
import { AgendaRepository } from './agenda.repository.js';
import { AgendaService } from './agenda.service.js';
import { AgendaShieldService } from './agenda-shield.service.js';
import { AgendaViewQueries } from './agenda-view.queries.js';
import { AttendanceFollowingService } from './attendance-following.service.js';
import { AttendanceQueries } from './attendance.queries.js';
import { AttendanceRepository } from './attendance.repository.js';
import { AttendanceService } from './attendance.service.js';
import { CaseReferenceQueries } from './case-reference.queries.js';
import { ExemptionRegister } from './exemption.queries.js';
import { InnkallingDocumentQueries } from './innkalling-document.queries.js';
import { InnkallingService } from './innkalling.service.js';
import { MeetingCalendarQueries } from './meeting-calendar.queries.js';
import { MeetingConductService } from './meeting-conduct.service.js';
import { MeetingPlanningService } from './meeting-planning.service.js';
import { MeetingQueries } from './meeting.queries.js';
import { MeetingRecordRepository } from './meeting-record.repository.js';
import { PresenceService } from './presence.service.js';
import { MeetingRecordService } from './meeting-record.service.js';
import { MeetingRepository } from './meeting.repository.js';

const frontDoor = [
  AgendaOrderService,
  AgendaService,
  AgendaShieldService,
  AttendanceFollowingService,
  AttendanceQueries,
  AttendanceService,
  CaseReferenceQueries,
  ExemptionRegister,
  InnkallingDocumentQueries,
  InnkallingService,
  MeetingCalendarQueries,
  MeetingConductService,
  MeetingPlanningService,
  MeetingQueries,
  MeetingRecordService,
  PresenceService,
];

/** Meetings, their agenda, who attends, and the call to them. */
@Module({
  imports: [CouncilsModule],
  providers: [
    ...frontDoor,
    AgendaChange,
    AgendaRepository,
    AgendaViewQueries,
    AttendanceRepository,
    MeetingRecordRepository,
    MeetingRepository,
  ],
  exports: frontDoor,
})
export class MeetingsModule {}
