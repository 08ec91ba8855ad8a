import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel/actor';
import type { DomainError } from '#kernel/domain-error';
import {
  mayWriteSaksframlegg,
  type PaperHistory,
  type PaperVersionLine,
  SaksframleggVersionQueries,
} from '#domain/saksframlegg';
import { formFaults } from '../form-faults.js';
import { formField } from '../form-field.js';
import { momentText } from '../moment-text.js';
import { type PageText, pageText } from '../page-text.js';
import { paths } from '../paths.js';
import { paperPlace } from './paper-place.js';
import { changedPartRows, comparedSummary } from './version-words.js';

/** Which history is asked for, what is compared in it, and what came back refused. */
export interface ShownVersions {
  readonly actor: Actor;
  /** Id of an item, or of a paper. */
  readonly address: string;
  /** Ordinals; left out, the last version against the paper as it stands. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly kept?: boolean;
  /** The name that was typed. */
  readonly name?: string;
  readonly refusal?: DomainError;
}

/** Finds the history of a paper and what changed between two of its versions. */
@Injectable()
export class VersionsPresenter {
  constructor(private readonly versions: SaksframleggVersionQueries) {}

  /** @throws DomainError as `SaksframleggVersionQueries.difference` */
  async page({ actor, address, kept = false, ...shown }: ShownVersions, language: string) {
    const say = pageText(language);
    const history = await this.versions.at(actor, address);
    const writes = mayWriteSaksframlegg(actor) === undefined;
    const { paper, standing } = history;
    const faults = formFaults(shown.refusal, language, () => 'name', 'name');
    return {
      title: `${say('versions.title')}: ${history.title}`,
      ...paperPlace(history, say),
      ...{ kept, writes, paperHref: writes ? paths.writing(history.address) : readHref(standing) },
      ...{ action: paths.writingVersions(address), version: paper.version, faults: faults.summary },
      canRestore: writes && (paper.status === 'draft' || paper.status === 'forQualityCheck'),
      name: formField('text', 'name', say('versions.name'), {
        ...{ value: shown.name ?? '', hint: say('versions.nameHint') },
        fault: shown.refusal?.code === 'paperVersion.nameMissing' ? (faults.summary[0]?.sentence ?? '') : '',
      }),
      rows: [...history.versions].reverse().map((line) => ({
        ...{ ordinal: line.ordinal, label: versionLabel(line, say), about: aboutText(line, say) },
        compare: `${paths.writingVersions(address)}?from=${line.ordinal}#changes-h`,
        restore: `${paths.writingVersions(address)}/${line.ordinal}`,
      })),
      comparison: await this.comparison(actor, history, shown, say),
    };
  }

  private async comparison(
    actor: Actor,
    { versions, address }: PaperHistory,
    shown: Pick<ShownVersions, 'from' | 'to'>,
    say: PageText,
  ) {
    const from = shown.from ?? versions.at(-1)?.ordinal;
    if (from === undefined) return null;
    const found = await this.versions.difference(actor, address, from, shown.to);
    const option = (chosen: number | undefined) => (line: PaperVersionLine) => ({
      ...{ value: line.ordinal, chosen: line.ordinal === chosen },
      label: `${line.ordinal}. ${versionLabel(line, say)}, ${momentText(line.keptAt)}`,
    });
    return {
      from: versions.map(option(found.from.ordinal)),
      to: versions.map(option(found.to?.ordinal)),
      isNow: found.to === null,
      left: versionLabel(found.from, say),
      right: found.to ? versionLabel(found.to, say) : say('versions.now'),
      summary: comparedSummary(found, say),
      parts: changedPartRows(found.parts, say),
      moved: found.moved,
      replacedFiles: found.replacedFiles,
    };
  }
}

/** Where those who do not write read the paper. */
function readHref(standing: PaperHistory['standing']): string {
  return standing?.item.caseNumber ? paths.saksframlegg(standing.item.caseNumber) : '';
}

/** What a version is called: the name it was given, or why it was kept. */
function versionLabel({ reason, name, restoredFrom }: PaperVersionLine, say: PageText): string {
  return name ?? say(`versions.reason.${reason}`, { ordinal: restoredFrom ?? 0 });
}

function aboutText({ ordinal, keptBy, keptAt }: PaperVersionLine, say: PageText): string {
  const number = say('versions.number', { ordinal });
  return [number, keptBy, momentText(keptAt)].filter(Boolean).join(' · ');
}
