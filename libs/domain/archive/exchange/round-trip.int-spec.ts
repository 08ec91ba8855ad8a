import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemActor } from '#kernel/actor';
import { anyCouncilFile } from '#test/exchange/any-council-file';
import { anyMeetingFile } from '#test/exchange/any-meeting-file';
import { reporting } from '#test/exchange/any-written';
import { openDomainSession, type DomainSession } from '#test/domain/domain-session';
import { ArchiveModule } from '../archive.module.js';
import { CouncilExchangeService } from './council-exchange.service.js';
import { exchangeFileText, MeetingExchangeService } from './meeting-exchange.service.js';

let session: DomainSession;
let councils: CouncilExchangeService;
let meetings: MeetingExchangeService;
let made = 0;

beforeAll(async () => {
  session = await openDomainSession(ArchiveModule);
  councils = session.features.get(CouncilExchangeService);
  meetings = session.features.get(MeetingExchangeService);
});

afterAll(() => session.close());

describe('any council and any of its meetings', () => {
  it('come out of the database as they went in, letter by letter and in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (draw) => {
        const council = anyCouncilFile(draw, `rad-${++made}`);
        const files = reporting([1, 2].map((number) => anyMeetingFile(draw, council, number)));
        const actor = systemActor(await councils.import(council));
        expect(exchangeFileText(await councils.export(actor))).toBe(exchangeFileText(council));
        for (const file of files) await meetings.import(actor, Buffer.from(exchangeFileText(file)));
        for (const file of files) {
          const which = `${file.meeting.number}/${file.meeting.year}`;
          expect(exchangeFileText(await meetings.export(actor, which))).toBe(exchangeFileText(file));
        }
      }),
      // A file that fails is told as it is: making it smaller would import thousands of councils first.
      { numRuns: 15, endOnFailure: true },
    );
  });
});
