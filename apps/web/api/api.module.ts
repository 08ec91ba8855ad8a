import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { MulterModule } from '@nestjs/platform-express';
import { ActionPlanModule } from '#domain/action-plan';
import { ArchiveModule } from '#domain/archive';
import { ChecksModule } from '#domain/checks';
import { CorrespondenceModule } from '#domain/correspondence';
import { CouncilsModule } from '#domain/councils';
import { ExemptionModule } from '#domain/exemption';
import { HabilitetModule, RulingModule } from '#domain/habilitet';
import { InnkallingModule } from '#domain/innkalling';
import { InnsynModule } from '#domain/innsyn';
import { MeetingRoomModule } from '#domain/meeting-room';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetEditionsModule, PaperSetModule } from '#domain/paper-set';
import { PlanningModule } from '#domain/planning';
import { PublicationModule } from '#domain/publication';
import { CommentRoundModule, ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { TermsModule } from '#domain/terms';
import { VedtakModule } from '#domain/vedtak';
import { WrittenProcedureModule } from '#domain/written-procedure';
import { AuditEntries } from '#platform/audit/audit-entries';
import { ConfigHolder } from '../config-holder.js';
import { ActionPlanApiController } from './action-plan/action-plan.api.controller.js';
import { FollowUpsApiController } from './action-plan/follow-ups.api.controller.js';
import { PlanOfDay } from './action-plan/plan-of-day.js';
import { ReferenceGroupsApiController } from './action-plan/reference-groups.api.controller.js';
import { ExchangeApiController } from './archive/exchange.api.controller.js';
import { AuditApiController } from './audit/audit.api.controller.js';
import { ChecksApiController } from './checks/checks.api.controller.js';
import { ContractInterceptor } from './contract/contract.interceptor.js';
import { DescribedOperations } from './contract/described-operations.js';
import { MethodMiddleware } from './contract/method.middleware.js';
import { LettersApiController } from './correspondence/letters.api.controller.js';
import { AppointmentsApiController } from './councils/appointments.api.controller.js';
import { CouncilsApiController } from './councils/councils.api.controller.js';
import { PeopleApiController } from './councils/people.api.controller.js';
import { DocumentsApiController } from './documents/documents.api.controller.js';
import { PassagesApiController } from './exemption/passages.api.controller.js';
import { ExemptionsApiController } from './exemption/exemptions.api.controller.js';
import { ConflictsApiController } from './habilitet/conflicts.api.controller.js';
import { DeclarationsApiController } from './habilitet/declarations.api.controller.js';
import { HabilitetApiController } from './habilitet/habilitet.api.controller.js';
import { OwnRecordsApiController } from './habilitet/own-records.api.controller.js';
import { InterestsApiController } from './habilitet/interests.api.controller.js';
import { LegalBasesApiController } from './habilitet/legal-bases.api.controller.js';
import { RulingsApiController } from './habilitet/rulings.api.controller.js';
import { AnswersApiController } from './innkalling/answers.api.controller.js';
import { CalendarRepliesApiController } from './innkalling/calendar-replies.api.controller.js';
import { DeliveriesApiController } from './innkalling/deliveries.api.controller.js';
import { DispatchApiController } from './innkalling/dispatch.api.controller.js';
import { LateApiController } from './innkalling/late.api.controller.js';
import { InnsynApiController } from './innsyn/innsyn.api.controller.js';
import { AddressedRooms } from './meeting-room/addressed-rooms.js';
import { RoomApiController } from './meeting-room/room.api.controller.js';
import { SpeakersApiController } from './meeting-room/speakers.api.controller.js';
import { VedleggSending } from '../files/vedlegg-sending.js';
import { AddressedMeetings } from './meetings/addressed-meetings.js';
import { AgendaApiController } from './meetings/agenda.api.controller.js';
import { AgendaLinesApiController } from './meetings/agenda-lines.api.controller.js';
import { AttendanceApiController } from './meetings/attendance.api.controller.js';
import { InnkallingApiController } from './meetings/innkalling.api.controller.js';
import { MeetingsApiController } from './meetings/meetings.api.controller.js';
import { OpenapiDocuments } from './openapi/openapi-document.js';
import { ProgramApiController } from './openapi/program.api.controller.js';
import { PackagesApiController } from './paper-set/packages.api.controller.js';
import { AccountApiController } from './referat/account.api.controller.js';
import { CommentsApiController } from './referat/comments.api.controller.js';
import { CorrectionsApiController } from './referat/corrections.api.controller.js';
import { OffersApiController } from './planning/offers.api.controller.js';
import { PlanningApiController } from './planning/planning.api.controller.js';
import { ProposalsApiController } from './planning/proposals.api.controller.js';
import { OpenMeetingsApiController } from './publication/open-meetings.api.controller.js';
import { ReferatApiController } from './referat/referat.api.controller.js';
import { ReferatVedleggApiController } from './referat/referat-vedlegg.api.controller.js';
import { ReferatWithVedlegg } from './referat/referat-with-vedlegg.js';
import { PaperVersionsApiController } from './saksframlegg/paper-versions.api.controller.js';
import { SaksframleggApiController } from './saksframlegg/saksframlegg.api.controller.js';
import { uploadLimits } from '../bodies/upload-limits.js';
import { PaperVersionAnswers } from './saksframlegg/paper-version-answers.js';
import { RemovedPapersApiController } from './saksframlegg/removed-papers.api.controller.js';
import { WaitingPaperVersionsApiController } from './saksframlegg/waiting-paper-versions.api.controller.js';
import { WaitingPapersApiController } from './saksframlegg/waiting-papers.api.controller.js';
import { VedleggEditing } from './saksframlegg/vedlegg-editing.js';
import { VedleggApiController } from './saksframlegg/vedlegg.api.controller.js';
import { VedleggVersionsApiController } from './saksframlegg/vedlegg-versions.api.controller.js';
import { SessionsApiController } from './sessions/sessions.api.controller.js';
import { TermEndsApiController } from './terms/term-ends.api.controller.js';
import { BallotsApiController } from './vedtak/ballots.api.controller.js';
import { ContributionsApiController } from './vedtak/contributions.api.controller.js';
import { ReadableVedtak } from './vedtak/readable-vedtak.js';
import { VedtakApiController } from './vedtak/vedtak.api.controller.js';
import { VotersApiController } from './vedtak/voters.api.controller.js';
import { WrittenProcedureApiController } from './written-procedure/written-procedure.api.controller.js';

/** The REST API under /api/v1, and its description. */
@Module({
  imports: [
    DiscoveryModule,
    MulterModule.registerAsync({
      useFactory: ({ config }: ConfigHolder) => ({
        limits: uploadLimits(config.fileLimitBytes),
        defParamCharset: 'utf8',
      }),
      inject: [ConfigHolder],
    }),
    ...[
      ActionPlanModule,
      ArchiveModule,
      ChecksModule,
      CorrespondenceModule,
      CouncilsModule,
      ExemptionModule,
      HabilitetModule,
      RulingModule,
      InnkallingModule,
      InnsynModule,
      MeetingRoomModule,
      MeetingsModule,
    ],
    CommentRoundModule,
    WrittenProcedureModule,
    PublicationModule,
    ...[
      PaperSetEditionsModule,
      PaperSetModule,
      PlanningModule,
      ReferatModule,
      SaksframleggModule,
      TermsModule,
      VedtakModule,
    ],
  ],
  controllers: [
    ProgramApiController,
    ...[RoomApiController, SpeakersApiController],
    SessionsApiController,
    ChecksApiController,
    ...[DispatchApiController, DeliveriesApiController, AnswersApiController, LateApiController],
    CalendarRepliesApiController,
    ...[CouncilsApiController, PeopleApiController, AppointmentsApiController, TermEndsApiController],
    ...[
      MeetingsApiController,
      InnkallingApiController,
      AgendaApiController,
      AgendaLinesApiController,
      AttendanceApiController,
    ],
    PaperVersionsApiController,
    ...[
      SaksframleggApiController,
      RemovedPapersApiController,
      WaitingPapersApiController,
      WaitingPaperVersionsApiController,
      VedleggApiController,
      VedleggVersionsApiController,
      HabilitetApiController,
      VedtakApiController,
    ],
    ...[DeclarationsApiController, RulingsApiController, ConflictsApiController],
    ...[InterestsApiController, OwnRecordsApiController, LegalBasesApiController],
    ...[CommentsApiController, CorrectionsApiController],
    ...[ReferatApiController, AccountApiController, ReferatVedleggApiController, LettersApiController],
    ...[ExemptionsApiController, InnsynApiController, OpenMeetingsApiController, PassagesApiController],
    ...[ActionPlanApiController, ReferenceGroupsApiController, FollowUpsApiController],
    ...[OffersApiController, PlanningApiController, ProposalsApiController],
    ...[BallotsApiController, ContributionsApiController, VotersApiController, WrittenProcedureApiController],
    ...[DocumentsApiController, PackagesApiController, ExchangeApiController, AuditApiController],
  ],
  providers: [
    AddressedMeetings,
    AddressedRooms,
    AuditEntries,
    DescribedOperations,
    OpenapiDocuments,
    PlanOfDay,
    ReadableVedtak,
    ReferatWithVedlegg,
    PaperVersionAnswers,
    VedleggEditing,
    VedleggSending,
    { provide: APP_INTERCEPTOR, useClass: ContractInterceptor },
  ],
})
export class ApiModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(MethodMiddleware).forRoutes('api/{*path}');
  }
}
