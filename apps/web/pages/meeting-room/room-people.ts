import type { PresentPerson, RoomView } from '#domain/meeting-room';
import type { PageText } from '../page-text.js';

const dotted = (time: string) => time.replace(':', '.');

/** "kom 09.25, ute 10.31–10.55, gikk 11.10" */
export function comingsAndGoings({ arrived, left, absences }: PresentPerson, text: PageText): string {
  return [
    arrived ? text('room.came', { time: dotted(arrived) }) : '',
    ...absences.map((absence) => text('room.wasOut', { times: dotted(dotted(absence)).replace('-', '–') })),
    left ? text('room.went', { time: dotted(left) }) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** Where somebody is, with the colour of their dot. */
function whereabouts(row: PresentPerson, disqualified: boolean, text: PageText) {
  if (row.status === 'expected') return { state: 'expected', label: text('room.expected') };
  if (row.status !== 'present') return { state: 'away', label: text(`room.${row.status}`) };
  if (!row.isHere) return { state: 'out', label: text('room.out') };
  return disqualified
    ? { state: 'out', label: text('room.disqualified') }
    : { state: 'here', label: text('room.here') };
}

/** The people of a meeting with the buttons that fit: those with a seat or its vara, and the others. */
export function peopleModel(view: RoomView, text: PageText) {
  const why = new Map(view.voters?.voters.map((voter) => [voter.personId, voter.why]) ?? []);
  const rows = view.people.map((row) => ({
    ...whereabouts(row, why.get(row.personId) === 'disqualified', text),
    personId: row.personId,
    name: row.person.name,
    isChair: row.personId === view.meeting.chairedBy,
    note: [
      row.attendsForName ? text('room.varaFor', { name: row.attendsForName }) : '',
      comingsAndGoings(row, text),
    ]
      .filter(Boolean)
      .join(', '),
    seated: row.seatId !== null || row.attendsFor !== null || row.votes,
    mayCome: !row.isHere,
    mayLeave: row.isHere,
    mayStayAway: row.status === 'expected',
  }));
  return {
    seated: rows.filter(({ seated }) => seated),
    others: rows.filter(({ seated }) => !seated),
    someExpected: rows.some(({ state, seated }) => seated && state === 'expected'),
    hereCount: rows.filter(({ state, seated }) => seated && state !== 'away' && state !== 'expected').length,
  };
}
