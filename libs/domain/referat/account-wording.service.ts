import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { paragraphsOf, replaceInHtml } from '#documents/html/text-in-html';
import { ReferatDraftingService } from './referat-drafting.service.js';
import type { Referat } from './referat.entity.js';
import { ReferatRepository } from './referat.repository.js';
import { paragraphAt, type ReferatSection } from './referat-text.rules.js';
import { ReferatWords } from './referat-words.queries.js';

/** Puts words in the place of others in the account of an item. Called inside a unit of work. */
@Injectable()
export class AccountWording {
  constructor(
    private readonly words: ReferatWords,
    private readonly referater: ReferatRepository,
    private readonly drafting: ReferatDraftingService,
  ) {}

  /**
   * @param section the section of an account as it is printed now
   * @param start where the words stand in it
   * @returns false when they cannot be found in what is stored: a reference is printed with its number and stored
   * without
   * @throws DomainError `referat.locked`, `referat.accountInvalid`
   */
  async replace(
    actor: Actor,
    referat: Referat,
    { section, start, was }: { section: ReferatSection; start: number; was: string },
    becomes: string,
  ): Promise<boolean> {
    const key = section.key.slice(0, section.key.lastIndexOf('/'));
    const itemId = (await this.words.itemsByKey(actor, referat)).get(key) ?? '';
    const [account] = await this.referater.accountsOf([itemId]);
    if (!account) return false;
    const { paragraph, offset } = paragraphAt(section, start);
    const stored = paragraphsOf(account.html)[paragraph] ?? '';
    const at = stored.startsWith(was, offset) ? offset : stored.indexOf(was);
    const html = at < 0 ? undefined : replaceInHtml(account.html, paragraph, at, at + was.length, becomes);
    if (html === undefined) return false;
    await this.drafting.writeAccount(actor, itemId, html, account.version);
    return true;
  }
}
