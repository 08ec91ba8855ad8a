import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { CouncilSettingsService } from '#domain/councils';
import { MeetingQueries, meetingNumberText } from '#domain/meetings';
import {
  type Correction,
  CorrectionQueries,
  mayDecideCorrection,
  mayWriteReferat,
  ReferatQueries,
} from '#domain/referat';
import { faultsOf, sentenceOf } from '../../errors/error-sentence.js';
import type { StatusTag } from '../meetings/status-tag.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { differenceModel, momentText } from './comment-words.js';
import { type SentFields, textIn } from '../sent-fields.js';
import { RevisionPresenter } from './revision.presenter.js';
import { sectionOptions } from './section-options.js';

const colors: Readonly<Record<Correction['status'], StatusTag['color']>> = {
  ...{ proposed: 'warning', approved: 'success', declined: 'neutral' },
};

/** Finds the corrections of an approved referat. */
@Injectable()
export class CorrectionsPresenter {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
    private readonly referater: ReferatQueries,
    private readonly corrections: CorrectionQueries,
    private readonly revisions: RevisionPresenter,
  ) {}

  /** @throws DomainError as `CorrectionQueries.ofMeeting` */
  async page(actor: Actor, number: string, sent: SentFields = {}, refused?: DomainError) {
    const view = await this.meetings.byNumber(actor, number);
    const { meeting } = view;
    const { language } = await this.councils.get(actor);
    const say = pageText(language);
    const which = meetingNumberText(meeting);
    const referat = await this.referater.ofMeeting(actor, meeting.id);
    const made = await this.corrections.ofMeeting(actor, meeting.id);
    const proposes = referat.status === 'approved' && mayWriteReferat(actor) === undefined;
    const faults = refused ? faultsOf(refused, language) : [];
    const fault = (path: string) => faults.find((found) => found.path === path)?.sentence ?? '';
    return {
      title: say('referat.correctionsTitle', { number: which }),
      number: which,
      back: paths.referat(which),
      action: paths.referatCorrections(which),
      revision: proposes ? await this.revisions.of(actor, view, say) : null,
      approved: referat.status === 'approved',
      corrections: made.map((correction) => ({
        ...this.line(actor, correction, which, say),
        typed: correction.id === textIn(sent, 'to') ? textIn(sent, 'answer') : '',
      })),
      proposes,
      options: proposes
        ? sectionOptions(await this.corrections.text(actor, meeting.id), textIn(sent, 'section'), say)
        : [],
      form: {
        ...{ was: textIn(sent, 'was'), becomes: textIn(sent, 'becomes'), reason: textIn(sent, 'reason') },
        ...{ wasFault: fault('/was'), becomesFault: fault('/becomes'), reasonFault: fault('/reason') },
      },
      faults: faults.map(({ path, sentence }) => ({ sentence, href: `#${path.slice(1)}` })),
      refused: refused && faults.length === 0 ? sentenceOf(refused, language) : '',
    };
  }

  private line(actor: Actor, correction: Correction, number: string, say: PageText) {
    const { id, status, place, was, becomes, reason, answer, decidedAt, proposedAt, version, kind } =
      correction;
    return {
      ...{ id, place, version, reason: reason ?? '', answer: answer ?? '' },
      tag:
        kind === 'approval'
          ? { label: say('referat.correction.atApproval'), color: 'info' }
          : { label: say(`referat.correction.${status}`), color: colors[status] },
      difference: differenceModel(was, becomes),
      when: momentText(decidedAt ?? proposedAt),
      decides: status === 'proposed' && mayDecideCorrection(actor) === undefined,
      action: `${paths.referatCorrections(number)}/${id}`,
    };
  }
}
