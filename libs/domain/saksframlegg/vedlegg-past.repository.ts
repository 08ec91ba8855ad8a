import { Injectable } from '@nestjs/common';
import { RemovedVedleggRepository } from './removed-vedlegg.repository.js';
import { VedleggVersionRepository } from './vedlegg-version.repository.js';

/** What vedlegg were before, and those that were taken away. */
@Injectable()
export class VedleggPast {
  constructor(
    readonly versions: VedleggVersionRepository,
    readonly removed: RemovedVedleggRepository,
  ) {}
}
