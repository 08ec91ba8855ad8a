import { describe, expect, it } from '@jest/globals';
import { message } from '#kernel/messages';
import { aKnownCouncil, demoFile } from '#test/builders/a-known-council';
import { plainPdf } from '#test/hostile/pdfs';
import { meetingFaults } from './meeting-check.rules.js';
import type { MeetingFile } from './meeting-file.schema.js';
import { meetingSchemaFaults } from './schema-check.rules.js';
import { VedleggInspectionService } from './vedlegg-inspection.service.js';
import type { EarlierVedlegg } from './vedlegg.schema.js';

type Version = NonNullable<NonNullable<MeetingFile['referat']>['versions']>[number];

const left: EarlierVedlegg = {
  ...{ title: 'Et notat', kind: 'note', status: 'final', until: '2021-02-01T10:00:00+01:00' },
  content: { html: '<p>Se <a href="vedlegg:borte">vedlegget</a>.</p>' },
};
const filedAs = (base64: string): Version => ({
  ...{ version: 1, reason: 'approved', made: '2021-03-04T10:00:00+01:00', words: [] },
  filed: {
    at: '2021-03-04T10:05:00+01:00',
    file: { name: 'Referat.pdf', mediaType: 'application/pdf', base64 },
  },
});

/** The demo's first meeting with a vedlegg that was taken away, and a referat that was filed. */
function withPast(removed: Partial<EarlierVedlegg>, ...versions: readonly Version[]): MeetingFile {
  const file = demoFile<MeetingFile>('ho21-meeting-1-2021');
  file.items[6].paper!.removedVedlegg = [{ versions: [left, { ...left, ...removed }] }];
  if (versions.length > 0) file.referat!.versions = [...versions];
  expect(meetingSchemaFaults(file)).toEqual([]);
  return file;
}
const told = (file: MeetingFile) =>
  meetingFaults(file, aKnownCouncil()).map(({ path, code }) => `${path} ${code}`);

describe('what a meeting file has of the past, and refers to', () => {
  it('may refer to what has gone, and is fine as it is', async () => {
    const pdf = (await plainPdf(1)).toString('base64');
    const file = withPast({}, filedAs(pdf), { ...filedAs(pdf), reason: 'corrected' });
    expect(told(file)).toEqual([]);
    expect(await new VedleggInspectionService().faults(file)).toEqual([]);
  });

  it('may refer to a vedlegg of another paper, or of the council before it, as texts may when they are written', () => {
    const file = withPast({});
    const { key } = file.items[6].paper!.vedlegg[0];
    const links = `<a href="vedlegg:${key}">ett</a> og <a href="vedlegg:fra-i-fjor">ett til</a>`;
    file.items[4].paper!.sections[0].html = `<p>Se ${links}.</p>`;
    const known = aKnownCouncil({ vedleggKeys: new Set(['fra-i-fjor']) });
    expect(meetingFaults(file, known)).toEqual([]);
    expect(told(file)).toEqual(['/items/4/paper/sections/0/html exchange.vedleggUnknown']);
  });

  it.each([
    ['a letter that is not there', { content: { letter: 'borte' } }, 'content/letter exchange.letterUnknown'],
    ['somebody nobody knows', { by: 'borte' }, 'by exchange.personUnknown'],
    ['a leap second', { until: '2016-12-31T23:59:60Z' }, 'until input.notAnInstant'],
    [
      'a text outside the subset',
      { content: { html: '<script>x</script>' } },
      'content/html html.elementNotAllowed',
    ],
  ])('is refused for %s, where it stands', (_, removed: Partial<EarlierVedlegg>, fault) => {
    expect(told(withPast(removed))).toContain(`/items/6/paper/removedVedlegg/0/versions/1/${fault}`);
  });

  it('has nothing filed that was not decided, and no record that is no PDF', async () => {
    const file = withPast({}, { ...filedAs(btoa('Hei')), reason: 'forComment' });
    expect(told(file)).toEqual(['/referat/versions/0/filed exchange.filedUndecided']);
    expect(message('nn-NO', 'exchange.filedUndecided')).toContain('arkivert');
    const faults = await new VedleggInspectionService().faults(file);
    expect(faults.map(({ path }) => path)).toContain('/referat/versions/0/filed/file/mediaType');
  });
});
