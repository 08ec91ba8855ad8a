import { Injectable } from '@nestjs/common';
import { CouncilSettingsService } from '#domain/councils';
import type { CaseType } from '#domain/meetings';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { mayWriteSaksframlegg } from './saksframlegg.policy.js';
import { templateFor, type TemplateLine } from './section-template.rules.js';

/** The council's templates for papers, for those who write them. */
@Injectable()
export class SectionTemplateQueries {
  constructor(private readonly councils: CouncilSettingsService) {}

  /** The sections that a paper for a case of these types begins with. @throws DomainError `saksframlegg.notAllowed` */
  async of(actor: Actor, caseTypes: readonly CaseType[]): Promise<readonly TemplateLine[]> {
    refuseIf(mayWriteSaksframlegg(actor));
    const { sectionTemplates } = await this.councils.settings(actor);
    return templateFor(sectionTemplates, caseTypes);
  }
}
