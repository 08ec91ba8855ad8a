import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PDFDocument } from '@cantoo/pdf-lib';
import { systemActor, type Actor } from '#kernel/actor';
import { ArchiveModule, DemoCouncil } from '#domain/archive';
import { CouncilDirectoryQueries } from '#domain/councils';
import { DocumentService, PaperSetModule, PaperSetService } from '#domain/paper-set';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';

let session: DomainSession;
const councils = new Map<string, string>();

class Collected extends Writable {
  private readonly pieces: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.pieces.push(chunk);
    done();
  }

  bytes(): Buffer {
    return Buffer.concat(this.pieces);
  }
}

const system = (council = 'ho21'): Actor => systemActor(councils.get(council)!);

beforeAll(async () => {
  session = await openDomainSession(ArchiveModule, PaperSetModule);
  await session.features.get(DemoCouncil).loadIfEmpty();
  for (const { id, key } of await session.features.get(CouncilDirectoryQueries).all()) councils.set(key, id);
}, 120_000);

afterAll(() => session.close());

describe('documents of the demo council', () => {
  it.each([
    ['innkalling', '2/2021'],
    ['saksframlegg', '14/2/2021'],
    ['saksframlegg', '15/2/2021'],
    ['referat', '1/2021'],
    ['særutskrift', '7/1/2021'],
    ['brev', 'hod-kliniske-studier'],
    ['brev', 'hod-baerekraft'],
    ['brev', 'svar-fra-hod'],
    ['aktivitetsoversikt', '2/2021'],
    ['møtepakke', '2/2021'],
  ])(
    '%s %s',
    async (kind, which) => {
      const out = new Collected();
      const document = await session.features.get(DocumentService).write(system(), kind, which, out);
      writeFileSync(`/tmp/decision/${document.kind}-${which.replaceAll('/', '-')}.pdf`, out.bytes());
      writeFileSync(`/tmp/decision/${document.kind}-${which.replaceAll('/', '-')}.html`, document.html);
      expect(out.bytes().length).toBeGreaterThan(1000);
    },
    60_000,
  );
});
