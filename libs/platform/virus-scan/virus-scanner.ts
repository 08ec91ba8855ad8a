/**
 * What a scanner says of some bytes. `off`: none is configured. `unreachable`: no answer that can be believed; to be
 * asked again later. `declined`: it will not look at them (larger than it takes), now or later.
 */
export type ScanAnswer =
  | { readonly outcome: 'clean' | 'off' | 'unreachable' | 'declined' }
  | { readonly outcome: 'found'; readonly finding: string };

/** Looks for viruses in content. Never throws: a scanner that is away is an answer. */
export abstract class VirusScanner {
  abstract scan(bytes: Uint8Array): Promise<ScanAnswer>;
}

/** Where no scanner is configured: says so, and nothing is called clean that nobody has looked at. */
export class NoVirusScanner extends VirusScanner {
  override async scan(): Promise<ScanAnswer> {
    return { outcome: 'off' };
  }
}
