import { message } from '#kernel/messages';
import { norwegianDate, norwegianTime } from '#kernel/norwegian-text';
import { osloLocal } from '#kernel/oslo-time';
import type { WrittenProcedure } from './written-procedure.entity.js';

/** How a procedure went, as the referat tells it: author HTML. */
export function procedureAccount(language: string, procedure: WrittenProcedure): string {
  const { state, result, asked, agreed, disagreed, wantedMeeting } = procedure;
  const { date, time } = osloLocal(procedure.deadline);
  const asking = message(language, 'document.written.asked', {
    ...{ asked, date: norwegianDate(date), time: norwegianTime(time) },
  });
  const numbers = {
    ...{ answered: (agreed ?? 0) + (disagreed ?? 0) + (wantedMeeting ?? 0), agreed: agreed ?? 0 },
    ...{ disagreed: disagreed ?? 0, wantedMeeting: wantedMeeting ?? 0 },
  };
  const ending =
    state === 'closed'
      ? `${message(language, 'document.written.answers', numbers)} ${message(language, `document.written.${result}`)}`
      : message(language, `document.written.${state}`, { reason: procedure.withdrawnBecause ?? '' });
  return `<p>${escaped(asking)}</p><p>${escaped(ending)}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
