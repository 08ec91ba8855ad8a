import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel/ids';
import { FileStore } from '#platform/files/file-store';
import { aCouncil, type TestCouncil } from '#test/builders/a-council';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { CouncilsModule } from '#domain/councils';
import { DocumentsRegisterModule } from './documents-register.module.js';
import { StoredFileCleaningService } from './stored-file-cleaning.service.js';
import { StoredFileQueries } from './stored-file.queries.js';
import { StoredFileService } from './stored-file.service.js';

let session: DomainSession;
let council: TestCouncil;
let files: StoredFileService;
const note = Buffer.from('Notat om trygge helseapper.\n', 'utf8');

beforeAll(async () => {
  session = await openDomainSession(CouncilsModule, DocumentsRegisterModule);
  council = await aCouncil(session);
  files = session.features.get(StoredFileService);
}, 60_000);

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
