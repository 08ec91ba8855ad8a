import { extname } from 'node:path';

/** Longest file name that is kept, in bytes of UTF-8: file systems end at 255, and other programs put marks in front. */
export const longestFileName = 200;

/** Names of devices in Windows, whatever comes after the full stop. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;

/**
 * A file name without folders, control characters, characters that turn the direction of reading, or anything that a
 * file system or a header stumbles over. Never empty.
 */
export function safeFileName(name: string): string {
  const bare = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\uFFFD<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(reserved, (device) => `${device}_`);
  return shortened(bare) || 'fil';
}

/** Cut between what readers see as characters, and never the ending. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= longestFileName) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const room = longestFileName - ending.length;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('nb').segment(name.slice(0, longestFileName))) {
    size += Buffer.byteLength(segment);
    if (size > room) break;
    kept += segment;
  }
  return kept.trimEnd() + ending;
}

/** The endings under which a type is kept; the first is put after a name that has none of them. */
const endings: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/tiff': ['tif', 'tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/vnd.oasis.opendocument.presentation': ['odp'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.ms-powerpoint': ['ppt'],
  'application/rtf': ['rtf'],
  'text/html': ['html', 'htm'],
  'text/plain': ['txt', 'text', 'md', 'log'],
};

/**
 * The name with an ending that says what the content is: other programs go by it. "notat.exe" that is a PDF becomes
 * "notat.exe.pdf", and a script that is told to be text becomes one.
 */
export function withFittingEnding(name: string, mediaType: string): string {
  const fitting = endings[mediaType];
  if (!fitting || fitting.includes(extname(name).slice(1).toLowerCase())) return name;
  return shortened(`${name}.${fitting[0]}`);
}
