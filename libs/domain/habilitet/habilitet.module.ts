import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { MeetingsModule } from '#domain/meetings';
import { SaksframleggModule } from '#domain/saksframlegg';
import { CasePartyRepository } from './case-party.repository.js';
import { CasePartyService } from './case-party.service.js';
import { ConfidentialReadRepository } from './confidential-read.repository.js';
import { ConflictAnswerRepository } from './conflict-answer.repository.js';
import { ConflictFinderQueries } from './conflict-finder.queries.js';
import { ConflictTextQueries } from './conflict-texts.queries.js';
import { ConflictService } from './conflict.service.js';
import { DeclarationQueries } from './declaration.queries.js';
import { DeclarationRepository } from './declaration.repository.js';
import { DeclarationService } from './declaration.service.js';
import { DisqualificationRepository } from './disqualification.repository.js';
import { HabilitetOverviewQueries } from './habilitet-overview.queries.js';
import { HabilitetQueries } from './habilitet.queries.js';
import { HabilitetService } from './habilitet.service.js';
import { InterestReadingService } from './interest-reading.service.js';
import { InterestRepository } from './interest.repository.js';
import { InterestService } from './interest.service.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { LegalBasisService } from './legal-basis.service.js';
import { OwnRecordsService } from './own-records.service.js';
import { ReasonReadingService } from './reason-reading.service.js';
import { RuledItemQueries } from './ruled-item.queries.js';
import { RulingGroundQueries } from './ruling-ground.queries.js';
import { RulingQueries } from './ruling.queries.js';
import { RulingRecordService } from './ruling-record.service.js';
import { RulingRepository } from './ruling.repository.js';
import { RulingTextQueries } from './ruling-text.queries.js';

const frontDoor = [
  CasePartyService,
  ConflictService,
  DeclarationQueries,
  DeclarationService,
  HabilitetOverviewQueries,
  HabilitetQueries,
  HabilitetService,
  InterestReadingService,
  InterestService,
  LegalBasisService,
  OwnRecordsService,
  ReasonReadingService,
  RulingQueries,
  RulingRecordService,
  RulingTextQueries,
];

/** What `RulingModule` of this feature stands on besides. */
const forRuling = [DisqualificationRepository, LegalBasisRepository, RulingGroundQueries, RulingRepository];

/** Who is disqualified in what: interests, declarations, and what the council ruled. */
@Module({
  imports: [CouncilsModule, MeetingsModule, SaksframleggModule],
  providers: [
    ...frontDoor,
    ...forRuling,
    CasePartyRepository,
    ConfidentialReadRepository,
    ConflictAnswerRepository,
    ConflictFinderQueries,
    ConflictTextQueries,
    DeclarationRepository,
    InterestRepository,
    RuledItemQueries,
  ],
  exports: [...frontDoor, ...forRuling],
})
export class HabilitetModule {}
