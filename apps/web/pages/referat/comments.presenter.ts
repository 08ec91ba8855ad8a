import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { newId } from '#kernel/ids';
import { norwegianWeekdayDate } from '#kernel/norwegian-text';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { CommentQueries, type CommentRoundView, longestComment, mayComment } from '#domain/referat';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { commentCard } from './comment-card.js';
import { countdownText, wordsModel } from './comment-words.js';
import { numberIn, type SentFields, textIn } from '../sent-fields.js';

/** What has just been done, by its name in the address. */
const doneNames = ['sent', 'written', 'none', 'withdrawn', 'settled', 'inserted'] as const;

/** Finds the page where members comment on a referat and the secretariat settles their comments. */
@Injectable()
export class CommentsPresenter {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
    private readonly comments: CommentQueries,
  ) {}

  /**
   * @param sent what the form holds: the paragraph chosen, or what was typed when it was refused; `answer` and `to`, the id
   * of its comment, when that was the settling of one
   * @throws DomainError `commentRound.notFound`, `referat.notVisible`
   */
  async page(actor: Actor, number: string, sent: SentFields = {}, refused?: DomainError) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const { language } = await this.councils.get(actor);
    const say = pageText(language);
    const which = meetingNumberText(meeting);
    const view = await this.comments.ofMeeting(actor, meeting.id);
    const now = systemClock.now();
    const { referat, round, text } = view;
    const done = doneNames.find((name) => sent[name] !== undefined);
    const settles = actor.role === 'secretariat';
    const open = referat.status !== 'approved';
    const typed = { to: textIn(sent, 'to'), answer: textIn(sent, 'answer') };
    const context = { actor, text, action: paths.referatComments(which), open, say, typed };
    const cards = view.comments.map((comment) => commentCard(comment, context));
    const waiting = cards.filter(({ isOpen, orphan }) => isOpen && !orphan);
    const ownAnswers = view.comments.some(
      ({ personId, roundId }) => personId === actor.personId && roundId === round.id,
    );
    const writes = open && mayComment(actor, true) === undefined;
    return {
      title: say(settles ? 'referat.settleTitle' : 'referat.commentTitle', { number: which }),
      number: which,
      back: paths.referat(which),
      action: paths.referatComments(which),
      changes: `${paths.referatChanges(which)}?from=${view.sent.ordinal}`,
      done: done ? say(`referat.done.${done}`) : '',
      deadline: norwegianWeekdayDate(round.deadline, language),
      countdown:
        round.closedAt && round.closedAt < round.closesAt
          ? say('referat.roundEnded')
          : countdownText(round.deadline, now, say),
      late: now >= round.closesAt,
      version: view.sent.draftVersion,
      sections: wordsModel(text, view.comments, say),
      ...{ settles, open, writes, rowLabel: say('referat.rowComment') },
      hasNone: view.noRemarksAt !== null,
      mayHaveNone: writes && !ownAnswers && view.noRemarksAt === null,
      waiting,
      // Who reads only is told of what stands there; that nothing waits is news for those who settle.
      showsWaiting: settles || waiting.length > 0 || cards.length === 0,
      orphans: cards.filter(({ orphan }) => orphan),
      settled: cards.filter(({ isOpen, orphan }) => !isOpen && !orphan),
      count: cards.length,
      answered: answeredModel(view, say),
      form: formModel(view, sent, language, refused),
      refused: refused && refused.faults.length === 0 ? sentenceOf(refused, language) : '',
      longest: longestComment,
    };
  }
}

/** Who has answered and who has not; for the secretariat. */
function answeredModel({ asked }: CommentRoundView, say: PageText) {
  const rows = asked.map(({ name, noRemarksAt, comments, remindedAt }) => {
    const has = comments > 0 || noRemarksAt !== null;
    const silent = say(remindedAt ? 'referat.reminded' : 'referat.silent');
    const label = comments > 0 ? countText(comments, say) : noRemarksAt ? say('referat.noRemarks') : silent;
    return { name, label, has, color: comments > 0 ? 'info' : noRemarksAt ? 'success' : 'warning' };
  });
  const answered = rows.filter(({ has }) => has).length;
  return { rows, summary: say('referat.answeredOf', { answered, all: rows.length }) };
}

function countText(count: number, say: PageText): string {
  return count === 1 ? say('referat.oneComment') : say('referat.manyComments', { count });
}

/** The form: about the paragraph or words chosen, with what was typed before it was refused. */
function formModel(
  { text }: CommentRoundView,
  sent: SentFields,
  language: string,
  refused: DomainError | undefined,
) {
  const section = text.find(({ key }) => key === textIn(sent, 'section'));
  const chosen = section?.paragraphs[numberIn(sent, 'paragraph') ?? -1];
  const typed = textIn(sent, 'quote');
  const near = numberIn(sent, 'near') ?? 0;
  const quote = typed || (chosen ?? '');
  const faults = refused ? faultsOf(refused, language) : [];
  const fault = (path: string) => faults.find((found) => found.path === path)?.sentence ?? '';
  return {
    // A comment that is sent twice from one page is one; a page that comes back has a key of its own.
    key: newId(),
    section: section?.key ?? '',
    quote,
    near,
    body: textIn(sent, 'body'),
    suggestion: sent['suggestion'] === undefined ? quote : textIn(sent, 'suggestion'),
    suggests: sent['suggestion'] !== undefined && textIn(sent, 'suggestion') !== quote,
    ...{ bodyFault: fault('/body'), suggestionFault: fault('/suggestion') },
    faults: faults.map(({ path, sentence }) => ({
      href: path === '/suggestion' ? '#suggestion' : '#body',
      sentence,
    })),
  };
}
