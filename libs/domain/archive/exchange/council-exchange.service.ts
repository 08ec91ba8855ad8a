import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { CouncilDirectoryQueries, CouncilSettingsService } from '#domain/councils';
import { archiveError } from '../archive.errors.js';
import { mayExchange } from '../archive.policy.js';
import { CouncilEntryQueries } from './council-entries.queries.js';
import { councilFaults } from './council-check.rules.js';
import type { CouncilFile } from './council-file.schema.js';
import { CouncilWritingService } from './council-writing.service.js';
import { refusedWith } from './refusal.rules.js';
import { councilSchemaFaults } from './schema-check.rules.js';
import { sortedFields } from './sorted-settings.rules.js';

/** Writes a council's register and settings to a file, and takes a new council in from one. Meetings go by themselves. */
@Injectable()
export class CouncilExchangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly directory: CouncilDirectoryQueries,
    private readonly settings: CouncilSettingsService,
    private readonly entries: CouncilEntryQueries,
    private readonly writing: CouncilWritingService,
  ) {}

  /** The same council gives the same file, field by field. @throws DomainError `exchange.notAllowed` */
  async export(actor: Actor): Promise<CouncilFile> {
    refuseIf(mayExchange(actor));
    return this.unitOfWork.read(actor, async () => {
      const { key, name, shortName, noun, language, settings, about } = await this.settings.get(actor);
      return {
        format: 'saksgang-council/1' as const,
        council: {
          key,
          name,
          shortName,
          noun,
          language,
          settings: sortedFields(settings) as CouncilFile['council']['settings'],
        },
        ...(await this.entries.register()),
        ...(about === null ? {} : { about }),
      };
    });
  }

  /**
   * Takes in a council that the program does not have. Only the program itself does this, so no actor is asked for.
   * @param value what was read from the file; nothing is believed of it
   * @returns the id of the council
   * @throws DomainError `exchange.councilRefused` with every fault by JSON pointer, `exchange.councilExists`
   */
  async import(value: unknown): Promise<string> {
    refusedWith('exchange.councilRefused', councilSchemaFaults(value));
    const file = value as CouncilFile;
    const { key } = file.council;
    if (await this.directory.byKey(key)) throw archiveError('exchange.councilExists', { key });
    refusedWith('exchange.councilRefused', councilFaults(file));
    const actor = systemActor(newId());
    await this.unitOfWork.run(actor, 'exchange.importCouncil', () => this.writing.write(actor, file));
    return actor.councilId;
  }
}
