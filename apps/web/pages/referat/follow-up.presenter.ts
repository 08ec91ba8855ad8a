import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { norwegianShortDate } from '#kernel/norwegian-text';
import { CouncilSettingsService, RegisterQueries } from '#domain/councils';
import { FollowUpQueries, type FollowUpView } from '#domain/action-plan';
import { MeetingQueries, meetingNumberText, paperAnchor } from '#domain/meetings';
import { CorrectionQueries, type ReferatText } from '#domain/referat';
import { toldFaults } from '../../errors/error-sentence.js';
import type { StatusTag } from '../meetings/status-tag.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { wordsModel } from './comment-words.js';
import { numberIn, type SentFields, textIn } from '../sent-fields.js';

const colors: Readonly<Record<FollowUpView['status'], StatusTag['color']>> = {
  ...{ open: 'warning', done: 'success', dropped: 'neutral' },
};

/** Finds the page where a follow-up is made of words in a referat (D18). */
@Injectable()
export class FollowUpPresenter {
  constructor(
    private readonly councils: CouncilSettingsService,
    private readonly meetings: MeetingQueries,
    private readonly words: CorrectionQueries,
    private readonly followUps: FollowUpQueries,
    private readonly register: RegisterQueries,
  ) {}

  /** @param sent the paragraph chosen, or what was typed when it was refused @throws DomainError as `CorrectionQueries.text` */
  async page(actor: Actor, number: string, sent: SentFields = {}, refused?: DomainError) {
    const { meeting } = await this.meetings.byNumber(actor, number);
    const { language } = await this.councils.get(actor);
    const say = pageText(language);
    const which = meetingNumberText(meeting);
    const text = await this.sections(actor, meeting.id);
    const rows = await this.followUps.ofMeeting(actor, meeting.id);
    const section = text.find(({ key }) => key === textIn(sent, 'section'));
    const faults = refused ? toldFaults(refused, language) : [];
    const fault = (path: string) => faults.find((found) => found.path === path)?.sentence ?? '';
    return {
      title: say('referat.followUpsTitle', { number: which }),
      number: which,
      back: paths.referat(which),
      action: paths.referatFollowUps(which),
      writes: true,
      rowLabel: say('referat.rowFollowUp'),
      saved: sent['saved'] !== undefined,
      sections: wordsModel(text, [], say),
      form: {
        section: section?.key ?? '',
        about: section?.heading ?? '',
        text: textIn(sent, 'text') || (section?.paragraphs[numberIn(sent, 'paragraph') ?? -1] ?? ''),
        ...{ owner: textIn(sent, 'owner'), due: textIn(sent, 'due') },
        ...{ textFault: fault('/text'), ownerFault: fault('/owner'), dueFault: fault('/due') },
      },
      faults: faults.map(({ path, sentence }) => ({ sentence, href: `#${path.slice(1) || 'text'}` })),
      people: (await this.register.people(actor)).map(
        ({ givenName, familyName }) => `${givenName} ${familyName}`,
      ),
      rows: rows.map(({ caseNumber, text: what, owner, due, status }) => ({
        ...{
          number: caseNumber,
          what,
          owner,
          tag: { label: say(`followUps.status.${status}`), color: colors[status] },
        },
        due: due ? norwegianShortDate(due) : say('followUps.noDate'),
      })),
    };
  }

  /** The agenda item that a section belongs to; `undefined` for what belongs to the whole. */
  async itemOf(actor: Actor, number: string, section: string): Promise<string | undefined> {
    const { agenda } = await this.meetings.byNumber(actor, number);
    return agenda.find((item) => section.startsWith(`referat-${paperAnchor(item)}/`))?.id;
  }

  /** What belongs to a case: a follow-up has one. */
  private async sections(actor: Actor, meetingId: string): Promise<ReferatText> {
    return (await this.words.text(actor, meetingId)).filter(({ heading }) => heading !== '');
  }
}
