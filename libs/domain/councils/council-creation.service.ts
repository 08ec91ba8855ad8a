import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { checkCouncil } from './council-settings.service.js';
import { Council } from './council.entity.js';
import { mayAdministerCouncil } from './council.policy.js';
import { CouncilRepository } from './council.repository.js';
import { asCouncil, type CouncilInput, type CouncilRecord } from './council.rules.js';
import { councilError } from './councils.errors.js';
import { EarlierCase } from './earlier-case.entity.js';
import type { CaseNumber } from './case-number.rules.js';

/** As in exchange files: lower case letters and digits, with single hyphens between. */
const keyForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A case from before the program came into use. */
export interface EarlierCaseInput extends CaseNumber {
  readonly title: string;
  /** `yyyy-mm-dd`. */
  readonly treatedOn: string | null;
}

/** Takes a new council into the program, and what it did before. */
@Injectable()
export class CouncilCreationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilRepository,
  ) {}

  /**
   * Makes a council. Only the program does this (import, command line), so no actor is asked for.
   * @param id chosen by the caller when more is written in the same unit of work for that council
   * @throws DomainError `council.keyForm`, `council.keyTaken`, `council.settingsInvalid` with every fault
   */
  async create(input: CouncilInput, id: string = newId()): Promise<CouncilRecord> {
    return this.unitOfWork.run(systemActor(id), 'council.create', async () => {
      if (!keyForm.test(input.key)) throw councilError('council.keyForm', { key: input.key });
      checkCouncil(input);
      const council = Object.assign(new Council(), input, { id, councilId: id });
      return asCouncil(await this.councils.save(council));
    });
  }

  /** Registers earlier cases behind those there are. @throws DomainError `earlierCase.numberTaken` */
  async addEarlierCases(actor: Actor, cases: readonly EarlierCaseInput[]): Promise<void> {
    await this.unitOfWork.run(actor, 'council.addEarlierCases', async () => {
      refuseIf(mayAdministerCouncil(actor));
      if (cases.length === 0) return;
      const { councilId } = actor;
      await this.councils.addEarlierCases(
        cases.map(({ sequence, meeting, year, title, treatedOn }) =>
          Object.assign(new EarlierCase(), {
            ...{ id: newId(), councilId, sequence, meetingNumber: meeting, year, title, treatedOn },
          }),
        ),
      );
    });
  }
}
