import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '#kernel/actor';
import { newId } from '#kernel/ids';
import { currentManager } from '#platform/database/current-manager';
import { UnitOfWork } from '#platform/database/unit-of-work';
import { FileStore } from '#platform/files/file-store';
import { ClamdScanner } from '#platform/virus-scan/clamd-scanner';
import { eicar, startClamd, type TestClamd } from '#test/clamd/test-clamd';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from './documents-register.module.js';
import { FileScanningService } from './file-scanning.service.js';
import { StoredFileCleaningService } from './stored-file-cleaning.service.js';
import { StoredFileQueries } from './stored-file.queries.js';
import { StoredFileRepository } from './stored-file.repository.js';
import { StoredFileService } from './stored-file.service.js';

let session: DomainSession;
let council: TestCouncil;
let files: StoredFileService;
const note = Buffer.from('Notat om trygge helseapper.\n', 'utf8');

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, DocumentsRegisterModule);
  council = await aCouncil(session);
  files = session.features.get(StoredFileService);
});

afterAll(() => session.close());

describe('a file that is handed in', () => {
  it('is kept, and comes back letter for letter', async () => {
    const { file, warning } = await files.store(council.as('tiril'), 'C:\\mine\\notat.txt', note);
    expect(file).toMatchObject({ name: 'notat.txt', size: note.length, mediaType: 'text/plain' });
    expect(warning).toBeUndefined();
    const opened = await files.open(council.as('tiril'), file.id);
    expect(await text(opened.content)).toBe(note.toString('utf8'));
  });

  it.each([
    ['nothing', 'tom.pdf', Buffer.alloc(0), { code: 'file.empty', kind: 'invalid' }],
    [
      'a program',
      'virus.pdf',
      Buffer.from('\u007fELF\u0002\u0001\u0001\u0000'.padEnd(600, '\u0000'), 'latin1'),
      { kind: 'unsupportedType' },
    ],
    [
      'a PDF cut off on its way',
      'halv.pdf',
      Buffer.from('%PDF-1.7\n1 0 obj\n<<', 'latin1'),
      { code: 'file.pdf.broken' },
    ],
    ['a text that says it is a picture', 'bilde.png', note, { code: 'storedFile.nameMismatch' }],
  ])('is refused when it is %s, and nothing is kept', async (_, name, bytes, error) => {
    await expect(files.store(council.as('tiril'), name, bytes)).rejects.toMatchObject(error);
  });

  it('may only come from the secretariat, and be opened by id by it alone', async () => {
    await expect(files.store(council.as('dina'), 'notat.txt', note)).rejects.toMatchObject({
      code: 'storedFile.notAllowed',
    });
    const { file } = await files.store(council.as('tiril'), 'notat.txt', note);
    await expect(files.open(council.as('dina'), file.id)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('is not there for another council, nor under an id that is none', async () => {
    const other = await aCouncil(session, {}, 'naboradet');
    const { file } = await files.store(council.as('tiril'), 'notat.txt', note);
    for (const id of [file.id, newId(), 'x']) {
      await expect(files.open(other.as('tiril'), id)).rejects.toMatchObject({ code: 'storedFile.notFound' });
    }
  });

  it('whose content has gone from the store is missed in clear words', async () => {
    const { file } = await files.store(council.as('tiril'), 'borte.txt', Buffer.from('Snart borte.'));
    await session.features.get(FileStore).remove(file.sha256);
    await expect(files.open(council.as('tiril'), file.id)).rejects.toMatchObject({ code: 'file.missing' });
  });
});

describe('a file that nothing uses any more', () => {
  it('is removed some time after it was released, and its content is then free', async () => {
    const tiril = council.as('tiril');
    const { file } = await files.store(tiril, 'ute.txt', Buffer.from('Ut av bruk.'));
    const referenced = () =>
      session.features.get(StoredFileQueries).referenced([file.sha256, 'f'.repeat(64)]);
    const clean = (before: string) =>
      session.features.get(StoredFileCleaningService).removeReleased(new Date(before));
    await files.release(tiril, file.id, new Date('2021-02-01T00:00:00Z'));
    expect(await clean('2021-02-01T00:00:00Z')).toBe(0);
    expect(await referenced()).toEqual(new Set([file.sha256]));
    expect(await clean('2021-03-01T00:00:00Z')).toBe(1);
    expect(await referenced()).toEqual(new Set());
  });

  it('keeps its content while another council refers to the same bytes', async () => {
    const other = await aCouncil(session, {}, 'deler');
    const bytes = Buffer.from('Samme innhold i to råd.');
    const own = await files.store(council.as('tiril'), 'a.txt', bytes);
    await files.store(other.as('tiril'), 'b.txt', bytes);
    await files.release(council.as('tiril'), own.file.id, new Date('2021-02-01T00:00:00Z'));
    await session.features.get(StoredFileCleaningService).removeReleased(new Date('2021-03-01T00:00:00Z'));
    expect(await session.features.get(StoredFileQueries).referenced([own.file.sha256])).toEqual(
      new Set([own.file.sha256]),
    );
  });
});

describe('a file that the virus scanner looks at', () => {
  const quick = { connecting: 500, silence: 400 };
  let clamd: TestClamd;
  let scanning: FileScanningService;
  let scanned: StoredFileService;

  beforeAll(async () => {
    clamd = await startClamd('honest');
    const [unitOfWork, contents] = [session.features.get(UnitOfWork), session.features.get(FileStore)];
    scanning = new FileScanningService(unitOfWork, new ClamdScanner(clamd.address, quick), contents);
    scanned = new StoredFileService(
      unitOfWork,
      session.features.get(StoredFileRepository),
      contents,
      scanning,
    );
  });

  afterAll(() => clamd.close());

  const rows = <Row>(sql: string) =>
    session.unitOfWork.read(council.as('tiril'), () => currentManager().query<Row[]>(sql));

  it('is kept as clean when nothing was found', async () => {
    const { file } = await scanned.store(council.as('tiril'), 'ren.txt', Buffer.from('En ren tekst.'));
    expect(file).toMatchObject({ scan: 'clean', scannedAt: expect.any(Date), scanFinding: null });
  });

  it('is refused by the name of what was found, not kept, and on record with who brought it', async () => {
    await expect(
      scanned.store(council.as('tiril'), '../smitte.txt', Buffer.from(`Hei ${eicar}`)),
    ).rejects.toMatchObject({ code: 'file.infected', params: { finding: 'Eicar-Signature' } });
    expect(await rows(`select name, finding from refused_file`)).toEqual([
      { name: 'smitte.txt', finding: 'Eicar-Signature' },
    ]);
    expect(await rows(`select 1 from stored_file where name = 'smitte.txt'`)).toEqual([]);
    expect(
      await rows(
        `select distinct actor_id is not null as named from audit_event where action = 'storedFile.refuseInfected'`,
      ),
    ).toEqual([{ named: true }]);
  });

  it('is kept while the scanner is away, looked at later, and then closed to everybody', async () => {
    const tiril = council.as('tiril');
    clamd.manner = 'hangs';
    const { file } = await scanned.store(tiril, 'sent.txt', Buffer.from(`Sent ${eicar}`));
    expect(file.scan).toBe('waiting');
    expect(await text((await scanned.open(tiril, file.id)).content)).toContain('EICAR');
    expect(await scanning.lookAtWaiting(systemActor(council.id))).toMatchObject({
      scanned: 0,
      stopped: true,
    });
    clamd.manner = 'honest';
    expect(await scanning.lookAtWaiting(systemActor(council.id))).toMatchObject({ found: 1, stopped: false });
    const closed = { code: 'file.closed', params: { finding: 'Eicar-Signature' } };
    await expect(scanned.open(tiril, file.id)).rejects.toMatchObject(closed);
    await expect(scanned.openGranted(council.as('dina'), file.id)).rejects.toMatchObject(closed);
    await expect(scanned.readGranted(tiril, file.id)).rejects.toMatchObject(closed);
  });

  it('is looked at once: what came before there was a scanner too', async () => {
    const old = await files.store(council.as('tiril'), 'gammel.txt', Buffer.from('Fra før skanneren.'));
    expect(old.file).toMatchObject({ scan: 'none', scannedAt: null });
    await scanning.lookAtWaiting(systemActor(council.id));
    expect((await files.describe(council.as('tiril'), old.file.id)).scan).toBe('clean');
    expect(await scanning.lookAtWaiting(systemActor(council.id))).toEqual({
      scanned: 0,
      found: 0,
      stopped: false,
    });
  });
});
