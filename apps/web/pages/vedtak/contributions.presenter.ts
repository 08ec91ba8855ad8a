import { Injectable } from '@nestjs/common';
import { systemClock } from '#kernel/clock';
import {
  AlternativeQueries,
  type AlternativeView,
  optionName,
  StatementQueries,
  VoterQueries,
} from '#domain/vedtak';
import { formField } from '../form-field.js';
import { pageText } from '../page-text.js';
import type { ItemCase } from './item-case.js';

/** Finds what members bring: alternatives to the proposal, and words of their own for the referat. */
@Injectable()
export class ContributionsPresenter {
  constructor(
    private readonly alternatives: AlternativeQueries,
    private readonly statements: StatementQueries,
    private readonly voters: VoterQueries,
  ) {}

  /** Called inside the unit of work that reads the page. @param isOpen the vedtak can still change */
  async alternativesOf(which: ItemCase, isOpen: boolean) {
    const say = pageText(which.language);
    const rows = await this.alternatives.ofItem(which.actor, which.item.id);
    const keeps = which.keeps && isOpen && which.meeting.status !== 'planned';
    const inMeeting = which.meeting.status === 'inProgress' || which.meeting.status === 'held';
    return {
      rows,
      shown: rows.map((row, i) => ({
        ...{ id: row.id, place: row.place, name: nameOf(row, which.language), paragraphs: row.paragraphs },
        ...{
          isFirst: i === 0,
          isLast: i === rows.length - 1,
          action: `${which.address}/alternatives/${row.id}`,
        },
        ...{ keeps, up: row.place - 1, down: row.place + 1 },
      })),
      adding:
        keeps && inMeeting
          ? {
              action: `${which.address}/alternatives`,
              proposer: formField('select', 'proposer', say('vedtak.proposer'), {
                options: [{ value: '', label: say('vedtak.together') }, ...(await this.people(which))],
              }),
              words: formField('textarea', 'alternative', say('vedtak.alternativeText'), {
                ...{ hint: say('vedtak.alternativeHint'), rows: 4 },
              }),
            }
          : null,
    };
  }

  /** Called inside the unit of work that reads the page. */
  async statementsOf(which: ItemCase) {
    const say = pageText(which.language);
    const { statements, isOpen } = await this.statements.ofItem(which.actor, which.item.id);
    const kinds = (['statement', 'dissent'] as const).map((value) => ({
      value,
      label: say(`vedtak.kind.${value}`),
    }));
    const people = await this.people(which);
    const mayAdd = isOpen && (which.keeps || people.some(({ value }) => value === which.actor.personId));
    return {
      closed: !isOpen && which.meeting.status === 'inProgress' ? say('vedtak.statementsClosed') : '',
      shown: statements.map((row) => ({
        ...{ id: row.id, text: row.text, mayChange: row.mayChange },
        name: say('vedtak.fromName', { kind: say(`vedtak.kind.${row.kind}`), name: row.name }),
        action: `${which.address}/statements/${row.id}`,
        kind: formField('select', `kind-${row.id}`, say('vedtak.statementKind'), {
          value: row.kind,
          options: kinds,
        }),
        field: formField('textarea', `text-${row.id}`, say('vedtak.statementText'), {
          value: row.text,
          rows: 4,
        }),
      })),
      adding: mayAdd
        ? {
            action: `${which.address}/statements`,
            person: which.keeps
              ? formField('select', 'person', say('vedtak.statementPerson'), { options: people })
              : null,
            kind: formField('select', 'kind', say('vedtak.statementKind'), {
              value: 'statement',
              options: kinds,
            }),
            words: formField('textarea', 'statement', say('vedtak.statementText'), { rows: 4 }),
          }
        : null,
    };
  }

  /** Those who take part: present with a vote, or present without because they are late in the list. */
  private async people(which: ItemCase) {
    if (which.meeting.status !== 'inProgress') return [];
    const { voters } = await this.voters.eligibleFor(which.item.id, systemClock.now());
    return voters
      .filter(({ why }) => why === null || why === 'left' || why === 'memberPresent')
      .map(({ personId, name }) => ({ value: personId, label: name }));
  }
}

function nameOf(
  { id, place, proposerId, proposerName, paragraphs }: AlternativeView,
  language: string,
): string {
  return optionName(language, { place, alternativeId: id, proposerId, proposerName, paragraphs });
}
