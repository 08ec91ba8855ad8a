import { Injectable } from '@nestjs/common';
import { caseTypeText, meetingNumberText } from '#domain/meetings';
import {
  type OpenCouncil,
  OpenMeetings,
  type OpenMeetingView,
  type OpenPackage,
  OpenPackages,
} from '#domain/publication';
import { norwegianPeriod } from '#kernel/norwegian-text';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { fileSize } from '../file-size.js';
import { itemTag, meetingTag } from '../meetings/status-tag.js';
import { momentText } from '../moment-text.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { openReferatLabel } from './open-referat-label.js';

/** Finds a meeting as anybody may read about it: saksliste, papers, referat and the public møtepakke. */
@Injectable()
export class OpenMeetingPresenter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly meetings: OpenMeetings,
    private readonly packages: OpenPackages,
  ) {}

  /** @param number "2/2021" @throws DomainError `publication.notFound` */
  async page(council: OpenCouncil, number: string) {
    return this.unitOfWork.read(council.actor, async () => {
      const open = await this.meetings.one(council, number);
      const { meeting, referat } = open;
      const { key, language } = council;
      const which = meetingNumberText(meeting);
      const say = pageText(language);
      return {
        title: say('meeting.title', { number: which }),
        ...{ councilHref: paths.openCouncil(key), councilName: council.name, place: meeting.place },
        date: norwegianPeriod(meeting.startsAt, meeting.endsAt, language),
        tag: meetingTag(meeting.status, language),
        agenda: agendaOf(council, open),
        hasPapers: open.papers.length > 0,
        referat: referat
          ? {
              label: openReferatLabel(language, referat),
              href: referat.exempt === null ? paths.openReferat(key, which) : '',
            }
          : null,
        paperSet: packageOf(council, which, await this.packages.of(council, open)),
      };
    });
  }
}

function agendaOf({ key, language }: OpenCouncil, { view, papers }: OpenMeetingView) {
  const say = pageText(language);
  const paperOf = new Map(papers.map((paper) => [paper.agendaItemId, paper]));
  return view.agenda.map((item, i) => {
    const paper = paperOf.get(item.id);
    const shield = item.shield ? say('agenda.shielded', { legalBasis: item.shield.legalBasis }) : '';
    return {
      heading: view.headings.filter(({ itemsAbove }) => itemsAbove === i).map(({ title }) => title),
      ...{ number: item.printedNumber ?? '', title: item.title },
      href:
        paper && item.sequence !== null
          ? paths.openPaper(key, meetingNumberText(view.meeting), item.sequence)
          : '',
      caseType: [caseTypeText(language, item.caseTypes), shield].filter((part) => part !== '').join(' · '),
      vedlegg: paper && paper.vedlegg > 0 ? say('meeting.vedlegg', { count: paper.vedlegg }) : '',
      ...{ tag: itemTag(item.status, language), paperTag: null },
    };
  });
}

function packageOf({ key, language }: OpenCouncil, number: string, found: OpenPackage | null) {
  if (!found) return null;
  const say = pageText(language);
  const { ready, isBeingMade, canBeOrdered, isResting } = found;
  return {
    ...{ isBeingMade, canBeOrdered, isResting, order: paths.openPackage(key, number) },
    download: ready?.file
      ? {
          href: `${paths.openPackage(key, number)}.pdf`,
          about: [
            'PDF',
            say('packages.pages', { pages: ready.file.pages }),
            fileSize(ready.file.bytes),
            say('packages.madeAt', { when: momentText(ready.file.madeAt) }),
          ].join(' · '),
        }
      : null,
  };
}
