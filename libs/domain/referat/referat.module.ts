import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { ExemptionModule } from '#domain/exemption';
import { HabilitetModule } from '#domain/habilitet';
import { MeetingRoomModule } from '#domain/meeting-room';
import { MeetingsModule } from '#domain/meetings';
import { SaksframleggModule } from '#domain/saksframlegg';
import { VedtakModule } from '#domain/vedtak';
import { AccountWritingService } from './account-writing.service.js';
import { AccountWording } from './account-wording.service.js';
import { CorrectionQueries } from './correction.queries.js';
import { CorrectionRepository } from './correction.repository.js';
import { CorrectionService } from './correction.service.js';
import { ReferatEdition } from './referat-edition.service.js';
import { ReferatFilingService } from './referat-filing.service.js';
import { ReferatVerdictService } from './referat-verdict.service.js';
import { CommentPlace } from './comment-place.queries.js';
import { CommentRepository } from './comment.repository.js';
import { CommentRoundRepository } from './comment-round.repository.js';
import { CommentService } from './comment.service.js';
import { CommentSettlingService } from './comment-settling.service.js';
import { CommentPeople } from './comment-people.queries.js';
import { CommentWaitingQueries } from './comment-waiting.queries.js';
import { CorrectionWaitingQueries } from './correction-waiting.queries.js';
import { CommentQueries } from './comment.queries.js';
import { ReferatAccountPlace } from './referat-account.queries.js';
import { ReferatApprovalService } from './referat-approval.service.js';
import { ReferatCheckSources } from './referat-check-source.queries.js';
import { ReferatCheckQueries } from './referat-check.queries.js';
import { ReferatPeopleCheck } from './referat-people-check.queries.js';
import { ReferatDocumentQueries } from './referat-document.queries.js';
import { ReferatDraftingService } from './referat-drafting.service.js';
import { ReferatHabilitetQueries } from './referat-habilitet.queries.js';
import { ReferatItemQueries } from './referat-item.queries.js';
import { ReferatRoundRecord } from './referat-round-record.service.js';
import { ReferatRecordService } from './referat-record.service.js';
import { ReferatSourceQueries } from './referat-source.queries.js';
import { ReferatNotes } from './referat-notes.service.js';
import { ReferatMarking } from './referat-marking.service.js';
import { ReferatMilestones } from './referat-milestones.service.js';
import { ReferatQueries } from './referat.queries.js';
import { ReferatVedtakQueries } from './referat-vedtak.queries.js';
import { ReferatLaidQueries } from './referat-laid.queries.js';
import { ReferatVersionQueries } from './referat-version.queries.js';
import { ReferatRepository } from './referat.repository.js';
import { ReferatWritingQueries } from './referat-writing.queries.js';
import { ReferatWords } from './referat-words.queries.js';
import { SuggestionService } from './suggestion.service.js';

/** Writing, comments, versions and corrections, for those outside. */
const comments = [
  AccountWritingService,
  CorrectionQueries,
  CorrectionService,
  ReferatFilingService,
  ReferatVerdictService,
  CommentQueries,
  CommentService,
  CommentSettlingService,
  CommentWaitingQueries,
  CorrectionWaitingQueries,
  ReferatLaidQueries,
  ReferatMarking,
  ReferatVersionQueries,
  ReferatWritingQueries,
];

/** The referat of a meeting and the comments on it; what sends mail stands in `comment-round.module.ts`. */
@Module({
  imports: [
    CouncilsModule,
    ExemptionModule,
    MeetingRoomModule,
    MeetingsModule,
    SaksframleggModule,
    HabilitetModule,
    VedtakModule,
  ],
  providers: [
    ...comments,
    AccountWording,
    CommentPeople,
    CorrectionRepository,
    CommentPlace,
    CommentRepository,
    CommentRoundRepository,
    ReferatEdition,
    ReferatMilestones,
    ReferatNotes,
    ReferatWords,
    SuggestionService,
    ReferatAccountPlace,
    ReferatApprovalService,
    ReferatCheckQueries,
    ReferatCheckSources,
    ReferatPeopleCheck,
    ReferatDocumentQueries,
    ReferatDraftingService,
    ReferatHabilitetQueries,
    ReferatItemQueries,
    ReferatQueries,
    ReferatRecordService,
    ReferatRoundRecord,
    ReferatRepository,
    ReferatSourceQueries,
    ReferatVedtakQueries,
  ],
  exports: [
    ...comments,
    CommentRoundRepository,
    ReferatWords,
    ReferatApprovalService,
    ReferatCheckQueries,
    ReferatDocumentQueries,
    ReferatDraftingService,
    ReferatQueries,
    ReferatRecordService,
  ],
})
export class ReferatModule {}
