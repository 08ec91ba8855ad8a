import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { ExemptionModule } from '#domain/exemption';
import { SaksframleggModule } from '#domain/saksframlegg';
import { LetterDocumentQueries } from './letter-document.queries.js';
import { LetterMarking } from './letter-marking.service.js';
import { LetterSendingService } from './letter-sending.service.js';
import { LetterWritingService } from './letter-writing.service.js';
import { LetterQueries } from './letter.queries.js';
import { LetterRepository } from './letter.repository.js';

@Module({
  imports: [CouncilsModule, ExemptionModule, SaksframleggModule],
  providers: [
    LetterDocumentQueries,
    LetterMarking,
    LetterQueries,
    LetterRepository,
    LetterSendingService,
    LetterWritingService,
  ],
  exports: [LetterDocumentQueries, LetterMarking, LetterQueries, LetterSendingService, LetterWritingService],
})
export class CorrespondenceModule {}
