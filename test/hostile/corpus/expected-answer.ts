/** A file of the corpus: what it is, the name it comes under, how it is made, and what the gate is to say of it. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly answer: Answer;
}

/**
 * `accepted`, with the name it gets when that is another; `cleaned`, with what was done; or the code of the refusal.
 * `warning` is the code of what a møtepakke will say about a file that is kept.
 */
export type Answer =
  | { readonly accepted: true; readonly as?: string; readonly warning?: string }
  | { readonly cleaned: 'pdf' | 'picture' | 'still'; readonly as?: string }
  | { readonly refused: string };

type Make = HostileFile['make'];

/** Makes rows of the table from lines that read as one. */
export const isAccepted = (what: string, name: string, make: Make, as?: string): HostileFile => ({
  ...{ what, name, make },
  answer: { accepted: true, ...(as ? { as } : {}) },
});

export const isKeptWith = (warning: string, what: string, name: string, make: Make): HostileFile => ({
  ...{ what, name, make },
  answer: { accepted: true, warning },
});

export const isCleaned = (
  cleaned: 'pdf' | 'picture' | 'still',
  what: string,
  name: string,
  make: Make,
  as?: string,
): HostileFile => ({ ...{ what, name, make }, answer: { cleaned, ...(as ? { as } : {}) } });

export const isRefused = (refused: string, what: string, name: string, make: Make): HostileFile => ({
  ...{ what, name, make },
  answer: { refused },
});
