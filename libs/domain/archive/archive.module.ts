import { Module } from '@nestjs/common';
import { ActionPlanModule } from '#domain/action-plan';
import { CorrespondenceModule } from '#domain/correspondence';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { ExemptionModule } from '#domain/exemption';
import { HabilitetModule } from '#domain/habilitet';
import { MeetingRoomModule } from '#domain/meeting-room';
import { MeetingsModule } from '#domain/meetings';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { VedtakModule } from '#domain/vedtak';
import { ProcedureIntakeModule } from '#domain/written-procedure';
import { DemoCouncil } from './demo/demo-council.service.js';
import { AgendaEntryQueries } from './exchange/agenda-entries.queries.js';
import { CaseEntryQueries } from './exchange/case-entries.queries.js';
import { CaseWritingService } from './exchange/case-writing.service.js';
import { CouncilEntryQueries } from './exchange/council-entries.queries.js';
import { CouncilExchangeService } from './exchange/council-exchange.service.js';
import { CouncilWritingService } from './exchange/council-writing.service.js';
import { HabilitetEntryQueries } from './exchange/habilitet-entries.queries.js';
import { HabilitetWritingService } from './exchange/habilitet-writing.service.js';
import { VoteExchange } from './exchange/vote-exchange.service.js';
import { KnownCouncilQueries } from './exchange/known-council.queries.js';
import { KnownIdQueries } from './exchange/known-ids.queries.js';
import { MeetingEntryQueries } from './exchange/meeting-entries.queries.js';
import { MeetingExchangeService } from './exchange/meeting-exchange.service.js';
import { MeetingExportService } from './exchange/meeting-export.service.js';
import { MeetingImportService } from './exchange/meeting-import.service.js';
import { MeetingRegisterService } from './exchange/meeting-register.service.js';
import { ExemptionWritingService } from './exchange/exemption-writing.service.js';
import { MeetingWritingService } from './exchange/meeting-writing.service.js';
import { PlanEntryQueries } from './exchange/plan-entries.queries.js';
import { ReferatWritingService } from './exchange/referat-writing.service.js';
import { WrittenExchange } from './exchange/written-exchange.service.js';
import { RegisterEntryQueries } from './exchange/register-entries.queries.js';
import { RegisterWritingService } from './exchange/register-writing.service.js';
import { RoomExchange } from './exchange/room-exchange.service.js';
import { VedleggEntryQueries } from './exchange/vedlegg-entries.queries.js';
import { VedleggInspectionService } from './exchange/vedlegg-inspection.service.js';
import { VedleggWritingService } from './exchange/vedlegg-writing.service.js';
import { CouncilFoundingService } from './founding/council-founding.service.js';
import { NewCouncilService } from './new-council.service.js';

/** Whole meetings and councils in and out of one file, and the demo made of such files. */
@Module({
  imports: [
    ActionPlanModule,
    CorrespondenceModule,
    CouncilsModule,
    DocumentsRegisterModule,
    ExemptionModule,
    HabilitetModule,
    MeetingRoomModule,
    MeetingsModule,
    ProcedureIntakeModule,
    ReferatModule,
    SaksframleggModule,
    VedtakModule,
  ],
  providers: [
    AgendaEntryQueries,
    CaseEntryQueries,
    CaseWritingService,
    CouncilEntryQueries,
    CouncilExchangeService,
    CouncilFoundingService,
    CouncilWritingService,
    DemoCouncil,
    HabilitetEntryQueries,
    HabilitetWritingService,
    VoteExchange,
    KnownCouncilQueries,
    KnownIdQueries,
    MeetingEntryQueries,
    MeetingExchangeService,
    MeetingExportService,
    MeetingImportService,
    MeetingRegisterService,
    ExemptionWritingService,
    MeetingWritingService,
    NewCouncilService,
    PlanEntryQueries,
    ReferatWritingService,
    RegisterEntryQueries,
    RegisterWritingService,
    RoomExchange,
    VedleggEntryQueries,
    VedleggInspectionService,
    VedleggWritingService,
    WrittenExchange,
  ],
  exports: [
    CouncilFoundingService,
    NewCouncilService,
    CouncilExchangeService,
    DemoCouncil,
    MeetingExchangeService,
  ],
})
export class ArchiveModule {}
