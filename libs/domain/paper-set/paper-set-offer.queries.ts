import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { maySeePackagesOf } from './paper-set-edition.policy.js';
import { PaperSetEditionQueries } from './paper-set-edition.queries.js';
import { actorFor, type PackageReader, readerOf } from './paper-set-edition.rules.js';
import type { EditionView } from './paper-set-edition-view.document.js';
import { PaperSetPreparing, type PreparedPaperSet } from './paper-set-preparing.service.js';
import type { PaperSetWish } from './paper-set-variant.rules.js';

/** A package that the reader can be given now. */
export interface PaperSetOffer extends PaperSetWish {
  readonly version: number;
  readonly title: string;
  readonly fingerprint: string;
  /** The one that is the same, made or being made; null when nobody has ordered it. */
  readonly edition: EditionView | null;
  /** It was sent, and is otherwise now. */
  readonly isOutdated: boolean;
  /** Something was sent a moment ago, and a worker is about to keep it. */
  readonly isComing: boolean;
  /** It tells the reader something that is exempted, so it is made by a job and never while one waits. */
  readonly tellsExempted: boolean;
}

/** A reader's packages of a meeting: what they can have now, and what they had before. */
export interface PaperSetOffers {
  readonly reader: PackageReader;
  /** 0 while nothing is sent. */
  readonly version: number;
  readonly offers: readonly PaperSetOffer[];
  /** Whole ones that are kept and are no longer what the reader would be given, the newest first. */
  readonly earlier: readonly EditionView[];
}

/** Finds what packages there are to have. */
@Injectable()
export class PaperSetOfferQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preparing: PaperSetPreparing,
    private readonly editions: PaperSetEditionQueries,
  ) {}

  /** @throws DomainError `paperSet.notYours`, `meeting.notFound`, `meeting.notReadable` */
  async of(
    actor: Actor,
    meetingId: string,
    reader: PackageReader = readerOf(actor),
  ): Promise<PaperSetOffers> {
    refuseIf(maySeePackagesOf(actor, reader));
    return this.unitOfWork.read(actor, async () => {
      const prepared = await this.preparing.everything(actorFor(actor, reader), meetingId);
      const kept = await this.editions.ofReader(actor, meetingId, reader);
      const lastHad = Math.max(0, ...prepared.map(({ wish }) => wish.since));
      const offers = prepared.map((each) => offerOf(each, kept, lastHad));
      const current = new Set(offers.flatMap(({ edition }) => edition?.fingerprint ?? []));
      return {
        ...{ reader, version: prepared[0].contents.version, offers },
        earlier: kept.filter(({ file, fingerprint }) => file !== null && !current.has(fingerprint)),
      };
    });
  }
}

/** How long it may take, in milliseconds, until a worker has kept what was sent. */
const untilKept = 5 * 60_000;

/**
 * @param lastHad the version that the reader had before this one; what is new since then is kept with the whole, and a
 * moment after it
 */
function offerOf(
  { wish, title, fingerprint, datedAt, contents: { version }, tells }: PreparedPaperSet,
  kept: readonly EditionView[],
  lastHad: number,
): PaperSetOffer {
  const family = kept.filter(({ variant, since }) => variant === wish.variant && since === wish.since);
  const edition = family.find((each) => each.fingerprint === fingerprint) ?? null;
  const isKept = family.some((each) => each.isSent && each.version === version);
  const willBeKept = wish.variant === 'whole' || (wish.variant === 'changes' && wish.since === lastHad);
  const isFresh = version > 0 && systemClock.now().getTime() - datedAt.getTime() < untilKept;
  return {
    ...{ ...wish, version, title, fingerprint, edition },
    isOutdated: edition === null && isKept,
    tellsExempted: tells.length > 0,
    isComing: willBeKept && edition === null && !isKept && isFresh,
  };
}
