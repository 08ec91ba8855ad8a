/** What is needed of the template store. */
export interface Templates {
  render(kind: string, model: object): string;
}

/** The page in the place of a vedlegg that this reader may not see, or that does not exist yet. */
export function leftOutHtml(
  templates: Templates,
  vedlegg: { readonly position: number; readonly title: string },
  reason: string,
): string {
  const { position: number, title } = vedlegg;
  return templates.render('vedlegg-left-out', { number, title, reason, fileName: '', size: '' });
}

/** Whether a text brings its own title, so that it is not printed twice. */
export function beginsWithTitle(html: string): boolean {
  return /^\s*<h1[\s>]/i.test(html);
}
