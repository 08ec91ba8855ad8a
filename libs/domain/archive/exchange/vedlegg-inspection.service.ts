import { Injectable } from '@nestjs/common';
import { passGate } from '#documents/gate/file-gate';
import { safeFileName } from '#documents/gate/file-name';
import type { Fault } from '#kernel/domain-error';
import type { MeetingFile } from './meeting-file.schema.js';
import { placedContents } from './placed-vedlegg.rules.js';
import type { FileEntry } from './vedlegg.schema.js';

/** Looks at the bytes of the files in a meeting file before anything is kept. */
@Injectable()
export class VedleggInspectionService {
  /** Every file that is no Base64, is another type than it says, or would be refused by the register of documents. */
  async faults(file: Pick<MeetingFile, 'items' | 'referat' | 'exemptions'>): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const { path, content } of placedContents(file))
      if ('file' in content) faults.push(...(await faultsOf(`${path}/file`, content.file)));
    for (const [i, { redacted }] of (file.exemptions ?? []).entries())
      if (redacted) faults.push(...(await faultsOf(`/exemptions/${i}/redacted`, redacted)));
    for (const [i, { filed }] of (file.referat?.versions ?? []).entries())
      if (filed) faults.push(...(await faultsOf(`/referat/versions/${i}/filed/file`, filed.file)));
    return faults;
  }
}

async function faultsOf(path: string, { name, mediaType, base64 }: FileEntry): Promise<Fault[]> {
  const bytes = bytesOf(base64);
  if (bytes === undefined) return [{ path: `${path}/base64`, code: 'exchange.notBase64' }];
  const faults: Fault[] =
    safeFileName(name) === name
      ? []
      : [{ path: `${path}/name`, code: 'exchange.fileName', params: { safe: safeFileName(name) } }];
  const seen = await passGate(bytes, name);
  if (seen.verdict === 'refused') {
    const { code, params } = seen.fault;
    faults.push({ path: `${path}/${code === 'storedFile.nameMismatch' ? 'name' : 'base64'}`, code, params });
    if (code !== 'storedFile.nameMismatch') return faults;
  }
  if (seen.mediaType !== mediaType) {
    faults.push({
      path: `${path}/mediaType`,
      code: 'exchange.mediaTypeWrong',
      params: { said: mediaType, found: seen.mediaType },
    });
  }
  return faults;
}

/** The bytes of a Base64 text; `undefined` when it is not exactly what those bytes are written as (RFC 4648, section 4). */
export function bytesOf(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}
