import type { CouncilSettings } from './council-settings.rules.js';
import { effectiveSettings } from './settings-check.rules.js';

/** What is said about a council when it is made or changed. */
export interface CouncilInput {
  readonly key: string;
  readonly name: string;
  readonly shortName: string;
  readonly noun: string;
  readonly language: 'nb-NO' | 'nn-NO';
  /** Only what differs from the defaults. */
  readonly settings: Record<string, unknown>;
  readonly about: string | null;
}

/** A council as others get it. */
export interface CouncilRecord extends CouncilInput {
  readonly id: string;
  readonly version: number;
  /** What the settings come to, defaults included. */
  readonly effective: CouncilSettings;
}

/** The record of a stored council, its settings worked out. */
export function asCouncil(
  stored: CouncilInput & { readonly id: string; readonly version: number },
): CouncilRecord {
  const { id, version, key, name, shortName, noun, language, settings, about } = stored;
  return {
    id,
    version,
    key,
    name,
    shortName,
    noun,
    language,
    settings,
    about,
    effective: effectiveSettings(settings),
  };
}
