import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import { type DeclarationGrid, statusIn, toldWays } from '#domain/habilitet';
import { meetingNumberText } from '#domain/meetings';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { groundOptions } from './ruling.presenter.js';
import type { TypedTold } from './told.form.js';

/** An answer that came back with faults. */
export interface FailedTold {
  readonly typed: TypedTold;
  readonly error: DomainError;
}

/**
 * The part of a page where the secretariat writes down what a member told them. Null for others, after the meeting, and
 * once the council has ruled.
 */
export function toldForm(
  actor: Actor,
  language: string,
  grid: DeclarationGrid,
  which: { readonly itemId: string; readonly personId: string },
  failed?: FailedTold,
) {
  const { declarations, settled, meeting } = grid;
  const { itemId, personId } = which;
  const over = meeting.status === 'held' || meeting.status === 'cancelled';
  const isSettled = settled.some((row) => row.agendaItemId === itemId && row.personId === personId);
  if (actor.role !== 'secretariat' || over || isSettled) return null;
  const say = pageText(language);
  const stored = declarations.find((row) => row.agendaItemId === itemId && row.personId === personId);
  const typed = failed?.typed;
  const faults = formFaults(failed?.error, language, fieldAt, 'told-able');
  const answer = typed?.answer ?? statusIn(declarations, personId, itemId);
  return {
    action: `${paths.habilitetCase(meetingNumberText(meeting), itemId, personId)}/told`,
    ...{ version: typed?.version ?? stored?.version ?? 0, open: failed !== undefined },
    answers: (['able', 'unsure', 'disqualified'] as const).map((value) => ({
      ...{ value, label: say(`habilitet.${value}`), checked: value === answer },
    })),
    answerFault: faults.at('told-able'),
    fields: [
      formField('select', 'toldBy', say('habilitet.toldBy'), {
        ...{ value: typed?.toldBy ?? '', fault: faults.at('toldBy') },
        options: [
          { value: '', label: say('habilitet.notChosen') },
          ...toldWays.map((value) => ({ value, label: say(`habilitet.told.${value}`) })),
        ],
      }),
      formField('select', 'toldGround', say('habilitet.ground'), {
        ...{ value: typed?.ground ?? stored?.legalBasisId ?? '', fault: faults.at('toldGround') },
        options: groundOptions(grid, say),
      }),
      formField('textarea', 'toldReason', say('habilitet.reason'), {
        ...{ value: typed?.reason ?? '', fault: faults.at('toldReason'), rows: 2 },
        hint: say('habilitet.reasonHint'),
      }),
    ],
    summaryFaults: faults.summary,
  };
}

function fieldAt(path: string): string {
  const field = path.split('/').at(-1) ?? '';
  const known: Readonly<Record<string, string>> = {
    ground: 'toldGround',
    reason: 'toldReason',
    toldBy: 'toldBy',
  };
  return known[field] ?? 'told-able';
}
