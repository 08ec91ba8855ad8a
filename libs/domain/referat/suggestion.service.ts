import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { AccountWording } from './account-wording.service.js';
import { placesOf } from './comment-anchor.rules.js';
import { anchorIn } from './comment.queries.js';
import { CommentRoundRepository } from './comment-round.repository.js';
import type { ReferatComment } from './referat-comment.entity.js';
import { ReferatEdition } from './referat-edition.service.js';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { ReferatWords } from './referat-words.queries.js';

/** Puts proposed words into the account of an item. Called inside the unit of work that settles. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly words: ReferatWords,
    private readonly rounds: CommentRoundRepository,
    private readonly wording: AccountWording,
    private readonly edition: ReferatEdition,
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
    await this.edition.changed(referat.meetingId);
  }
}
