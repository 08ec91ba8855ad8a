import type { MigrationInterface } from 'typeorm';
import { Councils } from './202611220100-councils.js';
import { SignInSessions } from './202611220110-sign-in-sessions.js';
import { DocumentsRegister } from './202611220200-documents-register.js';
import { Meetings } from './202611220300-meetings.js';
import { SaksframleggTables } from './202611220400-saksframlegg.js';
import { Habilitet } from './202611220500-habilitet.js';
import { HabilitetDeclarations } from './202611220510-habilitet-declarations.js';
import { HabilitetInterests } from './202611220520-habilitet-interests.js';
import { HabilitetConflicts } from './202611220530-habilitet-conflicts.js';
import { HabilitetRulings } from './202611220540-habilitet-rulings.js';
import { VedtakTables } from './202611220600-vedtak.js';
import { ReferatTables } from './202611220700-referat.js';
import { Correspondence } from './202611220800-correspondence.js';
import { ActionPlanTables } from './202611220900-action-plan.js';
import { InnkallingTables } from './202611221000-innkalling.js';
import { LetterVedleggIndex } from './202611221100-letter-vedlegg-index.js';
import { AgendaPlanning } from './202611230100-agenda-planning.js';
import { WaitingPapers } from './202611230110-waiting-papers.js';
import { PlanningTables } from './202611230120-planning.js';
import { InnkallingIssues } from './202611230200-innkalling-issues.js';
import { VoteTables } from './202611230300-votes.js';
import { WrittenProcedureTables } from './202611230310-written-procedure.js';
import { MeetingRoom } from './202611230400-meeting-room.js';
import { CaseParties } from './202611230500-case-parties.js';
import { HabilitetCompleted } from './202611230510-habilitet-completed.js';
import { PaperBars } from './202611230520-paper-bars.js';
import { Terms } from './202611230600-terms.js';
import { CommentRounds } from './202611230700-comment-rounds.js';
import { ReferatCorrections } from './202611230710-referat-corrections.js';
import { WritingTold } from './202611230810-writing-told.js';
import { PaperVersions } from './202611230800-paper-versions.js';
import { AccountNotes } from './202611230900-account-notes.js';
import { PaperSetEditions } from './202611230940-paper-set-editions.js';
import { Exemptions } from './202611230840-exemptions.js';
import { FollowUpMoments } from './202611230905-follow-up-moments.js';
import { CheckWaivers } from './202611230820-check-waivers.js';
import { PaperSteps } from './202611230821-paper-steps.js';
import { FileCleanings } from './202611230950-file-cleanings.js';
import { MarkedVersions } from './202611230980-marked-versions.js';
import { RedactedVersions } from './202611230960-redacted-versions.js';
import { KeptDrafts } from './202611230970-kept-drafts.js';
import { VedleggVersions } from './202611230975-vedlegg-versions.js';
import { Innsyn } from './202611230990-innsyn.js';
import { WaitingTold } from './202611231000-waiting-told.js';
import { RemovedVedlegg } from './202611231010-removed-vedlegg.js';
import { NarrowedExemptions } from './202611231020-narrowed-exemptions.js';
import { RemovedPapers } from './202611231030-removed-papers.js';
import { ToldInPaperSets } from './202611231040-told-in-paper-sets.js';
import { FileScans } from './202611230860-file-scans.js';

/** The domain's migrations in the order of the feature column; they stand on those of the platform. */
export const domainMigrations: readonly (new () => MigrationInterface)[] = [
  Councils,
  SignInSessions,
  DocumentsRegister,
  Meetings,
  SaksframleggTables,
  Habilitet,
  HabilitetDeclarations,
  HabilitetInterests,
  HabilitetConflicts,
  HabilitetRulings,
  VedtakTables,
  ReferatTables,
  Correspondence,
  ActionPlanTables,
  InnkallingTables,
  LetterVedleggIndex,
  AgendaPlanning,
  WaitingPapers,
  PlanningTables,
  InnkallingIssues,
  VoteTables,
  WrittenProcedureTables,
  MeetingRoom,
  CaseParties,
  HabilitetCompleted,
  PaperBars,
  Terms,
  CommentRounds,
  ReferatCorrections,
  PaperVersions,
  AccountNotes,
  PaperSetEditions,
  Exemptions,
  FollowUpMoments,
  WritingTold,
  CheckWaivers,
  PaperSteps,
  FileScans,
  FileCleanings,
  RedactedVersions,
  KeptDrafts,
  VedleggVersions,
  MarkedVersions,
  Innsyn,
  WaitingTold,
  RemovedVedlegg,
  NarrowedExemptions,
  RemovedPapers,
  ToldInPaperSets,
];
