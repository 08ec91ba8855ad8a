import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { meetingUid } from '#platform/calendar/meeting-uid';
import { InnkallingDesk } from '#test/domain/innkalling-desk';
import { CalendarReplyService } from './calendar-reply.service.js';

let desk: InnkallingDesk;

beforeAll(async () => {
  desk = await InnkallingDesk.open();
});

afterAll(() => desk?.session.close());

beforeEach(async () => {
  await desk.planMeeting();
  await desk.send(['members']);
});

const ingrid = 'ingrid@radet.example';
const now = new Date('2030-02-21T12:00:00Z');

interface Words {
  readonly answer?: string;
  readonly address?: string;
  readonly sequence?: number;
  readonly stamp?: string;
  readonly meetingId?: string;
}

/** An answer as calendar programs write it. */
function reply({
  answer = 'ACCEPTED',
  address = ingrid,
  sequence = 0,
  stamp = '20300221T110000Z',
  meetingId,
}: Words = {}) {
  const uid = meetingUid({ councilId: desk.tiril.councilId, meetingId: meetingId ?? desk.meetingId });
  return [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//NO', 'METHOD:REPLY', 'BEGIN:VEVENT'],
    ...[`UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, 'DTSTART:20300226T080000Z'],
    ...[
      `ATTENDEE;PARTSTAT=${answer}:mailto:${address}`,
      'COMMENT:På reise',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ],
  ].join('\r\n');
}
const take = (words: Words = {}, sender = words.address ?? ingrid) =>
  desk.get(CalendarReplyService).take(reply(words), sender, now);

describe('an answer that a calendar program has sent', () => {
  it('changes the attendance list like any other answer', async () => {
    expect(await take()).toMatchObject({ outcome: 'taken' });
    expect((await desk.seat(4)).state.status).toBe('coming');
    expect(await take({ answer: 'DECLINED', stamp: '20300221T113000Z' })).toMatchObject({ outcome: 'taken' });
    expect(await desk.rowOf('ingrid')).toMatchObject({ status: 'apology' });
    expect((await desk.seat(4)).state.status).toBe('unfilled');
  });

  it('changes nothing when it comes again, or is only a maybe', async () => {
    await take();
    expect(await take()).toMatchObject({ outcome: 'unchanged' });
    expect(await take({ answer: 'TENTATIVE', stamp: '20300221T113000Z' })).toMatchObject({
      outcome: 'tentative',
    });
    await take({ answer: 'DECLINED', stamp: '20300221T114000Z' });
    await expect(take()).rejects.toMatchObject({ code: 'calendar.reply.older' });
    expect(await desk.rowOf('ingrid')).toMatchObject({ status: 'apology' });
  });

  it.each([
    ['for somebody else than who sent it', {}, 'dina@radet.example', 'calendar.reply.foreignSender'],
    [
      'from somebody who was not called',
      { address: 'nora@radet.example' },
      undefined,
      'calendar.reply.notInvited',
    ],
    ['from a stranger', { address: 'ukjent@annet.example' }, undefined, 'calendar.reply.notInvited'],
    ['to a meeting that is none', { meetingId: newId() }, undefined, 'calendar.reply.unknownMeeting'],
  ] as const)('is refused %s', async (_what, words, sender, code) => {
    await expect(take(words, sender)).rejects.toMatchObject({ code });
    expect(await desk.rowOf('ingrid')).toMatchObject({ status: 'expected' });
    expect((await desk.seat(4)).state.status).toBe('unanswered');
  });

  it('is refused when it is to an invitation that a new issue has replaced, or to a meeting called off', async () => {
    await desk.send(['members']);
    await expect(take()).rejects.toMatchObject({ code: 'calendar.reply.outdated' });
    expect(await take({ sequence: 1 })).toMatchObject({ outcome: 'taken' });
    await desk.callOff();
    await expect(take({ sequence: 2, stamp: '20300221T115500Z' })).rejects.toMatchObject({
      code: 'response.calledOff',
    });
  });

  it('is refused when it is no answer at all', async () => {
    const service = desk.get(CalendarReplyService);
    await expect(service.take('Hei', ingrid, now)).rejects.toMatchObject({
      code: 'calendar.reply.notCalendar',
    });
  });
});
