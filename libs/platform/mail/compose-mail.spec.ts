import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { composeMail, type MailParts } from './compose-mail.js';

const pdf = Buffer.from('%PDF-1.7 ikke en ekte fil');
const parts: MailParts = {
  messageId: '<01978c3e-5b1a-7c40-9d2e-3f4a5b6c7d8e@radet.example>',
  date: new Date('2026-11-22T12:00:00Z'),
  from: { name: 'Rådet for kyst, øst', address: 'post@radet.example' },
  to: { name: 'Åse Østensjø', address: 'ase@fjord.example' },
  replyTo: { name: 'Sekretariatet', address: 'sekretariatet@radet.example' },
  language: 'nb-NO',
  subject:
    'Innkalling til møte 2/2021: blåskjell, ål og «sjøens ressurser» – med en tittel som er lengre enn én linje',
  text: `Hei\n\n${'En lang linje med æøå. '.repeat(60)}\n.\nFrom her til der`,
  html: '<!doctype html><html lang="nb"><title>Innkalling</title><p>Hei på deg</p></html>',
  calendar: {
    method: 'REQUEST',
    content: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Møte\r\nEND:VCALENDAR\r\n',
  },
  attachments: [{ name: 'Innkalling æøå 2-2021.pdf', contentType: 'application/pdf', content: pdf }],
};

const headerLines = (bytes: Buffer) => bytes.toString('latin1').split('\r\n\r\n')[0].split('\r\n');

describe('composeMail', () => {
  it('comes back as it was written', async () => {
    const mail = await simpleParser(await composeMail(parts));
    expect(mail.subject).toBe(parts.subject);
    expect(mail.text).toBe(parts.text);
    expect(mail.html).toBe(parts.html);
    expect(mail.from?.value).toEqual([parts.from]);
    expect([mail.to].flat()[0]?.value).toEqual([parts.to]);
    expect(mail.replyTo?.value).toEqual([parts.replyTo]);
    expect(mail.messageId).toBe(parts.messageId);
    expect(mail.date).toEqual(parts.date);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('content-language')).toBe('nb-NO');
  });

  it('gives the same bytes every time', async () => {
    const first = await composeMail(parts);
    await new Promise((wake) => setTimeout(wake, 1100));
    expect((await composeMail(structuredClone({ ...parts, attachments: [] }))).length).toBeLessThan(
      first.length,
    );
    expect((await composeMail({ ...parts })).equals(first)).toBe(true);
  });

  it('is readable for every server: 7 bits, lines of at most 998 bytes, CRLF alone', async () => {
    const text = (await composeMail(parts)).toString('latin1');
    expect(/[^\x20-\x7E\t\r\n]/.test(text)).toBe(false);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });

  it('offers text, HTML and calendar as alternatives, so that Outlook and Gmail show their buttons', async () => {
    const text = (await composeMail(parts)).toString('latin1');
    const types = [...text.matchAll(/^Content-Type: ([^;\r\n]+)(.*(?:\r\n[ \t].*)*)/gim)].map(
      ([, type]) => type,
    );
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'text/calendar',
      'application/pdf',
      'application/ics',
    ]);
    expect(text).toMatch(/Content-Type: text\/calendar;[^]*?method=REQUEST/);
    const mail = await simpleParser(text);
    const files = mail.attachments.map(({ filename, contentType }) => [filename, contentType]);
    expect(files).toEqual(
      expect.arrayContaining([
        ['Innkalling æøå 2-2021.pdf', 'application/pdf'],
        ['innkalling.ics', 'application/ics'],
      ]),
    );
    expect(mail.attachments.find(({ contentType }) => contentType === 'application/pdf')?.content).toEqual(
      pdf,
    );
  });

  it('is plain text alone when there is nothing else', async () => {
    const { messageId, date, from, to, language, subject, text: words } = parts;
    const bytes = await composeMail({
      messageId,
      date,
      from,
      to,
      language,
      subject,
      text: words,
      attachments: [],
    });
    const text = bytes.toString('latin1');
    expect(text).toContain('Content-Type: text/plain; charset=utf-8');
    expect(text).not.toContain('multipart');
    expect(text).not.toContain('Reply-To');
  });

  it.each([
    ['subject', { subject: 'Hei\r\nBcc: ola@nord.example\r\n\r\nEn annen kropp' }],
    ['name of the recipient', { to: { name: 'Åse\r\nBcc: ola@nord.example', address: 'ase@fjord.example' } }],
    [
      'name of the sender',
      { from: { name: 'x" <ola@nord.example>, "\r\nBcc: ola@nord.example', address: 'post@radet.example' } },
    ],
    [
      'name of a file',
      { attachments: [{ name: 'a"\r\nBcc: ola@nord.example', contentType: 'text/plain', content: pdf }] },
    ],
    [
      'type of a file',
      { attachments: [{ name: 'a', contentType: 'text/plain\r\nBcc: ola@nord.example', content: pdf }] },
    ],
    ['language', { language: 'nb\r\nBcc: ola@nord.example' }],
  ])('lets no header in through the %s', async (_where, wrong) => {
    const bytes = await composeMail({ ...parts, ...wrong });
    expect(bytes.toString('latin1')).not.toMatch(/^bcc:/im);
    expect(headerLines(bytes).filter((line) => /^(to|from|subject):/i.test(line))).toHaveLength(3);
    const mail = await simpleParser(bytes);
    expect([mail.to].flat().flatMap((to) => to?.value.map(({ address }) => address))).toEqual([
      'ase@fjord.example',
    ]);
    expect(mail.from?.value.map(({ address }) => address)).toEqual(['post@radet.example']);
  });

  it('reads no file and no address of the network, whatever the HTML says', async () => {
    const html = '<img src="file:///etc/passwd"><img src="http://127.0.0.1:1/x.png">';
    const mail = await simpleParser(await composeMail({ ...parts, html }), { skipImageLinks: true });
    expect(mail.html).toBe(html);
    expect(mail.attachments).toHaveLength(3);
  });
});
