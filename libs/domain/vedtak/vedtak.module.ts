import { Module } from '@nestjs/common';
import { CouncilsModule } from '#domain/councils';
import { VedtakJudge } from './vedtak-judge.service.js';
import { VedtakQueries } from './vedtak.queries.js';
import { VedtakRepository } from './vedtak.repository.js';
import { VedtakService } from './vedtak.service.js';

@Module({
  imports: [CouncilsModule],
  providers: [VedtakJudge, VedtakQueries, VedtakRepository, VedtakService],
  exports: [VedtakQueries, VedtakService],
})
export class VedtakModule {}
