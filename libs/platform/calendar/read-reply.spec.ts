import { describe, expect, it } from '@jest/globals';
import { comesToAnEnd } from '#test/hostile/comes-to-an-end';
import fc from 'fast-check';
import { answeredMeeting, appleReply, gmailReply, outlookReply } from '#test/mail/calendar-replies';
import { largestReplyBytes, readReply } from './read-reply.js';

const faultOf = (source: string | Uint8Array) => {
  const result = readReply(source);
  return result.ok ? undefined : result.fault;
};

describe('readReply', () => {
  it('reads what Outlook sends, though it wrote the UID in capitals', () => {
    const result = readReply(outlookReply('ACCEPTED'));
    expect(result).toEqual({
      ok: true,
      reply: expect.objectContaining({
        meeting: answeredMeeting,
        sequence: 2,
        address: 'ase.ostensjo@fjord.example',
        answer: 'accepted',
        answeredAt: new Date('2021-02-15T08:15:30Z'),
        comment: 'Må gå kl. 14, beklager.',
      }),
    });
  });

  it('reads what Gmail sends, with its folded lines', () => {
    const result = readReply(gmailReply('DECLINED'));
    expect(result).toMatchObject({
      ok: true,
      reply: {
        meeting: answeredMeeting,
        sequence: 0,
        address: 'kari.nordmann@gmail.example',
        answer: 'declined',
      },
    });
  });

  it('reads what Apple sends, with the address in a parameter and no sequence', () => {
    const result = readReply(appleReply('TENTATIVE'));
    expect(result).toMatchObject({
      ok: true,
      reply: { meeting: answeredMeeting, sequence: 0, address: 'nils.berg@hav.example', answer: 'tentative' },
    });
  });

  it('reads bytes, a byte order mark and bare line feeds', () => {
    const text = `\uFEFF${gmailReply('ACCEPTED').replaceAll('\r\n', '\n')}`;
    expect(readReply(new TextEncoder().encode(text))).toMatchObject({
      ok: true,
      reply: { answer: 'accepted' },
    });
  });

  it('decodes an address that is percent-encoded', () => {
    const reply = gmailReply('ACCEPTED').replace('mailto:kari.nordmann@', 'mailto:k%C3%A5re@');
    expect(readReply(reply)).toMatchObject({ ok: true, reply: { address: 'kåre@gmail.example' } });
  });

  it.each([
    ['an invitation', gmailReply('ACCEPTED').replace('METHOD:REPLY', 'METHOD:REQUEST'), 'notReply'],
    ['a calendar without method', gmailReply('ACCEPTED').replace('METHOD:REPLY\r\n', ''), 'notReply'],
    [
      "another program's meeting",
      outlookReply('ACCEPTED', '040000008200E00074C5B7101A82E008'),
      'unknownMeeting',
    ],
    [
      'a UID with ids that are none',
      outlookReply('ACCEPTED', `${'x'.repeat(36)}.${'y'.repeat(36)}@saksgang`),
      'unknownMeeting',
    ],
    [
      'one occurrence',
      gmailReply('ACCEPTED').replace('SEQUENCE', 'RECURRENCE-ID:20210226T080000Z\r\nSEQUENCE'),
      'oneOccurrence',
    ],
    ['an answer not given', gmailReply('NEEDS-ACTION'), 'noAnswer'],
    ['a delegation', gmailReply('DELEGATED'), 'noAnswer'],
    [
      'two attendees',
      gmailReply('ACCEPTED').replace('CREATED', 'ATTENDEE;PARTSTAT=DECLINED:mailto:b@c.example\r\nCREATED'),
      'notOneAttendee',
    ],
    ['no attendee', gmailReply('ACCEPTED').replace('\r\nATTENDEE;', '\r\nX-WAS;'), 'notOneAttendee'],
    [
      'an attendee without address',
      appleReply('ACCEPTED').replace('EMAIL=', 'X-EMAIL='),
      'addressUnreadable',
    ],
    [
      'an address with a line break in it',
      gmailReply('ACCEPTED').replace('mailto:kari.nordmann', 'mailto:k%0D%0ABcc'),
      'addressUnreadable',
    ],
    [
      'two meetings',
      gmailReply('ACCEPTED').replace('END:VCALENDAR', 'BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR'),
      'notOneMeeting',
    ],
    ['no meeting', 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR', 'notOneMeeting'],
    ['a contact card', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD', 'notCalendar'],
    ['two calendars', gmailReply('ACCEPTED') + gmailReply('DECLINED'), 'notCalendar'],
    ['a page', '<!doctype html><title>Hei</title>', 'notCalendar'],
    ['nothing', '', 'notCalendar'],
    ['half a calendar', gmailReply('ACCEPTED').slice(0, 400), 'notCalendar'],
  ])('refuses %s', (_what, source, fault) => {
    expect(faultOf(source)).toBe(fault);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(faultOf(Uint8Array.of(0x42, 0xff, 0xfe, 0x00))).toBe('notCalendar');
  });

  it('takes a sequence that is no number for 0', () => {
    const result = readReply(gmailReply('ACCEPTED').replace('SEQUENCE:0', 'SEQUENCE:-7'));
    expect(result).toMatchObject({ ok: true, reply: { sequence: 0 } });
  });

  it('cuts a comment that is too long', () => {
    const reply = gmailReply('ACCEPTED').replace('CREATED', `COMMENT:${'a'.repeat(9000)}\r\nCREATED`);
    const result = readReply(reply);
    expect(result.ok && result.reply.comment).toHaveLength(2000);
  });

  it('refuses what is too large before reading it', () => {
    expect(faultOf('B'.repeat(largestReplyBytes + 1))).toBe('tooLarge');
  });

  it.each([
    ['components in components', 'BEGIN:VEVENT\r\n'.repeat(12_000)],
    ['parameters without end', `X;${'A="b";'.repeat(35_000)}:v\r\n`],
    ['folds without end', `X:a${'\r\n b'.repeat(50_000)}\r\n`],
    ['quotes that never close', `X;A="${'b'.repeat(200_000)}\r\n`],
  ])('comes to an end with %s', (_what, filling) => {
    const reply = `BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${filling}END:VCALENDAR\r\n`;
    expect(comesToAnEnd(() => readReply(reply)).ok).toBe(false);
  });

  it('never throws, whatever comes in', () => {
    const scraps = [
      'BEGIN:VCALENDAR',
      'END:VEVENT',
      'METHOD:REPLY',
      'ATTENDEE:mailto:%',
      'UID;',
      '__proto__;a=b:c',
    ];
    const line = fc.oneof(fc.constantFrom(...scraps), fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (parts) => {
        expect(typeof readReply(parts.join('\r\n')).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whichever value of a reply is replaced', () => {
    const replies = [outlookReply('ACCEPTED'), gmailReply('DECLINED'), appleReply('TENTATIVE')];
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '-1', '99999999T999999Z', '20210101', '%'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...replies), fc.nat(40), values, (reply, at, value) => {
        const lines = reply.split('\r\n');
        const name = lines[at % lines.length].split(/[:;]/)[0];
        lines[at % lines.length] = `${name}:${value}`;
        expect(typeof readReply(lines.join('\r\n')).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the answer when the stamp is not a moment', () => {
    const result = readReply(gmailReply('ACCEPTED').replace('DTSTAMP:20210216T101112Z', 'DTSTAMP:i går'));
    expect(result).toMatchObject({ ok: true, reply: { answer: 'accepted' } });
    expect(result.ok && result.reply.answeredAt).toBeUndefined();
  });
});
