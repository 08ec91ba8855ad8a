import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { ConflictService, conflictText, type ConflictView, longestInterest } from '#domain/habilitet';
import { CouncilSettingsService } from '#domain/councils';
import { sentenceOf } from '../../errors/error-sentence.js';
import { paths, slug } from '../paths.js';

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
    private readonly councils: CouncilSettingsService,
  ) {}

  /** @param number "2/2021" @throws DomainError as `ConflictService.ofMeeting` */
  async page(actor: Actor, number: string, failed?: FailedConflict) {
    const views = await this.conflicts.ofMeeting(actor, number);
    const { language } = await this.councils.get(actor);
    const open = views.filter((view) => !view.answer);
    return {
      title: `Mulige bindinger i møte ${number}`,
      meeting: { number, href: paths.meeting(number), overview: paths.habilitetOverview(number) },
      action: paths.habilitetConflicts(number),
      longest: longestInterest,
      summary: summaryOf(views.length, open.length),
      conflicts: [...open, ...views.filter((view) => view.answer)].map((view) =>
        conflictModel(view, language, failed),
      ),
    };
  }
}

function summaryOf(all: number, open: number): string {
  if (all === 0) return '';
  return open === 0 ? 'Alle er vurdert.' : `${open} av ${all} er ikke vurdert.`;
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
          label: answer.outcome === 'asked' ? 'Medlemmet er bedt om å vurdere det' : 'Lagt bort',
          reason: answer.reason,
        }
      : null,
    reason: isFailed ? failed.reason : '',
    fault: isFailed ? sentenceOf(failed.error, language) : '',
  };
}
