/**
 * What stands in for `@jest/globals`. A test file gets a module of its own with what belongs to its run; the modules
 * that test files share are loaded once, and what they have goes on to the file that is run when they use it.
 */
const current = globalThis[Symbol.for('saksgang.jestGlobals')];
const isOfOneFile = new URL(import.meta.url).search !== '';

const live = (name) =>
  new Proxy(() => undefined, {
    apply: (_, receiver, words) => Reflect.apply(current.globals[name], receiver, words),
    get: (_, key) => current.globals[name][key],
  });

const given = (name) => (isOfOneFile ? current.globals[name] : live(name));

export const it = given('it');
export const test = given('test');
export const describe = given('describe');
export const beforeAll = given('beforeAll');
export const afterAll = given('afterAll');
export const beforeEach = given('beforeEach');
export const afterEach = given('afterEach');
export const expect = given('expect');
export const jest = given('jest');
