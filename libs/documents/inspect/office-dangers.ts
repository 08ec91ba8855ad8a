import type { OfficeDanger } from './office-container.js';

/** What a part of an office file gives away: code, or a danger. */
export type PartFinding = OfficeDanger | 'macros' | undefined;

/** Files that run something when they are taken out and opened. */
const program = /\.(exe|dll|com|scr|msi|js|jse|vbs|vbe|wsf|hta|lnk|ps1|bat|cmd|jar|iso|html?|mht|svg)$/i;

/** What the names alone give away. Office programs write each part once, whatever its letters' case. */
export function dangerInNames(names: readonly string[]): OfficeDanger | undefined {
  const files = names.filter((name) => !name.endsWith('/')).map((name) => name.toLowerCase());
  if (new Set(files).size < files.length) return 'irregular';
  const isEmbedded = (name: string) =>
    /(^|\/)activex\//.test(name) ||
    (/(^|\/)embeddings\//.test(name) && !/\.(xlsx|docx|pptx)$/.test(name)) ||
    /^object \d+$/.test(name) ||
    program.test(name);
  return files.some(isEmbedded) ? 'embedded' : undefined;
}

/** Looks at one part of text (XML) of a container. @param name with its folders */
export function dangerInPart(name: string, xml: string): PartFinding {
  // Neither format has a use for a DTD, and entities are how XML is made to explode, or to read other files.
  if (/<!(DOCTYPE|ENTITY)\b/i.test(xml)) return 'irregular';
  if (/\.rels$/i.test(name)) return dangerInRelations(xml);
  if (name === '[Content_Types].xml')
    return /macroEnabled|ms-office\.vbaProject/i.test(xml) ? 'macros' : undefined;
  return (
    dangerInFields(xml) ??
    (/<(?:\w+:)?ddeLink\b/.test(xml) || /ppaction:\/\/program/i.test(xml) ? 'commands' : undefined) ??
    (/ppaction:\/\/macro/i.test(xml) ? 'macros' : undefined) ??
    dangerInOpenDocument(name, xml)
  );
}

const relation = /<(?:\w+:)?Relationship\b[^>]*>/g;
const attribute = (tag: string, key: string) =>
  new RegExp(`\\b${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)?.slice(1).find(Boolean) ?? '';

/**
 * Links that a reader clicks may lead to the web, to mail and to files; everything else that stands outside the file
 * would be fetched by opening it. A template on the writer's own disk is named by most letters and harms nobody.
 */
function dangerInRelations(xml: string): PartFinding {
  for (const [tag] of xml.matchAll(relation)) {
    const type = attribute(tag, 'Type').split('/').at(-1)?.toLowerCase() ?? '';
    if (type === 'afchunk') return 'embedded';
    if (type === 'vbaproject') return 'macros';
    if (attribute(tag, 'TargetMode').toLowerCase() !== 'external') continue;
    const target = unescaped(attribute(tag, 'Target')).trim();
    const isLocal = /^(file:\/\/\/)?[a-z]:[\\/]/i.test(target) || /^[^:\\/]*$/.test(target);
    if (type === 'attachedtemplate' && isLocal) continue;
    if (type !== 'hyperlink') return 'external';
    if (/^[a-z][a-z\d+.-]+:/i.test(target) && !/^(https?|mailto|tel|ftp|file):/i.test(target))
      return 'commands';
  }
  return undefined;
}

/** Field codes stand in pieces, one for each change of looks: they are put together before they are read. */
function dangerInFields(xml: string): PartFinding {
  let codes = '';
  for (const [, text] of xml.matchAll(/<w:(?:instrText|delInstrText)\b[^>]*>([^<]*)</g)) codes += text;
  for (const [, text] of xml.matchAll(/\bw:instr\s*=\s*"([^"]*)"/g)) codes += `\n${text}`;
  if (/\bDDE(AUTO)?\b/i.test(codes)) return 'commands';
  return /\bINCLUDE(PICTURE|TEXT)\b[\s"&quot;]*(https?:|\\\\|file:\/\/[^/])/i.test(codes)
    ? 'external'
    : undefined;
}

function dangerInOpenDocument(name: string, xml: string): PartFinding {
  if (/(^|\/)manifest\.xml$/.test(name))
    return /sun\.star\.oleobject|x-java-applet/i.test(xml) ? 'embedded' : undefined;
  if (/<script:event-listener\b|<office:script\b/.test(xml)) return 'macros';
  if (/<(office:dde-source|text:dde-connection|table:dde-link)\b/.test(xml)) return 'commands';
  if (/<draw:(plugin|applet|floating-frame)\b/.test(xml)) return 'embedded';
  const fetched =
    /<(?:draw:(?:image|object|object-ole)|text:section-source|table:(?:cell-range|table)-source)\b[^>]*xlink:href="([^"]*)"/g;
  for (const [, target] of xml.matchAll(fetched))
    if (/^([a-z][a-z\d+.-]+:|\/\/|\\\\)/i.test(target)) return 'external';
  return undefined;
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, hex: string) => codePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits: string) => codePoint(Number(digits)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

const codePoint = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');
