import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { ExemptionModule } from '#domain/exemption';
import { MeetingsModule } from '#domain/meetings';
import { ExemptDocuments } from './exempt-documents.queries.js';
import { ExemptionListQueries } from './exemption-list.queries.js';

/** What may leave the house, and what may not. */
@Module({
  imports: [CouncilsModule, ExemptionModule, MeetingsModule],
  providers: [ExemptDocuments, ExemptionListQueries],
  exports: [ExemptionListQueries],
})
export class PublicationModule {}
