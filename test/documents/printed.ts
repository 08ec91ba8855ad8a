import { expect } from '@jest/globals';
import type { PressJob } from '#documents/press/press-job';
import { DocumentService, PaperSetPreparing, stamped } from '#domain/paper-set';
import { MeetingQueries } from '#domain/meetings';
import { readPdf } from '#test/reading/read-pdf';
import { Collected, type Machine } from './a-machine.js';

/** A møtepakke with nothing from outside, so that it keeps what our own documents keep. */
export async function withoutVedlegg(machine: Machine): Promise<Buffer> {
  const actor = machine.as('secretariat');
  const { meeting } = await machine.session.features.get(MeetingQueries).byNumber(actor, '2/2021');
  const wish = { variant: 'withoutVedlegg', since: 0 } as const;
  const { order } = await machine.session.features.get(PaperSetPreparing).prepare(actor, meeting.id, wish);
  const out = new Collected();
  const manifest = await machine.session.features
    .get(DocumentService)
    .print({ job: JSON.parse(order) as PressJob }, out);
  expect(manifest?.claims).toEqual(['PDF/A-2a', 'PDF/UA-1']);
  return out.bytes();
}

/** A paper with the name of whoever took it on each page, as one that tells what is exempted. */
export async function withName(machine: Machine, stamp: string): Promise<Buffer> {
  const documents = machine.session.features.get(DocumentService);
  const paper = await documents.prepare(machine.as('system'), 'saksframlegg', '14/2/2021');
  const out = new Collected();
  await documents.print(stamped(paper, stamp), out);
  const bytes = out.bytes();
  const { tree } = await readPdf(bytes);
  expect(JSON.stringify(tree)).not.toContain(stamp);
  return bytes;
}
