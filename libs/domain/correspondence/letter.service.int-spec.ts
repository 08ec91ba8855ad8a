import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { markingOf, unmarkingOf } from '#domain/exemption';
import { MeetingsModule } from '#domain/meetings';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { aCalledMeeting } from '#test/builders/a-meeting';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { located, placeIn } from '#test/hostile/located-picture';
import { CorrespondenceModule } from './correspondence.module.js';
import { LetterDocumentQueries } from './letter-document.queries.js';
import { LetterMarking } from './letter-marking.service.js';
import { LetterSendingService } from './letter-sending.service.js';
import type { LetterText } from './letter-text.rules.js';
import { LetterWritingService } from './letter-writing.service.js';
import { LetterQueries } from './letter.queries.js';

let session: DomainSession;
let council: TestCouncil;
let councils = 0;

const get = <Service>(service: new (...needs: never[]) => Service): Service => session.features.get(service);

const text = (rest: Partial<LetterText> = {}): LetterText => ({
  ...{ addressee: ['Helse- og omsorgsdepartementet', '0030 Oslo'], place: 'Oslo', date: '2021-02-08' },
  ...{ subject: 'Kommentar til handlingsplanen', html: '<p>Rådet vil peke på tre forhold.</p>' },
  signedById: council.people.aud,
  ...rest,
});

beforeAll(async () => {
  session = await openDomainSession(MeetingsModule, CorrespondenceModule);
});

afterAll(() => session.close());

beforeEach(async () => {
  council = await aCouncil(session, {}, `radet-${++councils}`);
});

describe('a letter from the council', () => {
  it('is drafted, adopted, sent with a reference, and then never changed', async () => {
    const actor = council.as('tiril');
    const { id, key } = await get(LetterWritingService).draft(actor, text());
    expect(key).toBe('kommentar-til-handlingsplanen');
    const sending = get(LetterSendingService);
    const adopted = await sending.adopt(council.as('aud'), id, 1);
    const send = (ourRef?: string) =>
      sending.send(actor, id, { date: '2021-02-09', ...(ourRef ? { ourRef } : {}) }, adopted.version);
    await expect(send()).rejects.toMatchObject({
      code: 'letter.invalid',
      faults: [{ code: 'letter.ourRefMissing' }],
    });
    const sent = await send('21/941');
    expect(sent).toMatchObject({ status: 'sent', ourRef: '21/941', date: '2021-02-09' });
    await expect(
      get(LetterWritingService).change(actor, id, { subject: 'Noe annet' }, sent.version),
    ).rejects.toMatchObject({ code: 'letter.locked' });
  });

  it('is refused whole, with every fault, and with HTML outside the subset', async () => {
    const wrong = text({ addressee: [], html: '<p style="color:red">Rødt</p>' });
    await expect(get(LetterWritingService).draft(council.as('tiril'), wrong)).rejects.toMatchObject({
      code: 'letter.invalid',
      faults: [
        { path: '/addressee', code: 'letter.addresseeMissing' },
        { code: expect.stringMatching(/^html\./) },
      ],
    });
  });

  it('has its pictures encoded anew, however it comes in: a photograph no longer says where it was taken', async () => {
    const writing = get(LetterWritingService);
    const [picture, tiril] = [await located(), council.as('tiril')];
    const { html } = picture;
    const read = async (id: string) => (await get(LetterQueries).byId(tiril, id)).html;
    const { id } = await writing.draft(tiril, text());
    await writing.change(tiril, id, { html }, 1);
    const incoming = await writing.registerIncoming(tiril, text({ html, sender: 'HOD' }));
    const record = {
      ...text({ html, ourRef: '21/1' }),
      key: 'med-kart',
      direction: 'out',
      status: 'sent',
    } as const;
    const taken = await writing.takeIn(council.system, record);
    expect(await writing.takeIn(council.system, record)).toBe(taken);
    for (const each of [id, incoming.id, taken]) {
      expect(await read(each)).toContain('alt="Kart"');
      expect(await placeIn(await read(each))).toBeUndefined();
    }
    await expect(writing.change(tiril, id, { html: picture.broken }, 2)).rejects.toMatchObject({
      faults: [{ path: '/html', code: 'file.image.broken' }],
    });
  });

  it('gets marks around its words also when it has come or gone, and nothing else of it changes', async () => {
    const [marking, tiril] = [get(LetterMarking), council.as('tiril')];
    const { id } = await get(LetterWritingService).registerIncoming(tiril, text({ sender: 'HOD' }));
    const mark = { place: '', words: 'tre forhold', occurrence: null };
    expect(await marking.mark(tiril, id, markingOf(mark, 'u-1'))).toBe(1);
    const [marked] = await marking.texts(tiril, id);
    expect(marked.html).toBe('<p>Rådet vil peke på <span data-exempt="u-1">tre forhold</span>.</p>');
    const anybody = council.as('bjarne');
    await expect(marking.mark(anybody, id, unmarkingOf('u-1'))).rejects.toMatchObject({
      code: 'letter.forbidden',
    });
    expect(await marking.mark(tiril, id, unmarkingOf('u-1'))).toBe(1);
    expect(await marking.mark(tiril, id, unmarkingOf('u-1'))).toBe(0);
    expect((await marking.texts(tiril, id))[0].html).toBe(text().html);
    await expect(marking.mark(tiril, id, () => '<p>Noe annet.</p>')).rejects.toThrow('change the words');
  });

  it('is signed with name and role as the register knew them on its date (D06)', async () => {
    const { id } = await get(LetterWritingService).draft(council.as('tiril'), text());
    const draft = await get(LetterDocumentQueries).byId(council.as('tiril'), id);
    expect(draft).toMatchObject({
      ourRef: '',
      placeAndDate: 'Oslo, 8. februar 2021',
      signature: { name: 'Aud Holm', role: 'rådsleder', body: 'Prøverådet' },
      meta: { mark: 'UTKAST · 8. februar 2021' },
    });
    const before = await get(LetterWritingService).draft(council.as('tiril'), text({ date: '2019-12-31' }));
    const early = await get(LetterDocumentQueries).byId(council.as('tiril'), before.id);
    expect(early.signature).toMatchObject({ name: 'Aud Holm', role: 'direktør' });
  });
});

describe('who reads which letter', () => {
  it('gives a draft to those it was laid before, and to nobody else', async () => {
    const { id } = await get(LetterWritingService).draft(council.as('tiril'), text());
    const queries = get(LetterQueries);
    const refused = { code: 'letter.notVisible' };
    await expect(queries.byId(council.as('bjarne'), id)).rejects.toMatchObject(refused);
    const meeting = await aCalledMeeting(session, council);
    await get(LetterWritingService).layBefore(council.system, meeting.id, [id]);
    expect(await queries.byId(council.as('bjarne'), id)).toMatchObject({ id });
    expect(await queries.byId(council.as('lars'), id)).toMatchObject({ id });
    await expect(queries.byId(council.as('nora'), id)).rejects.toMatchObject(refused);
    const lists = async (person: 'bjarne' | 'nora' | 'tiril') =>
      (await queries.list(council.as(person), { limit: 10 })).rows.map((row) => row.id);
    expect([await lists('tiril'), await lists('bjarne'), await lists('nora')]).toEqual([[id], [id], []]);
    const other = await aCouncil(session, {}, `annet-${councils}`);
    await expect(queries.byId(other.as('tiril'), id)).rejects.toMatchObject({ code: 'letter.notFound' });
  });

  it('lists newest first, page by page', async () => {
    const writing = get(LetterWritingService);
    for (const day of ['01', '02', '03'])
      await writing.registerIncoming(council.system, text({ date: `2021-02-${day}`, sender: 'HOD' }));
    const first = await get(LetterQueries).list(council.as('bjarne'), { limit: 2 });
    expect(first.rows.map((row) => row.date)).toEqual(['2021-02-03', '2021-02-02']);
    const second = await get(LetterQueries).list(council.as('bjarne'), { limit: 2, cursor: first.next! });
    expect(second.rows.map((row) => row.date)).toEqual(['2021-02-01']);
    expect(second.next).toBeUndefined();
  });
});

describe('taking in letters', () => {
  it('keeps them under their key and in their order, and takes the same one in twice without harm', async () => {
    const { system } = council;
    const writing = get(LetterWritingService);
    const record = {
      ...text({ ourRef: '21/941' }),
      key: 'hod-plan',
      direction: 'out',
      status: 'sent',
    } as const;
    const id = await writing.takeIn(system, record);
    expect(await writing.takeIn(system, record)).toBe(id);
    await expect(writing.takeIn(system, { ...record, subject: 'Et annet brev' })).rejects.toMatchObject({
      code: 'letter.keyTaken',
    });
    const answer = await writing.takeIn(system, {
      ...text({ sender: 'HOD', theirRef: '21/612-2' }),
      ...{ key: 'svar', direction: 'in', status: 'received' },
    });
    const meeting = await aCalledMeeting(session, council);
    await writing.layBefore(system, meeting.id, [answer, id]);
    const laid = await session.unitOfWork.read(system, () => get(LetterQueries).laidBefore(meeting.id));
    expect(laid.map((letter) => letter.key)).toEqual(['svar', 'hod-plan']);
    expect(laid[1]).toMatchObject({ date: '2021-02-08', addressee: record.addressee, ourRef: '21/941' });
  });
});
