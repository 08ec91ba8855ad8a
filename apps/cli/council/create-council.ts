import { CouncilFoundingService } from '#domain/archive';
import { DomainError } from '#kernel/domain-error';
import { runInApplication } from '../application/run-in-application.js';

/** Options of `council create`. */
export interface CouncilCreateOptions {
  readonly name: string;
  readonly shortName?: string;
  readonly noun?: string;
  readonly key?: string;
  readonly language: string;
  readonly secretary: string;
  readonly email?: string;
}

/** Makes a council with its first secretary. @throws DomainError as `CouncilFoundingService.found` */
export async function createCouncil(options: CouncilCreateOptions): Promise<void> {
  const { name, shortName, noun, key, language, secretary, email } = options;
  const [familyName = '', ...given] = secretary.trim().split(/\s+/).reverse();
  if (given.length === 0) throw new DomainError('cli.secretaryName', 'invalid', { name: secretary });
  const council = await runInApplication((app) =>
    app.get(CouncilFoundingService).found({
      ...{ name, language: language === 'nn' ? 'nn-NO' : 'nb-NO' },
      ...(shortName === undefined ? {} : { shortName }),
      ...(noun === undefined ? {} : { noun }),
      ...(key === undefined ? {} : { key }),
      secretary: { givenName: given.reverse().join(' '), familyName, email: email ?? null },
    }),
  );
  process.stdout.write(
    `${council.name} er laget, med nøkkelen ${council.key}.\n${secretary.trim()} er sekretariat fra i dag, og kan logge inn, registrere personer og plasser, og endre innstillingene.\n`,
  );
}
