import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import { systemClock } from '#kernel/clock';
import { message } from '#kernel/messages';
import { norwegianPeriod } from '#kernel/norwegian-text';
import { CouncilSettingsService } from '#domain/councils';
import {
  type AgendaItemView,
  AttendanceQueries,
  caseTypeText,
  MeetingQueries,
  meetingNumberText,
  type MeetingView,
} from '#domain/meetings';
import { ReferatQueries } from '#domain/referat';
import { pageText } from '../page-text.js';
import { roleHas } from '../../access/permissions.js';
import { paths } from '../paths.js';
import { mayBeginReferat } from '../referat/may-begin-referat.js';
import { deadlineLine } from './deadline-line.js';
import { MeetingPapers } from './meeting-papers.presenter.js';
import { MeetingTasksPresenter } from './meeting-tasks.presenter.js';
import { participantGroups } from './participants.js';
import { itemTag, meetingTag, paperTag, standingTag } from './status-tag.js';

/** Finds one meeting with its saksliste, participants and documents. */
@Injectable()
export class MeetingPresenter {
  constructor(
    private readonly meetings: MeetingQueries,
    private readonly attendance: AttendanceQueries,
    private readonly papers: MeetingPapers,
    private readonly referater: ReferatQueries,
    private readonly councils: CouncilSettingsService,
    private readonly tasks: MeetingTasksPresenter,
  ) {}

  /** @param number "2/2021" @throws DomainError as `MeetingQueries.byNumber` */
  async page(actor: Actor, language: string, number: string) {
    const say = pageText(language);
    const view = await this.meetings.byNumber(actor, number);
    const { meeting } = view;
    const people = await this.attendance.ofMeeting(actor, meeting.id);
    const settings = await this.councils.settings(actor);
    const referat = (await this.referater.standings(actor, [meeting.id])).get(meeting.id);
    const which = meetingNumberText(meeting);
    const agenda = await this.agenda(actor, view, language);
    return {
      title: say('meeting.title', { number: which }),
      number: which,
      date: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
      place: meeting.place,
      link: meeting.link ?? '',
      tag: meetingTag(meeting.status, language),
      line: deadlineLine(say, meeting.startsAt, settings, systemClock.now()),
      agenda,
      participants: participantGroups(people, settings.attendanceGroups),
      ...(await this.tasks.of(actor, language, meeting)),
      hasPapers: agenda.some((item) => item.href !== ''),
      paperSet: paths.pdf('paper-set', which),
      innkalling: view.innkallinger.length > 0 ? paths.document('innkalling', which) : '',
      innkallingPdf: paths.pdf('innkalling', which),
      referat: referat
        ? { ...standingTag(referat, language), href: paths.referat(which), pdf: paths.pdf('referat', which) }
        : null,
      exemptions: roleHas(actor.role, 'exemptions.write') ? paths.exemptions(which) : '',
      beginReferat: !referat && mayBeginReferat(actor, meeting) ? paths.referatBegin(which) : '',
    };
  }

  private async agenda(actor: Actor, { meeting, agenda, headings }: MeetingView, language: string) {
    const papers = await this.papers.of(actor, language, meeting.id);
    return agenda.map((item, i) => {
      const paper = papers.get(item.id);
      return {
        heading: headings.filter(({ itemsAbove }) => itemsAbove === i).map(({ title }) => title),
        number: item.printedNumber ?? provisional(language, item),
        title: item.title,
        href:
          paper && item.caseNumber ? paths.saksframlegg(item.caseNumber) : writingOf(actor, meeting, item.id),
        caseType: [
          caseTypeText(language, item.caseTypes),
          shieldText(language, item),
          item.statusReason ?? '',
          paper?.holder ?? '',
        ]
          .filter((part) => part !== '')
          .join(' · '),
        vedlegg:
          paper && paper.vedlegg > 0
            ? message(language, 'page.meeting.vedlegg', { count: paper.vedlegg })
            : '',
        tag: itemTag(item.status, language),
        paperTag: paper && actor.role === 'secretariat' ? paperTag(paper.status, language) : null,
      };
    });
  }
}

function provisional(language: string, { provisionalNumber }: AgendaItemView): string {
  return provisionalNumber === null
    ? message(language, 'page.agenda.unnumbered')
    : message(language, 'page.agenda.provisional', { number: provisionalNumber });
}

function shieldText(language: string, { shield }: AgendaItemView): string {
  return shield ? message(language, 'page.agenda.shielded', { legalBasis: shield.legalBasis }) : '';
}

/** Where the secretariat writes a paper that has no number yet, or none at all. */
function writingOf(actor: Actor, { status }: MeetingView['meeting'], itemId: string): string {
  const isOpen = status === 'planned' || status === 'called';
  return isOpen && actor.role === 'secretariat' ? paths.writing(itemId) : '';
}
