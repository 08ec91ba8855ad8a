import { Injectable } from '@nestjs/common';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { CommentRecipient } from './comment-recipient.entity.js';
import { CommentRound } from './comment-round.entity.js';
import { ReferatComment } from './referat-comment.entity.js';
import { ReferatFiling } from './referat-filing.entity.js';
import { ReferatVersion } from './referat-version.entity.js';
import type { Referat } from './referat.entity.js';

/** A version that was kept elsewhere. */
export interface VersionRecord extends Omit<ReferatVersion, 'id' | 'councilId' | 'referatId' | 'ordinal'> {
  /** The PDF that it was filed as, where it was. */
  readonly filed?: Pick<ReferatFiling, 'storedFileId' | 'filedAt'>;
}
export type RecipientRecord = Omit<CommentRecipient, 'id' | 'councilId' | 'roundId'>;
export type CommentRecord = Omit<ReferatComment, 'id' | 'councilId' | 'version' | 'roundId'>;

/** A round that was held elsewhere, with what came of it. */
export interface RoundRecord extends Omit<
  CommentRound,
  'id' | 'councilId' | 'version' | 'referatId' | 'versionId'
> {
  /** The place of the version that was sent, from 1. */
  readonly ofVersion: number;
  readonly recipients: readonly RecipientRecord[];
  readonly comments: readonly CommentRecord[];
}

/** Takes in the versions of a referat and the rounds of comments on it. Sends nothing to anybody. */
@Injectable()
export class ReferatRoundRecord {
  /** Called inside the unit of work that takes in the referat. Whoever calls has checked the records. */
  async takeIn(
    { id: referatId, councilId }: Pick<Referat, 'id' | 'councilId'>,
    versions: readonly VersionRecord[],
    rounds: readonly RoundRecord[],
  ): Promise<void> {
    const manager = currentManager();
    const kept = versions.map((version, i) => {
      const { filed: _, ...row } = version;
      return { id: newId(), councilId, referatId, ordinal: i + 1, ...row };
    });
    if (kept.length > 0) await manager.insert(ReferatVersion, kept);
    const filings = versions.flatMap(({ filed }, i) =>
      filed ? [{ id: newId(), councilId, versionId: kept[i].id, ...filed }] : [],
    );
    if (filings.length > 0) await manager.insert(ReferatFiling, filings);
    for (const { ofVersion, recipients, comments, ...round } of rounds) {
      const versionId = kept[ofVersion - 1]?.id;
      if (versionId === undefined) throw new Error('A round was sent with a version that is not there.');
      const roundId = newId();
      await manager.insert(CommentRound, { id: roundId, councilId, referatId, versionId, ...round });
      const own = () => ({ id: newId(), councilId, roundId });
      if (recipients.length > 0)
        await manager.insert(
          CommentRecipient,
          recipients.map((row) => ({ ...own(), ...row })),
        );
      if (comments.length > 0)
        await manager.insert(
          ReferatComment,
          comments.map((row) => ({ ...own(), ...row })),
        );
    }
  }
}
