export { SaksframleggModule } from './saksframlegg.module.js';
export { SaksframleggWritingService, type SaksframleggChange } from './saksframlegg-writing.service.js';
export { SaksframleggPreviewQueries } from './saksframlegg-preview.queries.js';
export {
  SaksframleggMergingService,
  type KeptPaper,
  type MergingOutcome,
} from './saksframlegg-merging.service.js';
export { draftBase, isLastOfDraft, type KeptDraft, type SentDraft } from './kept-draft.rules.js';
export {
  type Clash,
  type PaperPrint,
  type PaperText,
  type SectionPrint,
  mergePapers,
  paperPrint,
  proposalKey,
  sectionKeys,
} from './paper-merge.rules.js';
export { bothBlocks, bothHtml } from './both-blocks.rules.js';
export { textPrint } from './text-print.rules.js';
export { SaksframleggStatusService } from './saksframlegg-status.service.js';
export { SaksframleggSendingService } from './saksframlegg-sending.service.js';
export { VedleggLateService, type LateVedlegg } from './vedlegg-late.service.js';
export { onAgenda, type WrittenPaper, WrittenPaperQueries } from './written-paper.queries.js';
export type { EarlierTreatedCase, WholePaper } from './whole-papers.queries.js';
export { type NewWaitingPaper, WaitingPaperService, type WaitingPaper } from './waiting-paper.service.js';
export { type RemovedPaper, RemovedPaperService } from './removed-paper.service.js';
export { WordIntakeService, type TakenIn } from './word-intake.service.js';
export { SaksframleggTextService } from './saksframlegg-text.service.js';
export {
  SaksframleggRecordService,
  type SaksframleggRecord,
  type VedleggContentRecord,
  type VedleggRecord,
  type VedleggVersionRecord,
} from './saksframlegg-record.service.js';
export { VedleggContentService, type VedleggContentInput } from './vedlegg-content.service.js';
export { VedleggService, type AddedVedlegg, type VedleggInput } from './vedlegg.service.js';
export { type LateSendings, lateSendings, paperAvailability } from './paper-availability.queries.js';
export { lateRefusal } from './vedlegg-late.rules.js';
export {
  SaksframleggQueries,
  type SaksframleggEntry,
  type SaksframleggView,
} from './saksframlegg.queries.js';
export { SaksframleggVersionService } from './saksframlegg-version.service.js';
export {
  type ComparedVersions,
  type PaperHistory,
  SaksframleggVersionQueries,
} from './saksframlegg-version.queries.js';
export type { PaperVersionLine } from './saksframlegg-version.repository.js';
export {
  type ChangedPart,
  type PaperContent,
  type PaperVersionReason,
  paperVersionReasons,
} from './saksframlegg-version.rules.js';
export { ClosedVedleggQueries, type ClosedVedlegg } from './closed-vedlegg.queries.js';
export { VedleggQueries, type VedleggView } from './vedlegg.queries.js';
export { RemovedVedlegg } from './removed-vedlegg.entity.js';
export type { RemovedVedleggLine } from './removed-vedlegg.repository.js';
export { RemovedVedleggService } from './removed-vedlegg.service.js';
export { VedleggHistoryQueries, type VedleggHistory } from './vedlegg-history.queries.js';
export type { VedleggVersionLine } from './vedlegg-version.repository.js';
export {
  changedParts,
  longestWhy,
  type VedleggPart,
  type VedleggState,
  vedleggParts,
} from './vedlegg-version.rules.js';
export { SaksframleggDocumentQueries } from './saksframlegg-document.queries.js';
export type { SaksframleggModel, SaksframleggSectionModel, VedleggLine } from './saksframlegg.document.js';
export { TextLinkQueries, type TextLinkContext } from './text-link.queries.js';
export { type ResolvedLink, type TextLink, textLinksIn, withResolvedLinks } from './text-link.rules.js';
export { mayReadSaksframlegg, mayTakeAction, mayWriteSaksframlegg } from './saksframlegg.policy.js';
export {
  type SaksframleggAction,
  type SaksframleggStatus,
  saksframleggStates,
  saksframleggStatuses,
} from './saksframlegg.states.js';
export {
  hasText,
  placeholdersIn,
  sectionFaults,
  type SectionKind,
  sectionKinds,
  type SectionText,
} from './saksframlegg.rules.js';
export {
  type VedleggContentKind,
  type VedleggHead,
  type VedleggKind,
  vedleggKinds,
  type VedleggOwner,
  type VedleggOwnerKind,
  type VedleggStatus,
  vedleggStatuses,
  vedleggLacks,
} from './vedlegg.rules.js';
export { saksframleggConstraints, saksframleggErrors } from './saksframlegg.errors.js';
export { SectionTemplateQueries } from './section-template.queries.js';
export {
  isOfferedTemplate,
  linesOfSections,
  type TemplateLine,
  withTemplate,
} from './section-template.rules.js';
export { PaperBarQueries } from './paper-bar.queries.js';
export { PaperBarService } from './paper-bar.service.js';
export { PaperMarking } from './paper-marking.service.js';
export { PaperCheckQueries } from './paper-check.queries.js';
export {
  checkPaper,
  type CheckedPaper,
  checkedWaiting,
  passagesOf,
  type PaperSurroundings,
} from './paper-check.rules.js';
export { type PaperPlace, PaperWayQueries } from './paper-way.queries.js';
export { longestStepComment, needsComment } from './paper-way.rules.js';
