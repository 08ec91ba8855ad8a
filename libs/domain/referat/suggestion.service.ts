import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { paragraphsOf, replaceInHtml } from '#documents/html/text-in-html';
import { placesOf } from './comment-anchor.rules.js';
import { anchorIn } from './comment.queries.js';
import { CommentRoundRepository } from './comment-round.repository.js';
import type { ReferatComment } from './referat-comment.entity.js';
import { ReferatDraftingService } from './referat-drafting.service.js';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { ReferatRepository } from './referat.repository.js';
import { paragraphAt } from './referat-text.rules.js';
import { ReferatWords } from './referat-words.queries.js';

/** Puts proposed words into the account of an item. Called inside the unit of work that settles. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly words: ReferatWords,
    private readonly rounds: CommentRoundRepository,
    private readonly referater: ReferatRepository,
    private readonly drafting: ReferatDraftingService,
  ) {}

  /** @throws DomainError `suggestion.none`, `suggestion.notInAccount`, `suggestion.wordsChanged`, `referat.accountInvalid` */
  async apply(actor: Actor, comment: ReferatComment, referat: Referat): Promise<void> {
    const anchor = anchorIn(comment);
    if (!anchor || comment.suggestion === null) throw referatError('suggestion.none');
    const now = await this.words.now(actor, referat);
    const round = (await this.rounds.ofReferat(referat.id)).find(({ id }) => id === comment.roundId);
    const was = (await this.words.version(round?.versionId ?? ''))?.words ?? [];
    const place = placesOf(new Map([['it', anchor]]), was, now).get('it');
    if (!place || place.changed) throw referatError('suggestion.wordsChanged');
    const section = now.find(({ key }) => key === place.section);
    if (section?.part !== 'account') throw referatError('suggestion.notInAccount');
    const { paragraph, offset } = paragraphAt(section, place.start);
    const itemKey = section.key.slice(0, section.key.lastIndexOf('/'));
    const itemId = (await this.words.itemsByKey(actor, referat)).get(itemKey) ?? '';
    await this.write(actor, itemId, { paragraph, offset, quote: anchor.quote }, comment.suggestion);
    await this.asNewVersion(referat);
  }

  private async write(
    actor: Actor,
    itemId: string,
    { paragraph, offset, quote }: { paragraph: number; offset: number; quote: string },
    words: string,
  ): Promise<void> {
    const [account] = await this.referater.accountsOf([itemId]);
    const stored = account ? (paragraphsOf(account.html)[paragraph] ?? '') : '';
    // A reference is printed with its number and stored without: then the words are looked for where they stand.
    const start = stored.startsWith(quote, offset) ? offset : stored.indexOf(quote);
    const html =
      start < 0 || !account
        ? undefined
        : replaceInHtml(account.html, paragraph, start, start + quote.length, words);
    if (html === undefined) throw referatError('suggestion.wordsChanged');
    await this.drafting.writeAccount(actor, itemId, html, account?.version);
  }

  /** What was sent out as version 1 is version 2 from its first change on (D12). */
  private async asNewVersion(referat: Referat): Promise<void> {
    const sent = (await this.words.versions(referat.id)).at(-1);
    if (sent?.draftVersion !== referat.draftVersion) return;
    const locked = await this.referater.lockOfMeeting(referat.meetingId);
    locked.draftVersion += 1;
    locked.date = osloLocal(systemClock.now()).date;
    await this.referater.save(locked);
  }
}
