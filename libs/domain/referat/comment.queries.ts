import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { refuseIf } from '#kernel/refusal';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { type AnchorPlace, type CommentAnchor, placesOf } from './comment-anchor.rules.js';
import { CommentPeople } from './comment-people.queries.js';
import { CommentPlace } from './comment-place.queries.js';
import { mayReadRound } from './comment.policy.js';
import { CommentRepository } from './comment.repository.js';
import type { CommentRound } from './comment-round.entity.js';
import { type AskedPerson, CommentRoundRepository } from './comment-round.repository.js';
import type { ReferatComment } from './referat-comment.entity.js';
import type { ReferatText } from './referat-text.rules.js';
import type { ReferatVersion } from './referat-version.entity.js';
import type { Referat } from './referat.entity.js';
import { ReferatWords } from './referat-words.queries.js';

/** A comment with who wrote it, and where its words stand in the text that is shown. */
export interface CommentView extends Readonly<ReferatComment> {
  readonly name: string;
  readonly settledBy: string;
  /** Absent when it is about the whole, or when its words are gone. */
  readonly place?: AnchorPlace;
  /** Its words are no longer in the text. */
  readonly orphan: boolean;
}

/** A comment round as somebody may see it. */
export interface CommentRoundView {
  readonly referat: Readonly<Referat>;
  readonly round: Readonly<CommentRound>;
  /** The version that the round was about. */
  readonly sent: ReferatVersion;
  /** The text that places are given in: the sent one for members, the one as it stands for the secretariat. */
  readonly text: ReferatText;
  readonly comments: readonly CommentView[];
  /** Everybody asked; only for the secretariat. */
  readonly asked: readonly (AskedPerson & { readonly name: string })[];
  /** What the actor has said. */
  readonly noRemarksAt: Date | null;
}

/** Reads comment rounds and comments. */
@Injectable()
export class CommentQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly found: CommentPlace,
    private readonly comments: CommentRepository,
    private readonly rounds: CommentRoundRepository,
    private readonly words: ReferatWords,
    private readonly people: CommentPeople,
  ) {}

  /** The last round of a meeting's referat. @throws DomainError `commentRound.notFound`, `referat.notVisible` */
  async ofMeeting(actor: Actor, meetingId: string): Promise<CommentRoundView> {
    return this.unitOfWork.read(actor, async () => {
      const { referat, rounds, round, called } = await this.found.ofMeeting(actor, meetingId);
      refuseIf(mayReadRound(actor, called));
      const versions = new Map((await this.words.versionsFor(actor, referat)).map((kept) => [kept.id, kept]));
      const sent = versions.get(round.versionId)!;
      const settles = actor.role === 'secretariat' || actor.role === 'system';
      const text = settles ? await this.words.now(actor, referat) : sent.words;
      const isClosedKey = await this.words.closedTo(actor, referat);
      const all = (await this.comments.ofRounds(rounds.map(({ id }) => id))).filter(
        ({ section }) => !isClosedKey(section),
      );
      const visible = await this.people.visible(actor, all);
      const views = rounds.flatMap((each) =>
        placed(
          visible.filter(({ roundId }) => roundId === each.id),
          versions.get(each.versionId)?.words ?? [],
          text,
        ),
      );
      const asked = await this.rounds.asked(round.id);
      const own = asked.find(({ personId }) => personId === actor.personId);
      const names = await this.people.names(actor, [
        ...views.flatMap(({ personId, settledById }) => [personId, ...(settledById ? [settledById] : [])]),
        ...asked.map(({ personId }) => personId),
      ]);
      return {
        ...{ referat, round, sent, text },
        comments: views.map((view) => ({
          ...view,
          name: names.get(view.personId) ?? '',
          settledBy: view.settledById ? (names.get(view.settledById) ?? '') : '',
        })),
        asked: settles ? asked.map((person) => ({ ...person, name: names.get(person.personId) ?? '' })) : [],
        noRemarksAt: own?.noRemarksAt ?? null,
      };
    });
  }

  /** The last round, or nothing where none was sent or the actor may not read it: for a line on other pages. */
  async roundOf(actor: Actor, meetingId: string): Promise<Readonly<CommentRound> | undefined> {
    return this.unitOfWork.read(actor, async () => {
      const round = await this.rounds.lastOfMeeting(meetingId);
      if (!round) return undefined;
      const called = actor.role !== 'vara' || (await this.found.isCalled(actor, meetingId));
      return mayReadRound(actor, called) ? undefined : round;
    });
  }
}

function placed(comments: readonly ReferatComment[], was: ReferatText, now: ReferatText) {
  const anchors = new Map(
    comments.flatMap((comment) => {
      const anchor = anchorIn(comment);
      return anchor ? [[comment.id, anchor] as const] : [];
    }),
  );
  const places = placesOf(anchors, was, now);
  return comments.map((comment) => {
    const place = places.get(comment.id);
    return { ...comment, ...(place ? { place } : {}), orphan: anchors.has(comment.id) && !place };
  });
}

/** The anchor of a comment; `undefined` when it is about the whole. */
export function anchorIn(comment: ReferatComment): CommentAnchor | undefined {
  const { section, start, end, quote, prefix, suffix } = comment;
  if (section === null || quote === null || start === null || end === null) return undefined;
  return { section, start, end, quote, prefix: prefix ?? '', suffix: suffix ?? '' };
}
