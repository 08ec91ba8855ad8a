import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { ExemptionModule } from '#domain/exemption';
import { MeetingsModule } from '#domain/meetings';
import { ClosedVedleggQueries } from './closed-vedlegg.queries.js';
import { KeptDrafts } from './kept-draft.repository.js';
import { PaperForReader } from './paper-for-reader.queries.js';
import { PaperBarQueries } from './paper-bar.queries.js';
import { PaperBarService } from './paper-bar.service.js';
import { VedleggForReader } from './vedlegg-for-reader.queries.js';
import { PaperMarking } from './paper-marking.service.js';
import { PaperCheckQueries } from './paper-check.queries.js';
import { PaperWayQueries } from './paper-way.queries.js';
import { SaksframleggStepKeeping } from './saksframlegg-step-keeping.service.js';
import { SaksframleggCarrying } from './saksframlegg-carrying.service.js';
import { RemovedPaperRepository } from './removed-paper.repository.js';
import { RemovedPaperService } from './removed-paper.service.js';
import { RemovedVedleggRepository } from './removed-vedlegg.repository.js';
import { RemovedVedleggService } from './removed-vedlegg.service.js';
import { SaksframleggDocumentQueries } from './saksframlegg-document.queries.js';
import { SaksframleggMergingService } from './saksframlegg-merging.service.js';
import { SaksframleggRecordRepository } from './saksframlegg-record.repository.js';
import { SaksframleggRecordService } from './saksframlegg-record.service.js';
import { SaksframleggSendingService } from './saksframlegg-sending.service.js';
import { SaksframleggPreviewQueries } from './saksframlegg-preview.queries.js';
import { SaksframleggStartService } from './saksframlegg-start.service.js';
import { SaksframleggStatusService } from './saksframlegg-status.service.js';
import { SaksframleggTextService } from './saksframlegg-text.service.js';
import { SaksframleggVersionKeeping } from './saksframlegg-version-keeping.service.js';
import { SaksframleggVersionQueries } from './saksframlegg-version.queries.js';
import { SaksframleggVersionRepository } from './saksframlegg-version.repository.js';
import { SaksframleggVersionService } from './saksframlegg-version.service.js';
import { SaksframleggWritingService } from './saksframlegg-writing.service.js';
import { SaksframleggQueries } from './saksframlegg.queries.js';
import { SaksframleggRepository } from './saksframlegg.repository.js';
import { SectionTemplateQueries } from './section-template.queries.js';
import { TextPictureQueries } from './text-picture.queries.js';
import { TextLinkQueries } from './text-link.queries.js';
import { VedleggContentService } from './vedlegg-content.service.js';
import { VedleggPast } from './vedlegg-past.repository.js';
import { VedleggRemoving } from './vedlegg-removing.service.js';
import { VedleggHistoryQueries } from './vedlegg-history.queries.js';
import { VedleggVersionKeeping } from './vedlegg-version-keeping.service.js';
import { VedleggVersionRepository } from './vedlegg-version.repository.js';
import { VedleggLateService } from './vedlegg-late.service.js';
import { VedleggQueries } from './vedlegg.queries.js';
import { VedleggRepository } from './vedlegg.repository.js';
import { VedleggService } from './vedlegg.service.js';
import { WaitingPaperService } from './waiting-paper.service.js';
import { WholePapers } from './whole-papers.queries.js';
import { WordIntakeService } from './word-intake.service.js';
import { WrittenPaperQueries } from './written-paper.queries.js';

const frontDoor = [
  ClosedVedleggQueries,
  PaperBarQueries,
  PaperBarService,
  PaperCheckQueries,
  PaperMarking,
  PaperWayQueries,
  RemovedPaperService,
  RemovedVedleggService,
  SaksframleggDocumentQueries,
  SaksframleggMergingService,
  SaksframleggPreviewQueries,
  SaksframleggQueries,
  SaksframleggRecordService,
  SaksframleggSendingService,
  SaksframleggStatusService,
  SaksframleggTextService,
  SaksframleggVersionQueries,
  SaksframleggVersionService,
  SaksframleggWritingService,
  SectionTemplateQueries,
  TextLinkQueries,
  VedleggContentService,
  VedleggHistoryQueries,
  VedleggLateService,
  VedleggQueries,
  VedleggService,
  WaitingPaperService,
  WordIntakeService,
  WrittenPaperQueries,
];

const behind = [
  KeptDrafts,
  TextPictureQueries,
  SaksframleggStepKeeping,
  SaksframleggCarrying,
  SaksframleggRecordRepository,
  SaksframleggRepository,
  SaksframleggStartService,
  SaksframleggVersionKeeping,
  SaksframleggVersionRepository,
  PaperForReader,
  RemovedPaperRepository,
  RemovedVedleggRepository,
  VedleggForReader,
  VedleggPast,
  VedleggRemoving,
  VedleggRepository,
  VedleggVersionKeeping,
  VedleggVersionRepository,
  WholePapers,
];

/** Papers and everything that is attached to papers, referats and letters. */
@Module({
  imports: [CouncilsModule, DocumentsRegisterModule, ExemptionModule, MeetingsModule],
  providers: [...frontDoor, ...behind],
  exports: frontDoor,
})
export class SaksframleggModule {}
