import { Injectable } from '@nestjs/common';
import { CouncilSettingsService, PeopleQueries } from '#domain/councils';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { osloLocal } from '#kernel/oslo-time';
import { maySeeComment } from './comment.policy.js';
import type { ReferatComment } from './referat-comment.entity.js';

/** Who sees which comments, and what people are called. */
@Injectable()
export class CommentPeople {
  constructor(
    private readonly people: PeopleQueries,
    private readonly councils: CouncilSettingsService,
  ) {}

  async visible(actor: Actor, comments: readonly ReferatComment[]): Promise<ReferatComment[]> {
    const { membersSeeOthers } = (await this.councils.settings(actor)).comments;
    return comments.filter((comment) => maySeeComment(actor, comment, membersSeeOthers));
  }

  async names(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = await this.people.peopleOn(actor, osloLocal(systemClock.now()).date, ids);
    return new Map([...people].map(([id, person]) => [id, person.name]));
  }
}
