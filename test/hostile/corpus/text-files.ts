import { gzipSync } from 'node:zlib';
import { type HostileFile, isAccepted, isRefused } from './expected-answer.js';
import { marker } from './marker.js';

const text = (content: string) => () => Buffer.from(content, 'utf8');

/** Texts, web pages, programs and bytes of no kind. */
export const textFiles: readonly HostileFile[] = [
  isAccepted('a text', 'merknad.txt', text('Ingen merknader.')),
  isAccepted('a text without ending', 'merknad', text('Ingen merknader.'), 'merknad.txt'),
  isAccepted('a text in wide letters', 'merknad.txt', () => Buffer.from('\ufeffIngen merknader.', 'utf16le')),
  isAccepted('a text of an older program', 'merknad.txt', () => Buffer.from('Blåbær', 'latin1')),
  isAccepted('a web page of our own kind', 'notat.html', text('<h1>Notat</h1><p>Tekst</p>')),
  isAccepted('a script, which becomes a text', 'start.bat', text('@echo off\r\ncmd'), 'start.bat.txt'),
  isAccepted(
    'a table that would reckon, which becomes a text',
    'tall.csv',
    text("=cmd|'/c calc'!A0;1"),
    'tall.csv.txt',
  ),
  isRefused('file.empty', 'nothing', 'tom.pdf', () => Buffer.alloc(0)),
  isRefused('file.empty', 'blanks', 'tom.txt', text(' \n\t\n')),
  isRefused(
    'file.text.tooLong',
    'a text of two million letters and one',
    'lang.txt',
    text('a'.repeat(2_000_001)),
  ),
  isRefused('file.text.tooLong', 'a text of nine megabytes', 'lang.txt', text('a'.repeat(9_000_000))),
  isRefused(
    'file.html.notOurs',
    'a web page with a script',
    'side.html',
    text(`<html><script>${marker}</script></html>`),
  ),
  isRefused(
    'file.html.notOurs',
    'a paragraph that reacts',
    'side.html',
    text(`<p onclick="${marker}">Hei</p>`),
  ),
  isRefused(
    'file.html.notOurs',
    'a paragraph with a link that runs',
    'side.html',
    text('<p><a href="javascript:x">Hei</a></p>'),
  ),
  isRefused(
    'file.html.notOurs',
    'ten thousand tags inside each other',
    'side.html',
    text('<p>'.repeat(1) + '<em>'.repeat(10_000)),
  ),
  isRefused('storedFile.nameMismatch', 'a text named as a PDF', 'notat.pdf', text('Hei')),
  isRefused(
    'storedFile.nameMismatch',
    'a web page of mail named as Word',
    'notat.doc',
    text('MIME-Version: 1.0\nContent-Type: multipart/related\n'),
  ),
  isRefused('file.unknownType', 'a program of Linux', 'notat.pdf', () =>
    Buffer.from('7f454c4602010100'.padEnd(200, '0'), 'hex'),
  ),
  isRefused('file.unknownType', 'a program of Windows', 'notat.pdf', () =>
    Buffer.from(`MZ${'\0'.repeat(200)}`),
  ),
  isRefused('file.unknownType', 'a shortcut of Windows', 'notat.pdf.lnk', () =>
    Buffer.from('4c0000000114020000000000c000000000000046', 'hex'),
  ),
  isRefused('file.unknownType', 'a packed file', 'notat.pdf.gz', () => gzipSync('x'.repeat(1000))),
  isRefused('file.unknownType', 'a text with a zero in it', 'notat.txt', text('Hei\0du')),
  isRefused('file.unknownType', 'bytes of no kind', 'notat', () => Buffer.from('00fe12a0993312', 'hex')),
];
