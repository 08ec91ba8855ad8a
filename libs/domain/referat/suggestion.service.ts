import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { AccountWording } from './account-wording.service.js';
import { placesOf } from './comment-anchor.rules.js';
import { anchorIn } from './comment.queries.js';
import { CommentRoundRepository } from './comment-round.repository.js';
import type { ReferatComment } from './referat-comment.entity.js';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { ReferatRepository } from './referat.repository.js';
import { ReferatWords } from './referat-words.queries.js';

/** Puts proposed words into the account of an item. Called inside the unit of work that settles. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly words: ReferatWords,
    private readonly rounds: CommentRoundRepository,
    private readonly referater: ReferatRepository,
    private readonly wording: AccountWording,
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
    const there = { section, start: place.start, was: anchor.quote };
    if (!(await this.wording.replace(actor, referat, there, comment.suggestion)))
      throw referatError('suggestion.wordsChanged');
    await this.asNewVersion(referat);
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
