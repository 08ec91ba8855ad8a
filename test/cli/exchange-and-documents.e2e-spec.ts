import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectFolder } from '#kernel/project-folder';
import { createTestDatabase, type TestDatabase } from '#test/postgres/test-database';

const patience = 120_000;
const demo = (name: string) => join(projectFolder(), 'templates/demo', `${name}.json`);
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'saksgang-cli-'));
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: Buffer;
  readonly told: string;
}

/** Runs the compiled command line (`npm test` compiles it first) on the test database. */
function saksgang(...words: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder(), 'dist/apps/cli/main.js'), ...words],
    {
      env: {
        ...process.env,
        ...{ NODE_OPTIONS: '', DATABASE_APP_URL: '' },
        NODE_COMPILE_CACHE: join(projectFolder(), 'node_modules/.cache/saksgang/compiled'),
        ...{ DATA_DIR: folder, DATABASE_URL: database.ownerUrl },
      },
      maxBuffer: 100_000_000,
    },
  );
  return { code: status, out: stdout, told: stderr.toString() };
}

const inFolder = (name: string) => join(folder, name);

describe('meetings and councils on the command line', () => {
  it(
    'come in from files, and say so',
    () => {
      expect(saksgang('meeting', 'export', '1/2021', '--out', '-')).toMatchObject({ code: 3 });
      for (const [what, name] of [
        ['council', 'ho21-council'],
        ['meeting', 'ho21-meeting-1-2021'],
        ['meeting', 'ho21-meeting-2-2021'],
      ]) {
        expect(saksgang(what, 'import', demo(name))).toMatchObject({ code: 0 });
      }
    },
    patience,
  );

  it(
    'go out to the same file',
    () => {
      expect(saksgang('meeting', 'export', '2/2021', '--out', inFolder('m.json'))).toMatchObject({ code: 0 });
      expect(readFileSync(inFolder('m.json'), 'utf8')).toBe(
        readFileSync(demo('ho21-meeting-2-2021'), 'utf8'),
      );
      expect(saksgang('council', 'export', '--out', '-').out.toString()).toBe(
        readFileSync(demo('ho21-council'), 'utf8'),
      );
    },
    patience,
  );

  it(
    'never overwrite a file unless told to',
    () => {
      writeFileSync(inFolder('mine.json'), 'mitt');
      const kept = saksgang('meeting', 'export', '2/2021', '--out', inFolder('mine.json'));
      expect([kept.code, readFileSync(inFolder('mine.json'), 'utf8')]).toEqual([1, 'mitt']);
      expect(saksgang('meeting', 'export', '2/2021', '--force', '--out', inFolder('mine.json')).code).toBe(0);
    },
    patience,
  );

  it(
    'are refused with every fault on a line of its own',
    () => {
      const text = readFileSync(demo('ho21-meeting-2-2021'), 'utf8');
      writeFileSync(
        inFolder('bad.json'),
        text.replace('"2021-02-26"', '"2021-02-30"').replace('"ordinary"', '"vanlig"'),
      );
      const { code, told } = saksgang('meeting', 'import', inFolder('bad.json'));
      expect(code).toBe(1);
      expect(told).toContain('/meeting/date: Datoen finnes ikke.');
      expect(told).toContain('/meeting/kind: Verdien må være en av disse: ordinary, extraordinary, written.');
    },
    patience,
  );

  it(
    'tell a wrong command (2) from something that is not there (3)',
    () => {
      expect(saksgang('meeting', 'export', '2/2021').code).toBe(2);
      expect(saksgang('meeting', 'export', '9/2021', '--out', inFolder('x.json')).code).toBe(3);
      expect(saksgang('meeting', 'import', inFolder('borte.json')).code).toBe(3);
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
    (kind, which) => {
      const file = inFolder(`${kind}.pdf`);
      expect(saksgang('document', kind, which, '--out', file)).toMatchObject({ code: 0 });
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    },
    patience,
  );

  it(
    'gives the same møtepakke each time',
    () => {
      for (const name of ['a.pdf', 'b.pdf'])
        expect(saksgang('paper-set', '2/2021', '--out', inFolder(name)).code).toBe(0);
      expect(readFileSync(inFolder('a.pdf')).equals(readFileSync(inFolder('b.pdf')))).toBe(true);
    },
    patience,
  );

  it(
    'says what it does not find, and leaves no file',
    () => {
      const { code, told } = saksgang('document', 'sak', '99/2/2021', '--out', inFolder('ingen.pdf'));
      expect([code, told.trim()]).toEqual([3, expect.stringMatching(/\S+\.$/)]);
      expect(() => readFileSync(inFolder('ingen.pdf'))).toThrow();
    },
    patience,
  );
});

describe('a council without a file', () => {
  it(
    'is made with its first secretary, and refused when it cannot be',
    () => {
      const words = ['council', 'create', '--name', 'Språkutvalet', '--language', 'nn'];
      const made = saksgang(...words, '--secretary', 'Kari Anne Nes', '--email', 'kari@example.no');
      expect(made).toMatchObject({ code: 0 });
      expect(made.out.toString()).toContain('med nøkkelen sprakutvalet');
      const out = saksgang('council', 'export', '--council', 'sprakutvalet', '--out', '-');
      expect(JSON.parse(out.out.toString())).toMatchObject({
        people: [{ givenName: 'Kari Anne', familyName: 'Nes', email: 'kari@example.no' }],
        appointments: [{ role: 'secretariat' }],
      });
      expect(saksgang(...words, '--secretary', 'Kari')).toMatchObject({ code: 1 });
      expect(saksgang(...words, '--secretary', 'Kari Nes', '--key', 'Nei Nei').told).toContain('Nøkkelen');
    },
    patience,
  );
});
