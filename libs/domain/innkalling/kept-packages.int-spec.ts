import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PaperSetCare, PaperSetKeeping, wholePaperSet } from '#domain/paper-set';
import { ExemptionService, ExemptReadLog } from '#domain/exemption';
import { AgendaShieldService } from '#domain/meetings';
import { SaksframleggQueries } from '#domain/saksframlegg';
import { DocumentPress } from '#documents/press/document-press';
import { DomainError } from '#kernel/domain-error';
import { FileStore } from '#platform/files/file-store';
import type { InnkallingDesk } from '#test/domain/innkalling-desk';
import { editionName, PackageDesk } from '#test/domain/package-desk';
import { LateSendingService } from './late-sending.service.js';

let packages: PackageDesk;
let desk: InnkallingDesk;

const later = new Date('2030-02-22T09:00:00Z');
const ordering = () => packages.ordering;
const kept = () => packages.kept;
const dina = () => packages.as('dina');

beforeAll(async () => {
  packages = await PackageDesk.open();
  ({ desk } = packages);
});

afterAll(() => desk?.session.close());

describe('a møtepakke that is kept', () => {
  it('is there for everybody when the innkalling has been sent, once for all who get the same', async () => {
    expect(await kept().ofReader(dina(), desk.meetingId)).toEqual([]);
    await packages.work();
    for (const person of ['dina', 'aud', 'nora', 'tiril'] as const)
      expect(await packages.names(desk.council.as(person))).toEqual(['v1 whole sent']);
    const mine = await packages.edition(dina(), 'v1 whole sent');
    expect(mine).toMatchObject({ state: 'done', fileName: 'Møtepakke til møte 1-2030 versjon 1.pdf' });
    expect(await packages.builds('true')).toHaveLength(1);
    const manifest = await kept().manifest(dina(), mine.id);
    expect(manifest).toMatchObject({ pages: mine.file?.pages, file: { sha256: mine.file?.sha256 } });
    expect(manifest.parts.every(({ sha256 }) => sha256 === '' || /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    expect(await packages.wordsOf(dina(), mine.id)).toContain('Bakgrunn for saken.');
  });

  it('is served again, and made once for two who ask at once', async () => {
    const before = await packages.builds('true');
    const again = await ordering().order(dina(), desk.meetingId, wholePaperSet);
    expect((await kept().byId(dina(), again)).isSent).toBe(true);
    expect(await packages.builds('true')).toEqual(before);
    const wish = { variant: 'withoutVedlegg', since: 0 } as const;
    const waiting = await packages.jobs();
    const [one, other] = await Promise.all(
      [dina(), desk.council.as('ingrid')].map((actor) => ordering().order(actor, desk.meetingId, wish)),
    );
    expect(one).not.toBe(other);
    expect([await packages.builds(`state = 'waiting'`), (await packages.jobs()) - waiting]).toMatchObject([
      { length: 1 },
      1,
    ]);
    await expect(kept().file(dina(), one)).rejects.toMatchObject({ code: 'paperSet.notMade' });
    const [buildId] = await packages.builds(`state = 'waiting'`);
    expect((await Promise.all([packages.make(buildId), packages.make(buildId)])).sort()).toEqual([
      false,
      true,
    ]);
    expect(await kept().byId(dina(), one)).toMatchObject({
      state: 'done',
      title: expect.stringMatching(/, uten vedlegg$/),
    });
  });

  it('is nobody else’s, and no stranger learns what is in it', async () => {
    const mine = await packages.edition(dina(), 'v1 whole sent');
    for (const person of ['aud', 'nora', 'ingrid'] as const) {
      const actor = desk.council.as(person);
      await expect(kept().file(actor, mine.id)).rejects.toMatchObject({ code: 'paperSet.notYours' });
      await expect(kept().manifest(actor, mine.id)).rejects.toMatchObject({ code: 'paperSet.notYours' });
      const reader = { role: 'member', personId: desk.council.people.dina } as const;
      const order = ordering().order(actor, desk.meetingId, wholePaperSet, { reader });
      await expect(order).rejects.toMatchObject({ code: 'paperSet.notYours' });
    }
    const stranger = { councilId: desk.council.id, role: 'public' } as const;
    await expect(kept().file(stranger, mine.id)).rejects.toBeInstanceOf(DomainError);
    expect((await kept().byId(desk.tiril, mine.id)).reader.personId).toBe(desk.council.people.dina);
  });
});

describe('a making that dies', () => {
  it('is done again by another worker, and nothing half-done is ever to be had', async () => {
    const id = await ordering().order(desk.tiril, desk.meetingId, { variant: 'withoutVedlegg', since: 0 });
    // The same as everybody's, so what was made is forgotten as if it had never been.
    await packages.sql(
      `update paper_set_build b set state = 'making', attempts = 1, beat_at = now() - interval '10 minutes',
                order_file_id = (select id from stored_file where name like '%uten vedlegg%.json' limit 1),
                stored_file_id = null, pages = null, manifest = null, made_at = null
          where id = (select build_id from paper_set_edition where id = $1)`,
      [id],
    );
    await expect(kept().file(desk.tiril, id)).rejects.toMatchObject({ code: 'paperSet.notMade' });
    const [buildId] = await packages.builds(`state = 'making'`);
    expect(await desk.get(PaperSetCare).sweep(new Date())).toBe(1);
    const press = desk.get(DocumentPress);
    const print = press.print.bind(press);
    press.print = async (_job, out) => {
      out.write('%PDF-1.7 halvveis');
      throw new Error('The thread is gone.');
    };
    await expect(packages.make(buildId)).rejects.toThrow('The thread is gone.');
    await expect(kept().file(desk.tiril, id)).rejects.toMatchObject({ code: 'paperSet.notMade' });
    await expect(packages.make(buildId)).rejects.toThrow('The thread is gone.');
    expect(await kept().byId(desk.tiril, id)).toMatchObject({ state: 'failed', failure: 'document.failed' });
    press.print = print;
    await ordering().order(desk.tiril, desk.meetingId, { variant: 'withoutVedlegg', since: 0 });
    expect(await packages.make(buildId)).toBe(true);
    const { content } = await kept().file(desk.tiril, id);
    expect((await buffer(content)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a vedlegg that comes later', () => {
  it('makes version 2, and a package of what is new since version 1; version 1 stays as it was', async () => {
    const first = await packages.edition(dina(), 'v1 whole sent');
    const vedlegg = {
      ...({ title: 'Nye tall', kind: 'note', status: 'final', source: 'KS', date: '2030-02-21' } as const),
      content: { html: '<p>Tallene for januar.</p>' },
    };
    const order = { vedlegg, recipients: [desk.council.people.ingrid] };
    await desk.get(LateSendingService).sendVedlegg(desk.tiril, packages.itemId, order, later);
    await packages.work();
    const all = await packages.names(dina());
    expect(all).toEqual(expect.arrayContaining(['v2 whole sent', 'v2 changes 1 sent', 'v1 whole sent']));
    const changes = await packages.edition(dina(), 'v2 changes 1 sent');
    const words = await packages.wordsOf(dina(), changes.id);
    expect(words).toMatch(/Endret siden versjon 1.*Nytt vedlegg 1: Nye tall.*Ettersendt 22\.02\.2030/);
    expect(words).toMatch(/Tallene for januar/);
    expect(words).not.toContain('Bakgrunn for saken.');
    expect(changes.file!.pages).toBeLessThan((await packages.edition(dina(), 'v2 whole sent')).file!.pages);
    expect((await kept().byId(dina(), first.id)).file).toEqual(first.file);
    expect(await packages.wordsOf(dina(), first.id)).not.toContain('Tallene for januar');
    const told = (await desk.mails()).filter(({ kind }) => kind === 'lateVedlegg');
    expect(told.map(({ address }) => address)).toEqual(['ingrid@radet.example']);
    expect(told[0].text).toContain('/packages/1-2030');
  });

  it('is compared with nothing that the reader never had', async () => {
    for (const since of [2, 3])
      await expect(
        ordering().order(dina(), desk.meetingId, { variant: 'changes', since }),
      ).rejects.toMatchObject({ code: 'paperSet.versionUnknown' });
  });
});

describe('what is closed to a reader after it was sent', () => {
  it('is not had from a package from before a vedlegg was exempted; whoever gets one that holds it has read it', async () => {
    const { vedlegg } = await desk.get(SaksframleggQueries).ofItem(desk.tiril, packages.itemId);
    const owner = { kind: 'vedlegg', id: vedlegg[0].id } as const;
    const [aud, before] = [desk.council.as('aud'), await packages.edition(dina(), 'v2 whole sent')];
    const chairs = await packages.edition(aud, 'v2 whole sent');
    await desk.get(ExemptionService).exempt(desk.tiril, owner, 'document', {
      ...{
        legalBasis: 'offl. § 23 første ledd',
        reason: 'Forhandling',
        readers: ['chair'],
        shieldedTitle: 'Et notat',
      },
      ...{ enhancedAccess: true, enhancedAccessNote: '', reviewOn: null },
    });
    await expect(kept().file(dina(), before.id)).rejects.toMatchObject({ code: 'paperSet.closedSince' });
    expect(await packages.wordsOf(dina(), (await packages.edition(dina(), 'v1 whole sent')).id)).toContain(
      'Bakgrunn',
    );
    const readers = async () =>
      (await desk.get(ExemptReadLog).of(desk.tiril, 'vedlegg', [owner.id])).map(({ readerId }) => readerId);
    await desk.get(PaperSetKeeping).keep(desk.council.id, desk.meetingId);
    expect(await readers()).toEqual([]);
    expect(await packages.wordsOf(aud, chairs.id)).toContain('Tallene for januar');
    expect(await readers()).toEqual([desk.council.people.aud]);
    const everyone = { reader: { role: 'public', personId: null } } as const;
    const open = await ordering().order(desk.tiril, desk.meetingId, wholePaperSet, everyone);
    await packages.work();
    const words = await packages.wordsOf(desk.tiril, open);
    expect([words.includes('Bakgrunn for saken'), /Tallene for januar|Nye tall/.test(words)]).toEqual([
      true,
      false,
    ]);
    expect((await kept().byId(desk.tiril, open)).fileName).toMatch(/offentlig versjon/);
  });

  it('is not had from a kept package either, but by those to whom it is open', async () => {
    const old = await packages.edition(dina(), 'v1 whole sent');
    const { agenda } = await desk.view();
    await desk.get(AgendaShieldService).shield(desk.tiril, packages.itemId, agenda[0].version, {
      ...{ shieldedTitle: 'En sak', legalBasis: 'offl. § 23 første ledd', reason: '', readers: ['chair'] },
    });
    await expect(kept().file(dina(), old.id)).rejects.toMatchObject({ code: 'paperSet.closedSince' });
    expect(await kept().ofReader(dina(), desk.meetingId)).toEqual([]);
    expect((await kept().ofReader(desk.council.as('aud'), desk.meetingId)).length).toBeGreaterThan(0);
    const id = await ordering().order(dina(), desk.meetingId, wholePaperSet);
    await packages.work();
    expect(await packages.wordsOf(dina(), id)).not.toMatch(/Nasjonal plan|Bakgrunn|Tallene/);
  });
});

describe('packages that nobody was sent', () => {
  it('go away with their files, and those that were sent stay', async () => {
    const before = await kept().ofReader(desk.tiril, desk.meetingId);
    const files = desk.session.features.get(FileStore);
    const inTwoMonths = new Date(Date.now() + 60 * 86_400_000);
    expect(await desk.get(PaperSetCare).clean(inTwoMonths)).toBeGreaterThan(0);
    const after = await kept().ofReader(desk.tiril, desk.meetingId);
    expect(after.map(editionName)).toEqual(before.filter(({ isSent }) => isSent).map(editionName));
    for (const { id, file } of after) {
      expect(await files.has(file!.sha256)).toBe(true);
      await expect(kept().manifest(desk.tiril, id)).resolves.toMatchObject({ pages: file!.pages });
    }
  });
});
