import { Injectable } from '@nestjs/common';
import { InnsynQueries, mayKeepInnsyn } from '#domain/innsyn';
import type { Actor } from '#kernel/actor';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { countSentence, type WaitingThing } from '../start/waiting-thing.js';

/** Finds what the start page says of requests for access: how many wait, and the first deadline. */
@Injectable()
export class InnsynWaiting {
  constructor(private readonly requests: InnsynQueries) {}

  async of(actor: Actor, language: string): Promise<WaitingThing[]> {
    if (mayKeepInnsyn(actor)) return [];
    const waiting = await this.requests.waiting(actor);
    if (!waiting) return [];
    const { count, due } = waiting;
    const label = countSentence(pageText(language), 'start.innsyn', count, { date: norwegianShortDate(due) });
    return [{ due, label, href: paths.innsynList() }];
  }
}
