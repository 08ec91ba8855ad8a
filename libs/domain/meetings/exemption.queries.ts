import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectFolder } from '#kernel/project-folder';

/** A legal basis for keeping something from the public. */
export interface ExemptionBasis {
  readonly code: string;
  /** As printed: "offl. § 23 første ledd". */
  readonly shortText: string;
  readonly description: string;
  /** `yyyy-mm-dd`, first and last day; no last day while it is in force. */
  readonly validFrom: string;
  readonly validTo?: string;
  /** It forbids giving access (taushetsplikt); the others only allow keeping something back. */
  readonly isDuty?: boolean;
}

/** The legal bases for shielding, dated data in `templates/register/exemption-bases.json`: a new act changes no program. */
@Injectable()
export class ExemptionRegister {
  private readonly bases = readBases();

  /** Those in force on a day, `yyyy-mm-dd`. */
  on(day: string): readonly ExemptionBasis[] {
    return this.bases.filter(({ validFrom, validTo }) => validFrom <= day && day <= (validTo ?? day));
  }

  /**
   * Whether a legal basis as it was printed once forbids giving access; null when the register knows none that it names.
   * Bases that are no longer in force count: what was exempted by them still is.
   */
  isDuty(printed: string): boolean | null {
    const named = this.bases.filter(({ shortText }) => printed.includes(shortText));
    return named.length === 0 ? null : named.some((basis) => basis.isDuty === true);
  }
}

function readBases(): ExemptionBasis[] {
  const path = join(projectFolder(), 'templates', 'register', 'exemption-bases.json');
  return JSON.parse(readFileSync(path, 'utf8')) as ExemptionBasis[];
}
