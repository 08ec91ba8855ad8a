import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { HabilitetModule } from '#domain/habilitet';
import { MeetingsModule } from '#domain/meetings';
import { PlanningModule } from '#domain/planning';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { VedtakModule } from '#domain/vedtak';
import { ProcedureEnding } from './procedure-ending.service.js';
import { ProcedureLookService } from './procedure-look.service.js';
import { ProcedureMailService } from './procedure-mail.service.js';
import { ProcedureOpening } from './procedure-opening.service.js';
import { ProcedureAttendance } from './procedure-attendance.service.js';
import { ProcedurePlace } from './procedure-place.service.js';
import { ProcedureRecord } from './procedure-record.service.js';
import { ProcedureReportingService } from './procedure-reporting.service.js';
import { ProcedureTermsQueries } from './procedure-terms.queries.js';
import { ProcedureTexts } from './procedure-text.queries.js';
import { SourceMeetings } from './source-meetings.service.js';
import { SourceMoving } from './source-moving.service.js';
import { SourcePaper } from './source-paper.service.js';
import { WrittenProcedureQueries } from './written-procedure.queries.js';
import { WrittenProcedureRepository } from './written-procedure.repository.js';
import { AnswerGround } from './answer-ground.queries.js';
import { WrittenProcedureService } from './written-procedure.service.js';
import { WrittenGround } from './written-ground.queries.js';
import { WrittenMeetings } from './written-meetings.service.js';

const frontDoor = [
  ProcedureLookService,
  ProcedureReportingService,
  WrittenProcedureQueries,
  WrittenProcedureService,
];

/** Deciding in writing. Needs mail and the public address of the program. */
@Module({
  imports: [
    CouncilsModule,
    HabilitetModule,
    MeetingsModule,
    PlanningModule,
    ReferatModule,
    SaksframleggModule,
    VedtakModule,
  ],
  providers: [
    ...frontDoor,
    AnswerGround,
    ProcedureAttendance,
    ProcedureEnding,
    ProcedureMailService,
    ProcedureOpening,
    ProcedurePlace,
    ProcedureRecord,
    ProcedureTermsQueries,
    ProcedureTexts,
    SourceMeetings,
    SourceMoving,
    SourcePaper,
    WrittenGround,
    WrittenMeetings,
    WrittenProcedureRepository,
  ],
  exports: frontDoor,
})
export class WrittenProcedureModule {}
