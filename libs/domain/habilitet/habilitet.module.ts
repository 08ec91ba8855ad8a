import { Module } from '@nestjs/common';
import { DisqualificationRepository } from './disqualification.repository.js';
import { HabilitetService } from './habilitet.service.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { LegalBasisService } from './legal-basis.service.js';

@Module({
  providers: [DisqualificationRepository, HabilitetService, LegalBasisRepository, LegalBasisService],
  exports: [HabilitetService, LegalBasisService],
})
export class HabilitetModule {}
