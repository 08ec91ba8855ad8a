import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { projectFolder } from '#kernel/project-folder';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { isInForce } from './legal-basis.rules.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { mayReadHabilitet, mayRecordHabilitet } from './habilitet.policy.js';
import type { LegalBasis } from './legal-basis.entity.js';

/** The grounds for disqualification that a council can pick from. */
@Injectable()
export class LegalBasisService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly legalBases: LegalBasisRepository,
  ) {}

  /**
   * Gives a new council the legal bases of `templates/register/legal-bases.json`; those it has are left as they are,
   * so it may be called again.
   * @returns how many were added
   */
  async install(actor: Actor): Promise<number> {
    return this.unitOfWork.run(actor, 'habilitet.installLegalBases', async () => {
      refuseIf(mayRecordHabilitet(actor));
      const known = new Set((await this.legalBases.all()).map((row) => `${row.code} ${row.validFrom}`));
      const missing = legalBasesAtStart().filter((row) => !known.has(`${row.code} ${row.validFrom}`));
      await this.legalBases.add(
        missing.map((row) => ({
          ...row,
          id: newId(),
          councilId: actor.councilId,
          validTo: row.validTo ?? null,
        })),
      );
      return missing.length;
    });
  }

  /** The legal bases in force on a day (`yyyy-mm-dd`). */
  async inForce(actor: Actor, day: string): Promise<LegalBasis[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayReadHabilitet(actor));
      return (await this.legalBases.all()).filter((row) => isInForce(row, day));
    });
  }
}

/** A legal basis as it stands in the file that new councils start from. */
interface LegalBasisAtStart {
  readonly code: string;
  readonly shortText: string;
  readonly description: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Data, so that a change of the act changes no program. */
function legalBasesAtStart(): LegalBasisAtStart[] {
  const path = join(projectFolder(), 'templates', 'register', 'legal-bases.json');
  return JSON.parse(readFileSync(path, 'utf8')) as LegalBasisAtStart[];
}
