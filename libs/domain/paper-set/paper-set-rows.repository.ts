import { Injectable } from '@nestjs/common';
import { PaperSetBuildRepository } from './paper-set-build.repository.js';
import { PaperSetEditionRepository } from './paper-set-edition.repository.js';

/** The rows of packages that are kept: files, and who has them. */
@Injectable()
export class PaperSetRows {
  constructor(
    readonly builds: PaperSetBuildRepository,
    readonly editions: PaperSetEditionRepository,
  ) {}
}
