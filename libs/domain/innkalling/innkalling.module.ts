import { Module } from '@nestjs/common';
import { ActionPlanModule } from '#domain/action-plan';
import { ChecksModule } from '#domain/checks';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetEditionsModule, PaperSetModule } from '#domain/paper-set';
import { ReferatModule } from '#domain/referat';
import { SaksframleggModule } from '#domain/saksframlegg';
import { AnswerLinkQueries, LinkPeople } from './answer-link.queries.js';
import { CallOffService } from './call-off.service.js';
import { CalendarReplyService } from './calendar-reply.service.js';
import { DispatchPlanQueries } from './dispatch-plan.queries.js';
import { DispatchRepository } from './dispatch.repository.js';
import { DispatchSending } from './dispatch-sending.service.js';
import { DispatchService } from './dispatch.service.js';
import { InnkallingCheckQueries } from './innkalling-check.queries.js';
import { InnkallingEditionService } from './innkalling-edition.service.js';
import { InnkallingPdfService } from './innkalling-pdf.service.js';
import { LateMailService } from './late-mail.service.js';
import { LatePlanQueries } from './late-plan.queries.js';
import { LateSendingService } from './late-sending.service.js';
import { CheckWaivingService } from './check-waiving.service.js';
import { MeetingCheckQueries } from './meeting-check.queries.js';
import { MeetingMailQueries } from './meeting-mail.queries.js';
import { MeetingMailService } from './meeting-mail.service.js';
import { PaperPlanQueries } from './paper-plan.queries.js';
import { RecipientQueries } from './recipient.queries.js';
import { ResponseQueries } from './response.queries.js';
import { ResponseRepository } from './response.repository.js';
import { ResponseService } from './response.service.js';
import { PaperFindings } from './paper-findings.queries.js';
import { AfterMeetingChecks } from './after-meeting-check.queries.js';
import { WholeCheckQueries } from './whole-check.queries.js';
import { VaraCallingService, VaraCallJudge, VaraMailing } from './vara-calling.service.js';

const frontDoor = [
  AnswerLinkQueries,
  CalendarReplyService,
  CallOffService,
  CheckWaivingService,
  DispatchPlanQueries,
  DispatchService,
  InnkallingCheckQueries,
  LatePlanQueries,
  LateSendingService,
  MeetingCheckQueries,
  ResponseQueries,
  ResponseService,
  VaraCallingService,
  WholeCheckQueries,
];

/**
 * The call to a meeting sent to people, what they answer, and vara called in. Needs mail, jobs, files and the public
 * address of the program.
 */
@Module({
  imports: [
    ActionPlanModule,
    ChecksModule,
    CouncilsModule,
    DocumentsRegisterModule,
    MeetingsModule,
    PaperSetEditionsModule,
    PaperSetModule,
    ReferatModule,
    SaksframleggModule,
  ],
  providers: [
    ...frontDoor,
    DispatchRepository,
    DispatchSending,
    InnkallingEditionService,
    InnkallingPdfService,
    LateMailService,
    LinkPeople,
    MeetingMailQueries,
    MeetingMailService,
    AfterMeetingChecks,
    PaperFindings,
    PaperPlanQueries,
    RecipientQueries,
    ResponseRepository,
    VaraCallJudge,
    VaraMailing,
  ],
  exports: frontDoor,
})
export class InnkallingModule {}
