/** A picture in author HTML that is a vedlegg: `<img src="vedlegg:kart" alt="Kart">`. */
const picture = /<img\b[^>]*?\ssrc="vedlegg:([\w.~-]{1,200})"[^>]*>/g;

/** The keys of the vedlegg that are shown as pictures in a text, each once. */
export function pictureKeysIn(html: string): string[] {
  return [...new Set([...html.matchAll(picture)].map(([, key]) => key))];
}

/** How many pictures of a text tell nothing to those who do not see them. */
export function picturesWithoutAlt(html: string): number {
  return [...html.matchAll(/<img\b[^>]*>/g)].filter(([tag]) => !/\salt="[^"]*\S[^"]*"/.test(tag)).length;
}

/** A picture as it is set: its bytes in the text itself, and its size in pixels. */
export interface TextPicture {
  /** `data:image/png;base64,…`. */
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts pictures in the place of their keys. One that is not there (taken away, closed, exempted from the reader) keeps
 * its key: the engine sets the alternate text in its place. A width that the author has given stays.
 */
export function withPictures(html: string, pictures: ReadonlyMap<string, TextPicture>): string {
  return html.replace(picture, (tag, key: string) => {
    const found = pictures.get(key);
    if (!found) return tag;
    const given = Number(/\swidth="(\d+)"/.exec(tag)?.[1] ?? found.width);
    const height = Math.max(1, Math.round((given * found.height) / found.width));
    const bare = tag.replace(/\s(?:width|height)="\d+"/g, '');
    return bare.replace(`src="vedlegg:${key}"`, `src="${found.source}" width="${given}" height="${height}"`);
  });
}
