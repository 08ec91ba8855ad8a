import { expect, it } from '@jest/globals';
import { idOf, isId } from './ids.js';

it('an id made of texts is the same for the same texts, and another one where the line between them is elsewhere', () => {
  expect(isId(idOf('råd', 'nøkkel'))).toBe(true);
  expect(idOf('råd', 'nøkkel').charAt(14)).toBe('8');
  expect(idOf('råd', 'nøkkel')).toBe(idOf('råd', 'nøkkel'));
  expect(idOf('råd', 'nøkkel')).not.toBe(idOf('rådn', 'økkel'));
});
