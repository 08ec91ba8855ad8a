import { buffer } from 'node:stream/consumers';
import {
  type EditionView,
  PaperSetEditionQueries,
  PaperSetKeeping,
  PaperSetMaking,
  PaperSetOrdering,
} from '#domain/paper-set';
import { SaksframleggStatusService, SaksframleggWritingService } from '#domain/saksframlegg';
import type { Actor } from '#kernel/actor';
import { currentManager } from '#platform/database/current-manager';
import { readPdf, treeText } from '#test/reading/read-pdf';
import type { PersonKey } from '#test/builders/a-council';
import { InnkallingDesk } from './innkalling-desk.js';

/** "v2 changes 1 sent" */
export function editionName({ variant, since, version, isSent }: EditionView): string {
  return `v${version} ${variant}${since > 0 ? ` ${since}` : ''}${isSent ? ' sent' : ''}`;
}

/** A council whose meeting 1/2030 has been called, with one paper that says "Bakgrunn for saken." */
export class PackageDesk {
  private constructor(
    readonly desk: InnkallingDesk,
    /** Of the item with the paper. */
    readonly itemId: string,
  ) {}

  static async open(): Promise<PackageDesk> {
    const desk = await InnkallingDesk.open();
    await desk.planMeeting(['Nasjonal plan', 'Budsjett']);
    const itemId = (await desk.view()).agenda[0].id;
    const writing = desk.get(SaksframleggWritingService);
    const { id, version } = await writing.create(desk.tiril, itemId);
    const sections = [{ kind: 'text', heading: null, html: '<p>Bakgrunn for saken.</p>' } as const];
    const written = await writing.save(desk.tiril, id, version, { sections });
    await desk.get(SaksframleggStatusService).take(desk.tiril, id, written.version, 'approve');
    await desk.send();
    return new PackageDesk(desk, itemId);
  }

  get ordering(): PaperSetOrdering {
    return this.desk.get(PaperSetOrdering);
  }

  get kept(): PaperSetEditionQueries {
    return this.desk.get(PaperSetEditionQueries);
  }

  get meetingId(): string {
    return this.desk.meetingId;
  }

  as(person: PersonKey): Actor {
    return this.desk.council.as(person);
  }

  /** Lets a worker do what waits. */
  async work(): Promise<void> {
    await this.desk.get(PaperSetKeeping).keep(this.desk.council.id, this.meetingId);
    for (const buildId of await this.builds(`state <> 'done'`)) await this.make(buildId);
  }

  make(buildId: string): Promise<boolean> {
    return this.desk.get(PaperSetMaking).make(this.desk.council.system, buildId);
  }

  /** Ids of builds. @param condition SQL */
  async builds(condition: string): Promise<string[]> {
    const rows = await this.sql<{ id: string }>(`select id from paper_set_build where ${condition}`);
    return rows.map(({ id }) => id);
  }

  /** How many packages wait to be made. */
  async jobs(): Promise<number> {
    const waiting = `select count(*)::int as n from pgboss.job where name = 'paperSet.make' and state = 'created'`;
    return (await this.sql<{ n: number }>(waiting))[0].n;
  }

  sql<Row>(statement: string, values: readonly string[] = []): Promise<Row[]> {
    return this.desk.session.unitOfWork.run(this.desk.council.system, 'test', () =>
      currentManager().query<Row[]>(statement, [...values]),
    );
  }

  /** What a reader has. */
  async names(actor: Actor): Promise<string[]> {
    return (await this.kept.ofReader(actor, this.meetingId)).map(editionName);
  }

  async edition(actor: Actor, name: string): Promise<EditionView> {
    const all = await this.kept.ofReader(actor, this.meetingId);
    const found = all.find((edition) => editionName(edition) === name);
    if (!found) throw new Error(`${name} is not among ${all.map(editionName).join(', ')}.`);
    return found;
  }

  /** Every word of a package, and its bookmarks. */
  async wordsOf(actor: Actor, id: string): Promise<string> {
    const { content } = await this.kept.file(actor, id);
    const { tree, bookmarks } = await readPdf(await buffer(content));
    return [treeText(tree), ...bookmarks].join('\n').replace(/\s+/g, ' ');
  }
}
