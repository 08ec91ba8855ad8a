import type { INestApplicationContext } from '@nestjs/common';
import { type Actor, systemActor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';
import { CouncilDirectoryQueries } from '#domain/councils';

/**
 * The program acting in the council that `--council` names, or in the first one.
 * @throws DomainError `cli.councilNotFound` with the keys there are, `cli.noCouncil` when there is none
 */
export async function councilActor(app: INestApplicationContext, key?: string): Promise<Actor> {
  const councils = await app.get(CouncilDirectoryQueries).all();
  const first = councils[0];
  if (!first) throw new DomainError('cli.noCouncil', 'notFound');
  const council = key === undefined ? first : councils.find((each) => each.key === key);
  if (council) return systemActor(council.id);
  throw new DomainError('cli.councilNotFound', 'notFound', {
    key: key ?? '',
    known: councils.map((each) => each.key).join(', '),
  });
}
