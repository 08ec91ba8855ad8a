import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { HabilitetModule } from '#domain/habilitet';
import { MeetingsModule } from '#domain/meetings';
import { SaksframleggModule } from '#domain/saksframlegg';
import { AlternativeQueries } from './alternative.queries.js';
import { AlternativeRepository } from './alternative.repository.js';
import { AlternativeService } from './alternative.service.js';
import { BallotBoxRepository } from './ballot-box.repository.js';
import { BallotClosingService } from './ballot-closing.service.js';
import { BallotEffects } from './ballot-effects.service.js';
import { BallotOpeningService } from './ballot-opening.service.js';
import { BallotQueries } from './ballot.queries.js';
import { BallotRepository } from './ballot.repository.js';
import { BallotService } from './ballot.service.js';
import { BallotTexts } from './ballot-texts.queries.js';
import { ItemClosingService } from './item-closing.service.js';
import { QuorumQueries } from './quorum.queries.js';
import { StatementQueries } from './statement.queries.js';
import { StatementRepository } from './statement.repository.js';
import { StatementService } from './statement.service.js';
import { VedtakAccess } from './vedtak-access.queries.js';
import { VedtakDrafts } from './vedtak-draft.service.js';
import { VedtakJudge } from './vedtak-judge.service.js';
import { VedtakQueries } from './vedtak.queries.js';
import { VedtakRecordService } from './vedtak-record.service.js';
import { VedtakRepository } from './vedtak.repository.js';
import { VedtakService } from './vedtak.service.js';
import { VoteRecordService } from './vote-record.service.js';
import { VoterQueries } from './voter.queries.js';

const frontDoor = [
  AlternativeQueries,
  AlternativeService,
  BallotClosingService,
  BallotQueries,
  BallotService,
  ItemClosingService,
  QuorumQueries,
  StatementQueries,
  StatementService,
  VedtakAccess,
  VedtakQueries,
  VedtakRecordService,
  VedtakService,
  VoteRecordService,
  VoterQueries,
];

/** What the council decides in an item, and how. */
@Module({
  imports: [CouncilsModule, HabilitetModule, MeetingsModule, SaksframleggModule],
  providers: [
    ...frontDoor,
    AlternativeRepository,
    BallotBoxRepository,
    BallotEffects,
    BallotOpeningService,
    BallotRepository,
    BallotTexts,
    StatementRepository,
    VedtakDrafts,
    VedtakJudge,
    VedtakRepository,
  ],
  exports: frontDoor,
})
export class VedtakModule {}
