import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { projectFolder } from '#kernel/project-folder';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { habilitetError } from './habilitet.errors.js';
import { LegalBasis } from './legal-basis.entity.js';
import { isInForce, legalBasisFaults, type LegalBasisInput } from './legal-basis.rules.js';
import { LegalBasisRepository } from './legal-basis.repository.js';
import { mayReadHabilitet, mayRecordHabilitet } from './habilitet.policy.js';

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

  /** The whole list, by code and then by date, for those who keep it. @throws DomainError `habilitet.forbidden` */
  async all(actor: Actor): Promise<readonly Readonly<LegalBasis>[]> {
    return this.unitOfWork.read(actor, async () => {
      refuseIf(mayRecordHabilitet(actor));
      return this.legalBases.all();
    });
  }

  /**
   * Adds a ground. The same code may stand again from a later day: so an act is followed by the one that replaces it.
   * @throws DomainError `habilitet.basisInvalid` with every fault by field, `habilitet.basisTaken`, `habilitet.forbidden`
   */
  async add(actor: Actor, input: LegalBasisInput): Promise<Readonly<LegalBasis>> {
    return this.unitOfWork.run(actor, 'habilitet.addLegalBasis', async () => {
      refuseIf(mayRecordHabilitet(actor));
      refuseFaults(input);
      return this.legalBases.save(
        Object.assign(new LegalBasis(), { ...input, id: newId(), councilId: actor.councilId }),
      );
    });
  }

  /**
   * Changes a ground, as when its last day becomes known. What has been printed stays as it was printed.
   * @throws DomainError `habilitet.basisNotFound`, `database.stale`, and as `add`
   */
  async change(
    actor: Actor,
    id: string,
    expectedVersion: number,
    change: Partial<LegalBasisInput>,
  ): Promise<Readonly<LegalBasis>> {
    return this.unitOfWork.run(actor, 'habilitet.changeLegalBasis', async () => {
      refuseIf(mayRecordHabilitet(actor));
      const basis = Object.assign(await this.legalBases.locked(id, expectedVersion), change);
      refuseFaults(basis);
      return this.legalBases.save(basis);
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

function refuseFaults(input: LegalBasisInput): void {
  const faults = legalBasisFaults(input);
  if (faults.length > 0) throw habilitetError('habilitet.basisInvalid', {}, faults);
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
