import { Injectable } from '@nestjs/common';
import { ExemptionReading } from '#domain/exemption';
import type { Actor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { actorKey, oncePerRead } from '#platform/database/once-per-read';
import { MeetingQueries } from '#domain/meetings';
import { ReferatSourceQueries } from './referat-source.queries.js';
import { referatText } from './referat-text.document.js';
import { ReferatQueries } from './referat.queries.js';
import { closedSections, isClosed, itemAnchor, openWords } from './shielded-words.rules.js';
import type { ReferatText } from './referat-text.rules.js';
import type { Referat } from './referat.entity.js';
import { ReferatVersion } from './referat-version.entity.js';

/** What a referat says, now and in the versions that were kept. All of it is called inside a unit of work. */
@Injectable()
export class ReferatWords {
  constructor(
    private readonly sources: ReferatSourceQueries,
    private readonly meetings: MeetingQueries,
    private readonly exemptions: ExemptionReading,
    private readonly referater: ReferatQueries,
  ) {}

  /** The words as they stand. @param actor somebody whom a policy has let in */
  async now(actor: Actor, referat: Referat): Promise<ReferatText> {
    if (await this.isClosedTo(actor, referat)) return [];
    return oncePerRead(`referat-words:${actorKey(actor)}:${referat.id}`, async () =>
      referatText(await this.sources.sourceOf(actor, referat)),
    );
  }

  /** The agenda item behind each item's sections, by the beginning of their keys. */
  async itemsByKey(actor: Actor, referat: Referat): Promise<ReadonlyMap<string, string>> {
    const { items } = await this.sources.sourceOf(actor, referat);
    return new Map(items.map(({ id, agendaItemId }) => [id, agendaItemId]));
  }

  /** Says which sections somebody may not read, or not all of. */
  async closedTo(actor: Actor, referat: Referat): Promise<(key: string | null) => boolean> {
    if (await this.isClosedTo(actor, referat)) return () => true;
    const { agenda, accounts } = await this.asRead(actor, referat);
    return closedSections(agenda, accounts);
  }

  /** Whether nothing at all of a referat is kept from somebody, so that they may have a copy made for all who may. */
  async isWholeFor(actor: Actor, referat: Referat): Promise<boolean> {
    if (await this.isClosedTo(actor, referat)) return false;
    const { agenda, accounts } = await this.asRead(actor, referat);
    return !agenda.some(isClosed) && !accounts.some(({ accountIsClosed }) => accountIsClosed);
  }

  /** The agenda, and which accounts are kept from the reader in part. */
  private async asRead(actor: Actor, { id, meetingId }: Referat) {
    const { agenda } = await this.meetings.byId(actor, meetingId);
    const ids = agenda.map((item) => item.id);
    const accounts = await this.referater.accountsFor(actor, ids, id);
    return {
      agenda,
      accounts: agenda.map((item) => ({
        ...{ id: itemAnchor(item), accountIsClosed: accounts.get(item.id)?.isClosed ?? false },
      })),
    };
  }

  private async isClosedTo(actor: Actor, { id }: Referat): Promise<boolean> {
    return (await this.exemptions.documentFor(actor, { kind: 'referat', id }))?.open === false;
  }

  /** The versions kept, first to last, without what is shielded from the reader. */
  async versionsFor(actor: Actor, referat: Referat): Promise<ReferatVersion[]> {
    const isClosedKey = await this.closedTo(actor, referat);
    const versions = await this.versions(referat.id);
    return versions.map((kept) => ({ ...kept, words: openWords(kept.words, isClosedKey) }));
  }

  /** The versions kept, first to last, whole. */
  async versions(referatId: string): Promise<ReferatVersion[]> {
    return oncePerRead(`referat-versions:${referatId}`, () =>
      currentManager().find(ReferatVersion, { where: { referatId }, order: { ordinal: 'ASC' } }),
    );
  }

  async version(id: string): Promise<ReferatVersion | null> {
    return currentManager().findOneBy(ReferatVersion, { id });
  }

  /** Keeps the words as they stand. */
  async keep(
    actor: Actor,
    referat: Referat,
    kept: Pick<ReferatVersion, 'reason' | 'madeAt' | 'caseNumber'>,
  ): Promise<ReferatVersion> {
    const version: ReferatVersion = {
      ...{ id: newId(), councilId: referat.councilId, referatId: referat.id, ...kept },
      ordinal: ((await this.versions(referat.id)).at(-1)?.ordinal ?? 0) + 1,
      draftVersion: referat.draftVersion,
      words: await this.now(actor, referat),
    };
    await currentManager().insert(ReferatVersion, { ...version, words: version.words as object[] });
    return version;
  }
}
