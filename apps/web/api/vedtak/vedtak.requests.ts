import { operation } from '../contract/operation.js';
import { Shape, Text } from '../contract/schema.js';
import { vedtakFields, VedtakResponse } from './vedtak.responses.js';

const tag = 'vedtak';
const path = 'agenda-items/:item/vedtak';
const vedtak = { status: 200, body: VedtakResponse, etag: 'version', description: 'The vedtak.' } as const;
const refusedRead = [
  ...([
    'agendaItem.notFound',
    'meeting.notReadable',
    'vedtak.notFound',
    'referat.notVisible',
    'exemption.notReadable',
    'referat.notFound',
    'saksframlegg.shielded',
    'vedtak.barred',
  ] as const),
] as const;

export const getVedtak = operation({
  ...{ id: 'vedtak.get', tag, method: 'get', path, permission: 'vedtak.read' },
  summary: 'The vedtak of an item',
  description: 'The secretariat and the chair read it at once; others when they may read the referat.',
  success: vedtak,
  errors: refusedRead,
});

export const recordVedtak = operation({
  ...{ id: 'vedtak.record', tag, method: 'put', path, permission: 'vedtak.write' },
  summary: 'Write the whole vedtak of an item',
  description: 'Text, vote and statements. It stays open for changes until it is locked.',
  ifMatch: 'orNew',
  body: Shape('VedtakContent', vedtakFields),
  success: vedtak,
  errors: [
    ...refusedRead,
    ...(['vedtak.forbidden', 'vedtak.invalid', 'vedtak.meetingNotBegun', 'vedtak.itemNotFound'] as const),
    ...(['vedtak.wrongState', 'vedtak.alreadyRecorded', 'statement.personUnknown'] as const),
  ],
});

export const lockVedtak = operation({
  ...{ id: 'vedtak.lock', tag, method: 'post', path: `${path}/lock`, permission: 'vedtak.lock' },
  summary: 'Lock a vedtak: this is what was decided',
  ifMatch: 'required',
  success: vedtak,
  errors: [...refusedRead, 'vedtak.forbidden', 'vedtak.invalid', 'vedtak.wrongState'],
});

export const reopenVedtak = operation({
  ...{ id: 'vedtak.reopen', tag, method: 'post', path: `${path}/reopen`, permission: 'vedtak.reopen' },
  summary: 'Open a locked vedtak again',
  description:
    'Only whoever leads the item: the chair, whoever chaired the meeting, or the deputy chair where the chair is disqualified in it. With a reason that is kept, and only until the referat is approved.',
  ifMatch: 'required',
  body: Shape('Reopening', { reason: Text('Why.', 2000) }),
  success: vedtak,
  errors: [
    ...refusedRead,
    ...(['vedtak.forbidden', 'vedtak.reopenDisqualified'] as const),
    ...(['vedtak.wrongState', 'vedtak.reasonMissing', 'vedtak.reasonTooLong'] as const),
  ],
});
