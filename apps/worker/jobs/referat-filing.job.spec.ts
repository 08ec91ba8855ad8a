import type { Writable } from 'node:stream';
import { expect, it } from '@jest/globals';
import type { PinoLogger } from 'nestjs-pino';
import type { StoredFileService } from '#domain/documents-register';
import type { DocumentService } from '#domain/paper-set';
import type { ReferatFilingService } from '#domain/referat';
import type { CouncilDirectory } from '#platform/database/council-directory';
import { ReferatFilingJob } from './referat-filing.job.js';

it('a referat that cannot be made into a PDF holds up no other, of its council or of another', async () => {
  const filed: string[] = [];
  const councils: Partial<CouncilDirectory> = { councilIds: () => Promise.resolve(['ho21', 'fjell']) };
  const filing = {
    unfiled: ({ councilId }: { councilId: string }) =>
      Promise.resolve(
        ['1/2021', '2/2021'].map((number) => ({
          versionId: `${councilId} ${number}`,
          meetingNumber: number,
        })),
      ),
    note: (_: unknown, versionId: string) => Promise.resolve(void filed.push(versionId)),
  };
  const documents = {
    write: ({ councilId }: { councilId: string }, _kind: string, number: string, out: Writable) => {
      if (councilId === 'ho21' && number === '1/2021') return Promise.reject(new Error('cannot be set'));
      out.end('%PDF');
      return Promise.resolve({ fileName: 'referat.pdf' });
    },
  };
  const files = { keepChecked: () => Promise.resolve({ file: { id: 'file' } }) };
  const logger = { setContext: () => undefined, info: () => undefined };
  const job = new ReferatFilingJob(
    councils as CouncilDirectory,
    filing as unknown as ReferatFilingService,
    documents as unknown as DocumentService,
    files as unknown as StoredFileService,
    logger as unknown as PinoLogger,
  );
  await expect(job.handle({}, { id: 'job' })).rejects.toThrow('cannot be set');
  expect(filed).toEqual(['ho21 2/2021', 'fjell 1/2021', 'fjell 2/2021']);
});
