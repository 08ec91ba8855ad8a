import { Parser } from 'htmlparser2';
import type { ApiClient } from './api-client.js';

/** What one page holds that links have to do with. */
interface Page {
  readonly links: readonly URL[];
  readonly ids: ReadonlySet<string>;
}

interface Followed {
  /** How many pages were opened. */
  readonly pages: number;
  /** "404 /meetings/9-2021, on /meetings": links that lead nowhere, or to a place that the page does not have. */
  readonly dead: readonly string[];
}

/** Addresses of one shape are opened so many times, each place on a page counting as one: a template makes them all. */
const eachShape = 2;
const origin = 'http://here';

/**
 * Opens a page, and every page that a link on it leads to, and so on, as one reader. Files are asked for too: a link to
 * a PDF that the reader may not have is as dead as any.
 * @param first addresses to begin at
 */
export async function followLinks(reader: ApiClient, ...first: string[]): Promise<Followed> {
  const opened = new Map<string, Page | number>();
  const shapes = new Map<string, number>();
  const named: { link: URL; on: string }[] = [];
  const waiting = first.map((path) => new URL(path, origin));
  for (let link = waiting.shift(); link !== undefined; link = waiting.shift()) {
    const path = link.pathname + link.search;
    const shape = shapeOf(path + link.hash);
    if (opened.has(path) || (shapes.get(shape) ?? 0) >= eachShape) continue;
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    const { status, headers, bytes } = await reader.get(path);
    const isPage = String(headers['content-type']).includes('html') && status === 200;
    const page = isPage ? pageAt(path, bytes.toString('utf8')) : status;
    opened.set(path, page);
    if (typeof page === 'number') continue;
    named.push(...page.links.map((each) => ({ link: each, on: path })));
    waiting.push(...page.links);
  }
  const dead = named.flatMap(({ link, on }) => {
    const fault = faultOf(link, opened.get(link.pathname + link.search));
    return fault ? [`${fault}, on ${on}`] : [];
  });
  return { pages: [...opened.values()].filter((page) => typeof page === 'object').length, dead };
}

function pageAt(path: string, html: string): Page {
  const links: URL[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(name, { id, href }) {
      if (id) ids.add(id);
      if (name !== 'a' || !href) return;
      const link = new URL(href, origin + path);
      if (link.origin === origin) links.push(link);
    },
  });
  parser.end(html);
  return { links, ids };
}

function faultOf({ pathname, search, hash }: URL, page: Page | number | undefined): string | undefined {
  const place = decodeURIComponent(hash.slice(1));
  if (typeof page === 'number') return page >= 400 ? `${page} ${pathname}${search}` : undefined;
  return page && place !== '' && !page.ids.has(place) ? `no #${place} at ${pathname}${search}` : undefined;
}

function shapeOf(path: string): string {
  return path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/\d+(-\d+)+|=[^&]*/g, ':number');
}
