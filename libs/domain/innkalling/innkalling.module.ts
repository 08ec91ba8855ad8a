import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { MeetingsModule } from '#domain/meetings';
import { PaperSetEditionsModule, PaperSetModule } from '#domain/paper-set';
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
import { MeetingMailQueries } from './meeting-mail.queries.js';
import { MeetingMailService } from './meeting-mail.service.js';
import { PaperCheckQueries } from './paper-check.queries.js';
import { PaperPlanQueries } from './paper-plan.queries.js';
import { RecipientQueries } from './recipient.queries.js';
import { ResponseQueries } from './response.queries.js';
import { ResponseRepository } from './response.repository.js';
import { ResponseService } from './response.service.js';
import { VaraCallingService, VaraCallJudge, VaraMailing } from './vara-calling.service.js';

const frontDoor = [
  AnswerLinkQueries,
  CalendarReplyService,
  CallOffService,
  DispatchPlanQueries,
  DispatchService,
  InnkallingCheckQueries,
  LatePlanQueries,
  LateSendingService,
  ResponseQueries,
  ResponseService,
  VaraCallingService,
];

/**
 * The call to a meeting sent to people, what they answer, and vara called in. Needs mail, jobs, files and the public
 * address of the program.
 */
@Module({
  imports: [
    CouncilsModule,
    DocumentsRegisterModule,
    MeetingsModule,
    PaperSetEditionsModule,
    PaperSetModule,
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
    PaperCheckQueries,
    PaperPlanQueries,
    RecipientQueries,
    ResponseRepository,
    VaraCallJudge,
    VaraMailing,
  ],
  exports: frontDoor,
})
export class InnkallingModule {}
