import type { Request } from 'express';
import type { Fault } from '#kernel/domain-error';
import { type VedleggHead, vedleggKinds, vedleggLacks } from '#domain/saksframlegg';
import { isCalendarDate } from '#kernel/oslo-time';
import { webError } from '../../errors/web.errors.js';
import { fieldIn, fieldOrNull, type SentFields } from '../sent-fields.js';

/** A file as the browser sent it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file of a form; undefined when none was chosen. */
export function sentFile(request: Request): SentFile | undefined {
  const { file } = request as Request & { file?: { readonly originalname: string; readonly buffer: Buffer } };
  return file && file.buffer.length > 0 ? { name: file.originalname, bytes: file.buffer } : undefined;
}

/** What a vedlegg is called and where it comes from, as it was written. It is final: it goes out now. */
export function lateHead(sent: SentFields): VedleggHead {
  const kind = vedleggKinds.find((one) => one === fieldIn(sent, 'kind')) ?? 'other';
  return {
    ...{ kind, status: 'final', title: fieldIn(sent, 'title') },
    ...{ source: fieldOrNull(sent, 'source'), date: fieldOrNull(sent, 'date') },
  };
}

/** @throws DomainError `web.invalidInput` with every fault of the form */
export function lateFaults(sent: SentFields, file: SentFile | undefined): void {
  const head = lateHead(sent);
  const { title, date, source } = head;
  const faults: Fault[] = [
    ...(file ? [] : [{ path: '/file', code: 'input.fileMissing' }]),
    ...(title === '' ? [{ path: '/title', code: 'input.missing' }] : []),
    ...([title, source ?? ''].some((text) => text.length > 300)
      ? [{ path: '/title', code: 'input.tooLong', params: { limit: 300 } }]
      : []),
    ...vedleggLacks(head, 'file'),
    ...(date === null || isCalendarDate(date) ? [] : [{ path: '/date', code: 'input.notADate' }]),
  ];
  if (faults.length > 0) throw webError('web.invalidInput', {}, faults);
}
