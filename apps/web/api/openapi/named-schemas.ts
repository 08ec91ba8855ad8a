type Json = Readonly<Record<string, unknown>>;

/** Collects the schemas that have a title, so that the document says each of them once. */
export class NamedSchemas {
  private readonly named = new Map<string, Json>();

  /** The schema with every titled part replaced by a reference. */
  refer(schema: object): Json {
    return this.replaced(JSON.parse(JSON.stringify(schema)) as Json) as Json;
  }

  /** For `components/schemas`, in alphabetical order. */
  all(): Json {
    return Object.fromEntries([...this.named].sort(([a], [b]) => a.localeCompare(b)));
  }

  private replaced(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry) => this.replaced(entry));
    if (typeof value !== 'object' || value === null) return value;
    const inside = Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.replaced(entry)]),
    );
    const { title } = inside;
    if (typeof title !== 'string' || !('type' in inside)) return inside;
    this.remember(title, inside);
    return { $ref: `#/components/schemas/${title}` };
  }

  private remember(title: string, schema: Json): void {
    const known = this.named.get(title);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`Two different schemas of the API are called "${title}".`);
    }
    this.named.set(title, schema);
  }
}
