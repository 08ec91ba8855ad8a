import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectFolder } from '#kernel/project-folder';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';
import { OwnProcess, SharedProcess } from './command-lines.js';

const patience = 300_000;
const demo = (name: string) => join(projectFolder(), 'templates/demo', `${name}.json`);
let database: TestDatabase;
let folder: string;
/** A process for each command line, as a person has it: for what is about the process, its code and its streams. */
let alone: OwnProcess;
/** One process for all, so that the program is loaded once: for what is about the command. */
let shared: SharedProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'saksgang-cli-'));
  const environment = { DATA_DIR: folder, DATABASE_URL: database.ownerUrl };
  alone = new OwnProcess(environment);
  shared = new SharedProcess(environment);
});

afterAll(async () => {
  await shared?.close();
  await database?.drop();
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string) => join(folder, name);
const saksgang = (...words: string[]) => shared.saksgang(...words);

describe('meetings and councils on the command line', () => {
  it(
    'come in from files, and say so',
    async () => {
      expect(alone.saksgang('meeting', 'export', '1/2021', '--out', '-')).toMatchObject({ code: 3 });
      for (const [what, name] of [
        ['council', 'ho21-council'],
        ['meeting', 'ho21-meeting-1-2021'],
        ['meeting', 'ho21-meeting-2-2021'],
      ]) {
        expect(await saksgang(what, 'import', demo(name))).toMatchObject({ code: 0 });
      }
    },
    patience,
  );

  it(
    'go out to the same file',
    async () => {
      expect(await saksgang('meeting', 'export', '2/2021', '--out', inFolder('m.json'))).toMatchObject({
        code: 0,
      });
      expect(readFileSync(inFolder('m.json'), 'utf8')).toBe(
        readFileSync(demo('ho21-meeting-2-2021'), 'utf8'),
      );
      expect(alone.saksgang('council', 'export', '--out', '-').out.toString()).toBe(
        readFileSync(demo('ho21-council'), 'utf8'),
      );
    },
    patience,
  );

  it(
    'never overwrite a file unless told to',
    async () => {
      writeFileSync(inFolder('mine.json'), 'mitt');
      const kept = await saksgang('meeting', 'export', '2/2021', '--out', inFolder('mine.json'));
      expect([kept.code, readFileSync(inFolder('mine.json'), 'utf8')]).toEqual([1, 'mitt']);
      expect(
        (await saksgang('meeting', 'export', '2/2021', '--force', '--out', inFolder('mine.json'))).code,
      ).toBe(0);
    },
    patience,
  );

  it(
    'are refused with every fault on a line of its own',
    async () => {
      const text = readFileSync(demo('ho21-meeting-2-2021'), 'utf8');
      writeFileSync(
        inFolder('bad.json'),
        text.replace('"2021-02-26"', '"2021-02-30"').replace('"ordinary"', '"vanlig"'),
      );
      const { code, told } = alone.saksgang('meeting', 'import', inFolder('bad.json'));
      expect(code).toBe(1);
      expect(told).toContain('/meeting/date: Datoen finnes ikke.');
      expect(told).toContain('/meeting/kind: Verdien må være en av disse: ordinary, extraordinary, written.');
    },
    patience,
  );

  it(
    'tell a wrong command (2) from something that is not there (3)',
    async () => {
      expect(alone.saksgang('meeting', 'export', '2/2021').code).toBe(2);
      expect((await saksgang('meeting', 'export', '9/2021', '--out', inFolder('x.json'))).code).toBe(3);
      expect((await saksgang('meeting', 'import', inFolder('borte.json'))).code).toBe(3);
    },
    patience,
  );
});

describe('documents on the command line', () => {
  it.each([
    ['særutskrift', '7/1/2021'],
    ['brev', 'hod-kliniske-studier'],
  ])(
    '%s %s becomes a PDF',
    async (kind, which) => {
      const file = inFolder(`${kind}.pdf`);
      expect(await saksgang('document', kind, which, '--out', file)).toMatchObject({ code: 0 });
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    },
    patience,
  );

  it(
    'gives the same møtepakke each time',
    async () => {
      const here = await saksgang('paper-set', '2/2021', '--out', inFolder('a.pdf'));
      const there = alone.saksgang('paper-set', '2/2021', '--out', inFolder('b.pdf'));
      expect([here.code, there.code]).toEqual([0, 0]);
      expect(readFileSync(inFolder('a.pdf')).equals(readFileSync(inFolder('b.pdf')))).toBe(true);
    },
    patience,
  );

  it(
    'says that the disk is full when nobody takes what it writes',
    () => {
      for (const words of [['document', 'særutskrift', '7/1/2021', '--out', '-'], ['--help']]) {
        const { code, told } = alone.saksgangOntoFullDisk(...words);
        expect([code, told.trim()]).toEqual([
          4,
          'Får ikke skrevet til standard ut. Sjekk at disken ikke er full.',
        ]);
      }
    },
    patience,
  );

  it(
    'says what it does not find, and leaves no file',
    async () => {
      const { code, told } = await saksgang('document', 'sak', '99/2/2021', '--out', inFolder('ingen.pdf'));
      expect([code, told.trim()]).toEqual([3, expect.stringMatching(/\S+\.$/)]);
      expect(() => readFileSync(inFolder('ingen.pdf'))).toThrow();
    },
    patience,
  );
});

describe('a council without a file', () => {
  it(
    'is made with its first secretary, and refused when it cannot be',
    async () => {
      const words = ['council', 'create', '--name', 'Språkutvalet', '--language', 'nn'];
      const made = await saksgang(...words, '--secretary', 'Kari Anne Nes', '--email', 'kari@example.no');
      expect(made).toMatchObject({ code: 0 });
      expect(made.out.toString()).toContain('med nøkkelen sprakutvalet');
      const out = await saksgang('council', 'export', '--council', 'sprakutvalet', '--out', '-');
      expect(JSON.parse(out.out.toString())).toMatchObject({
        people: [{ givenName: 'Kari Anne', familyName: 'Nes', email: 'kari@example.no' }],
        appointments: [{ role: 'secretariat' }],
      });
      expect(await saksgang(...words, '--secretary', 'Kari')).toMatchObject({ code: 1 });
      expect((await saksgang(...words, '--secretary', 'Kari Nes', '--key', 'Nei Nei')).told).toContain(
        'Nøkkelen',
      );
    },
    patience,
  );
});
