import type { CheckPlace } from '#domain/checks';
import type { AgendaItemView } from '#domain/meetings';
import { paths } from '../paths.js';

/** The meeting whose findings are shown. */
export interface CheckedMeeting {
  /** "2/2021". */
  readonly number: string;
  readonly agenda: readonly AgendaItemView[];
}

/**
 * The address of the very place that a finding is about.
 * @param meeting null for a paper that waits for one: what is found in it lies in itself, or in the action plan
 */
export function placeHref(place: CheckPlace, meeting: CheckedMeeting | null): string {
  const { number, agenda } = meeting ?? { number: '', agenda: [] };
  switch (place.kind) {
    case 'section':
      return `${paths.writing(place.itemId)}#html-${place.index}`;
    case 'proposal':
      return `${paths.writing(place.itemId)}#proposal-${place.index}`;
    case 'vedlegg':
      return `${paths.writing(place.itemId)}#vedlegg-${place.vedleggId}`;
    case 'paper':
      return paths.writing(place.itemId);
    case 'item':
      return paths.agendaItem(number, place.itemId);
    case 'account':
      return `${paths.referatWrite(number)}#item-${place.itemId}`;
    case 'vedtak': {
      const caseNumber = agenda.find(({ id }) => id === place.itemId)?.caseNumber;
      return caseNumber ? paths.vedtak(caseNumber) : paths.room(number);
    }
    case 'person':
      return paths.person(place.personId);
    default:
      return meetingHref(place.kind, number);
  }
}

function meetingHref(
  kind: 'agenda' | 'meeting' | 'members' | 'answers' | 'attendance' | 'referat' | 'habilitet' | 'actionPlan',
  number: string,
): string {
  const hrefs = {
    agenda: paths.agenda(number),
    meeting: paths.meeting(number),
    members: paths.members(),
    answers: paths.innkallingAnswers(number),
    attendance: paths.room(number),
    referat: paths.referat(number),
    habilitet: paths.habilitetOverview(number),
    actionPlan: paths.actionPlan(),
  };
  return hrefs[kind];
}
