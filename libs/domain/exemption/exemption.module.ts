import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from '#domain/documents-register';
import { ExemptReadLog } from './exempt-read-log.service.js';
import { ExemptionQueries } from './exemption.queries.js';
import { ExemptionReading } from './exemption-reading.queries.js';
import { ExemptionRecordService } from './exemption-record.service.js';
import { ExemptionRepository } from './exemption.repository.js';
import { ExemptionService } from './exemption.service.js';
import { RedactedVersionService } from './redacted-version.service.js';

const frontDoor = [
  ExemptReadLog,
  ExemptionQueries,
  ExemptionReading,
  ExemptionRecordService,
  ExemptionService,
  RedactedVersionService,
];

/** What is exempted from the public, and who has read it. */
@Module({
  imports: [CouncilsModule, DocumentsRegisterModule],
  providers: [...frontDoor, ExemptionRepository],
  exports: frontDoor,
})
export class ExemptionModule {}
