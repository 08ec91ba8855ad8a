import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { HabilitetModule } from '#domain/habilitet';
import { MeetingsModule } from '#domain/meetings';
import { SaksframleggModule } from '#domain/saksframlegg';
import { VedtakModule } from '#domain/vedtak';
import { ReferatAccountPlace } from './referat-account.queries.js';
import { ReferatApprovalService } from './referat-approval.service.js';
import { ReferatDocumentQueries } from './referat-document.queries.js';
import { ReferatDraftingService } from './referat-drafting.service.js';
import { ReferatItemQueries } from './referat-item.queries.js';
import { ReferatRecordService } from './referat-record.service.js';
import { ReferatSourceQueries } from './referat-source.queries.js';
import { ReferatQueries } from './referat.queries.js';
import { ReferatRepository } from './referat.repository.js';

@Module({
  imports: [CouncilsModule, MeetingsModule, SaksframleggModule, HabilitetModule, VedtakModule],
  providers: [
    ReferatAccountPlace,
    ReferatApprovalService,
    ReferatDocumentQueries,
    ReferatDraftingService,
    ReferatItemQueries,
    ReferatQueries,
    ReferatRecordService,
    ReferatRepository,
    ReferatSourceQueries,
  ],
  exports: [
    ReferatApprovalService,
    ReferatDocumentQueries,
    ReferatDraftingService,
    ReferatQueries,
    ReferatRecordService,
  ],
})
export class ReferatModule {}
