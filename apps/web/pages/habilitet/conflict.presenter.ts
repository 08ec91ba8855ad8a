import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { ConflictService, conflictText, type ConflictView, longestInterest } from '#domain/habilitet';
import { sentenceOf } from '../../errors/error-sentence.js';
import { type PageText, pageText } from '../page-text.js';
import { paths, slug } from '../paths.js';
import { PartyPresenter } from './party.presenter.js';

/** A decision that came back with a fault: which conflict, what was typed, and what was wrong. */
export interface FailedConflict {
  readonly id: string;
  readonly reason: string;
  readonly error: DomainError;
}

/** Finds the page where the secretariat decides about likely conflicts. */
@Injectable()
export class ConflictPresenter {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly parties: PartyPresenter,
  ) {}

  /** @param number "2/2021" @throws DomainError as `ConflictService.ofMeeting` */
  async page(actor: Actor, language: string, number: string, failed?: FailedConflict) {
    const say = pageText(language);
    const views = await this.conflicts.ofMeeting(actor, number);
    const open = views.filter((view) => !view.answer);
    return {
      title: say('habilitet.conflictsTitle', { meeting: number }),
      parties: await this.parties.ofMeeting(actor, language, number),
      meeting: { number, href: paths.meeting(number), overview: paths.habilitetOverview(number) },
      action: paths.habilitetConflicts(number),
      longest: longestInterest,
      summary: summaryOf(views.length, open.length, say),
      conflicts: [...open, ...views.filter((view) => view.answer)].map((view) =>
        conflictModel(view, language, failed),
      ),
    };
  }
}

function summaryOf(all: number, open: number, say: PageText): string {
  if (all === 0) return '';
  return open === 0 ? say('habilitet.allAssessed') : say('habilitet.notAssessed', { open, all });
}

function conflictModel(view: ConflictView, language: string, failed: FailedConflict | undefined) {
  const { item, person, answer, agendaItemId, personId, key } = view;
  const id = slug(`${agendaItemId}.${personId}.${key}`).replace(/[^\w-]/g, '_');
  const isFailed = failed?.id === id;
  return {
    ...{ id, agendaItemId, personId, key },
    text: conflictText(language, view, { caseNumber: item.printedNumber, personName: person.name }),
    caseHref: item.caseNumber ? paths.saksframlegg(item.caseNumber) : '',
    answered: answer
      ? {
          label: pageText(language)(answer.outcome === 'asked' ? 'habilitet.asked' : 'habilitet.dismissed'),
          reason: answer.reason,
        }
      : null,
    reason: isFailed ? failed.reason : '',
    fault: isFailed ? sentenceOf(failed.error, language) : '',
  };
}
