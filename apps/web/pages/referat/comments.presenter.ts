import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import type { DomainError } from '#kernel/domain-error';
import { norwegianWeekdayDate } from '#kernel/norwegian-text';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import { CommentQueries, type CommentRoundView, longestComment, mayComment } from '#domain/referat';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import { paths } from '../paths.js';
import { commentCard } from './comment-card.js';
import { countdownText, wordsModel } from './comment-words.js';
import { numberIn, type SentFields, textIn } from '../sent-fields.js';

/** What has just been done, told at the top of the page. */
const doneTexts: Readonly<Record<string, string>> = {
  sent: 'Utsendingen er i gang. Den fortsetter selv om du lukker siden.',
  written: 'Merknaden er sendt. Du ser her hva sekretariatet gjør med den.',
  none: 'Takk! Vi har notert at du ikke har merknader.',
  withdrawn: 'Merknaden er trukket.',
  settled: 'Avgjørelsen er lagret, og den som skrev merknaden ser den nå.',
  inserted: 'Ordene er satt inn i teksten.',
};

/** Finds the page where members comment on a referat and the secretariat settles their comments. */
@Injectable()
export class CommentsPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly comments: CommentQueries,
  ) {}

  /**
   * @param sent what the form holds: the paragraph chosen, or what was typed when it was refused
   * @throws DomainError `commentRound.notFound`, `referat.notVisible`
   */
  async page(actor: Actor, number: string, sent: SentFields = {}, refused?: DomainError) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const which = meetingNumberText(meeting);
    const view = await this.comments.ofMeeting(actor, meeting.id);
    const now = systemClock.now();
    const { referat, round, text } = view;
    const settles = actor.role === 'secretariat';
    const open = referat.status !== 'approved';
    const context = { actor, text, action: paths.referatComments(which), open };
    const cards = view.comments.map((comment) => commentCard(comment, context));
    const ownAnswers = view.comments.some(
      ({ personId, roundId }) => personId === actor.personId && roundId === round.id,
    );
    const writes = open && mayComment(actor, true) === undefined;
    return {
      title: settles ? `Merknader til referatet fra møte ${which}` : `Referat fra møte ${which} til merknad`,
      number: which,
      back: paths.referat(which),
      action: paths.referatComments(which),
      changes: `${paths.referatChanges(which)}?from=${view.sent.ordinal}`,
      done: doneTexts[Object.keys(doneTexts).find((key) => sent[key] !== undefined) ?? ''] ?? '',
      deadline: norwegianWeekdayDate(round.deadline),
      countdown:
        round.closedAt && round.closedAt < round.closesAt ? 'avsluttet' : countdownText(round.deadline, now),
      late: now >= round.closesAt,
      version: view.sent.draftVersion,
      sections: wordsModel(text, view.comments),
      ...{ settles, open, writes, rowLabel: 'Kommenter' },
      hasNone: view.noRemarksAt !== null,
      mayHaveNone: writes && !ownAnswers && view.noRemarksAt === null,
      waiting: cards.filter(({ isOpen, orphan }) => isOpen && !orphan),
      orphans: cards.filter(({ orphan }) => orphan),
      settled: cards.filter(({ isOpen, orphan }) => !isOpen && !orphan),
      count: cards.length,
      answered: answeredModel(view),
      form: formModel(view, sent, refused),
      refused: refused && refused.faults.length === 0 ? sentenceOf(refused, 'nb-NO') : '',
      longest: longestComment,
    };
  }
}

/** Who has answered and who has not; for the secretariat. */
function answeredModel({ asked }: CommentRoundView) {
  const rows = asked.map(({ name, noRemarksAt, comments, remindedAt }) => {
    const has = comments > 0 || noRemarksAt !== null;
    const silent = remindedAt ? 'Purret' : 'Ikke svart';
    const label = comments > 0 ? countText(comments) : noRemarksAt ? 'Ingen merknader' : silent;
    return { name, label, has, color: comments > 0 ? 'info' : noRemarksAt ? 'success' : 'warning' };
  });
  return { rows, summary: `${rows.filter(({ has }) => has).length} av ${rows.length} har svart` };
}

function countText(comments: number): string {
  return comments === 1 ? 'Én merknad' : `${comments} merknader`;
}

/** The form: about the paragraph or words chosen, with what was typed before it was refused. */
function formModel({ text }: CommentRoundView, sent: SentFields, refused: DomainError | undefined) {
  const section = text.find(({ key }) => key === textIn(sent, 'section'));
  const chosen = section?.paragraphs[numberIn(sent, 'paragraph') ?? -1];
  const typed = textIn(sent, 'quote');
  const near = numberIn(sent, 'near') ?? 0;
  const quote = typed || (chosen ?? '');
  const faults = refused ? faultsOf(refused, 'nb-NO') : [];
  const fault = (path: string) => faults.find((found) => found.path === path)?.sentence ?? '';
  return {
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
