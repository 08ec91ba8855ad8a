import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { checkAuthorHtml } from '#documents/html/parse-html';
import { paragraphsOf, replaceInHtml } from '#documents/html/text-in-html';
import type { Referat } from './referat.entity.js';
import { referatError } from './referat.errors.js';
import { ReferatRepository } from './referat.repository.js';
import { paragraphAt, type ReferatSection } from './referat-text.rules.js';
import { ReferatWords } from './referat-words.queries.js';

/**
 * Puts words in the place of others in the account of an item. Called inside a unit of work whose own policy has let
 * the actor do so: the secretariat settling comments, or the chair entering what the council corrected.
 */
@Injectable()
export class AccountWording {
  constructor(
    private readonly words: ReferatWords,
    private readonly referater: ReferatRepository,
  ) {}

  /**
   * @param section the section of an account as it is printed now
   * @param start where the words stand in it
   * @returns false when they cannot be found in what is stored: a reference is printed with its number and stored
   * without
   * @throws DomainError `referat.accountInvalid`
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
    const faults = checkAuthorHtml(html, 'marked');
    if (faults.length > 0) throw referatError('referat.accountInvalid', {}, faults);
    const locked = await this.referater.lockAccount(itemId, account.version);
    await this.referater.saveAccount({ ...(locked ?? account), html });
    return true;
  }
}
