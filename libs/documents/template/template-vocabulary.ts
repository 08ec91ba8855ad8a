/** What templates may call besides Handlebars' own blocks: pure, and as few as possible. */
export const templateHelpers = {
  /** `{{join people " · "}}`: the texts of a list in one line. */
  join(list: unknown, between: unknown): string {
    return Array.isArray(list) ? list.map(String).join(typeof between === 'string' ? between : ', ') : '';
  },
};
