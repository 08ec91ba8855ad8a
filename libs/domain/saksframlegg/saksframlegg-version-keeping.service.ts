import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { newId } from '#kernel/ids';
import { SaksframleggVersion } from './saksframlegg-version.entity.js';
import { SaksframleggVersionRepository } from './saksframlegg-version.repository.js';
import { type PaperVersionReason, plainContent, sameContent } from './saksframlegg-version.rules.js';
import type { Saksframlegg } from './saksframlegg.entity.js';

/** Points that only guard what stands there: when the last version says the same, there is nothing to guard. */
const guards: readonly PaperVersionReason[] = ['beforeRestore', 'beforeIntake', 'beforeChoice'];

/** Keeps what papers say at a point on their way. Called by the steps of a paper, in their own unit of work. */
@Injectable()
export class SaksframleggVersionKeeping {
  constructor(private readonly versions: SaksframleggVersionRepository) {}

  /**
   * Keeps what the paper says now.
   * @param paper locked by the caller, so that its versions are counted one at a time
   * @param told the name that a person gave it, or what was brought back
   * @returns its ordinal; of the version that already says the same, for a point that only guards, and for the same name given again
   */
  async keep(
    actor: Actor,
    paper: Readonly<Saksframlegg>,
    reason: PaperVersionReason,
    told: { readonly name?: string; readonly restoredFrom?: number } = {},
  ): Promise<number> {
    const content = plainContent(await this.versions.contentOf(paper));
    const last = await this.versions.last(paper.id);
    // A name that is sent twice, as when a button is pressed twice, is given once.
    const isAgain = reason === 'named' && last?.reason === 'named' && last.name === told.name;
    const isKept = isAgain || guards.includes(reason);
    if (last && isKept && sameContent(last.content, content)) return last.ordinal;
    const ordinal = (last?.ordinal ?? 0) + 1;
    await this.versions.add(
      Object.assign(new SaksframleggVersion(), {
        ...{ id: newId(), councilId: paper.councilId, saksframleggId: paper.id, ordinal, reason, content },
        ...{ name: told.name ?? null, restoredFrom: told.restoredFrom ?? null },
        ...{ keptAt: systemClock.now(), keptById: actor.personId ?? null },
      }),
    );
    return ordinal;
  }
}
