import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, type PublicReadingSetting } from '#domain/councils';
import { type Actor, publicActor } from '#kernel/actor';
import { CouncilDirectory } from '#platform/database/council-directory';
import { publicationError } from './publication.errors.js';

/** A council whose meetings anybody may read about. */
export interface OpenCouncil {
  readonly key: string;
  readonly name: string;
  readonly language: 'nb-NO' | 'nn-NO';
  readonly reading: PublicReadingSetting;
  /** Who reads: nobody in particular. */
  readonly actor: Actor;
}

/** Finds the councils that are open. One that is not is as if it were not there. */
@Injectable()
export class OpenCouncils {
  constructor(
    private readonly directory: CouncilDirectory,
    private readonly councils: CouncilSettingsService,
  ) {}

  /** In the order they were made. */
  async all(requestId?: string): Promise<readonly OpenCouncil[]> {
    const open: OpenCouncil[] = [];
    for (const councilId of await this.directory.councilIds()) {
      const actor = publicActor(councilId, requestId);
      const { key, name, language, effective } = await this.councils.get(actor);
      if (effective.publicReading.isOpen)
        open.push({ key, name, language, reading: effective.publicReading, actor });
    }
    return open;
  }

  /** @throws DomainError `publication.notFound` when it does not exist, or is not open */
  async byKey(key: string, requestId?: string): Promise<OpenCouncil> {
    const found = (await this.all(requestId)).find((council) => council.key === key);
    if (!found) throw publicationError('publication.notFound');
    return found;
  }
}
