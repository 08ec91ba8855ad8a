import { Injectable } from '@nestjs/common';
import { CouncilCreationService, type CouncilInput, type CouncilRecord } from '#domain/councils';
import { LegalBasisService } from '#domain/habilitet';
import { systemActor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { UnitOfWork } from '#platform/database/unit-of-work';

/**
 * Makes a council without a file, with everything that a council begins with. It stands here, above the features it
 * gathers, because councils cannot call those that lie higher.
 */
@Injectable()
export class NewCouncilService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilCreationService,
    private readonly legalBases: LegalBasisService,
  ) {}

  /** All of it or nothing. @throws DomainError `council.keyTaken`, `council.settingsInvalid` */
  async create(input: CouncilInput, id: string = newId()): Promise<CouncilRecord> {
    const actor = systemActor(id);
    return this.unitOfWork.run(actor, 'council.createWhole', async () => {
      const council = await this.councils.create(input, id);
      await this.legalBases.install(actor);
      return council;
    });
  }
}
