/** A place in the file: the page's object number and the height on it (points from the bottom). */
export interface Destination {
  readonly page: number;
  readonly top: number;
}

/** Knows where ids stand. Links to places further on wait until the page is drawn. */
export class Destinations {
  private readonly known = new Map<string, Destination>();
  private readonly waiting = new Map<string, ((destination: Destination) => void)[]>();

  /** `expected`: every id that the document has. */
  constructor(private readonly expected: ReadonlyMap<string, number>) {}

  exists(id: string): boolean {
    return this.expected.has(id);
  }

  /** The first place with an id is the one that counts. */
  reach(id: string, destination: Destination): void {
    if (this.known.has(id)) return;
    this.known.set(id, destination);
    for (const tell of this.waiting.get(id) ?? []) tell(destination);
    this.waiting.delete(id);
  }

  whenKnown(id: string, tell: (destination: Destination) => void): void {
    const known = this.known.get(id);
    if (known) tell(known);
    else this.waiting.set(id, [...(this.waiting.get(id) ?? []), tell]);
  }
}
