import fc from 'fast-check';

/**
 * Words, and signs that are marks when they are typed, with looks nested in any way, and lines broken anywhere.
 * @param address where links lead
 */
export const anyLookedParagraph = (address: string) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(
          'rådet',
          'ber',
          'om ',
          '<br>',
          ' ',
          '&amp;',
          '2',
          '*',
          '^2^',
          '~',
          '[a]',
          '\\',
          '**b**',
          '&lt;u&gt;x&lt;/u&gt;',
        ),
        fc.subarray(['strong', 'em', 'u', 's', 'sup', 'sub', `a href="${address}"`]),
      ),
      { maxLength: 12 },
    )
    .map((words) =>
      words
        .map(([word, tags]) => tags.reduce((inner, tag) => `<${tag}>${inner}</${tag.split(' ')[0]}>`, word))
        .join(''),
    );
