import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { Fault } from '#kernel/domain-error';
import { refuseIf } from '#kernel/refusal';
import { oncePerRead } from '#platform/database/once-per-read';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { mayAdministerCouncil } from './council.policy.js';
import { CouncilRepository } from './council.repository.js';
import { type CouncilInput, asCouncil } from './council.rules.js';
import { councilError } from './councils.errors.js';
import type { CouncilRecord } from './council.rules.js';
import type { CouncilSettings } from './council-settings.rules.js';
import { lineFaults } from './person-input.rules.js';
import { settingsFaults } from './settings-check.rules.js';

/** The council's own name, language and way of working. */
@Injectable()
export class CouncilSettingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly councils: CouncilRepository,
  ) {}

  /** The council as it is, with its settings worked out. @throws DomainError `council.notFound` */
  async get(actor: Actor): Promise<CouncilRecord> {
    return this.unitOfWork.read(actor, () =>
      oncePerRead('council', async () => asCouncil(await this.councils.current())),
    );
  }

  /** The settings in force: defaults with the council's own differences. */
  async settings(actor: Actor): Promise<CouncilSettings> {
    return (await this.get(actor)).effective;
  }

  /**
   * Looks at a change without making it.
   * @throws DomainError `council.settingsInvalid` with every fault by path, `council.notAllowed`
   */
  examine(actor: Actor, change: Partial<CouncilInput>): void {
    refuseIf(mayAdministerCouncil(actor));
    checkCouncil(change);
  }

  /**
   * Changes the council's head and settings. Settings are given whole: only what differs from the defaults.
   * @throws DomainError `council.settingsInvalid` with every fault by path, `database.stale`, `council.notAllowed`
   */
  async update(actor: Actor, expectedVersion: number, change: Partial<CouncilInput>): Promise<CouncilRecord> {
    return this.unitOfWork.run(actor, 'council.update', async () => {
      this.examine(actor, change);
      const council = await this.councils.locked(expectedVersion);
      Object.assign(council, change);
      return asCouncil(await this.councils.save(council));
    });
  }
}

/** @throws DomainError `council.settingsInvalid` with every fault in the head and the settings of a council */
export function checkCouncil(said: Partial<CouncilInput>): void {
  const faults = [...headFaults(said), ...faultsBelowSettings(said.settings ?? {})];
  if (faults.length > 0) throw councilError('council.settingsInvalid', {}, faults);
}

function faultsBelowSettings(settings: Readonly<Record<string, unknown>>): Fault[] {
  return settingsFaults(settings).map((fault) => ({ ...fault, path: `/settings${fault.path}` }));
}

/** Everything wrong in the names of the council; what is not said is not judged. */
function headFaults({ name, shortName, noun }: Partial<CouncilInput>): Fault[] {
  return [...lineFaults('/name', name), ...lineFaults('/shortName', shortName), ...lineFaults('/noun', noun)];
}
